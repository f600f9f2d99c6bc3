"""A fault of tolls: whoever did it is counted among the victims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.language.numbers.quantities import agrees
from linter.scorecard.mutations.numbers import told
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story

_LEAST = 2
"""One dead is one victim, or the attacker."""


def count_attacker(line: Line, story: Story) -> Iterator[Mutation]:
    """ "Six dead" becomes "six victims dead", where the story has the attacker among the six.

    Nothing if the line itself says who is among them, or the story gives the same figure twice:
    the second may be of victims.
    """
    words = words_of("casualties")
    if not _counted().search(story.text) or _attacker().search(line.text):
        return
    for number in told(line, story):
        same = [said for said in story.numbers if agrees(number.value, said.value)]
        if number.casualty != "killed" or number.value.low < _LEAST or len(same) > 1:
            continue
        span = number.value.span
        people = re.match(rf"\s+(?:{'|'.join(words['people'])})\b", line.text[span.end :])
        end = span.end + (people.end() if people else 0)
        yield put(line, span._replace(end=end), f"{number.value.text} {words['victims']}")


@cache
def _counted() -> re.Pattern[str]:
    words = words_of("casualties")
    return re.compile(
        rf"\b(?:{'|'.join(words['counting'])})\b[^.;]{{0,40}}\b(?:{'|'.join(words['attackers'])})\b"
    )


@cache
def _attacker() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words_of('casualties')['attackers'])})\b", re.IGNORECASE)
