"""Find and parse a configuration file: `headlint.yaml`, or `[tool.headlint]` in pyproject.toml.

What comes out is the same for both: plain values, each with the line it stands on, so that a
mistake found later can be shown where it was made. What the keys mean is config.py's affair.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from linter.errors import ConfigError
from linter.ruleset.yaml_source import Mapping, Node, Scalar, Sequence, YamlError, read_yaml

YAML_NAME = "headlint.yaml"
TOML_NAME = "pyproject.toml"
_TABLE = ("tool", "headlint")
_TABLE_HEAD = re.compile(r"^\s*\[\s*tool\s*\.\s*headlint\b")


@dataclass(frozen=True, slots=True)
class Entry:
    """A top-level key as written, its plain value, and the line of the key (from 1)."""

    key: str
    value: Any
    line: int


def find_file(start: Path) -> Path | None:
    """The nearest configuration file at or above the folder `start`, or None.

    In one folder headlint.yaml comes before pyproject.toml, which counts only if it has a
    `[tool.headlint]` table. The search ends at the root of the file system.
    """
    for folder in (start, *start.parents):
        named = folder / YAML_NAME
        if named.is_file():
            return named
        project = folder / TOML_NAME
        if project.is_file() and _has_table(project):
            return project
    return None


def read_entries(path: Path) -> list[Entry]:
    """The keys and values of a configuration file, in its order.

    Raises ConfigError, with the place, if the file cannot be read, parsed, or is not a table.
    """
    text = _text(path)
    if path.suffix == ".toml":
        return _toml_entries(text, path)
    return _yaml_entries(text, path)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", str(path)) from error
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8 text; save it as UTF-8", str(path)) from error


def _has_table(path: Path) -> bool:
    return any(_TABLE_HEAD.match(line) for line in _text(path).splitlines())


def _yaml_entries(text: str, path: Path) -> list[Entry]:
    if not any(line.split("#", 1)[0].strip() for line in text.splitlines()):
        return []
    try:
        root = read_yaml(text, str(path))
    except YamlError as error:
        problem = error.problem
        raise ConfigError(problem.message, str(path), problem.line, problem.column) from error
    if not isinstance(root, Mapping):
        raise ConfigError("must hold keys with values, such as 'profile: desk'", str(path), 1, 1)
    return [Entry(key.text, _plain(value), key.mark.line) for key, value in root.entries]


def _plain(node: Node) -> Any:
    """Text stays text whatever YAML takes it for: a rule may be called `no`."""
    if isinstance(node, Scalar):
        return None if node.kind == "null" else node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.entries}


def _toml_entries(text: str, path: Path) -> list[Entry]:
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, column = _toml_place(error)
        raise ConfigError(f"is not valid TOML: {error}", str(path), line, column) from error
    for name in _TABLE:
        table = table.get(name, {})
        if not isinstance(table, dict):
            raise ConfigError(f"'{name}' must be a table", str(path))
    return [Entry(key, value, _toml_line(text, key)) for key, value in table.items()]


def _toml_place(error: tomllib.TOMLDecodeError) -> tuple[int | None, int | None]:
    """tomllib of Python 3.11 says its place in words only: "(at line 3, column 7)"."""
    found = re.search(r"at line (\d+), column (\d+)", str(error))
    return (int(found[1]), int(found[2])) if found else (None, None)


def _toml_line(text: str, key: str) -> int:
    """The line that sets `key` below [tool.headlint], or that opens it as a sub-table."""
    quoted = rf"[\"']?{re.escape(key)}[\"']?"
    setting = re.compile(rf"^\s*{quoted}\s*[.=]")
    subtable = re.compile(rf"^\s*\[\s*tool\s*\.\s*headlint\s*\.\s*{quoted}\s*[.\]]")
    inside = False
    head = 1
    for number, line in enumerate(text.splitlines(), start=1):
        if subtable.match(line):
            return number
        if line.lstrip().startswith("["):
            inside = bool(_TABLE_HEAD.match(line))
            head = number if inside else head
        elif inside and setting.match(line):
            return number
    return head
