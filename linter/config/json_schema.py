"""The JSON Schema of a configuration, for editors: completion and help while typing.

Made from the table in `keys.py`, so that it never contradicts the reader. Draft 7, because that is
what editors of TOML understand; it needs nothing newer.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from linter.config.keys import EXTENDS, FILE_KEYS, KEYS, OVERRIDES, PATHS, PATHS_SAY, SCHEMA, Key
from linter.config.settings import Settings
from linter.config.shapes import TEXT_SCHEMA, TEXTS_SCHEMA, Schema

_DRAFT = "http://json-schema.org/draft-07/schema#"


def config_schema() -> Schema:
    """The schema of headlint.yaml."""
    return {"$schema": _DRAFT, "title": "headlint configuration", **_table()}


def project_schema() -> Schema:
    """The schema of a pyproject.toml: it knows our table and allows everything else."""
    tool = {"type": "object", "properties": {"headlint": _table()}}
    return {
        "$schema": _DRAFT,
        "title": "pyproject.toml with [tool.headlint]",
        "type": "object",
        "properties": {"tool": tool},
    }


def default_of(key: Key) -> Any:
    """The value of a key that is nowhere set, as a file would write it; None if there is none."""
    if key.adds_to is not None:
        return []
    value = getattr(Settings(), key.field)
    if key.merge == "update":
        return dict(value)
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, PurePath) else value


def _table() -> Schema:
    file_keys: dict[str, Schema] = {
        EXTENDS: TEXTS_SCHEMA,
        OVERRIDES: {"type": "array", "items": _override()},
        SCHEMA: {"type": "string"},
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **{key.name: _property(key) for key in KEYS},
            **{name: {"description": FILE_KEYS[name], **file_keys[name]} for name in FILE_KEYS},
        },
    }


def _override() -> Schema:
    keys = {key.name: _property(key) for key in KEYS if key.scope == "article"}
    listed = {"type": "array", "items": TEXT_SCHEMA, "minItems": 1}
    paths: Schema = {"description": PATHS_SAY, "anyOf": [TEXT_SCHEMA, listed]}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [PATHS],
        "properties": {PATHS: paths, **keys},
    }


def _property(key: Key) -> Schema:
    default = default_of(key)
    told = {} if default is None else {"default": default}
    return {"description": key.doc, **told, **key.shape.schema}
