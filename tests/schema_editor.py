"""What an editor makes of a JSON Schema: what it offers at a place, and what it says of a key.

A schema is followed down a document as a validator does it: through references, through every
branch that may apply, and through `if`/`then` by asking the validator whether the condition holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jsonschema import Draft202012Validator

Schema = Mapping[str, Any]


def offered(schema: Schema, document: Any, path: Sequence[str | int]) -> dict[str, str]:
    """The keys that fit at this place of the document, each with what hovering over it shows."""
    found: dict[str, str] = {}
    for place in _at(schema, schema, document, path):
        for name, inner in place.get("properties", {}).items():
            found.setdefault(name, inner.get("description", ""))
    return found


def values(schema: Schema, document: Any, path: Sequence[str | int]) -> list[str]:
    """The words that fit at this place of the document."""
    places = _at(schema, schema, document, path)
    return [value for place in places for value in place.get("enum", ())]


def undescribed(schema: Schema) -> list[str]:
    """The keys, wherever they stand in the schema, of which an editor could say nothing."""
    return sorted(
        {
            name
            for part in _parts(schema)
            for name, inner in (part.get("properties") or {}).items()
            if part.get("additionalProperties") is False and not inner.get("description")
        }
    )


def _at(schema: Schema, root: Schema, document: Any, path: Sequence[str | int]) -> Iterator[Schema]:
    for part in _applying(schema, root, document):
        if not path:
            yield part
            continue
        step, rest = path[0], path[1:]
        if isinstance(step, int):
            inner, value = part.get("items"), _item(document, step)
        else:
            value = document.get(step) if isinstance(document, dict) else None
            inner = part.get("properties", {}).get(step, part.get("additionalProperties"))
        if isinstance(inner, dict):
            yield from _at(inner, root, value, rest)


def _applying(schema: Schema, root: Schema, document: Any) -> Iterator[Schema]:
    """The schema with all that it refers to and that applies to the document."""
    yield schema
    if "$ref" in schema:
        yield from _applying(root["$defs"][schema["$ref"].rpartition("/")[2]], root, document)
    for branch in (*schema.get("anyOf", ()), *schema.get("allOf", ())):
        yield from _applying(branch, root, document)
    if "if" in schema and Draft202012Validator(schema["if"]).is_valid(document):
        yield from _applying(schema["then"], root, document)


def _item(document: Any, index: int) -> Any:
    return document[index] if isinstance(document, list) and index < len(document) else None


def _parts(node: Any) -> Iterator[Schema]:
    if isinstance(node, dict):
        yield node
        for inner in node.values():
            yield from _parts(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _parts(inner)
