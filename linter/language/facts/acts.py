"""What a sentence says is done, is so, or is not so."""

from __future__ import annotations

from dataclasses import dataclass

from linter.language.facts.base import EventForm, Fact, NegationStrength, Polarity
from linter.language.values import Day, Span, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """Somebody does something: actor, act, target, and how far the sentence vouches for it.

    `act` is the act in the words of the sentence, `clause` the same behind whoever stands before it
    ("union sues Rovers", "Rovers sued by union").
    `form` is how the act is told: a verb ("sends"), an event noun ("deployment"), an adjective ("is
    guilty"). `main` says that the line itself asserts the act, in its own main clause or in one
    that it reports; `others` are the names of its clause besides the actor; `quoted` that the act
    stands inside quotation marks; `past` that its own verb is in the simple past. `hedge` is the
    word that leaves open whether it is so ("allegedly", "is believed to have"), or "";
    `investigated` says that it is what an inquiry is about.
    """

    predicate: Term
    act: str
    clause: str = ""
    form: EventForm = "verb"
    actor: Term | None = None
    target: Term | None = None
    recipient: Term | None = None
    place: Term | None = None
    others: Term | None = None
    when: Day | None = None
    polarity: Polarity = "positive"
    factuality: str = "done"
    conditional: bool = False
    source: Term | None = None
    source_leads: bool = False
    report: str = ""
    hedge: str = ""
    investigated: bool = False
    quoted: bool = False
    main: bool = True
    past: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Fact):
    """A whole clause: its main word, its polarity, and (through `context`) all its content words.

    `support` is the share, 0 to 1, of its content words that the body uses anywhere, as the word, a
    synonym, a name of the same or another word of its stem; `length` is how many there are;
    `untold` names the first that it does not use.
    `part_support` is the same share of the whole part that a line's sentence stands in.
    `denies` says that something in it is denied, in whatever clause; `reservations` are what keeps
    any of its clauses from telling plain fact (see reservations.py). `known_name` is the largest
    share, 0 to 1, of the words of one of its names, countries and initials aside, that the body
    holds. `in_stretches` is the largest share, 0 to 1, of its words that one sentence of the story
    holds in stretches of two or more, in their order; `phrased` that of its neighbouring pairs of
    words that the story holds side by side, `elsewhere` that of the pairs that only other sentences
    than that one hold. `story_length` counts the sentences of the story, of a line only.
    """

    predicate: Term | None = None
    polarity: Polarity = "positive"
    factuality: str = "done"
    support: float = 1.0
    untold: str = ""
    part_support: float = 1.0
    question: bool = False
    length: int = 0
    denies: bool = False
    reservations: frozenset[str] = frozenset()
    known_name: float = 1.0
    in_stretches: float = 1.0
    phrased: float = 1.0
    elsewhere: float = 0.0
    story_length: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial(Fact):
    """What a sentence says is not so: a word of denial and the clause it covers.

    `context` are the content words of that clause, its predicate among them. `word` is what denies
    it, and `negator` where that stands: `explicit` ("not", "no"), `implicit` ("refuse", "scrap") or
    `near` ("hardly"). `direct` says that a "not" or "never" stands with a finite verb; `auxiliary`
    is what helps that verb, or ""; `bound` that the clause holds a word that stands there for the
    denial's sake ("any"); `unreal` that it tells what would have been ("would not have paid") or on
    what condition something is so ("if he does not pay"); `aside` that it is a relative clause, or
    within one. `form` is what is denied: an act, a quality ("is not legal") or, as noun, what
    something is. `told` is the share, 0 to 1, of the weighted words of the sentence that the one
    sentence of the body nearest to it holds, `clause_told` the same of `context`; `story_length`
    counts the body's, of which the nearest is the nearer the more there are.
    """

    predicate: Term
    word: str
    negator: Span
    strength: NegationStrength = "explicit"
    direct: bool = False
    auxiliary: str = ""
    bound: bool = False
    unreal: bool = False
    aside: bool = False
    form: EventForm = "verb"
    quoted: bool = False
    question: bool = False
    told: float = 0.0
    clause_told: float = 0.0
    story_length: int = 0
