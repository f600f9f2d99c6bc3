"""Faults of figures: another value, another of the story's, a slipped point, a stale toll."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from linter.language.facts import DateFact, Number, Quantity
from linter.language.numbers.lexicon import number_words
from linter.language.numbers.quantities import agrees, quantities
from linter.language.numbers.relations import figure
from linter.ruleset.relations import compatible
from linter.scorecard.mutations.numerals import likely_values, numeral_in, with_numeral
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story, found

COUNTED = ("count", "money", "percent", "points")
_NO_MEASURES = (*COUNTED, "age", "score", "ordinal")
_PERCENT = 100
# Two or three things a reader may have counted in the story: such a line need not be wrong.
_LEAST_MOVED = 4
_LEAST_MANY = 2
_LEAST_SCALED = 10
_LATER_RANKS = (1, 2, -1)


def change_number(line: Line, story: Story) -> Iterator[Mutation]:
    """A figure becomes another likely one that agrees with none of the story's."""
    return _changed(line, story, lambda number: number.value.unit in COUNTED)


def change_measure(line: Line, story: Story) -> Iterator[Mutation]:
    """A length of time, a distance or a weight becomes another that the story does not give."""
    return _changed(line, story, lambda number: number.value.unit not in _NO_MEASURES)


def change_age(line: Line, story: Story) -> Iterator[Mutation]:
    """Somebody's age becomes another."""
    return _changed(line, story, lambda number: number.value.unit == "age")


def change_score(line: Line, story: Story) -> Iterator[Mutation]:
    """A score becomes another."""
    return _changed(line, story, lambda number: number.value.unit == "score")


def scale_number(line: Line, story: Story) -> Iterator[Mutation]:
    """Million becomes billion, or the reverse; a figure without such a word gets more noughts."""
    for number in told(line, story):
        if number.value.unit not in COUNTED[:3]:
            continue
        for new in _scaled(number.value.text):
            yield from _unless_told(put(line, number.value.span, new), new, story)


def move_number(line: Line, story: Story) -> Iterator[Mutation]:
    """A count becomes another count of the story, which the story gives of something else."""
    for number in told(line, story):
        if number.noun is None or number.value.unit != "count" or not numeral_in(number.value.text):
            continue
        for other in story.numbers:
            theirs = numeral_in(other.value.text)
            if theirs is None or other.value.unit != "count" or other.noun is None:
                continue
            if other.value.bound != "exact":
                continue
            pair = (number.value, other.value)
            if agrees(*pair) or agrees(*reversed(pair)) or compatible(number.noun, other.noun):
                continue
            if figure(other.value) >= _LEAST_MOVED and other.value.text not in line.text:
                new = _inside(other.value.text, line, number)
                yield put(line, number.value.span, new)


def change_rank(line: Line, story: Story) -> Iterator[Mutation]:
    """A rank becomes another: second for first, 9th for 7th."""
    words = {value: word for word, value in number_words().ordinals.items()}
    for number in told(line, story):
        text, value = number.value.text, int(number.value.low)
        if number.value.unit != "ordinal" or text.lower() != words.get(value):
            continue
        for later in _LATER_RANKS:
            new = words.get(value + later)
            if new is not None and not story.uses(new):
                yield put(line, number.value.span, new)


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
        if numeral is None or numeral.value < _LEAST_MANY or number.value.unit != "count":
            continue
        if number.noun is not None and number.noun.plural and _behind(number):
            new = with_numeral(number.value.text, numeral._replace(digits=False), 1.0)
            if new is not None:
                yield put(line, number.value.span, new)


def stale_toll(line: Line, story: Story) -> Iterator[Mutation]:
    """A toll, the highest that the story gives, becomes one that the story calls overtaken."""
    for number in told(line, story):
        if not number.casualty:
            continue
        same = [said for said in story.numbers if said.casualty == number.casualty]
        if not same or number.value.low < max(figure(said.value) for said in same):
            continue
        for said in same:
            lower = said.value.high < number.value.low
            if lower and numeral_in(said.value.text) and _is_overtaken(said):
                yield put(line, number.value.span, _inside(said.value.text, line, number))


def _is_overtaken(number: Number) -> bool:
    """Whether its sentence says that the count was given before a newer one."""
    text = f" {number.sentence.text.lower()} "
    return any(f" {words} " in text for words in words_of("asides")["overtaken"])


def impossible_percent(line: Line, story: Story) -> Iterator[Mutation]:
    """Something falls by more than all of it."""
    for number in told(line, story):
        numeral = numeral_in(number.value.text)
        if number.value.unit == "percent" and number.direction == "down" and numeral is not None:
            new = with_numeral(number.value.text, numeral, numeral.value + _PERCENT)
            if new is not None:
                yield put(line, number.value.span, new)


def told(line: Line, story: Story) -> Iterator[Number]:
    """The figures of the line that a sentence near it gives as well."""
    for number in found(line, Number):
        mine = number.value
        if story.tells(number, story.numbers, lambda said, mine=mine: agrees(mine, said.value)):  # type: ignore[misc]
            yield number


def changed(number: Number, line: Line, story: Story) -> Iterator[Mutation]:
    """The line with other likely values in the place of one figure; none that the story gives."""
    text, numeral = number.value.text, numeral_in(number.value.text)
    if numeral is None:
        return
    for value in likely_values(numeral):
        new = with_numeral(text, numeral, value)
        if new is not None and not (number.value.unit == "percent" and value > _PERCENT):
            yield from _unless_told(put(line, number.value.span, new), new, story)


def _changed(line: Line, story: Story, wanted: Callable[[Number], bool]) -> Iterator[Mutation]:
    for number in told(line, story):
        if wanted(number):
            yield from changed(number, line, story)


def _inside(text: str, line: Line, number: Number) -> str:
    """A figure of the story as it stands inside a line: "Three" only where the line opens."""
    return text if number.value.span.start == 0 or text.isupper() else text.lower()


def _behind(number: Number) -> bool:
    """Whether the noun stands behind its figure: "three schools", not "schools, three of them"."""
    return number.noun is not None and number.noun.span.end > number.value.span.end


def _unless_told(mutation: Mutation, words: str, story: Story) -> Iterator[Mutation]:
    """The mutation, unless the new figure agrees with one that the story gives of anything."""
    new: list[Quantity] = [one for one in quantities(mutation.text) if words in one.text]
    if new and not any(agrees(new[0], said.value) for said in story.numbers):
        yield mutation


def _scaled(text: str) -> Iterator[str]:
    """The figure with another scale word; without one, ten and a thousand times as much."""
    scales: dict[str, str] = words_of("asides")["scales"]
    word = re.search(r"[A-Za-z]+$", text)
    if word is not None:
        new = scales.get(word.group().lower())
        if new is not None:
            yield text[: word.start()] + new
        return
    numeral = numeral_in(text)
    if numeral is not None and numeral.digits and numeral.value >= _LEAST_SCALED:
        for factor in (1000.0, 10.0):
            scaled = with_numeral(text, numeral, numeral.value * factor)
            if scaled is not None and not ("%" in text and numeral.value * factor > _PERCENT):
                yield scaled
