"""The JSON Schema of a rule file, for editors: completion and help while typing.

Made from the tables of `schema.py` and `linter.language.fields.table`, so it never contradicts the
validator; but it says less, because only the validator knows which fields go together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from linter.language.facts import FactType
from linter.language.fields.table import FACT_TYPES, fields_of
from linter.language.fields.types import TYPES, Field, FieldType
from linter.ruleset.fault_table import FAULTS
from linter.ruleset.relation_table import TESTS
from linter.ruleset.schema import (
    ALIGN_KEYS,
    CLAUSE_KEYS,
    LOGIC_KEYS,
    RULE_KEYS,
    SUGGEST_KEYS,
    TEST_KEYS,
    Key,
)

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": "string", "minLength": 1}
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]}
_PAIR: Schema = {"type": "object", "additionalProperties": _TEXT}
_FIELDS: Schema = {
    "anyOf": [_TEXT, {"type": "array", "minItems": 1, "items": {"anyOf": [_TEXT, _PAIR]}}]
}
_SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
_PLAIN: dict[FieldType, Schema] = {
    "flag": {"type": "boolean"},
    "number": {"type": "number"},
    "share": _SHARE,
}
_ALONE: Schema = {
    "if": {"properties": {"report": {"const": "claim"}}, "required": ["report"]},
    "then": {"properties": {"align": False, "require": False}, "required": ["where"]},
    "else": {"required": ["align"]},
}
"""A rule that reports the claim itself is compared with nothing; any other says with what."""
_WHOLE: Schema = {
    "if": {"required": ["extends"]},
    "else": {"required": [key.name for key in RULE_KEYS if key.required], "allOf": [_ALONE]},
}
"""A rule that extends another takes what it needs from that one; any other has it all."""
_WORDS = ("value", "present", "absent")
"""Tests that are written as a plain word or value, not as a mapping."""


def rule_schema() -> Schema:
    """The schema of one rule file."""
    return {
        "$schema": _DRAFT,
        "title": "headlint rule",
        **{**_object(RULE_KEYS), "required": ["id"]},
        "allOf": [_WHOLE, *(_for_claims(fact_type) for fact_type in FACT_TYPES)],
        "$defs": {
            "clause": _object(CLAUSE_KEYS),
            "alignment": _object(ALIGN_KEYS),
            "suggestion": _object(SUGGEST_KEYS),
            "test": _object(TEST_KEYS),
            "conditions": {"type": "object"},
            "fault": {"oneOf": [{"const": name, "description": FAULTS[name]} for name in FAULTS]},
            **{field_type: _asks(field_type) for field_type in TYPES},
            **{f"{name}-conditions": _conditions(name) for name in FACT_TYPES},
        },
    }


def _for_claims(fact_type: FactType) -> Schema:
    """With this type of claim, `where` and `unless` take its fields."""
    fields = {"$ref": f"#/$defs/{fact_type}-conditions"}
    return {
        "if": {"properties": {"for": {"const": fact_type}}, "required": ["for"]},
        "then": {"properties": {"where": fields, "unless": fields}},
    }


def _conditions(fact_type: FactType) -> Schema:
    itself = {"$ref": f"#/$defs/{fact_type}-conditions"}
    listed = {"type": "array", "items": itself, "minItems": 1}
    logic: Schema = {
        "all": listed,
        "any": listed,
        "not": itself,
        "exists": {"$ref": "#/$defs/alignment"},
    }
    fields = fields_of(fact_type).items()
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **{path: {"description": field.doc, **_field(field)} for path, field in fields},
            **{name: {"description": LOGIC_KEYS[name], **logic[name]} for name in LOGIC_KEYS},
        },
    }


def _field(field: Field) -> Schema:
    if not field.values:
        return {"$ref": f"#/$defs/{field.type}"}
    value: Schema = {"enum": list(field.values)}
    listed = {"type": "array", "items": value, "minItems": 1}
    return {"anyOf": [value, listed, {"$ref": "#/$defs/choice"}]}


def _asks(field_type: FieldType) -> Schema:
    """What may be asked of a field of this type; the values of a choice stand with the field."""
    asks = [test for test in TESTS.values() if field_type in test.types]
    names = [test.name for test in asks]
    ways: list[Schema] = []
    if "value" in names and field_type != "choice":
        value = _PLAIN.get(field_type, _TEXT)
        ways += [value, {"type": "array", "items": value, "minItems": 1}]
    if "present" in names:
        ways.append({"enum": ["present", "absent"]})
    named = {test.name: {"description": test.doc} for test in asks if test.name not in _WORDS}
    if named:
        ways.append({"type": "object", "additionalProperties": False, "properties": named})
    return {"anyOf": ways}


def _object(keys: Sequence[Key]) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in keys if key.required],
        "properties": {key.name: {"description": key.doc, **_shape(key)} for key in keys},
    }


def _shape(key: Key) -> Schema:
    choice: Schema = {"enum": list(key.values)}
    choices = {"anyOf": [choice, {"type": "array", "items": choice, "minItems": 1}]}
    shapes: dict[str, Schema] = {
        "text": _TEXT,
        "message": _TEXT,
        "field": _TEXT,
        "texts": _TEXTS,
        "ids": _TEXTS,
        "fields": _FIELDS,
        "choice": choice,
        "choices": choices,
        "faults": _faults(),
        "source": choices,
        "share": _SHARE,
        "conditions": {"$ref": "#/$defs/conditions"},
        "align": {"$ref": "#/$defs/alignment"},
        "suggest": {"$ref": "#/$defs/suggestion"},
        "clauses": {"type": "array", "items": {"$ref": "#/$defs/clause"}, "minItems": 1},
        "tests": {"type": "array", "items": {"$ref": "#/$defs/test"}, "minItems": 1},
    }
    return shapes[key.shape]


def _faults() -> Schema:
    """One fault or a list of them; each shows what it does."""
    fault: Schema = {"$ref": "#/$defs/fault"}
    return {"anyOf": [fault, {"type": "array", "items": fault, "minItems": 1}]}
