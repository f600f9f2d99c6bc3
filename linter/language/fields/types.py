"""The types that a field of a fact may have, and what a dot after a field reaches.

Part of the table of `table.py`. No spaCy in here.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

from linter.language.values import Bound

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
    "term": "somebody, something or an act: a name, a noun phrase, a verb",
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

KINDS = ("person", "organisation", "country", "place", "group", "thing", "act", "quality")
"""The kinds of thing that a term may name."""

_GRAINS = ("day", "week", "month", "season", "year", "decade", "century", "clock")

SUBFIELDS: dict[FieldType, tuple[Field, ...]] = {
    "term": (
        Field("text", "text", "as written"),
        Field("lemma", "text", "the dictionary form of its main word"),
        Field("kind", "choice", "what kind of thing it is", KINDS),
        Field("identity", "text", "its key in this article, one an entity; empty where unknown"),
        Field("name", "text", "what the story calls that entity in full; empty where unknown"),
        Field("stands_for", "words", "identities it may speak or act for"),
        Field("classes", "words", "lexicon classes it belongs to"),
        Field("modifiers", "words", "adjectives and other words that modify it"),
        Field("definite", "flag", "true where it names one particular thing"),
        Field("plural", "flag", "true where it speaks of more than one"),
        Field("symmetric", "flag", "true of an act both sides do to each other, such as meet"),
        Field("two_sided", "flag", "true of an act with a reverse, such as buy and sell"),
    ),
    "quantity": (
        Field("text", "text", "as written"),
        Field("low", "number", "the least it can be"),
        Field("high", "number", "the most it can be"),
        Field("bound", "choice", "how it is bounded", get_args(Bound)),
        Field("unit", "text", "count, money, percent, points, or a measure such as km"),
        Field("currency", "text", "ISO 4217 code; empty where it is not money"),
        Field("per", "text", "day, week, month, year; empty where it is no rate"),
        Field("step", "number", "the rounding grain of the way it is written"),
        Field("figure", "number", "the figure as written, whatever bounds it: 20 of up to 20"),
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
