"""Whether a condition holds, found out with as little work as can be.

`judge` tells three answers apart and asks the parts of a condition in the order in which they were
written, as an explanation wants it. The engine asks the same of thousands of pairs, nearly all of
which have nothing to do with each other, and only whether the answer is True. For that "does not
say" is as good as False: the first part that is not True settles an "all", and the parts can be
asked in any order, so those that cost least go first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from linter.ruleset.conditions import Pair, single
from linter.ruleset.model import (
    All,
    AnyOf,
    Comparison,
    Condition,
    Exists,
    FieldTest,
    Nearest,
    Not,
    Overlap,
)

Check = Callable[[Pair], bool]

# What it costs to ask, beside reading a field. A comparison of words settles most pairs, so it goes
# before three tests of fields; `exists` looks through the whole story.
_COSTS: dict[type[Condition], int] = {Comparison: 3, Overlap: 6, Nearest: 12, Exists: 100}
_COSTLY_TESTS: dict[str, int] = {"lexicon": 3, "matches": 8, "verbatim": 30}
_COSTLY_RELATIONS: dict[str, int] = {
    "verbatim": 30,
    "misspells": 6,
    "confusable": 6,
    "other_given_name": 6,
}
# Conditions that are kept ready. The rules of several configurations fit; where there are more,
# they are made ready anew.
_KEPT = 10_000
_ready: dict[int, tuple[Condition, Check]] = {}


def holds(condition: Condition, pair: Pair) -> bool:
    """Whether `judge` would answer True."""
    known = _ready.get(id(condition))
    if known is None:
        if len(_ready) >= _KEPT:
            _ready.clear()
        # The condition is kept with it, so that no other one can take over its id.
        known = _ready[id(condition)] = (condition, _check(condition, True))
    return known[1](pair)


def cost(condition: Condition) -> int:
    """About what it takes to ask a condition, beside reading one field."""
    match condition:
        case All(parts) | AnyOf(parts):
            return sum(map(cost, parts))
        case Not(inner):
            return cost(inner)
        case FieldTest():
            return _COSTLY_TESTS.get(condition.test, 1)
        case Comparison():
            return _COSTLY_RELATIONS.get(condition.relation, _COSTS[Comparison])
        case _:
            return _COSTS[type(condition)]


def _check(condition: Condition, wanted: bool) -> Check:
    """Whether the answer is the one that is wanted."""
    match condition:
        case All():
            return _settled(condition, wanted, by=not wanted)
        case AnyOf():
            return _settled(condition, wanted, by=wanted)
        case Not(inner):
            return _check(inner, not wanted)
        case _:
            ask = single(condition)
            return lambda pair: ask(pair) is wanted


def _settled(condition: Condition, wanted: bool, by: bool) -> Check:
    """Whether the parts together give the wanted answer, which a check that says `by` settles."""
    parts = sorted(_parts(condition, wanted, by), key=lambda part: cost(part[0]))
    checks = [_check(part, so) for part, so in parts]
    if len(checks) == 1:
        return checks[0]

    def settled(pair: Pair) -> bool:
        for check in checks:
            if check(pair) is by:
                return by
        return not by

    return settled


def _parts(condition: Condition, wanted: bool, by: bool) -> Iterator[tuple[Condition, bool]]:
    """The parts that settle a condition, each with the answer wanted of it.

    An "all" within an "all" is settled by what settles the outer one, so that its parts can take
    their places among the others.
    """
    match condition:
        case Not(inner):
            yield from _parts(inner, not wanted, by)
        case All(parts) if by is not wanted:
            for part in parts:
                yield from _parts(part, wanted, by)
        case AnyOf(parts) if by is wanted:
            for part in parts:
                yield from _parts(part, wanted, by)
        case _:
            yield condition, wanted
