"""A nationality where a noun must stand."""

from __future__ import annotations

import pytest

from linter.language.facts import Entity
from tests.language.understanding import entity, in_line

ADJECTIVES = [
    # before a verb
    ("Brazilian has held talks with the club this week.", "Brazilian", "noun"),
    ("Danish insists he has no thoughts of quitting.", "Danish", "noun"),
    ("Danish is spoken on the island.", "Danish", ""),
    ("The Brazilian has held talks with the club.", "Brazilian", "thing"),
    ("The Danish have held talks with the club.", "Danish", "thing"),
    ("Two Brazilian players have held talks.", "Brazilian", ""),
    # behind a preposition or a verb
    ("The match will be part of a tour of Asian.", "Asian", "noun"),
    ("The win came over Danish.", "Danish", "noun"),
    ("The letter was translated from Danish.", "Danish", ""),
    ("The side failed to beat European.", "European", "noun"),
    ("Shoppers were told to buy British.", "British", ""),
    ("The pie is as American as it gets.", "American", ""),
    ("The loan was meant for European and Asian banks.", "European", ""),
    # what has something
    ("Middle Eastern's central bank is to relax its rules.", "Middle Eastern", "noun"),
]


@pytest.mark.parametrize(("line", "name", "kind"), ADJECTIVES)
def test_lacks_noun(line: str, name: str, kind: str) -> None:
    assert entity(in_line(Entity, line), name).expected_kind == kind
