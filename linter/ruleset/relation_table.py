"""The closed set of relations and of questions to one field: the table, not what they compute.

The validator, the JSON Schema, the reference in docs/rule-language.md and completion read it;
`relations.py` and `conditions.py` say what each gives. The fields themselves stand in
`linter.language.fields`.
"""

from __future__ import annotations

from typing import NamedTuple

from linter.language.field_types import FieldType


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
            "same_figure",
            ("quantity",),
            "both write one figure, whatever it measures and however it is bounded: £5m and €5m",
        ),
        Relation(
            "misspells",
            ("term",),
            "two names that differ by a letter or two in one word: Stephanson and Stephenson",
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
