"""Faults of figures: another value, another of the story's, a slipped point, a stale toll."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from linter.language.facts import DateFact, Number, Quantity
from linter.language.number_relations import figure
from linter.language.numbers import agrees, quantities
from linter.ruleset.relations import compatible
from linter.scorecard.mutations.numerals import likely_values, numeral_in, with_numeral
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story, found

COUNTED = ("count", "money", "percent", "points")
_PERCENT = 100
_LEAST_MOVED = 2


def change_number(line: Line, story: Story) -> Iterator[Mutation]:
    """A figure becomes another likely one that agrees with none of the story's."""
    return _changed(line, story, lambda number: number.value.unit in COUNTED)


def change_age(line: Line, story: Story) -> Iterator[Mutation]:
    """Somebody's age becomes another."""
    return _changed(line, story, lambda number: number.value.unit == "age")


def change_score(line: Line, story: Story) -> Iterator[Mutation]:
    """A score becomes another."""
    return _changed(line, story, lambda number: number.value.unit == "score")


def change_term(line: Line, story: Story) -> Iterator[Mutation]:
    """A stretch of time, such as a sentence, becomes another."""
    return _changed(
        line, story, lambda number: number.value.unit in ("year", "month", "week", "day")
    )


def scale_number(line: Line, story: Story) -> Iterator[Mutation]:
    """A figure in digits becomes ten or a thousand times what it was."""
    for number in told(line, story):
        if number.value.unit not in COUNTED[:3]:
            continue
        text, numeral = number.value.text, numeral_in(number.value.text)
        if numeral is None or not numeral.digits or numeral.value < 10:
            continue
        for factor in (1000.0, 10.0):
            new = with_numeral(text, numeral, numeral.value * factor)
            if new and not (number.value.unit == "percent" and numeral.value * factor > _PERCENT):
                yield from _unless_told(put(line, number.value.span, new), new, story)


def move_number(line: Line, story: Story) -> Iterator[Mutation]:
    """A figure becomes another of the story's, which the story gives of something else."""
    for number in told(line, story):
        numeral = numeral_in(number.value.text)
        if numeral is None or number.value.unit not in COUNTED:
            continue
        for other in story.numbers:
            theirs = numeral_in(other.value.text)
            if theirs is None or other.value.unit != number.value.unit or not theirs.digits:
                continue
            if agrees(other.value, number.value) or _counts_the_same(number, other):
                continue
            if figure(other.value) >= _LEAST_MOVED and other.value.text not in line.text:
                yield put(line, number.value.span, other.value.text)


def number_for_date(line: Line, story: Story) -> Iterator[Mutation]:
    """A figure of the story stands in place of a date."""
    for day in found(line, DateFact):
        if not story.tells(day, story.dates, lambda said, day=day: compatible(day.when, said.when)):  # type: ignore[misc]
            continue
        for other in story.numbers:
            if other.value.unit == "count" and other.value.text.isdigit():
                yield put(line, day.when.span, other.value.text)


def one_for_many(line: Line, story: Story) -> Iterator[Mutation]:
    """A figure before a plural becomes one."""
    for number in told(line, story):
        numeral = numeral_in(number.value.text)
        if numeral is None or numeral.value < _LEAST_MOVED or number.value.unit != "count":
            continue
        if number.noun is not None and number.noun.text.lower() != number.noun.lemma.lower():
            new = with_numeral(number.value.text, numeral._replace(digits=False), 1.0)
            if new is not None:
                yield put(line, number.value.span, new)


def stale_toll(line: Line, story: Story) -> Iterator[Mutation]:
    """A toll becomes one lower, as it may have stood before."""
    for number in told(line, story):
        numeral = numeral_in(number.value.text)
        if not number.slot or numeral is None or numeral.value <= _LEAST_MOVED:
            continue
        new = with_numeral(number.value.text, numeral, numeral.value - 1)
        if new is not None:
            yield from _unless_told(put(line, number.value.span, new), new, story)


def impossible_percent(line: Line, story: Story) -> Iterator[Mutation]:
    """A share "of" something becomes more than all of it."""
    share = words_of("asides")["share"]
    for number in told(line, story):
        numeral = numeral_in(number.value.text)
        follows = line.text[number.value.span.end :].split()
        if number.value.unit == "percent" and numeral is not None and follows[:1] == share:
            new = with_numeral(number.value.text, numeral, numeral.value + _PERCENT)
            if new is not None:
                yield put(line, number.value.span, new)


def told(line: Line, story: Story) -> Iterator[Number]:
    """The figures of the line that a sentence near it gives as well."""
    for number in found(line, Number):
        mine = number.value
        if story.tells(number, story.numbers, lambda said, mine=mine: agrees(mine, said.value)):  # type: ignore[misc]
            yield number


def _changed(line: Line, story: Story, wanted: Callable[[Number], bool]) -> Iterator[Mutation]:
    for number in told(line, story):
        text, numeral = number.value.text, numeral_in(number.value.text)
        if numeral is None or not wanted(number):
            continue
        for value in likely_values(numeral):
            new = with_numeral(text, numeral, value)
            if new is None or (number.value.unit == "percent" and value > _PERCENT):
                continue
            yield from _unless_told(put(line, number.value.span, new), new, story)


def _unless_told(mutation: Mutation, words: str, story: Story) -> Iterator[Mutation]:
    """The mutation, unless the new figure agrees with one that the story gives of anything."""
    new: list[Quantity] = [one for one in quantities(mutation.text) if words in one.text]
    if new and not any(agrees(new[0], said.value) for said in story.numbers):
        yield mutation


def _counts_the_same(number: Number, other: Number) -> bool:
    """Whether the other figure may be one of the same thing, also where it is not said of what."""
    if number.noun is None or other.noun is None:
        return True
    return compatible(number.noun, other.noun) is True
