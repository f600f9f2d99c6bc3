"""Faults of figures and dates that cannot stand where they do, whatever the story says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.language.facts import Number, Span
from linter.language.numbers.lexicon import number_words, unit_words
from linter.language.numbers.names import BodyNumberedNames
from linter.language.numbers.quantities import quantities
from linter.scorecard.mutations.dates import told_dates
from linter.scorecard.mutations.numbers import told
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story

_WORDS = re.compile(r"[A-Z][a-z]+(?= [A-Z])")


def misplace_number(line: Line, story: Story) -> Iterator[Mutation]:
    """A number of the story stands in place of one that its kind cannot stand for.

    A percentage before counted persons, a word behind a currency sign, a length of time for a day.
    """
    for number in told(line, story):
        span = number.value.span
        if _counts_persons(number):
            for other in story.numbers:
                if other.value.text.endswith("%"):
                    yield put(line, span, other.value.text)
        elif (sign := _sign_of(number.value.text)) is not None:
            for other in story.numbers:
                if other.value.unit == "count" and other.value.text.isalpha():
                    yield put(line, span, sign + other.value.text.lower())
    for fact in told_dates(line, story):
        if fact.preposition in unit_words().day_prepositions and fact.role == "adverbial":
            for other in story.numbers:
                if other.value.unit in unit_words().long_stretches and " " in other.value.text:
                    yield put(line, fact.when.span, other.value.text)


def number_in_name(line: Line, story: Story) -> Iterator[Mutation]:
    """A number that the story writes as part of a name becomes the next: "Seven Nations"."""
    words = {value: word for word, value in number_words().cardinals.items()}
    names = BodyNumberedNames(tuple(passage.text for passage in story.reading.article.body))
    for match in _WORDS.finditer(line.text):
        value = number_words().cardinals.get(match.group().lower())
        after = None if value is None else words.get(value + 1)
        if after is None:
            continue
        span = Span(*match.span())
        mutation = put(line, span, after.capitalize())
        for new in quantities(mutation.text):
            behind = mutation.text[new.span.end :]
            if new.span.start == span.start and names.instead(new, behind):
                yield mutation


def date_for_day(line: Line, story: Story) -> Iterator[Mutation]:
    """A month or year of the story stands where a day stood: "on March 2016"."""
    for fact in told_dates(line, story):
        if fact.when.grain != "day" or fact.preposition not in unit_words().day_prepositions:
            continue
        for other in story.dates:
            if other.when.grain in ("month", "year") and other.when.text not in line.text:
                yield put(line, fact.when.span, other.when.text)


def _counts_persons(number: Number) -> bool:
    """Whether it is a count right before persons in the plural."""
    noun = number.noun
    if number.value.unit != "count" or noun is None or noun.kind != "person" or not noun.plural:
        return False
    return noun.span.start <= number.value.span.start < noun.span.end


def _sign_of(text: str) -> str | None:
    """The currency sign before the digits of a sum."""
    for sign, _ in unit_words().currency_symbols:
        if text.startswith(sign) and text.removeprefix(sign)[:1].isdigit():
            return sign
    return None
