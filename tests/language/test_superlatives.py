"""What is claimed to be first, most, only or a record, and the time that limits it."""

from __future__ import annotations

import pytest

from linter.language.facts import Superlative
from tests.language.understanding import in_body, in_line

# text | word | sort | noun | limit
CLAIMS = [
    ("It is the worst drought since 1976, farmers say.", "worst", "most", "drought", "since 1976"),
    (
        "She is the first woman to lead the bank in 20 years.",
        "first",
        "first",
        "woman",
        "in 20 years",
    ),
    ("She is the first woman to lead the bank.", "first", "first", "woman", ""),
    (
        "She is the greatest skipper to have sailed for Lasta and won the cup in 1986.",
        "greatest",
        "most",
        "skipper",
        "",
    ),
    ("The firm made record profits this year.", "record", "record", "profit", ""),
    ("He is the only surgeon in the valley.", "only", "only", "surgeon", ""),
    ("Turnout was the lowest for a decade.", "lowest", "most", "turnout", ""),
    (
        "Prices rose at the fastest rate in three years.",
        "fastest",
        "most",
        "rate",
        "in three years",
    ),
]
NONE = [
    "At least 20 people were hurt.",
    "Most of the members voted for it.",
    "The minister first spoke of it in May.",
    "It broke the record.",
]


@pytest.mark.parametrize(("text", "word", "sort", "noun", "limit"), CLAIMS)
def test_a_superlative(text: str, word: str, sort: str, noun: str, limit: str) -> None:
    (found,) = in_body(Superlative, text)
    assert (found.word.text, found.sort, found.limit) == (word, sort, limit)
    assert found.noun is not None
    assert found.noun.lemma == noun


@pytest.mark.parametrize("text", NONE)
def test_no_superlative(text: str) -> None:
    assert in_body(Superlative, text) == []


def test_a_line_without_the_limit() -> None:
    (found,) = in_line(Superlative, "Worst drought hits valley farms", "A drought hit the farms.")
    assert (found.sort, found.limit) == ("most", "")
