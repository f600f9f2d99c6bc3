"""Faults made by one phrase in place of another, as `data/phrases.yaml` lists them.

A phrase gives way only where a sentence of the story near the line says it too (`told`), and only
if the story nowhere says what the new one would (`unless`): then the new line is not true. A phrase
that is part of a longer one of the same fault is left to it: "charged with" is not "charged".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from linter.language.facts import DateFact, Event, Number, Quantity, Span
from linter.language.numbers.quantities import agrees, quantities
from linter.scorecard.mutations.numbers import told
from linter.scorecard.mutations.verbs import has_plural_subject
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story, found

_KEYS = ("old", "new", "plural", "told", "unless", "also", "behind", "lacks")
_LAST_WORD = re.compile(r"[\w’'%]+(?=\W*$)")


@dataclass(frozen=True, slots=True)
class Exchange:
    """One entry of the file: any of `old` becomes any of `new`; "" takes it out.

    `plural` takes the place of `new` where the subject of the verb that follows is plural. `told`,
    `unless` and `also` are words of the story, `behind` and `lacks` words of the line; `figure`
    says that only words within a number count.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    plural: tuple[str, ...]
    told: tuple[str, ...]
    unless: tuple[str, ...]
    also: tuple[str, ...]
    behind: tuple[str, ...]
    lacks: tuple[str, ...]
    figure: bool


def exchange_phrase(fault: str, line: Line, story: Story) -> Iterator[Mutation]:
    """Every way in which the phrases of one fault change the line."""
    exchanges = _exchanges()[fault]
    taken = _places(exchanges, line.text)
    for exchange in exchanges:
        if any(story.uses(words) for words in exchange.unless):
            continue
        if any(_whole(words).search(line.text) for words in exchange.lacks):
            continue
        if exchange.also and not any(story.uses(words) for words in exchange.also):
            continue
        figures = _in_figures(line, story) if exchange.figure else [(0, len(line.text))]
        for start, end in figures:
            for mutation, place in _exchanged(exchange, line, story, start, end):
                if not any(_is_part(place, other) for other in taken):
                    yield mutation


def swap_casualty(line: Line, story: Story) -> Iterator[Mutation]:
    """A count of the dead becomes one of the hurt, or the reverse; a single death is left alone."""
    if any(number.casualty for number in told(line, story)):
        yield from exchange_phrase("swap-casualty", line, story)


def change_period(line: Line, story: Story) -> Iterator[Mutation]:
    """A rate is told of another stretch of time; "after a year" is no rate."""
    if any(number.value.per for number in told(line, story)):
        yield from exchange_phrase("change-period", line, story)


def phrase_operators() -> dict[str, partial[Iterator[Mutation]]]:
    """An operator for each fault of the file."""
    return {fault: partial(exchange_phrase, fault) for fault in _exchanges()}


def _exchanged(
    exchange: Exchange, line: Line, story: Story, start: int, end: int
) -> Iterator[tuple[Mutation, Span]]:
    for old in exchange.old:
        for match in _whole(old).finditer(line.text, start, end):
            if not _stands_behind(exchange.behind, line.text[: match.start()]):
                continue
            if not exchange.figure and _in_date(match.start(), line):
                continue  # the month of May
            if exchange.figure or _said_near(exchange.told or (old,), line, story):
                for new in _fitting(exchange, match.end(), line):
                    mutation = put(line, Span(*match.span()), new)
                    if not exchange.figure or _is_wrong(mutation, line, match.start(), story):
                        yield mutation, Span(*match.span())


def _in_date(at: int, line: Line) -> bool:
    return any(date.when.span.start <= at < date.when.span.end for date in found(line, DateFact))


def _fitting(exchange: Exchange, end: int, line: Line) -> tuple[str, ...]:
    """What takes the place of a phrase that ends here, in the number of the verb's subject."""
    if exchange.plural:
        verbs = (event for event in found(line, Event) if event.predicate.span.end > end)
        nearest = min(verbs, key=lambda event: event.predicate.span, default=None)
        if nearest is not None and has_plural_subject(nearest):
            return exchange.plural
    return exchange.new


def _places(exchanges: tuple[Exchange, ...], text: str) -> list[Span]:
    """Where any phrase of the fault stands in the line."""
    olds = {old for exchange in exchanges for old in exchange.old}
    return [Span(*match.span()) for old in olds for match in _whole(old).finditer(text)]


def _is_part(place: Span, other: Span) -> bool:
    return other != place and other.start <= place.start and place.end <= other.end


def _stands_behind(words: tuple[str, ...], before: str) -> bool:
    """Whether the line opens here, or the word before is one of these; any may be, for none."""
    last = _LAST_WORD.search(before)
    return not words or last is None or last.group().lower() in words


def _in_figures(line: Line, story: Story) -> list[tuple[int, int]]:
    """The figures of the line, with their bounds and units, that a near sentence gives likewise."""
    return [tuple(number.value.span) for number in told(line, story) if _alike(number, story)]  # type: ignore[misc]


def _alike(number: Number, story: Story) -> bool:
    """Whether no figure of the story that agrees is bounded or measured in another way."""
    mine = number.value
    same = [said.value for said in story.numbers if agrees(mine, said.value)]
    return all((said.bound, said.unit) == (mine.bound, mine.unit) for said in same)


def _is_wrong(mutation: Mutation, line: Line, at: int, story: Story) -> bool:
    """Whether the new figure differs from the old one in what it says, and the story lacks it."""
    old = next((one for one in quantities(line.text) if one.span.start <= at < one.span.end), None)
    new = next((one for one in quantities(mutation.text) if one.span.end > at), None)
    if old is None or new is None or _says(old) == _says(new):
        return False
    return not any(
        agrees(new, said.value) and said.value.bound == new.bound for said in story.numbers
    )


def _says(quantity: Quantity) -> tuple[object, ...]:
    return (quantity.bound, quantity.unit, quantity.currency, quantity.low, quantity.high)


def _said_near(words: tuple[str, ...], line: Line, story: Story) -> bool:
    return any(_whole(one).search(said.text) for said in story.near(line) for one in words)


@cache
def _whole(phrase: str) -> re.Pattern[str]:
    opening = r"(?<!\w)" if phrase[:1].isalnum() else ""
    closing = r"(?!\w)" if phrase[-1:].isalnum() else ""
    return re.compile(opening + re.escape(phrase) + closing, re.IGNORECASE)


@cache
def _exchanges() -> dict[str, tuple[Exchange, ...]]:
    return {fault: tuple(map(_exchange, entries)) for fault, entries in words_of("phrases").items()}


def _exchange(entry: dict[str, Any]) -> Exchange:
    lists = {key: _listed(entry.get(key, ())) for key in _KEYS}
    return Exchange(figure=bool(entry.get("figure")), **lists)


def _listed(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
