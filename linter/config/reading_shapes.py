"""The shapes of the keys that tell the readers of articles about a newsroom's own files."""

from __future__ import annotations

from dataclasses import fields

from linter.articles.settings import Selectors, default_fields
from linter.config.settings import FieldMap, HostSelectors
from linter.config.shapes import (
    TEXT_SCHEMA,
    TEXTS_SCHEMA,
    Place,
    Shape,
    known_entries,
    mapping_of,
    read_texts,
)
from linter.ruleset.values import read_text
from linter.ruleset.yaml_source import Node

_SELECTED = tuple(part.name for part in fields(Selectors))


def _read_field_map(node: Node, place: Place) -> FieldMap:
    table = mapping_of(node, place, "dek: [intro]")
    return tuple(
        (kind.text, read_texts(value, place.inside(kind.text)))
        for kind, value in known_entries(table, default_fields(), place)
    )


def _read_selectors(node: Node, place: Place) -> HostSelectors:
    table = mapping_of(node, place, "news.example: {dek: p.standfirst}")
    return tuple(
        (host.text, _selectors_of(value, place.inside(host.text))) for host, value in table.entries
    )


def _selectors_of(node: Node, place: Place) -> Selectors:
    chosen: dict[str, str] = {}
    table = mapping_of(node, place, "dek: p.standfirst")
    for part, value in known_entries(table, _SELECTED, place):
        selector = read_text(value, place.inside(part.text).what, place.reporter)
        if selector is not None:
            chosen[part.text] = selector
    return Selectors(**chosen)


FIELD_MAP = Shape(
    "table: kind of part → field names",
    _read_field_map,
    {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            kind: {
                "description": f"Fields that hold this, before {', '.join(names)}.",
                **TEXTS_SCHEMA,
            }
            for kind, names in default_fields().items()
        },
    },
)
SELECTORS = Shape(
    "table: host → part → CSS selector",
    _read_selectors,
    {
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                part: {"description": f"The CSS selector of the {part}.", **TEXT_SCHEMA}
                for part in _SELECTED
            },
        },
    },
)
