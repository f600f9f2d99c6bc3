"""What the second reader doubts of a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from linter.language.facts.base import Fact
from linter.language.values import Bound, Term

DoubtSort = Literal["name", "number", "date", "pronoun", "denial", "opposite"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt(Fact):
    """A word of a line in whose place the story makes another likelier.

    `word` is what the line has there, or what would stand there instead: for a name, number or date
    another of the story, for a word its opposite in the story, for a pronoun another pronoun, for a
    denial ("hasn't") what asserts the same ("has"). `sort` says which of these it is, `gain` how
    much likelier the line becomes with the other, in nats (a nat is a factor of 2.7); `exchanged`
    says that two of the line's own would change places. `known` is the kind of a name, or the unit
    or grain of a figure, as far as that is sure, else "". `bound` is that of a number, `predicate`
    what is denied. `told` counts how often the story has the line's own, or denies anything;
    `nearer` says that none of these places restates more of the line than where it has the other.
    `place` holds a key for what the story has instead, which bears the same.
    """

    word: Term
    sort: DoubtSort
    gain: float = 0.0
    exchanged: bool = False
    known: str = ""
    bound: Bound | Literal[""] = ""
    predicate: Term | None = None
    told: int = 0
    nearer: bool = False
    place: frozenset[str] = frozenset()
