"""Find and parse a configuration file: `headlint.yaml`, or `[tool.headlint]` in pyproject.toml.

What comes out is the same for both: a tree in which every key and value knows its line and column.
What the keys mean is the affair of `keys.py`.
"""

from __future__ import annotations

import os
from pathlib import Path

from linter.config.toml_nodes import read_toml
from linter.errors import ConfigError
from linter.ruleset.yaml_source import Mapping, Mark, YamlError, read_yaml

YAML_NAME = "headlint.yaml"
TOML_NAME = "pyproject.toml"
MAX_BYTES = 1_000_000
"""A configuration of a whole newsroom has a few thousand; a megabyte is something else."""

_TABLE = ("tool", "headlint")
# What people call it otherwise. A file that says how to check and is not read would mislead them.
_MISNAMED = ("headlint.yml", ".headlint.yaml", ".headlint.yml", "headlint.toml", ".headlint.toml")


def file_in(folder: str) -> Path | None:
    """The configuration file that stands in this folder itself, or None.

    headlint.yaml comes before pyproject.toml, which counts only with a table `[tool.headlint]`.
    Raises ConfigError where there is only one by another name.
    """
    named = os.path.join(folder, YAML_NAME)
    if os.path.isfile(named):
        return Path(named)
    for name in _MISNAMED:
        if os.path.isfile(os.path.join(folder, name)):
            raise ConfigError(_advice(name), os.path.join(folder, name))
    project = os.path.join(folder, TOML_NAME)
    if os.path.isfile(project) and _has_table(Path(project)):
        return Path(project)
    return None


def read_tree(path: Path) -> Mapping:
    """The keys and values of a configuration file; those of `[tool.headlint]` in a TOML file.

    Raises ConfigError, with the place, if the file cannot be read, parsed, or is not a table.
    """
    text = _text(path)
    if path.suffix == ".toml":
        return _toml_table(text, path) or Mapping(Mark(1, 1), ())
    return _yaml_tree(text, path)


def _advice(name: str) -> str:
    if name.endswith(".toml"):
        return f"is not read; write {YAML_NAME}, or a table [tool.headlint] in {TOML_NAME}"
    return f"is not read by this name; call it {YAML_NAME}"


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", str(path)) from error
    if len(data) > MAX_BYTES:
        raise ConfigError(f"is larger than {MAX_BYTES:,} bytes; shorten it", str(path))
    return data


def _text(path: Path) -> str:
    try:
        return _bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8 text; save it as UTF-8", str(path)) from error


def _yaml_tree(text: str, path: Path) -> Mapping:
    if not any(line.split("#", 1)[0].strip() for line in text.splitlines()):
        return Mapping(Mark(1, 1), ())
    try:
        root = read_yaml(text, str(path))
    except YamlError as error:
        problem = error.problem
        raise ConfigError(problem.message, str(path), problem.line, problem.column) from error
    if not isinstance(root, Mapping):
        raise ConfigError("must hold keys with values, such as 'profile: desk'", str(path), 1, 1)
    return root


def _has_table(path: Path) -> bool:
    """Whether a project's file speaks to us. One that never names us is not even parsed."""
    return _TABLE[-1].encode() in _bytes(path) and _toml_table(_text(path), path) is not None


def _toml_table(text: str, path: Path) -> Mapping | None:
    table = read_toml(text, str(path))
    for name in _TABLE:
        found = next((value for key, value in table.entries if key.text == name), None)
        if found is None:
            return None
        if not isinstance(found, Mapping):
            raise ConfigError(f"'{name}' must be a table", str(path), *found.mark)
        table = found
    return table
