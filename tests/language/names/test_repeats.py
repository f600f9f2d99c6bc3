"""One name in two places of a clause."""

from __future__ import annotations

import pytest

from linter.language.facts import Entity
from tests.language.understanding import entity, in_body, in_line

REPEATS = [
    ("Harbour Bank bought an insurer from Harbour Bank.", "Harbour Bank", True),
    ("Peter Lang met Lang on Monday.", "Lang", False),
    ("Northline merged with Gazmor, which owns a tenth of Gazmor.", "Gazmor", False),
    ("Tolby says the vote will harm Tolby.", "Tolby", False),
    ("The drama moved from BBC One to BBC Two.", "BBC", False),
    ("Norvik prints the daily Dainik Norvik.", "Norvik", False),
]


@pytest.mark.parametrize(("line", "name", "expected"), REPEATS)
def test_repeated(line: str, name: str, expected: bool) -> None:
    found = [fact for fact in in_line(Entity, line) if fact.name.text == name]
    assert any(fact.repeated for fact in found) is expected


def test_a_sentence_of_the_story_counts_whole() -> None:
    assert entity(in_body(Entity, "Tolby says the vote will harm Tolby."), "Tolby").repeated
