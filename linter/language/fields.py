"""The one table of what a rule may name: fact type, field, type of the field, and a line on it.

The validator, the JSON Schema, the reference in docs/rule-language.md and completion all read it;
a test holds it to the dataclasses of `facts.py`. A new fact field is a line here and nothing else.
No spaCy in here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Literal, NamedTuple

from linter.language.facts import (
    DateFact,
    Denial,
    Entity,
    Event,
    Fact,
    FactType,
    Number,
    Pronoun,
    Quote,
    Slot,
    Statement,
    Term,
)
from linter.language.lexicon import lexicons

FieldType = Literal[
    "term", "quantity", "day", "text", "choice", "words", "step", "flag", "share", "number"
]
FieldValue = object
"""What a field holds: a Term, a Quantity, a Day, text, a set of words, a truth, a number."""


class Field(NamedTuple):
    """One field. `values` are the only ones a `choice` takes; `ladder` is where a `step` stands."""

    name: str
    type: FieldType
    doc: str
    values: tuple[str, ...] = ()
    ladder: str = ""


TYPES: dict[FieldType, str] = {
    "term": "what fills a slot: a name or a noun phrase",
    "quantity": "a number as an interval with its unit",
    "day": "a date or a stretch of days",
    "text": "words or a key; empty means not stated",
    "choice": "one of a few fixed values",
    "words": "a set of words or keys; a test holds when any of them meets it",
    "step": "a step of a named ladder, an ordered list of words",
    "flag": "true or false",
    "share": "a number from 0 to 1",
    "number": "a plain number",
}

FACT_TYPES: dict[FactType, str] = {
    "event": "somebody does something",
    "entity": "a name in its place",
    "number": "a quantity bound to what it counts and to the event it belongs to",
    "quote": "words in quotation marks, and who is said to have spoken them",
    "date": "a date bound to the event it belongs to",
    "statement": "a whole clause with all its content words",
    "pronoun": "a pronoun, or another word that tells somebody's gender",
    "denial": "something said not to be so",
    "slot": "a word that is new in a line that otherwise restates a sentence of the story",
}

CLASSES: dict[FactType, type[Fact]] = {
    "event": Event,
    "entity": Entity,
    "number": Number,
    "quote": Quote,
    "date": DateFact,
    "statement": Statement,
    "pronoun": Pronoun,
    "denial": Denial,
    "slot": Slot,
}

_NAMES = {record: name for name, record in CLASSES.items()}
_KINDS = ("person", "organisation", "country", "place", "group", "thing", "act", "quality")
_POLARITIES = ("positive", "negative")
_STRENGTHS = ("explicit", "implicit", "near")
_BOUNDS = ("exact", "about", "at_least", "at_most", "range")
_GRAINS = ("day", "week", "month", "season", "year", "decade", "century", "clock")
_ROLES = (
    "actor",
    "target",
    "recipient",
    "place",
    "source",
    "possessor",
    "modifier",
    "apposition",
    "other",
)

_DATE_ROLES = ("adverbial", "modifier", "object", "other")
_SORTS = (
    "person",
    "organisation",
    "place",
    "group",
    "date",
    "amount",
    "noun",
    "verb",
    "adjective",
    "adverb",
)

_POLARITY = Field("polarity", "choice", "whether it is asserted or denied", _POLARITIES)
_FACTUALITY = Field(
    "factuality", "step", "how far the sentence vouches for it", ladder="factuality"
)

COMMON: tuple[Field, ...] = (
    Field("text", "text", "the words of the fact itself"),
    Field("sentence", "text", "the sentence it stands in"),
    Field("paragraph", "text", "the whole part or paragraph it stands in"),
    Field("before", "words", "what the nearest content word before it may be matched by"),
    Field("after", "words", "what the nearest content word behind it may be matched by"),
)
"""Fields of every fact type."""

FIELDS: dict[FactType, tuple[Field, ...]] = {
    "event": (
        Field("predicate", "term", "the word that names the act: a verb or an event noun"),
        Field("act", "text", "the act in the words of the line, for messages"),
        Field("form", "choice", "how the act is told", ("verb", "noun", "adjective")),
        Field("actor", "term", "who does it"),
        Field("target", "term", "whom or what it is done to"),
        Field("recipient", "term", "to or for whom"),
        Field("place", "term", "where"),
        Field("when", "day", "on which day, or in which stretch of days"),
        _POLARITY,
        _FACTUALITY,
        Field("conditional", "flag", "true where it stands under a condition: if, unless"),
        Field("source", "term", "who says so"),
        Field("report", "step", "the verb it is reported with", ladder="report"),
        Field("quoted", "flag", "true where it stands inside quotation marks"),
        Field("main", "flag", "true where the sentence itself asserts it, not a side clause"),
    ),
    "entity": (
        Field("name", "term", "the name"),
        Field("kind", "choice", "what kind of thing is named", _KINDS),
        Field("role", "choice", "its role in the clause", _ROLES),
        Field("head", "term", "the word it depends on"),
        Field("preposition", "text", "the word between it and its head, if any"),
        Field("slot", "choice", "the kind of name its place calls for, if any", _KINDS),
        Field("known_as", "choice", "its kind by the gazetteer's or the story's words", _KINDS),
        Field("support", "share", "the share of its own words that occur in the body"),
        Field("repeated", "flag", "true where the sentence holds this very name twice"),
    ),
    "number": (
        Field("value", "quantity", "the quantity"),
        Field("noun", "term", "what it counts or measures"),
        Field("predicate", "term", "the act it belongs to"),
        Field("slot", "text", "its casualty slot: killed, injured, missing, trapped"),
        Field("singular_mismatch", "flag", 'true where "one" stands before a plural'),
        _POLARITY,
    ),
    "quote": (
        Field("words", "text", "the words between the quotation marks"),
        Field("speaker", "term", "who is said to have spoken them"),
        Field("length", "number", "how many words are quoted"),
        Field(
            "held", "share", "the share of its content words that one paragraph of the body holds"
        ),
        Field("mark", "choice", "how they are quoted", ("double", "single", "guillemet")),
    ),
    "date": (
        Field("when", "day", "the date"),
        Field("predicate", "term", "the act it belongs to"),
        Field("role", "choice", "what it does in its clause", _DATE_ROLES),
        Field("preposition", "text", "the word that leads it in, if any: on, in, since"),
        Field("tense", "choice", "the time its act is told in", ("past", "future")),
    ),
    "statement": (
        Field("predicate", "term", "the main word of the clause"),
        _POLARITY,
        _FACTUALITY,
        Field("support", "share", "the share of its content words that the body uses"),
        Field("question", "flag", "true where the line asks rather than says"),
        Field("denies", "flag", "true where something in it is denied, in any clause"),
        Field("length", "number", "how many content words it has"),
    ),
    "slot": (
        Field("word", "term", "the word with its phrase"),
        Field(
            "sort", "choice", "what a name or figure stands for, else its part of speech", _SORTS
        ),
        Field("place", "words", "its places: one neighbour agrees with the other text"),
        Field("firm_place", "words", "its places where two neighbours agree"),
        Field("sure_place", "words", "its places where three or four neighbours agree"),
        Field(
            "told", "flag", "true where the story uses the word, or another of its stem, anywhere"
        ),
        _POLARITY,
    ),
    "pronoun": (
        Field("word", "text", "the word"),
        Field("form", "choice", "what kind of word it is", ("pronoun", "noun", "name")),
        Field("person", "choice", "whom it speaks of", ("first", "second", "third")),
        Field("gender", "choice", "the gender it tells, if any", ("m", "f")),
        Field("quoted", "flag", "true where it stands inside quotation marks"),
    ),
    "denial": (
        Field("predicate", "term", "the main word of the clause that is denied"),
        Field("word", "text", "the word that denies it"),
        Field("strength", "choice", "how plainly it is denied", _STRENGTHS),
        Field("direct", "flag", "true where not or never stands with a finite verb"),
        Field("unreal", "flag", "true where it tells what would have been"),
        Field("quoted", "flag", "true where it stands inside quotation marks"),
        Field("question", "flag", "true where the line asks rather than says"),
        Field("told", "share", "the weighted share of its sentence that one of the story holds"),
    ),
}
"""The fields of each fact type, besides those of `COMMON`."""

SUBFIELDS: dict[FieldType, tuple[Field, ...]] = {
    "term": (
        Field("text", "text", "as written"),
        Field("lemma", "text", "the dictionary form of its main word"),
        Field("kind", "choice", "what kind of thing it is", _KINDS),
        Field("identity", "text", "its key in this article, one an entity; empty where unknown"),
        Field("name", "text", "what the story calls that entity in full; empty where unknown"),
        Field("stands_for", "words", "identities it may speak or act for"),
        Field("classes", "words", "lexicon classes it belongs to"),
        Field("modifiers", "words", "adjectives and other words that modify it"),
        Field("definite", "flag", "true where it names one particular thing"),
        Field("symmetric", "flag", "true of an act both sides do to each other, such as meet"),
    ),
    "quantity": (
        Field("text", "text", "as written"),
        Field("low", "number", "the least it can be"),
        Field("high", "number", "the most it can be"),
        Field("bound", "choice", "how it is bounded", _BOUNDS),
        Field("unit", "text", "count, money, percent, points, or a measure such as km"),
        Field("currency", "text", "ISO 4217 code; empty where it is not money"),
        Field("per", "text", "day, week, month, year; empty where it is no rate"),
        Field("step", "number", "the rounding grain of the way it is written"),
    ),
    "day": (
        Field("text", "text", "as written"),
        Field("grain", "choice", "how exact it is", _GRAINS),
        Field("year", "number", "the year, where written"),
        Field("month", "number", "1 to 12, where written"),
        Field("day", "number", "1 to 31, where written"),
        Field("weekday", "number", "Monday 0 to Sunday 6, where written"),
    ),
}
"""What a dot after a field reaches: `actor.kind`, `value.unit`, `when.year`."""


class Relation(NamedTuple):
    """A relation between a claim's field and the evidence's, and the field types it is made for."""

    name: str
    types: tuple[FieldType, ...]
    doc: str


RELATIONS: dict[str, Relation] = {
    relation.name: relation
    for relation in (
        Relation(
            "same",
            ("term", "text", "choice", "words", "step", "flag"),
            "both mean the same: aliases and synonyms count; does not say where that is unknown",
        ),
        Relation(
            "equal",
            ("term", "quantity", "day", "text", "choice", "words", "step", "flag", "number"),
            "both are the same to the letter: one identity, one lemma, one value",
        ),
        Relation(
            "compatible",
            ("term", "quantity", "day"),
            "both can be true at once: rounding, bounds, overlapping dates, the wider noun",
        ),
        Relation(
            "at_least",
            ("step",),
            "the evidence stands as high on the ladder as the claim, or higher",
        ),
        Relation(
            "at_most",
            ("step",),
            "the evidence stands as low on the ladder as the claim, or lower",
        ),
        Relation(
            "verbatim",
            ("text",),
            "the claim's words stand in the evidence's text, typography aside",
        ),
        Relation(
            "opposed",
            ("term",),
            "the two words are opposites in the lexicon: rise and fall, approve and reject",
        ),
        Relation(
            "confusable",
            ("term",),
            "two different names that are often taken for each other: Niger and Nigeria",
        ),
        Relation(
            "magnitude_slip",
            ("quantity",),
            "one number is 10, 1,000 or a million times the other",
        ),
    )
}
"""The closed set of relations between two fields."""

_WORDED: tuple[FieldType, ...] = ("term", "text", "choice", "words", "step")

TESTS: dict[str, Relation] = {
    test.name: test
    for test in (
        Relation(
            "value",
            ("text", "choice", "words", "step", "flag", "number"),
            "the field is this value, or one of this list",
        ),
        Relation(
            "present",
            ("term", "quantity", "day", "text", "choice", "words", "step"),
            "the field is stated",
        ),
        Relation(
            "absent",
            ("term", "quantity", "day", "text", "choice", "words", "step"),
            "the field is not stated",
        ),
        Relation("lexicon", _WORDED, "its word, or one of its classes, is in the named word list"),
        Relation("matches", _WORDED, "the regular expression is found in its text"),
        Relation("verbatim", ("text",), "its words stand anywhere in the story: `verbatim: body`"),
        Relation("at_least", ("step", "share", "number"), "this step or number, or above"),
        Relation("at_most", ("step", "share", "number"), "this step or number, or below"),
    )
}
"""What can be asked of one field on its own."""


def type_of(fact: Fact) -> FactType:
    """The name a rule calls this fact's type by. Raises KeyError for a class not in `CLASSES`."""
    return _NAMES[type(fact)]


