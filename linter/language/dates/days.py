"""Dates: from the words of a text to `Day` records, and whether two of them can be one.

Readings follow the Gregorian calendar. A date without a year is put into the year that brings it
nearest to the article's own date; bare weekdays stay weekdays, because tense alone would tell
whether Monday is behind us or ahead.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from linter.language.dates.patterns import DIGIT, date_patterns, date_words, text_words
from linter.language.dates.readings import READINGS
from linter.language.dates.relations import days_compatible
from linter.language.facts import Day, Span

__all__ = ["days", "days_compatible"]


def days(text: str, published: date | None = None) -> list[Day]:
    """Every date, stretch of days and time of day in `text`, in order, without overlaps.

    `published` is the article's own date, against which "yesterday" and "next month" are read.
    Spans count characters of `text`.
    """
    return list(_days(text, published))


# Choosing, binding and plain look-up each read the same sentence.
@lru_cache(maxsize=1024)
def _days(text: str, published: date | None) -> tuple[Day, ...]:
    found: list[tuple[Span, Day]] = []
    present = set(text_words(text))
    if any(character.isdigit() for character in text):
        present.add(DIGIT)
    tried = [pattern for pattern in date_patterns() if not pattern.needs.isdisjoint(present)]
    names = [match.span() for match in date_words().names.finditer(text)] if tried else []
    for order, (kind, expression, _) in enumerate(tried):
        for match in expression.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in names):
                continue
            day = _read(kind, match, published)
            if day is not None:
                found.append((Span(match.start(), -match.end() * 100 + order), day))
    return tuple(_without_overlaps([day for _, day in sorted(found, key=lambda pair: pair[0])]))


def _read(kind: str, match: re.Match[str], published: date | None) -> Day | None:
    reading = READINGS[kind](match, published)
    if reading is None:
        return None
    grain, start, end, written = reading
    words = _without_stop(match)
    span = Span(match.start(), match.start() + len(words))
    return Day(words, span, grain, start, end, **written)


def _without_stop(match: re.Match[str]) -> str:
    """The words of a match; a full stop behind them stays only after a short form ("Dec.")."""
    words = match.group()
    month = match.groupdict().get("month")
    whole = month is not None and month.lower() not in date_words().short_months
    return words.removesuffix(".") if whole else words


def _without_overlaps(found: list[Day]) -> list[Day]:
    """Keeps the leftmost, and of those the longest, reading at every place."""
    kept: list[Day] = []
    for day in found:
        if not kept or day.span.start >= kept[-1].span.end:
            kept.append(day)
    return kept
