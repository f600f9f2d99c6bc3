"""The closed set of relations and of questions to one field: the table, not what they compute.

The validator, the JSON Schema, the reference in docs/rule-language.md and completion read it;
`relations.py` and `conditions.py` say what each gives. The fields themselves stand in
`linter.language.fields.table`.
"""

from __future__ import annotations

from typing import NamedTuple

from linter.language.fields.types import FieldType


class Relation(NamedTuple):
    """A relation between a claim's field and the evidence's, and the field types it is made for.

    `words` say it of two fields, {claim} and {evidence}, or of one {field} and its {values}.
    """

    name: str
    types: tuple[FieldType, ...]
    doc: str
    words: str


RELATIONS: dict[str, Relation] = {
    relation.name: relation
    for relation in (
        Relation(
            "same",
            ("term", "text", "choice", "words", "step", "flag"),
            "both mean the same: aliases and synonyms count; does not say where that is unknown",
            "{evidence} means the same as {claim}",
        ),
        Relation(
            "equal",
            ("term", "quantity", "day", "text", "choice", "words", "step", "flag", "number"),
            "both are the same to the letter: one identity, one lemma, one value",
            "{evidence} is the very same as {claim}",
        ),
        Relation(
            "compatible",
            ("term", "quantity", "day"),
            "both can be true at once: rounding, bounds, overlapping dates, the wider noun",
            "{evidence} agrees with {claim}",
        ),
        Relation(
            "at_least",
            ("step",),
            "the evidence stands as high on the ladder as the claim, or higher",
            "{evidence} goes as far as {claim}",
        ),
        Relation(
            "at_most",
            ("step",),
            "the evidence stands as low on the ladder as the claim, or lower",
            "{evidence} goes no further than {claim}",
        ),
        Relation(
            "verbatim",
            ("text",),
            "the claim's words stand in the evidence's text, typography aside",
            "{evidence} holds {claim} word for word",
        ),
        Relation(
            "opposed",
            ("term",),
            "the two words are opposites in the lexicon: rise and fall, approve and reject",
            "{evidence} is the opposite of {claim}",
        ),
        Relation(
            "confusable",
            ("term",),
            "two different names that are often taken for each other: Niger and Nigeria",
            "{evidence} is often taken for {claim}",
        ),
        Relation(
            "same_figure",
            ("quantity",),
            "both write one figure, whatever it measures and however it is bounded: £5m and €5m",
            "{evidence} has the same figure as {claim}",
        ),
        Relation(
            "misspells",
            ("term",),
            "two names that differ by a letter or two in one word: Stephanson and Stephenson",
            "{evidence} is a letter or two away from {claim}",
        ),
        Relation(
            "other_given_name",
            ("term",),
            "two people of one surname, by their given names: Ann Marsh and Alan Marsh",
            "{evidence} has the surname of {claim} and another given name",
        ),
        Relation(
            "magnitude_slip",
            ("quantity",),
            "one number is 10, 1,000 or a million times the other",
            "{evidence} is 10, 1,000 or a million times {claim}, or the other way round",
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
            "{field} is {values}",
        ),
        Relation(
            "present",
            ("term", "quantity", "day", "text", "choice", "words", "step"),
            "the field is stated",
            "{field} is known",
        ),
        Relation(
            "absent",
            ("term", "quantity", "day", "text", "choice", "words", "step"),
            "the field is not stated",
            "{field} is not known",
        ),
        Relation(
            "lexicon",
            _WORDED,
            "its word, or one of its classes, is in the named word list",
            "{field} is in the word list “{values}”",
        ),
        Relation(
            "matches",
            _WORDED,
            "the regular expression is found in its text",
            "{field} has the pattern {values}",
        ),
        Relation(
            "verbatim",
            ("text",),
            "its words stand anywhere in the story: `verbatim: body`",
            "{field} stands in the story word for word",
        ),
        Relation(
            "at_least",
            ("step", "share", "number"),
            "this step or number, or above",
            "{field} is {values} or above",
        ),
        Relation(
            "at_most",
            ("step", "share", "number"),
            "this step or number, or below",
            "{field} is {values} or below",
        ),
    )
}
"""What can be asked of one field on its own."""
