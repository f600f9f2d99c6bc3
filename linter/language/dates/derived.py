"""Dates that a story gives without writing them: "on Thursday, three days before the vote".

A desk counts days and years while it writes a headline. A weekday or a year that follows from one
of a sentence and a stretch of time beside it is no invention; in which direction is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from linter.language.dates.days import days
from linter.language.facts import Day
from linter.language.numbers.quantities import quantities
from linter.language.numbers.relations import figure

_DAYS_IN_WEEK = 7
# How many days, for a weekday, and how many years, for a year, one of each unit makes.
_DAYS = {"day": 1, "week": _DAYS_IN_WEEK}
_YEARS = {"year": 1, "decade": 10, "century": 100}


@dataclass(frozen=True)
class BodyDays:
    """The weekdays and years that a story's sentences make up; worked out when first asked for."""

    sentences: tuple[str, ...]
    published: date | None = None

    def imply(self, claim: Day) -> bool:
        """Whether a weekday, or a year alone, follows from a date and a stretch of one sentence."""
        if claim.weekday is not None and claim.day is None:
            return claim.weekday in self._weekdays
        return claim.grain == "year" and claim.year in self._years

    @cached_property
    def _weekdays(self) -> frozenset[int]:
        return frozenset(
            (weekday + way * distance) % _DAYS_IN_WEEK
            for text in self.sentences
            for distance in _distances(text, _DAYS)
            for weekday in (day.weekday for day in days(text, self.published))
            if weekday is not None
            for way in (-1, 1)
        )

    @cached_property
    def _years(self) -> frozenset[int]:
        return frozenset(
            year + way * distance
            for text in self.sentences
            for distance in _distances(text, _YEARS)
            for year in (day.year for day in days(text, self.published))
            if year is not None
            for way in (-1, 1)
        )


def _distances(text: str, units: dict[str, int]) -> Iterator[int]:
    """The stretches of time in a text, counted in the smallest of `units`."""
    for quantity in quantities(text):
        if quantity.unit in units and quantity.bound in {"exact", "about"}:
            yield round(figure(quantity) * units[quantity.unit])
