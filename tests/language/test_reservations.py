"""What keeps a sentence from telling plain fact, in whatever clause."""

from __future__ import annotations

import pytest

from linter.language.facts import Statement
from tests.language.understanding import in_body

CASES = [
    # conflict
    ("Rebels shelled the port on Friday.", set()),
    ("Rebels may have shelled the port.", {"possible"}),
    ("The army claims that rebels shelled the port.", {"reported", "hearsay"}),
    # politics: a month is no modal, and an offer that is made tells nothing to come
    ("The dredger deepened the channel in May.", set()),
    ("The senate passed the budget by two votes.", set()),
    ("The senate will vote in June.", {"to_come"}),
    ("The chancellor is set to raise the duty on coal.", {"to_come"}),
    ("The chancellor wants to raise the duty on coal.", {"to_come"}),
    ('The mayor called the mill "a ruin".', {"reported"}),
    # business
    ("The firm has offered the town a loan.", set()),
    ("The firm plans to close the mill.", {"to_come"}),
    ("The mill has to be closed.", {"to_come"}),
    ("The mill had to be closed.", set()),
    ("The airport is to get a runway.", {"to_come"}),
    ("The mill shuts unless orders rise.", {"conditional"}),
    ("The runway is built, subject to a ruling.", {"conditional"}),
    ("The mill shut, according to the mayor.", {"reported"}),
    # sport
    ("The striker scored twice in the final.", set()),
    ("The striker missed the final, his coach said.", {"reported"}),
    ("The striker is likely to miss the final.", {"to_come", "possible", "hearsay"}),
    # science
    ("The probe mapped the moon.", set()),
    ("The fish seems to sleep.", {"possible", "hearsay"}),
    # courts
    ("The suspect was caught on a night train.", set()),
    ("The court jailed the broker for nine years.", set()),
    ("The court will sit in June.", {"to_come"}),
    ("The clerk allegedly forged the deed.", {"possible", "hearsay"}),
    ("The broker is accused of hiding the files.", {"reported", "hearsay"}),
]


@pytest.mark.parametrize(("text", "kinds"), CASES)
def test_reservations(text: str, kinds: set[str]) -> None:
    (statement,) = in_body(Statement, text)
    assert statement.reservations == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(text, kinds, marks=pytest.mark.xfail(strict=True, reason=reason))
        for text, kinds, reason in [
            (
                "Kelp cut the risk of gout in the trial.",
                set(),
                "a risk of something is read as something that may come",
            ),
            (
                "The broker goes on trial next month.",
                {"to_come"},
                "a present tense with a day to come tells of the future by its date alone",
            ),
        ]
    ],
)
def test_known_misses(text: str, kinds: set[str]) -> None:
    (statement,) = in_body(Statement, text)
    assert statement.reservations == kinds
