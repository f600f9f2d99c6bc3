"""Figures that a story gives without writing them: "52m and 24m" are 76m, 296 to 415 is 40% more.

A desk adds, subtracts and divides while it writes a headline. A figure that follows from two or
more of one sentence is no invention; which of them it follows from is not asked. A share may follow
from two sentences, one behind the other: "will cut 120 jobs. The works employs 600" is one in five.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, pairwise, product

from linter.language.facts import Quantity
from linter.language.numbers.lexicon import unit_words
from linter.language.numbers.quantities import quantities
from linter.language.numbers.relations import agrees, figure, same_figure
from linter.language.numbers.sums import combined

# "With 36 other soldiers", "and two others".
_OTHERS = re.compile(r"\s+others?\b", re.IGNORECASE)
# Sentences that list more figures than this are tables: anything follows from a table.
_MOST_FIGURES = 8
# "fell from 31 seats to 22", "to 22, from 31 seats": the change is told, however small.
_FROM, _TO = re.compile(r"\bfrom\s+$"), re.compile(r"\bto\s+$")
# Differences below this follow from nearly any two counts, and so do shares of fewer.
_LEAST_DIFFERENCE = 10
# Beside a sum of money a bare "131 million" is one too; below that a figure counts something.
_LEAST_SCALE = 1e5
_ADDED = frozenset({"count", "money", "percent"})
_WEIGHTY = frozenset({"count", "money", "percent", "points", "score"})
_BOUNDS = frozenset({"exact", "about", "at_least", "at_most"})


@dataclass(frozen=True)
class BodyFigures:
    """The figures of a story's sentences; read when first asked for."""

    sentences: tuple[str, ...]

    @cached_property
    def listed(self) -> tuple[tuple[Quantity, ...], ...]:
        """The figures of each sentence, in text order; none of a table."""
        found = (tuple(filter(_is_figure, quantities(text))) for text in self.sentences)
        return tuple(group if len(group) <= _MOST_FIGURES else () for group in found)

    @cached_property
    def groups(self) -> tuple[tuple[Quantity, ...], ...]:
        """The figures of each sentence that has two or more of them."""
        return tuple(group for group in self.listed if len(group) >= 2)

    @cached_property
    def neighbours(self) -> tuple[tuple[Quantity, Quantity], ...]:
        """Every figure with each figure of the sentence behind its own."""
        return tuple(
            pair for here, behind in pairwise(self.listed) for pair in product(here, behind)
        )

    @cached_property
    def changes(self) -> tuple[Quantity, ...]:
        """By how much what rises or falls from one figure to another does so."""
        return tuple(
            _one(first, abs(figure(first) - figure(second)))
            for text in self.sentences
            for first, second in pairwise(filter(_is_figure, quantities(text)))
            if first.unit == second.unit == "count" and _is_change(text, first, second)
        )

    @cached_property
    def companies(self) -> tuple[Quantity, ...]:
        """How many they are with the one who is named: "was captured with 36 other soldiers"."""
        return tuple(
            _one(found, figure(found) + 1)
            for text in self.sentences
            for found in quantities(text)
            if found.unit == "count" and _OTHERS.match(text, found.span.end)
        )

    @cached_property
    def totals(self) -> tuple[Quantity, ...]:
        """What coordinated groups come to, of whatever: "a lorry and seven cars" are eight."""
        counting = (text for text in self.sentences if quantities(text))
        return tuple(total for text in counting for total in combined(text, of_anything=True))

    @cached_property
    def written(self) -> tuple[Quantity, ...]:
        """Every figure of the story."""
        return tuple(found for text in self.sentences for found in quantities(text))

    def untold(self, claim: Quantity) -> bool:
        """Whether the story has it nowhere; never so of a few things, which a reader counts."""
        few = claim.unit == "count" and figure(claim) < _LEAST_DIFFERENCE
        if few or claim.unit not in _WEIGHTY:
            return False
        alike = agrees if claim.unit == "score" else same_figure
        return not any(alike(claim, one) for one in self.written)

    def imply(self, claim: Quantity, noun: str = "") -> bool:
        """Whether a sum, difference, share or rate of change of the story's figures is `claim`.

        `noun` is the lemma of what it counts: points are the difference of two per cents.
        """
        if claim.unit == "count" and noun in unit_words().point_nouns:
            return self.imply(replace(claim, unit="points"))
        if claim.unit not in _ADDED | {"points"} or claim.bound not in _BOUNDS:
            return False
        if any(
            agrees(claim, derived) for group in self.groups for derived in _derived(claim, group)
        ):
            return True
        if claim.unit == "percent":
            return any(agrees(claim, one) for pair in self.neighbours for one in _share(pair))
        return claim.unit == "count" and (
            any(agrees(claim, told) for told in (*self.totals, *self.changes, *self.companies))
            or self._is_side_of_score(claim, noun)
        )

    def _is_side_of_score(self, claim: Quantity, noun: str) -> bool:
        """Whether a score has it on one side: "5-1" are five goals."""
        if noun and noun not in unit_words().score_nouns:
            return False
        return any(
            one.unit == "score" and figure(claim) in (one.low, one.high) for one in self.written
        )


