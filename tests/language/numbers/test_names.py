"""Numbers that are part of a name of the story."""

from __future__ import annotations

import pytest

from linter.language.numbers.names import BodyNumberedNames
from linter.language.numbers.quantities import quantities

BODY = ("Ina Wendel won the Six Harbours regatta.", "Two Lastan sailors, and Three Lastan dogs.")

CASES = [
    ("Wendel out of Five Harbours regatta", "Six Harbours"),
    ("Wendel out of six Harbours regatta", ""),
    ("Wendel out of 5 Harbours regatta", "Six Harbours"),
    ("Wendel leaves five harbours", ""),
    # A capital that opens a sentence makes no name, nor does a number of the line alone.
    ("Wendel held with five Cambrian sailors", ""),
]


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_the_name_with_another_number(line: str, expected: str) -> None:
    (number,) = quantities(line)
    assert BodyNumberedNames(BODY).instead(number, line[number.span.end :]) == expected


@pytest.mark.parametrize(
    ("line", "story", "labelled"),
    [
        ("Marlow Air 737", "A Boeing 737 of Marlow Air left the runway.", True),
        ("Marlow Air 737", "The 737 jets stayed in Boeing 747 hangars.", False),
        ("Marlow sells 737", "A Boeing 737 left the runway.", False),
        ("Marlow Air 737", "In Lasta 737 passengers were waiting.", False),
    ],
)
def test_a_figure_behind_a_capital_is_a_label_in_both(
    line: str, story: str, labelled: bool
) -> None:
    assert BodyNumberedNames((story,)).labels(line) is labelled


def test_a_story_that_gives_both_bears_the_line_out() -> None:
    body = ("The ship sailed in the Six Harbours, then the Five Harbours race.",)
    (number,) = quantities("the Five Harbours")
    assert BodyNumberedNames(body).instead(number, " Harbours") == ""
