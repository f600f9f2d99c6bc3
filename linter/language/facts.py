"""The records of what a sentence says. No spaCy in here: facts are plain, frozen and comparable.

A fact from a part is a *claim*; a fact of the same type from the body is *evidence*. Offsets in a
fact count characters in the passage (part or paragraph) that its sentence belongs to.
What fills their fields (a term, a quantity, a day) stands in `values.py` and is named here too, so
that whoever reads facts needs one import.
Which of the fields a rule may name, and by which relations, stands in `fields.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from linter.language.values import Bound as Bound
from linter.language.values import Day as Day
from linter.language.values import Identity as Identity
from linter.language.values import Mention as Mention
from linter.language.values import Quantity as Quantity
from linter.language.values import Section as Section
from linter.language.values import Sentence as Sentence
from linter.language.values import Span as Span
from linter.language.values import Term as Term
from linter.language.values import Word as Word

FactType = Literal[
    "event",
    "entity",
    "number",
    "quote",
    "date",
    "statement",
    "pronoun",
    "denial",
    "slot",
    "marker",
    "superlative",
]
Polarity = Literal["positive", "negative"]
NegationStrength = Literal["explicit", "implicit", "near"]
EventForm = Literal["verb", "noun", "adjective"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What all facts share: the sentence, the span of the fact, and the words around it.

    `context` are the content words of its clause, without those of the fact itself.
    """

    sentence: Sentence
    span: Span
    context: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """Somebody does something: actor, act, target, and how far the sentence vouches for it.

    `act` is the act in the words of the sentence, `clause` the same behind whoever stands before it
    ("union sues Rovers", "Rovers sued by union").
    `form` is how the act is told: a verb ("sends"), an event noun ("deployment"), an adjective ("is
    guilty"). `main` says that the line itself asserts the act, in its own main clause or in one
    that it reports; `others` are the names of its clause besides the actor; `quoted` that the act
    stands inside quotation marks. `hedge` is the word that leaves open whether it is so
    ("allegedly", "is believed to have"), or ""; `investigated` says that it is what an inquiry is
    about.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Fact):
    """A name in its place: who or what, in which role, of which word.

    `role` is actor, target, recipient, place, source, possessor, modifier, apposition, other;
    `head` is the word it depends on; `preposition` the word between them, if any. `expected_kind`
    is the kind of name that its place in the sentence calls for (`place` in "a house in ...",
    `thing` after an article, `person` after an office), or "" where that is open. `form` is how the
    gazetteer's name is written: name, adjective, people, capital, seat, acronym. `known_as` is its
    kind by the gazetteer's or the story's own words, never by a tagger's guess; `sure` says that
    words around it tell that, or the gazetteer, not its look alone. `support` is the share, 0 to 1,
    of its words that stand anywhere in the body. `repeated` says that its clause
    holds this very name twice; `initials` are those in parentheses behind it that its words do not
    make, or "". `near`, `closest`, `rival`: what company it keeps (company.py).
    """

    name: Term
    kind: str
    role: str = "other"
    head: Term | None = None
    preposition: str = ""
    expected_kind: str = ""
    form: str = "name"
    known_as: str = ""
    sure: bool = True
    support: float = 1.0
    repeated: bool = False
    initials: str = ""
    near: float = 1.0
    closest: float = 1.0
    rival: Term | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Fact):
    """A quantity bound to what it counts and to the event it belongs to.

    `casualty` is what has become of those counted (`killed`, `injured`, `missing`, ...) or "".
    `noun_mismatch` says that it cannot stand so before its noun: "one dogs", "hundreds dogs".
    `misfit` is why it cannot stand where it does, or "" (number_misfits.py).
    `named` is the name that the story writes with another number in its place, or "".
    `direction` is `up` or `down` where it is the size of a change ("fell 8%", "an 8% rise"), never
    where it is a level ("fell to 8%"). `preposition` is the word that governs it or the noun it
    stands before, or "".
    `implied` says that figures of one sentence of the story make it up: their sum, difference or
    share. `lone` says that the story has every other figure of its line. `place` holds a key for
    each figure of the other text that stands where it does in a sentence that says the same.
    """

    value: Quantity
    noun: Term | None = None
    predicate: Term | None = None
    casualty: str = ""
    noun_mismatch: bool = False
    misfit: str = ""
    named: str = ""
    direction: str = ""
    preposition: str = ""
    polarity: Polarity = "positive"
    implied: bool = False
    lone: bool = True
    place: frozenset[str] = frozenset()


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
class DateFact(Fact):
    """A date bound to the event it belongs to.

    `role` is what it does in its clause: `adverbial` ("died on Monday", "died Monday"), `modifier`
    ("Monday's vote", "the 2003 vote"), `object` ("it took a week"), `apposition`
    ("Reyes, Monday, said"), `other`. `preposition` is the word that leads it in, or "".
    `tense` is that of its predicate: `past`, `future` or "". `current` says that the day the
    article was published lies in it: "2026", "this month" or "Tuesday" need not stand in a story of
    that day. `implied` says that a date and a stretch of time of one sentence of the story make it
    up: "on Thursday, three days before". `misfit` is why it cannot stand where it does, or ""
    (date_misfits.py). `place` is that of a number.
    """

    when: Day
    predicate: Term | None = None
    role: str = "other"
    preposition: str = ""
    tense: str = ""
    current: bool = False
    implied: bool = False
    misfit: str = ""
    place: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Fact):
    """A whole clause: its main word, its polarity, and (through `context`) all its content words.

    `support` is the share, 0 to 1, of its content words that the body uses anywhere, as the word, a
    synonym, a name of the same or another word of its stem; `length` is how many there are.
    `denies` says that something in it is denied, in whatever clause; `reservations` are what keeps
    any of its clauses from telling plain fact (see reservations.py). `known_name` is the largest
    share, 0 to 1, of the words of one of its names, countries and initials aside, that the body
    holds. `in_stretches` is the largest share, 0 to 1, of its words that one sentence of the story
    holds in stretches of two or more, in their order; `phrased` that of its neighbouring pairs of
    words that the story holds side by side, `elsewhere` that of the pairs that only other sentences
    than that one hold.
    """

    predicate: Term | None = None
    polarity: Polarity = "positive"
    factuality: str = "done"
    support: float = 1.0
    question: bool = False
    length: int = 0
    denies: bool = False
    reservations: frozenset[str] = frozenset()
    known_name: float = 1.0
    in_stretches: float = 1.0
    phrased: float = 1.0
    elsewhere: float = 0.0


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
    clause.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun(Fact):
    """A pronoun, or another word that tells somebody's gender.

    `form` is pronoun, noun ("woman", "Mrs") or name (a given name); `gender` m, f or "".
    """

    word: str
    form: Literal["pronoun", "noun", "name"] = "pronoun"
    person: Literal["first", "second", "third"] = "third"
    gender: Literal["m", "f", ""] = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial(Fact):
    """What a sentence says is not so: a word of denial and the clause it covers.

    `context` are the content words of that clause, its predicate among them. `word` is what denies
    it: `explicit` ("not", "no"), `implicit` ("refuse", "scrap") or `near` ("hardly"). `direct` says
    that a "not" or "never" stands with a finite verb; `auxiliary` is what helps that verb, or "";
    `bound` that the clause holds a word that stands there for the denial's sake ("any"); `unreal`
    that it tells what would have been ("would not have paid") or on what condition something is so
    ("if he does not pay"); `aside` that it is a relative clause, or within one. `form`
    is what is denied: an act, a quality ("is not legal") or, as noun, what something is. `told` is
    the share, 0 to 1, of the weighted words of the sentence that the one sentence of the body
    nearest to it holds, `clause_told` the same of `context`; `story_length` counts the body's, of
    which the nearest is the nearer the more there are.
    """

    predicate: Term
    word: str
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
