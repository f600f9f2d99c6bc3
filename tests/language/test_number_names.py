"""Numbers that are part of a name of the story."""

from __future__ import annotations

import pytest

from linter.language.number_names import BodyNumberedNames
from linter.language.numbers import quantities

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


def test_a_story_that_gives_both_bears_the_line_out() -> None:
    body = ("The ship sailed in the Six Harbours, then the Five Harbours race.",)
    (number,) = quantities("the Five Harbours")
    assert BodyNumberedNames(body).instead(number, " Harbours") == ""
