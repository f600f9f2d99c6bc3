"""Figures in each other's place: a number or a date of a line, and what the story has there.

A sentence that restates a line and differs from it in one figure need not have a figure of the same
kind there: a hurried hand puts a sum where a share stood, a weekday where a length of time. So the
place decides and not the kind: the words on both sides, or on one side and the preposition.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from linter.language.dates.days import days_compatible
from linter.language.facts import DateFact, Fact, Number
from linter.language.fields.values import value_of
from linter.language.numbers.quantities import agrees, same_figure
from linter.language.overlap import overlap

Figure = Number | DateFact
Facts = tuple[Fact, ...]

# The least share of a line's other words that a sentence restates: where the words on both sides of
# the figure agree, where those on one side do, and where only the preposition that leads it in
# does. The fewer agree, the more is asked. Found on swaps of figures laid into the lines of 600
# stories, with the counts of both halves in view; the rows of one half were not read.
_BETWEEN, _BESIDE, _LED = 0.6, 0.7, 0.8
# Where two figures of a line stand each in the other's place, less of it need be restated.
_EXCHANGED = 0.5


def with_places(lines: Sequence[Facts], body: Facts) -> tuple[tuple[Facts, ...], Facts]:
    """The same facts; the numbers and dates that stand in one place share a key in `place`.

    `lines` are the facts of each part. A figure of the story that another figure of the line gives
    is in no other's place.
    """
    said = [fact for fact in body if isinstance(fact, Figure) and fact.context]
    keys: dict[int, set[str]] = {}
    parts = tuple(_placed_in(part, number, said, keys) for number, part in enumerate(lines))
    crossed: dict[int, set[str]] = {}
    parts = tuple(_exchanged_in(part, number, said, crossed) for number, part in enumerate(parts))
    if not keys and not crossed:
        return parts, body
    return parts, tuple(
        _with_exchanged(_with_keys(fact, keys.get(id(fact))), crossed.get(id(fact)))
        for fact in body
    )


def _exchanged_in(
    part: Facts, number: int, said: Sequence[Figure], keys: dict[int, set[str]]
) -> Facts:
    """The numbers of one part that stand each in the other's place, with a key for the pair.

    "12 girls and 15 boys" where the story has 15 girls and 12 boys; the story's get the same key.
    """
    numbers = [fact for fact in part if isinstance(fact, Number)]
    mine: dict[int, set[str]] = {}
    for (at, one), (_, two) in combinations(enumerate(numbers), 2):
        # Whose age is whose is told by the names, not by what stands beside.
        if one.value.unit != two.value.unit or one.value.unit == "age" or _gives(one, two):
            continue
        for first, second in _crossings(one, two, said):
            key = f"{number}:{at}"
            for fact, facing in ((one, first), (two, second)):
                mine.setdefault(id(fact), set()).add(f"{key}:{fact.span.start}")
                keys.setdefault(id(facing), set()).add(f"{key}:{fact.span.start}")
    return tuple(_with_exchanged(fact, mine.get(id(fact))) for fact in part)


def _crossings(one: Number, two: Number, said: Sequence[Figure]) -> Iterator[tuple[Number, Number]]:
    """Pairs of the story's numbers in one sentence: in the place of one, and of two, the other."""
    told = [fact for fact in said if isinstance(fact, Number)]
    firsts = [fact for fact in told if _gives(two, fact) and _beside_same(one, fact)]
    if not firsts or any(_stands_so(own, fact) for fact in told for own in (one, two)):
        return
    for second in told:
        if _gives(one, second) and _beside_same(two, second):
            yield from ((first, second) for first in firsts if first.sentence == second.sentence)


def _stands_so(claim: Number, evidence: Number) -> bool:
    """Whether the story has the very figure beside the same word."""
    return _gives(claim, evidence) and _beside_same(claim, evidence)


def _beside_same(claim: Number, evidence: Number) -> bool:
    """Whether the next word on a side says the same, and what that figure stands in does."""
    sides = [_meet(claim, evidence, side) for side in ("before", "after")]
    return any(sides) and overlap(claim, evidence) >= _EXCHANGED


def _with_exchanged(fact: Fact, keys: set[str] | None) -> Fact:
    if keys is None or not isinstance(fact, Number):
        return fact
    return replace(fact, exchanged=frozenset(keys))


def _placed_in(
    part: Facts, number: int, said: Sequence[Figure], keys: dict[int, set[str]]
) -> Facts:
    """The facts of one part with their places; adds those of the story's figures to `keys`."""
    figures = [fact for fact in part if isinstance(fact, Figure)]
    mine: dict[int, set[str]] = {}
    for at, claim in enumerate(figures):
        shares = [overlap(claim, evidence) for evidence in said]
        greatest = max(shares, default=0.0)
        others = [fact for fact in figures if fact is not claim]
        for evidence, share in zip(said, shares, strict=True):
            if not _in_one_place(claim, evidence, share, greatest):
                continue
            if any(_gives(other, evidence) for other in others) and not _gives(claim, evidence):
                continue
            key = f"{number}:{at}"
            mine.setdefault(id(claim), set()).add(key)
            keys.setdefault(id(evidence), set()).add(key)
    return tuple(_with_keys(fact, mine.get(id(fact))) for fact in part)


def _with_keys(fact: Fact, keys: set[str] | None) -> Fact:
    if keys is None or not isinstance(fact, Figure):
        return fact
    return replace(fact, place=frozenset(keys))


def _in_one_place(claim: Figure, evidence: Figure, share: float, greatest: float) -> bool:
    if share < _BETWEEN:
        return False
    before, after = (_meet(claim, evidence, side) for side in ("before", "after"))
    if before and after:
        return True
    if claim.preposition != evidence.preposition or share < greatest:
        return False
    return share >= _BESIDE if before or after else bool(claim.preposition) and share >= _LED


def _meet(claim: Figure, evidence: Figure, side: str) -> bool:
    """Whether the content words next to both, on one side, say the same."""
    ours, theirs = value_of(claim, side), value_of(evidence, side)
    if not isinstance(ours, frozenset) or not isinstance(theirs, frozenset):
        return False
    return not ours.isdisjoint(theirs)


def _gives(claim: Figure, evidence: Figure) -> bool:
    """Whether a figure of the line is one of the story's."""
    if isinstance(claim, Number) and isinstance(evidence, Number):
        return bool(agrees(claim.value, evidence.value)) or same_figure(claim.value, evidence.value)
    if isinstance(claim, DateFact) and isinstance(evidence, DateFact):
        return bool(days_compatible(claim.when, evidence.when))
    return False
