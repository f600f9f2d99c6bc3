"""What a fact holds at a field that a rule names: the reading side of the table in `table.py`.

No spaCy in here.
"""

from __future__ import annotations

from collections.abc import Callable

from linter.language.facts import Fact, Quantity, Term
from linter.language.fields.types import FieldValue
from linter.language.lexicons.lexicon import lexicons
from linter.language.numbers.relations import figure


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


def _two_sided(term: object) -> bool:
    known = lexicons()
    return isinstance(term, Term) and any(known.converse(name) for name in term.classes)


def _figure(quantity: object) -> float | None:
    return figure(quantity) if isinstance(quantity, Quantity) else None


_DERIVED: dict[str, Callable[[object], FieldValue]] = {
    "symmetric": _symmetric,
    "two_sided": _two_sided,
    "figure": _figure,
}
"""Fields that no record holds: what is worked out from one that it does."""


def words_of(fact: Fact) -> str:
    """The words of a fact as they stand in its sentence."""
    offset = fact.sentence.span.start
    return fact.sentence.text[fact.span.start - offset : fact.span.end - offset]