@cache
def fields_of(fact_type: FactType) -> dict[str, Field]:
    """Every field of a fact type by its dotted path, in the order of the table."""
    paths: dict[str, Field] = {}
    for field in (*FIELDS[fact_type], *COMMON):
        paths[field.name] = field
        for sub in SUBFIELDS.get(field.type, ()):
            paths[f"{field.name}.{sub.name}"] = sub
    return paths


def value_of(fact: Fact, path: str, paragraph: str = "") -> FieldValue:
    """What a fact holds at a dotted path of the table; None where it is not stated.

    `paragraph` is the text of the passage the fact stands in, which a fact does not carry.
    Empty text counts as not stated; an empty set of words is a value. Raises AttributeError for a
    path that is not in the table: rules are checked against it when they are loaded.
    """
    if path == "paragraph":
        return paragraph or None
    if path == "sentence":
        return fact.sentence.text
    if path == "text":
        return words_of(fact)
    if path in ("before", "after"):
        return _neighbour(fact, path)
    value: object = fact
    for name in path.split("."):
        derive = _DERIVED.get(name)
        value = getattr(value, name) if derive is None else derive(value)
        if value is None or value == "":
            return None
    return value


def _neighbour(fact: Fact, side: str) -> frozenset[str] | None:
    """The keys of the content word next to a fact; None at the edge of its sentence."""
    if side == "before":
        nearest = max(
            (word for word in fact.context if word.span.end <= fact.span.start),
            key=lambda word: word.span,
            default=None,
        )
    else:
        nearest = min(
            (word for word in fact.context if word.span.start >= fact.span.end),
            key=lambda word: word.span,
            default=None,
        )
    return nearest.keys if nearest is not None else None


def _symmetric(term: object) -> bool:
    known = lexicons()
    return isinstance(term, Term) and any(known.symmetric(name) for name in term.classes)


_DERIVED: dict[str, Callable[[object], FieldValue]] = {"symmetric": _symmetric}
"""Fields that no record holds: what the lexicon says of one that it does."""


def words_of(fact: Fact) -> str:
    """The words of a fact as they stand in its sentence."""
    offset = fact.sentence.span.start
    return fact.sentence.text[fact.span.start - offset : fact.span.end - offset]
