"""Reads how a rule names fields, and the relations between a claim's and the evidence's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

from linter.language.facts import FactType
from linter.language.fields.table import fields_of
from linter.language.fields.types import Field
from linter.ruleset.model import Alignment, Comparison, Side
from linter.ruleset.relation_table import RELATIONS
from linter.ruleset.reporter import Reporter
from linter.ruleset.schema import LOGIC_KEYS
from linter.ruleset.values import items_of, read_text
from linter.ruleset.yaml_source import Mapping, Node, Scalar

ReadAlignment = Callable[[Node, FactType, Reporter], Alignment | None]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a condition may speak of: a claim, and evidence where there is some (else None).

    A field without `claim.` or `evidence.` before it, tested on its own, is the evidence's where
    there is evidence. `alignment` reads what `exists` holds.
    """

    claim: FactType
    evidence: FactType | None
    alignment: ReadAlignment

    def type_of(self, side: Side) -> FactType:
        """The type of fact on one side; only asked for a side that the scope has."""
        if side == "claim" or self.evidence is None:
            return self.claim
        return self.evidence


@dataclass(frozen=True, slots=True)
class Place:
    """A field as a rule names it: `side` is None where no `claim.` or `evidence.` stands before."""

    side: Side | None
    path: str


def read_place(node: Node, scope: Scope, reporter: Reporter) -> Place | None:
    """The field a key or an operand names; reports one that no fact of the scope has."""
    name = read_text(node, "a field", reporter)
    if name is None:
        return None
    first, _, rest = name.partition(".")
    side = cast("Side | None", first if first in ("claim", "evidence") and rest else None)
    if side == "evidence" and scope.evidence is None:
        reporter.report(
            node, f"{name!r} speaks of evidence, but here there is only the claim; use require"
        )
        return None
    place = Place(side, rest if side else name)
    sides = (side,) if side else _sides(scope)
    types = [scope.type_of(one) for one in sides]
    if not any(place.path in fields_of(fact_type) for fact_type in types):
        known = (*fields_of(types[-1]), *(() if side else LOGIC_KEYS))
        reporter.unknown(node, f"field of {_article(types[-1])}:", place.path, known)
        return None
    return place


def read_comparison(
    relation: str, node: Node, claim: str, evidence: str, scope: Scope, reporter: Reporter
) -> Comparison | None:
    """A relation between two paths, if both sides have the field and it is made for its type."""
    if scope.evidence is None:
        reporter.report(
            node, f"`{relation}` compares the claim with evidence; move it to align or require"
        )
        return None
    ours, theirs = fields_of(scope.claim).get(claim), fields_of(scope.evidence).get(evidence)
    if ours is None or theirs is None:
        fact_type, path = (scope.claim, claim) if ours is None else (scope.evidence, evidence)
        reporter.report(
            node,
            f"{_article(fact_type)} has no field {path!r}; "
            "write {claim.FIELD: {" + relation + ": evidence.FIELD}}",
        )
        return None
    if not _admits(relation, ours, theirs, node, (claim, evidence), reporter):
        return None
    return Comparison(relation, claim, evidence)


def read_comparisons(
    key: Scalar, node: Node, scope: Scope, reporter: Reporter
) -> Iterator[Comparison]:
    """The fields listed under a relation: `actor`, or `{actor: target}` for two that differ.

    Of two, the first is the claim's and the second the evidence's.
    """
    for item in items_of(node, f"`{key.text}`", reporter):
        for claim, evidence in _paths(key.text, item, scope, reporter):
            comparison = read_comparison(key.text, item, claim, evidence, scope, reporter)
            if comparison is not None:
                yield comparison


def _paths(
    relation: str, item: Node, scope: Scope, reporter: Reporter
) -> Iterator[tuple[str, str]]:
    if not isinstance(item, Mapping):
        place = read_place(item, scope, reporter)
        if place is not None and place.side is not None:
            reporter.report(
                item, f"under `{relation}` a field stands for both sides; write {place.path}"
            )
        elif place is not None:
            yield place.path, place.path
        return
    for key, value in item.entries:
        ours, theirs = read_place(key, scope, reporter), read_place(value, scope, reporter)
        if ours is None or theirs is None:
            continue
        if ours.side == "evidence" or theirs.side == "claim":
            reporter.report(item, "the claim's field comes first: {claim.FIELD: evidence.FIELD}")
        else:
            yield ours.path, theirs.path


def _admits(
    relation: str,
    ours: Field,
    theirs: Field,
    node: Node,
    paths: tuple[str, str],
    reporter: Reporter,
) -> bool:
    fit = [name for name, known in RELATIONS.items() if ours.type in known.types]
    if relation not in fit:
        choices = ", ".join(fit) or "no relation"
        reporter.report(
            node, f"{paths[0]!r} is a {ours.type} and cannot be `{relation}`; it takes {choices}"
        )
        return False
    if (ours.type, ours.ladder) != (theirs.type, theirs.ladder):
        reporter.report(
            node,
            f"claim.{paths[0]} is a {ours.type} and evidence.{paths[1]} a {theirs.type}; "
            "compare fields of one type",
        )
        return False
    return True


def _sides(scope: Scope) -> tuple[Side, ...]:
    return ("claim",) if scope.evidence is None else ("claim", "evidence")


def _article(fact_type: FactType) -> str:
    return f"{'an' if fact_type[0] in 'aeiou' else 'a'} {fact_type}"
