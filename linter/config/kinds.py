"""How articles are treated that are no plain news stories: which rules leave them alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from linter.articles.kinds import kind_names
from linter.config.shapes import TEXTS_SCHEMA, Place, Shape, known_entries, mapping_of, read_texts
from linter.data_files import load_data
from linter.ruleset.values import read_flag
from linter.ruleset.yaml_source import Node

_TABLE = Path(__file__).with_name("kinds.yaml")
_KEYS: Mapping[str, str] = {
    "ignore": "Rules or groups of rules that leave such an article alone.",
    "stricter": "Whether a rule must be one step surer than the profile asks.",
}


@dataclass(frozen=True, slots=True)
class KindCare:
    """How one kind is treated; what a configuration leaves out (None) stays as it ships."""

    ignore: tuple[str, ...] | None = None
    stricter: bool | None = None


Kinds = tuple[tuple[str, KindCare], ...]


@dataclass(frozen=True, slots=True)
class ShippedCare:
    """How one kind is treated where nothing is configured, and the reason for it."""

    ignore: tuple[str, ...]
    stricter: bool
    because: str


@cache
def shipped_care() -> Mapping[str, ShippedCare]:
    """The table of `kinds.yaml`, by the name of the kind."""
    loaded = load_data(_TABLE)
    return {
        kind: ShippedCare(tuple(entry["ignore"]), entry.get("stricter", False), entry["because"])
        for kind, entry in loaded.items()
    }


def care_for(kind: str, configured: Kinds) -> KindCare:
    """What is left out of a kind of article, and whether more is asked of a rule: both told."""
    shipped = shipped_care().get(kind)
    own = dict(configured).get(kind, KindCare())
    ignore = shipped.ignore if shipped is not None else ()
    stricter = shipped.stricter if shipped is not None else False
    return KindCare(
        ignore if own.ignore is None else own.ignore,
        stricter if own.stricter is None else own.stricter,
    )


def _read_kinds(node: Node, place: Place) -> Kinds:
    table = mapping_of(node, place, "opinion: {ignore: [attribution]}")
    return tuple(
        (kind.text, _read_care(value, place.inside(kind.text)))
        for kind, value in known_entries(table, kind_names(), place)
    )


def _read_care(node: Node, place: Place) -> KindCare:
    table = mapping_of(node, place, "ignore: [attribution]")
    found = {key.text: value for key, value in known_entries(table, _KEYS, place)}
    ignore = read_texts(found["ignore"], place.inside("ignore")) if "ignore" in found else None
    stricter = None
    if "stricter" in found:
        stricter = read_flag(found["stricter"], place.inside("stricter").what, place.reporter)
    return KindCare(ignore, stricter)


KINDS = Shape(
    "table: kind of article → `ignore`, `stricter`",
    _read_kinds,
    {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            kind: {
                "description": f"How articles of the kind {kind} are treated.",
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "ignore": {"description": _KEYS["ignore"], **TEXTS_SCHEMA},
                    "stricter": {"description": _KEYS["stricter"], "type": "boolean"},
                },
            }
            for kind in kind_names()
        },
    },
)
