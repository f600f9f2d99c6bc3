"""Which numbers are the size of a change, which way it goes, and the preposition before them."""

from __future__ import annotations

import pytest

from linter.language.facts import Number
from tests.language.understanding import in_body, in_line

CHANGES = [
    ("Profit up 8%", "up"),
    ("Calls drop 300%", "down"),
    ("A 300% drop in calls", "down"),
    ("Shares fell by 8% on Monday.", "down"),
    ("House prices are 4% lower than in May.", "down"),
    ("Support rose two percentage points.", "up"),
    ("Sales doubled", "up"),
    ("Waiting times are down by 12 per cent", "down"),
    ("Costs halved", "down"),
    ("Profit falls £5m", "down"),
]
LEVELS = [
    "Shares fell to $3.",
    "Tariffs on steel were cut from 145%.",
    "The council cut a 20% levy.",
    "The bank raised £5m.",
    "Some 40% of voters stayed at home.",
]


@pytest.mark.parametrize(("text", "way"), CHANGES)
def test_the_size_of_a_change_has_a_direction(text: str, way: str) -> None:
    (number,) = in_line(Number, text)
    assert number.direction == way


@pytest.mark.parametrize("text", LEVELS)
def test_a_level_has_none(text: str) -> None:
    (number,) = in_body(Number, text)
    assert number.direction == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Shares fell by 8% on Monday.", "by"),
        ("Shares fell to $3 on Monday.", "to"),
        ("Tariffs on steel were cut from 145%.", "from"),
        ("A fine of £5m was paid.", "of"),
        ("Police arrested 12 people.", ""),
    ],
)
def test_the_preposition_that_governs_it(text: str, words: str) -> None:
    (number,) = in_body(Number, text)
    assert number.preposition == words
