"""Reads conditions: `where`, `unless`, `require`, and what aligns evidence with a claim."""

from __future__ import annotations

from collections.abc import Iterator

from linter.language.fields.table import fields_of
from linter.language.fields.types import Field
from linter.ruleset.comparison_syntax import (
    Place,
    Scope,
    read_comparison,
    read_comparisons,
    read_place,
)
from linter.ruleset.model import All, AnyOf, Condition, Exists, FieldTest, Not, Side, Value
from linter.ruleset.operands import read_operand, read_value
from linter.ruleset.relation_table import RELATIONS, TESTS
from linter.ruleset.reporter import Reporter
from linter.ruleset.schema import LOGIC_KEYS
from linter.ruleset.values import items_of
from linter.ruleset.yaml_source import Mapping, Node, Scalar, Sequence


def read_condition(node: Node, what: str, scope: Scope, reporter: Reporter) -> All:
    """All entries of a condition mapping; what is wrong is reported and left out."""
    if not isinstance(node, Mapping):
        reporter.report(node, f"{what} must be a mapping such as {{polarity: positive}}")
        return All()
    if not node.entries:
        reporter.report(node, f"{what} is empty; name a field or take the key out")
    read = (_entry(key, value, scope, reporter) for key, value in node.entries)
    return All(tuple(condition for conditions in read for condition in conditions))


def _entry(key: Scalar, value: Node, scope: Scope, reporter: Reporter) -> tuple[Condition, ...]:
    if key.text in RELATIONS and scope.evidence is not None:
        return tuple(read_comparisons(key, value, scope, reporter))
    if key.text in LOGIC_KEYS:
        condition = _logic(key.text, value, scope, reporter)
        return () if condition is None else (condition,)
    place = read_place(key, scope, reporter)
    return () if place is None else tuple(_tests(place, value, scope, reporter))


def _logic(name: str, node: Node, scope: Scope, reporter: Reporter) -> Condition | None:
    if name == "not":
        return Not(read_condition(node, "`not`", scope, reporter))
    if name == "exists":
        alignment = scope.alignment(node, scope.claim, reporter)
        return None if alignment is None else Exists(alignment)
    if not isinstance(node, Sequence):
        reporter.report(node, f"`{name}` must be a list of conditions, each after a dash")
        return None
    parts = tuple(
        read_condition(item, f"`{name}`", scope, reporter)
        for item in items_of(node, f"`{name}`", reporter)
    )
    return All(parts) if name == "all" else AnyOf(parts)


def _tests(place: Place, node: Node, scope: Scope, reporter: Reporter) -> Iterator[Condition]:
    """The tests of one field: a word, a list of values, or a mapping of relations and bounds."""
    if isinstance(node, Mapping):
        for key, operand in node.entries:
            yield from _named(place, key, operand, scope, reporter)
    elif isinstance(node, Scalar) and node.kind == "text" and node.text in ("present", "absent"):
        if _asks(place, node.text, _field(place, scope), node, reporter):
            yield FieldTest(_side(place, scope), place.path, node.text)
    elif isinstance(node, Scalar) and node.kind == "text" and node.text in RELATIONS:
        yield from _both_sides(place, node.text, node, scope, reporter)
    else:
        yield from _values(place, node, scope, reporter)


def _named(
    place: Place, key: Scalar, operand: Node, scope: Scope, reporter: Reporter
) -> Iterator[Condition]:
    other = operand.text.partition(".")[0] if isinstance(operand, Scalar) else ""
    if key.text in RELATIONS and other in ("claim", "evidence"):
        yield from _across(place, key, operand, scope, reporter)
    elif key.text in TESTS and key.text not in ("value", "present", "absent"):
        field = _field(place, scope)
        if not _asks(place, key.text, field, key, reporter):
            return
        value = read_operand(key.text, operand, field, reporter)
        if value is not None:
            yield FieldTest(_side(place, scope), place.path, key.text, (value,))
    elif key.text in RELATIONS:
        advice = f"`{key.text}: evidence.FIELD` or `claim.FIELD`"
        reporter.report(operand, f"`{key.text}` needs the field of the other side: {advice}")
    else:
        known = ("lexicon", "matches", *RELATIONS)
        reporter.unknown(key, "relation", key.text, dict.fromkeys(known))


def _across(
    place: Place, key: Scalar, operand: Node, scope: Scope, reporter: Reporter
) -> Iterator[Condition]:
    other = read_place(operand, scope, reporter)
    if other is None:
        return
    paths: dict[Side | None, str] = {place.side: place.path, other.side: other.path}
    if None in paths:
        paths["claim" if other.side == "evidence" else "evidence"] = paths.pop(None)
    if len(paths) != 2:
        reporter.report(
            operand, f"`{key.text}` needs one field of the claim and one of the evidence"
        )
        return
    comparison = read_comparison(key.text, key, paths["claim"], paths["evidence"], scope, reporter)
    if comparison is not None:
        yield comparison


def _both_sides(
    place: Place, relation: str, node: Node, scope: Scope, reporter: Reporter
) -> Iterator[Condition]:
    if place.side is not None:
        wanted = "evidence" if place.side == "claim" else "claim"
        reporter.report(
            node, f"say which field of the {wanted}: {{{relation}: {wanted}.{place.path}}}"
        )
        return
    comparison = read_comparison(relation, node, place.path, place.path, scope, reporter)
    if comparison is not None:
        yield comparison


def _values(place: Place, node: Node, scope: Scope, reporter: Reporter) -> Iterator[Condition]:
    field = _field(place, scope)
    if not _asks(place, "value", field, node, reporter):
        return
    values: list[Value] = []
    for item in items_of(node, f"`{place.path}`", reporter):
        value = read_value(item, place.path, field, reporter)
        if value is not None:
            values.append(value)
    if values:
        yield FieldTest(_side(place, scope), place.path, "value", tuple(values))


def _asks(place: Place, test: str, field: Field, node: Node, reporter: Reporter) -> bool:
    if field.type in TESTS[test].types:
        return True
    fit = ", ".join(name for name, known in TESTS.items() if field.type in known.types)
    hint = f"; name one of its fields, such as {place.path}.text" if test == "value" else ""
    asked = "compared with a value" if test == "value" else f"asked `{test}`"
    reporter.report(
        node,
        f"{place.path!r} is a {field.type} and cannot be {asked}{hint}; it can be asked: {fit}",
    )
    return False


def _side(place: Place, scope: Scope) -> Side:
    """The side a field without a prefix is on: the evidence's where there is evidence."""
    if place.side is not None:
        return place.side
    if scope.evidence is not None and place.path in fields_of(scope.evidence):
        return "evidence"
    return "claim"


def _field(place: Place, scope: Scope) -> Field:
    return fields_of(scope.type_of(_side(place, scope)))[place.path]
