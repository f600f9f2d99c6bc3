"""Reads `align`: which evidence a claim is compared with. `exists` takes the same keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from linter.articles.model import PART_KINDS, PartKind
from linter.language.facts import FactType
from linter.language.fields.table import FACT_TYPES, fields_of
from linter.ruleset.comparison_syntax import Scope, read_comparisons
from linter.ruleset.condition_syntax import read_condition
from linter.ruleset.model import (
    Alignment,
    All,
    AnyOf,
    Condition,
    EvidenceSource,
    Nearest,
    Overlap,
)
from linter.ruleset.relation_table import RELATIONS
from linter.ruleset.reporter import Reporter
from linter.ruleset.schema import ALIGN_KEYS, BODY_SOURCES, CLAUSE_KEYS
from linter.ruleset.values import items_of, read_choice, read_choices, read_mapping, read_share
from linter.ruleset.yaml_source import Node, Scalar, Sequence

Entries = Mapping[str, tuple[Scalar, Node]]


def read_alignment(node: Node, claim: FactType, reporter: Reporter) -> Alignment | None:
    """What a rule with claims of this type is compared with; None where no type can be read."""
    entries = read_mapping(node, "align", ALIGN_KEYS, reporter)
    if "with" not in entries:
        return None
    evidence = read_choice(entries["with"][1], "fact type", tuple(FACT_TYPES), reporter)
    if evidence is None:
        return None
    scope = Scope(claim, cast(FactType, evidence), read_alignment)
    source: EvidenceSource = "body"
    if "from" in entries:
        source = _read_source(entries["from"][1], reporter)
    condition = All(tuple(_clauses(entries, scope, reporter)))
    if not set(entries) - {"with", "from"}:
        reporter.report(
            node, "align says nothing of when evidence aligns; add same, overlap, where or any"
        )
    return Alignment(cast(FactType, evidence), source, condition)


def _clauses(entries: Entries, scope: Scope, reporter: Reporter) -> Iterator[Condition]:
    for name, (key, value) in entries.items():
        if name in RELATIONS:
            yield from read_comparisons(key, value, scope, reporter)
        elif name == "overlap":
            share = read_share(value, "`overlap`", reporter)
            if share is not None:
                yield Overlap(share, _apart(entries, scope, reporter))
        elif name == "nearest":
            share = read_share(value, "`nearest`", reporter)
            if share is not None:
                yield Nearest(share)
        elif name == "apart" and "overlap" not in entries:
            reporter.report(key, "`apart` leaves words out of `overlap`; add overlap beside it")
        elif name == "where":
            yield read_condition(value, "align.where", scope, reporter)
        elif name == "any":
            yield _any(value, scope, reporter)


def _apart(entries: Entries, scope: Scope, reporter: Reporter) -> tuple[str, ...]:
    """The fields of the claim, terms all of them, whose words `overlap` leaves out."""
    if "apart" not in entries:
        return ()
    terms = [name for name, field in fields_of(scope.claim).items() if field.type == "term"]
    return read_choices(entries["apart"][1], "term of the claim", terms, reporter)


def _any(node: Node, scope: Scope, reporter: Reporter) -> Condition:
    if not isinstance(node, Sequence):
        reporter.report(node, "align.any must be a list of ways to align, each after a dash")
        return AnyOf(())
    ways = (
        read_mapping(item, "align.any", CLAUSE_KEYS, reporter)
        for item in items_of(node, "align.any", reporter)
    )
    return AnyOf(tuple(All(tuple(_clauses(way, scope, reporter))) for way in ways))


def _read_source(node: Node, reporter: Reporter) -> EvidenceSource:
    names = read_choices(node, "align.from", (*BODY_SOURCES, *PART_KINDS), reporter)
    if names == ("lede",):
        return "lede"
    if "body" in names or "lede" in names:
        if len(names) > 1:
            reporter.report(node, "align.from is body, or lede, or kinds of part; not a mixture")
        return "body"
    return cast(tuple[PartKind, ...], names) or "body"
