"""What keeps a sentence from telling plain fact, in whatever clause."""

from __future__ import annotations

import pytest

from linter.language.facts import Statement
from tests.language.understanding import in_body

CASES = [
    ("The dredger deepened the channel.", set()),
    ("The suspect was caught on a night train.", set()),
    ("The dredger deepened the channel in May.", set()),
    ("The firm has offered the town a loan.", set()),
    ("The dredger may deepen the channel.", {"possible"}),
    ("The fish seems to sleep.", {"possible", "hearsay"}),
    ("The clerk allegedly forged the deed.", {"possible", "hearsay"}),
    ("The court will sit in June.", {"to_come"}),
    ("The firm plans to close the mill.", {"to_come"}),
    ("The airport is to get a runway.", {"to_come"}),
    ("The mill shuts unless orders rise.", {"conditional"}),
    ("The runway is built, subject to a ruling.", {"conditional"}),
    ("The mill shut, the mayor said.", {"reported"}),
    ("The mill shut, according to the mayor.", {"reported"}),
    ('The mayor called the mill "a ruin".', {"reported"}),
]


@pytest.mark.parametrize(("text", "kinds"), CASES)
def test_reservations(text: str, kinds: set[str]) -> None:
    (statement,) = in_body(Statement, text)
    assert statement.reservations == kinds
