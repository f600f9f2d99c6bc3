"""Reads messages with slots, and suggestions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from linter.language.facts import FactType
from linter.language.fields.table import fields_of
from linter.language.fields.types import Field
from linter.ruleset.model import Replacement, Side, Slot, Suggestion, Template
from linter.ruleset.reporter import Reporter
from linter.ruleset.schema import SUGGEST_KEYS
from linter.ruleset.values import read_mapping, read_text
from linter.ruleset.yaml_source import Node

_SLOT = re.compile(r"\{([^{}]*)\}")
WORDED = ("term", "quantity", "day")
"""Field types that have words, and so a place, of their own in the sentence."""


@dataclass(frozen=True, slots=True)
class Speaks:
    """Whose fields a message may name. `evidence` is None where a finding may have none."""

    claim: FactType
    evidence: FactType | None

    def fields(self, side: Side) -> dict[str, Field]:
        """The fields of one side that a message may name."""
        fact_type = self.claim if side == "claim" else self.evidence
        if fact_type is None:
            return {}
        return {name: field for name, field in fields_of(fact_type).items() if name != "paragraph"}


def read_template(node: Node, what: str, speaks: Speaks, reporter: Reporter) -> Template | None:
    """Text with slots; a slot that no claim or evidence can fill is reported."""
    text = read_text(node, what, reporter)
    if text is None:
        return None
    pieces: list[str | Slot] = []
    for index, piece in enumerate(_SLOT.split(text)):
        if index % 2 == 0:
            if "{" in piece or "}" in piece:
                reporter.report(node, f"{what} has a single brace; use both: {{claim.FIELD}}")
            pieces.append(piece)
        else:
            slot = read_slot(node, piece, speaks, reporter)
            if slot is not None:
                pieces.append(slot)
    return Template(tuple(piece for piece in pieces if piece != ""))


def read_slot(node: Node, name: str, speaks: Speaks, reporter: Reporter) -> Slot | None:
    """One slot by its name: `part`, `claim`, `evidence`, or one of their fields."""
    if name == "part":
        return Slot("part")
    first, _, path = name.partition(".")
    if first not in ("claim", "evidence"):
        known = ("part", *(f"claim.{field}" for field in speaks.fields("claim")))
        known += tuple(f"evidence.{field}" for field in speaks.fields("evidence"))
        reporter.unknown(node, "message field", name, known)
        return None
    side = cast(Side, first)
    if side == "evidence" and speaks.evidence is None:
        reporter.report(
            node,
            f"{{{name}}} cannot be filled: with this `report` a finding has no evidence",
        )
        return None
    if path and path not in speaks.fields(side):
        known = tuple(f"{side}.{field}" for field in speaks.fields(side))
        reporter.unknown(node, "message field", name, known)
        return None
    return Slot(side, path)


def read_suggestion(node: Node, speaks: Speaks, reporter: Reporter) -> Suggestion | None:
    """`{replace: FIELD, with: FIELD}` or `{text: MESSAGE}`."""
    entries = read_mapping(node, "suggest", SUGGEST_KEYS, reporter)
    if set(entries) == {"text"}:
        return read_template(entries["text"][1], "suggest.text", speaks, reporter)
    if set(entries) != {"replace", "with"}:
        reporter.report(node, "suggest has either `replace` and `with`, or `text`")
        return None
    path = read_worded(entries["replace"][1], speaks.claim, reporter)
    with_node = entries["with"][1]
    name = read_text(with_node, "suggest.with", reporter)
    slot = read_slot(with_node, name, speaks, reporter) if name is not None else None
    if slot is not None and not slot.path:
        reporter.report(with_node, "suggest.with must be a field, such as evidence.actor")
        return None
    return Replacement(path, slot) if path is not None and slot is not None else None


def read_worded(node: Node, claim: FactType, reporter: Reporter) -> str | None:
    """The path of a field of the claim that has words in the line; `claim.` may stand before it."""
    name = read_text(node, "a field of the claim", reporter)
    if name is None:
        return None
    path = name.removeprefix("claim.")
    fields = fields_of(claim)
    worded = tuple(known for known, field in fields.items() if field.type in WORDED)
    if path not in fields:
        reporter.unknown(node, "field of the claim:", path, worded)
        return None
    if path not in worded:
        choices = ", ".join(worded)
        reporter.report(node, f"{path!r} has no words of its own in the line; use one of {choices}")
        return None
    return path
