"""A lone capital at the head of a line: a name, or any word."""

from __future__ import annotations

import pytest

from linter.language.facts import Entity
from tests.language.understanding import in_line

BODY = ("The coach, Elena Ortega, resigned. Cameras had caught the row. A storm is near.",)

CASES = [
    ("Ruiz quits as coach", "Ruiz"),
    ("Marchetti steps down after nine defeats", "Marchetti"),
    ("Cameras catch row at training ground", None),
    ("Storm nears coast", None),
    ("Minister resigns over leak", None),
    ("Shares fall in early trading", None),
    ("Judge frees driver", None),
    # a dictionary has them as verb, adjective or adverb
    ("Savvy searchers miss notices", None),
    ("Reboot ordered for ticket system", None),
    ("Campaign ‘cold calls’ questioned", None),
    ("AI demand lifts chip makers", None),
    # nouns that only a list of such openers holds
    ("Sinkhole swallows harbour crane", None),
    ("Romcoms fill cinemas again", None),
    ("Potholes cost drivers dear", None),
    ("Heroine saves twins from weir", None),
    ("Distillery to open on quay", None),
]


@pytest.mark.parametrize(("line", "name"), CASES)
def test_opening_name(line: str, name: str | None) -> None:
    opening = [fact.name.text for fact in in_line(Entity, line, *BODY) if fact.span.start == 0]
    assert opening == ([name] if name else [])
