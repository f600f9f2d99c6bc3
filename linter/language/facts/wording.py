"""Words that tell something by themselves or by where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from linter.language.facts.base import Fact, Polarity
from linter.language.values import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    """Words in quotation marks, and who is said to have spoken them.

    `length` counts words. `held` is the largest share, 0 to 1, of its content words that one
    paragraph of the body holds, in whatever form and order. `altered` is the word in whose place
    the story, all other words the same, has `original`. `mark` is how they are quoted: `double`,
    `single` (in British headlines also a paraphrase that the desk does not vouch for) or
    `guillemet`.
    """

    words: str
    speaker: Term | None = None
    length: int = 0
    held: float = 0.0
    altered: str = ""
    original: str = ""
    mark: str = "double"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot(Fact):
    """A word of a line that a sentence restating the line lacks, or what stands there in its place.

    `place`, `firm_place` and `sure_place` hold a key for each place that the word has in common
    with a word of the other text: at least one, two or three of these agree: the word it hangs on
    and how, a word that hangs on it, the content word before, the one after. `copied_place` holds
    one for each place that both texts write round with the same words; `copied` counts these, on
    both sides, where they are most. `sort` is what a name or figure stands for (person,
    organisation, place, group, date, amount) or else the part of speech (noun, verb, adjective,
    adverb; in copied places also pronoun, preposition and denial). `told` says that the story uses
    the word, or another of its stem, anywhere; always so in the story. `polarity` is that of the
    clause. `implied` says that figures of the story make up the one that the word is.
    """

    word: Term
    sort: str
    place: frozenset[str] = frozenset()
    firm_place: frozenset[str] = frozenset()
    sure_place: frozenset[str] = frozenset()
    copied_place: frozenset[str] = frozenset()
    copied: int = 0
    told: bool = True
    polarity: Polarity = "positive"
    implied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker(Fact):
    """A set phrase that tells something about the story, found by its words alone.

    `kind` is what the phrase tells of (`legal_stage`, `offence`, `causal`, ...) and
    `entry` which of that kind ("charged", "murder"); entries that must not stand for each other
    share a `family`. `sure` says that the phrase can hardly mean anything else. `denied` and
    `supposed` that words before it in its clause deny it or leave it open ("if convicted", "could
    be jailed"). `stage` is the highest step of the legal ladder that its sentence plainly states.
    `beside` are the kinds of the other markers of its sentence.
    """

    kind: str
    entry: str
    family: str = ""
    stage: str = ""
    sure: bool = True
    denied: bool = False
    supposed: bool = False
    quoted: bool = False
    question: bool = False
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Superlative(Fact):
    """A claim to be the first, the most, the only one or a record.

    `word` is the word that claims it, `noun` what it is said of. `limit` is the stretch of time
    that the same sentence limits it to ("since 1976", "in 20 years"), or "".
    """

    word: Term
    sort: Literal["first", "most", "only", "record"]
    noun: Term | None = None
    limit: str = ""
