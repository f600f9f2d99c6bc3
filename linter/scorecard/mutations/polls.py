"""Faults of polls: a share below half told as a majority, a tie as a lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.language.facts import Number, Span
from linter.scorecard.mutations.numbers import told
from linter.scorecard.mutations.phrases import exchange_phrase
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story

_OF_SEVERAL = re.compile(r"%|cent\b|^(?!one\b).* (?:in|of) ", re.IGNORECASE)
"""Shares with a plural verb: "46%", "two in five", but not "one in three plans" nor "a third"."""
_LEAST, _HALF = 25, 50
"""Per cent: less would not be taken for a majority, more is one."""


def claim_majority(line: Line, story: Story) -> Iterator[Mutation]:
    """A share of those asked that is below half becomes "most" of them."""
    words = words_of("polls")
    if any(story.uses(phrase) for phrase in words["unless"]):
        return
    if not any(story.uses(phrase) for phrase in words["asked"]):
        return
    for number in told(line, story):
        if (
            number.value.unit != "percent"
            or number.direction
            or not _OF_SEVERAL.search(number.value.text)
            or not _LEAST <= number.value.high < _HALF
        ):
            continue
        for span, new in _majority(line.text, number, words):
            yield put(line, span, new if span.start else new.capitalize())


def claim_lead(line: Line, story: Story) -> Iterator[Mutation]:
    """Of two who are level in a poll, or nearly, the one named first is told to lead."""
    words = words_of("polls")
    yield from exchange_phrase("claim-lead", line, story)
    if any(story.uses(phrase) for phrase in words["poll"]):
        for match in _pair().finditer(line.text):
            first, second = match.group("first", "second")
            yield put(line, Span(*match.span()), f"{first} {words['leads']} {second}")


def _majority(text: str, number: Number, words: dict[str, list[str]]) -> Iterator[tuple[Span, str]]:
    """Where "most" stands, and how: "46% of voters" is "most voters", "46% of the voters" is not.

    Nothing inside a line where no noun follows: "support is at 46%" takes no "most".
    """
    most, of = words["most"]
    span = number.value.span
    rest = re.match(rf"\s+{of}\s+(\w+)", text[span.end :])
    if rest is not None:
        whole = rest.group(1).lower() in words["determiners"]
        end = span.end if whole else span.end + rest.start(1) - 1
        yield span._replace(end=end), most
    elif span.start == 0 or (number.noun is not None and number.noun.span.start >= span.end):
        yield span, most


@cache
def _pair() -> re.Pattern[str]:
    """Two names with "and", and that they are level."""
    name = r"[A-Z][\w’'-]+"
    level = "|".join(sorted(words_of("polls")["level"], key=len, reverse=True))
    return re.compile(rf"(?P<first>{name}) and (?P<second>{name}) (?:{level})(?!\w)")