def _is_figure(quantity: Quantity) -> bool:
    return quantity.unit in _ADDED and quantity.bound in _BOUNDS and figure(quantity) > 0


def _is_change(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether "from" stands before the one and "to" before the other."""
    before, between = text[: first.span.start], text[first.span.end : second.span.start]
    ways = ((_FROM, _TO), (_TO, _FROM))
    return any(one.search(before) and other.search(between) for one, other in ways)


def _derived(claim: Quantity, group: Sequence[Quantity]) -> Iterator[Quantity]:
    """What follows from the figures of one sentence and could be the claim."""
    if claim.unit in {"count", "money"}:
        same = [one for one in group if _alike(one, claim.unit, claim.currency)]
        if claim.unit == "money" and same:
            same += [
                replace(one, unit="money", currency=same[0].currency)
                for one in group
                if _is_short(one)
            ]
        yield from _sums(same)
        yield from _differences(same, claim.unit)
    elif claim.unit == "points":
        yield from _differences([one for one in group if one.unit == "percent"], "points")
    else:
        for first, second in combinations(group, 2):
            if first.unit != "percent" and _alike(second, first.unit, first.currency):
                yield from _rates(figure(first), figure(second), claim)


def _alike(quantity: Quantity, unit: str, currency: str) -> bool:
    return quantity.unit == unit and (quantity.currency == currency or not currency)


def _is_short(quantity: Quantity) -> bool:
    """Whether it may be money whose currency the figure before has told: "131 million"."""
    return quantity.unit == "count" and quantity.step >= _LEAST_SCALE


def _sums(same: Sequence[Quantity]) -> Iterator[Quantity]:
    """The sum of every two, and of every run."""
    for first, second in combinations(range(len(same)), 2):
        yield _one(same[first], figure(same[first]) + figure(same[second]))
        yield _one(same[first], sum(figure(one) for one in same[first : second + 1]))


def _differences(same: Sequence[Quantity], unit: str) -> Iterator[Quantity]:
    for first, second in combinations(same, 2):
        difference = abs(figure(first) - figure(second))
        if difference >= _LEAST_DIFFERENCE or (unit != "count" and difference):
            yield replace(_one(first, difference), unit=unit)


def _rates(first: float, second: float, claim: Quantity) -> Iterator[Quantity]:
    """One as a share of the other, and by how many per cent of the one the other is off it."""
    low, high = sorted((first, second))
    for share in (low / high, (high - low) / high, (high - low) / low):
        yield replace(_one(claim, 100 * share), step=1.0)


def _share(pair: tuple[Quantity, Quantity]) -> Iterator[Quantity]:
    """What share the one is of the other, where they count things or money."""
    first, second = pair
    if first.unit != "percent" and _alike(second, first.unit, first.currency):
        low, high = sorted(map(figure, pair))
        if high >= _LEAST_DIFFERENCE or first.unit == "money":
            yield replace(_one(first, 100 * low / high), unit="percent", currency="", step=1.0)


def _one(like: Quantity, value: float) -> Quantity:
    return replace(like, low=value, high=value, bound="exact", per="")
