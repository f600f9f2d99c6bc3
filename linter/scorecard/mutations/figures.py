"""Faults of pasting: another figure of the story, of another kind, in place of one of the line."""

from __future__ import annotations

from collections.abc import Iterator

from linter.language.numbers.quantities import agrees, comparable
from linter.scorecard.mutations.dates import told_dates
from linter.scorecard.mutations.numbers import told
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story


def number_of_another_kind(line: Line, story: Story) -> Iterator[Mutation]:
    """A number becomes one of the story that measures something else: 6% for €340."""
    for number in told(line, story):
        for other in story.numbers:
            if other.value.text in line.text or comparable(number.value, other.value):
                continue
            yield put(line, number.value.span, other.value.text)


def date_for_number(line: Line, story: Story) -> Iterator[Mutation]:
    """A date that the story tells elsewhere stands in place of a number.

    Not one of a sentence that gives the number: "beat France Sunday" for "beat France 31-28 on
    Sunday" leaves something out and is true.
    """
    for number in told(line, story):
        near = {said.sentence for said in story.numbers if agrees(number.value, said.value)}
        for other in story.dates:
            if other.when.text not in line.text and other.sentence not in near:
                yield put(line, number.value.span, other.when.text)


def date_of_another_kind(line: Line, story: Story) -> Iterator[Mutation]:
    """A date becomes one of the story of another size: a month for a year."""
    for day in told_dates(line, story):
        for other in story.dates:
            if other.when.grain != day.when.grain and other.when.text not in line.text:
                yield put(line, day.when.span, other.when.text)
