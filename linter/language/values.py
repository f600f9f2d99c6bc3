"""The records that facts are made of: places in the text, words, terms, quantities, days, names.

No spaCy in here. Import them from `facts`, which names them beside the facts that they fill.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

Section = Literal["part", "body"]
Bound = Literal["exact", "about", "at_least", "at_most", "range"]


class Span(NamedTuple):
    """Half-open character offsets in a passage."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `section` and `index` say which part, or which paragraph of the body."""

    section: Section
    index: int
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Word:
    """A content word, for measuring how much of a clause another sentence restates.

    `keys` are all the things it may be matched by: lemma, predicate classes, synonym groups,
    identity, number. Two words match when they share a key.
    `weight` grows with rarity in the article (inverse document frequency over its sentences).
    """

    lemma: str
    keys: frozenset[str]
    weight: float
    span: Span


@dataclass(frozen=True, slots=True)
class Term:
    """What fills a place in a fact: an actor, an act, a target, a counted noun, a speaker.

    `kind` is one of person, organisation, country, place, group, thing, act, quality (an adjective
    or adverb).
    `identity` is one canonical key per entity per article (`country:KP`, `person:maria ortega`),
    or "" where nothing is known. `stands_for` are further identities it may speak or act for:
    a state for its soldiers, ministry, capital or leader. `classes` are names of lexicon classes
    (`send`, `casualty.killed`). `members` are the parts of a coordination ("weapons and drones"),
    else empty. `name` is what the story, or the gazetteer, calls the identity in full ("North
    Korea" for "Pyongyang"), or "". `definite` says that it names one particular thing (a name,
    "the ...", a pronoun). `plural` says that it speaks of more than one: "teachers".
    """

    text: str
    span: Span
    lemma: str
    kind: str = "thing"
    identity: str = ""
    name: str = ""
    stands_for: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    members: tuple[Term, ...] = ()
    definite: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as an interval: `low` to `high`, both inclusive; `high` may be infinite.

    `unit` is `count`, `money`, `percent`, `points`, `ordinal`, `score`, `age`, `multiple`, or a
    measure (`km`, `kg`, `minute`, `year`, ...). `currency` is an ISO 4217 code or "". `per` is
    `day`, `week`, `month`, `year` or "". `step` is the rounding grain of the way it is written:
    1 for "12,431", 1000 for "12,000", 1e8 for "$1.8bn"; two values agree when they agree at the
    coarser grain.
    """

    text: str
    span: Span
    low: float
    high: float
    bound: Bound = "exact"
    unit: str = "count"
    currency: str = ""
    per: str = ""
    step: float = 1.0


@dataclass(frozen=True, slots=True)
class Day:
    """A date or a stretch of days, as far as it is known.

    `start` and `end` are the first and last day where the article's own date lets them be worked
    out; `year`, `month`, `day`, `weekday` (Monday 0) hold what was written; `grain` is `day`,
    `week`, `month`, `season`, `year`, `decade`, `century` or `clock`.
    """

    text: str
    span: Span
    grain: str
    start: date | None = None
    end: date | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named; `reason` tells `inspect` how it was known."""

    text: str
    sentence: Sentence
    span: Span
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """One entity of the article and the mentions that led to it."""

    key: str
    kind: str
    name: str
    mentions: tuple[Mention, ...] = field(default=())
