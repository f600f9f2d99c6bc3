"""`headlint config show`: each value with the place it came from."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields, is_dataclass
from pathlib import PurePath
from typing import Any

from linter.config.keys import KEYS, Key
from linter.config.layers import Configuration, Origin
from linter.config.resolve import Held
from linter.reports.escape import escape
from linter.reports.places import place

Shown = Mapping[str, Held]
"""What holds at a path, by field of Settings."""


def configuration_record(path: str, configuration: Configuration, held: Shown) -> dict[str, Any]:
    """The values as an object for programs."""
    return {
        "path": path,
        "files": [str(file) for file in configuration.files],
        "settings": [
            {
                "key": key.name,
                "value": plain(held[key.field].value),
                "origins": [asdict(origin) for origin in held[key.field].origins],
            }
            for key in _shown_keys()
        ],
    }


def configuration_text(path: str, configuration: Configuration, held: Shown) -> str:
    """The values as a table for people."""
    return "\n".join(_lines(path, configuration, held)) + "\n"


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, PurePath):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        shown = (part.name for part in fields(value) if part.metadata.get("shown", True))
        told = {name: getattr(value, name) for name in shown}
        return {name: plain(inner) for name, inner in told.items() if inner not in (None, "")}
    if isinstance(value, tuple) and value and all(_is_pair(item) for item in value):
        return {name: plain(inner) for name, inner in value}
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def _is_pair(item: object) -> bool:
    return isinstance(item, tuple) and len(item) == 2


def _lines(path: str, configuration: Configuration, held: Shown) -> Iterator[str]:
    files = [escape(_short(str(file))) for file in configuration.files]
    yield f"What holds for {escape(path)}"
    if not files:
        yield "No configuration file was found at or above it."
    elif len(files) == 1:
        yield f"Configured by {files[0]}"
    else:
        yield f"Configured by {files[-1]}, which extends {', '.join(files[:-1])}"
    yield ""
    rows = [(key.name, *_cell(key, held[key.field])) for key in _shown_keys()]
    names, values = (max(len(row[column]) for row in rows) for column in (0, 1))
    for name, value, origin in rows:
        yield f"{name:{names}}  {value:{min(values, 40)}}  {origin}".rstrip()


def _shown_keys() -> Iterator[Key]:
    return (key for key in KEYS if key.adds_to is None)


def _cell(key: Key, held: Held) -> tuple[str, str]:
    told = key.default if not held.value and key.default else _words(plain(held.value))
    return escape(told), ", ".join(escape(_where(origin)) for origin in held.origins)


def _words(value: Any) -> str:
    if value in (None, [], {}, ()):
        return "none"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_words(inner)}" for name, inner in value.items())
    return str(value)


def _where(origin: Origin) -> str:
    if origin.source == "default":
        return "default"
    if origin.source == "environment":
        return f"environment variable {origin.name}"
    if origin.source == "flag":
        return f"flag {origin.name}"
    return place(_short(origin.name), origin.line, origin.column)


def _short(path: str) -> str:
    """A path as seen from here, where that is shorter."""
    return min(path, os.path.relpath(path), key=len)
