"""Faults of dates: another day, another of the story's dates, a date where none can stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from linter.language.dates.days import days, days_compatible
from linter.language.dates.patterns import date_words
from linter.language.facts import DateFact, Day, Entity
from linter.scorecard.mutations.numerals import numeral_in, with_numeral
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story, found

_LATER = (2, 3, 5)
"""How many days, months or years later the wrong date is: none of them is a slip of one."""


def change_date(line: Line, story: Story) -> Iterator[Mutation]:
    """A weekday, month, day or year becomes another that no date of the story can be."""
    for fact in told_dates(line, story):
        for words in _others(fact.when):
            mutation = put(line, fact.when.span, words)
            new = days(mutation.text, story.reading.article.published)
            placed = [day for day in new if words in day.text]
            if placed and not any(days_compatible(placed[0], said.when) for said in story.dates):
                yield mutation


def move_date(line: Line, story: Story) -> Iterator[Mutation]:
    """A date becomes another date of the story, written as one of its size."""
    for fact in told_dates(line, story):
        for other in story.dates:
            if other.when.grain != fact.when.grain or other.when.text in line.text:
                continue
            if days_compatible(fact.when, other.when) is False:
                yield put(line, fact.when.span, other.when.text)


def date_for_name(line: Line, story: Story) -> Iterator[Mutation]:
    """A date of the story stands in place of a place."""
    for entity in found(line, Entity):
        if entity.role != "place" or entity.known_as not in ("place", "country"):
            continue
        for other in story.dates:
            if other.when.weekday is not None and other.when.text not in line.text:
                yield put(line, entity.name.span, other.when.text)


def told_dates(line: Line, story: Story) -> Iterator[DateFact]:
    """The dates of the line that a sentence near it gives as well."""
    for fact in found(line, DateFact):
        mine = fact.when
        if story.tells(fact, story.dates, lambda said, mine=mine: days_compatible(mine, said.when)):  # type: ignore[misc]
            yield fact


def _others(day: Day) -> Iterator[str]:
    words = date_words()
    yield from _turned(day, words.weekdays, 7)
    yield from _turned(day, words.months, 12)
    numeral = numeral_in(day.text)
    if numeral is not None and numeral.digits:
        for later in _LATER:
            for value in (numeral.value + later, numeral.value - later):
                new = with_numeral(day.text, numeral, value)
                if new is not None and value > 0:
                    yield new


def _turned(day: Day, names: Mapping[str, int], size: int) -> Iterator[str]:
    """The date with another weekday, or month, in the place of its own."""
    full = {value: name for name, value in sorted(names.items(), key=lambda pair: len(pair[0]))}
    for word in day.text.replace(",", " ").split():
        if word.lower() in names:
            for later in _LATER:
                base = min(names.values())
                other = full[(names[word.lower()] - base + later) % size + base]
                yield day.text.replace(word, other.capitalize())
