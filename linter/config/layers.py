"""Layers of a configuration: what one file, the environment, or the command line gives.

A value never travels without its origin, so that `headlint config show` can say where it came from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from linter.config.files import read_tree
from linter.config.keys import BY_NAME, EXTENDS, FILE_KEYS, KEYS, OVERRIDES, PATHS
from linter.config.patterns import Patterns
from linter.config.shapes import Place, read_texts
from linter.errors import ConfigError
from linter.findings import Problem
from linter.ruleset.reporter import Reporter
from linter.ruleset.yaml_source import Mapping as Table
from linter.ruleset.yaml_source import Mark, Node, Scalar, Sequence

MAX_EXTENDS = 8
"""House, title, site, section: four files deep is already much."""

Source = Literal["default", "file", "environment", "flag"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value was given: a file with its place, a variable, a flag, or nowhere."""

    source: Source
    name: str = ""
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """One key with its value, as `Settings` holds it, and its origin."""

    key: str
    value: Any
    origin: Origin
    words: tuple[tuple[str, Mark], ...] = ()
    """The single words of the value in their file, each with its place."""

    def origin_of(self, word: str) -> Origin | None:
        """Where this word of the value stands, or None where it has no such word."""
        for written, mark in self.words:
            if written == word:
                return Origin(self.origin.source, self.origin.name, *mark)
        texts = self.value if isinstance(self.value, tuple) else (self.value,)
        return self.origin if word in texts else None


Layer = tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Override:
    """A layer for the articles that fit the patterns."""

    patterns: Patterns
    layer: Layer


@dataclass(frozen=True, slots=True)
class Configuration:
    """One configuration file with all it extends.

    `files` and `layers` are in the order in which they are laid, so the file itself comes last;
    `folder` is the one that patterns count from.
    """

    folder: Path
    files: tuple[Path, ...] = ()
    layers: tuple[Layer, ...] = ()
    overrides: tuple[Override, ...] = ()


@dataclass(slots=True)
class _File:
    """What one file says, before it is joined with the others."""

    layer: list[Given] = field(default_factory=list)
    overrides: list[Override] = field(default_factory=list)
    extends: list[tuple[str, Mark]] = field(default_factory=list)


def flag_layer(options: Mapping[str, Any]) -> Layer:
    """What the command line gives: options by field of Settings. None and empty ones say nothing.

    Paths typed at a prompt count from where it stands, and need not be made whole.
    """
    given = {field.replace("_", "-"): value for field, value in options.items()}
    return tuple(
        Given(name, value, Origin("flag", f"--{name}"))
        for name, value in given.items()
        if value not in (None, ())
    )


def read_configuration(path: Path) -> Configuration:
    """The configuration that begins with the file at `path`.

    Raises ConfigError, with file, line and column, for a file that cannot be read or parsed, an
    unknown key, a value of the wrong kind, or files that extend each other in a circle or more than
    MAX_EXTENDS deep.
    """
    files: list[Path] = []
    layers: list[Layer] = []
    overrides: list[Override] = []
    for file, read in _with_bases(path, (), ConfigError("cannot be read", str(path))):
        files.append(file)
        layers.append(tuple(read.layer))
        overrides += read.overrides
    return Configuration(path.parent, tuple(files), tuple(layers), tuple(overrides))


def _with_bases(
    path: Path, above: tuple[Path, ...], named: ConfigError
) -> Iterator[tuple[Path, _File]]:
    """The files that `path` extends, then itself. `named` is where a circle is reported."""
    whole = path.resolve()
    if whole in above:
        circle = " → ".join(file.name for file in (*above[above.index(whole) :], whole))
        raise _at(named, f"files extend each other in a circle: {circle}; take one `extends` out")
    if len(above) >= MAX_EXTENDS:
        raise _at(named, f"files extend each other more than {MAX_EXTENDS} deep; make it flatter")
    read = _read(path)
    for base, mark in read.extends:
        place = ConfigError("", str(path), *mark)
        file = path.parent / base
        if not file.is_file():
            raise _at(place, f"`extends` names {base!r}, and there is no file {file}")
        yield from _with_bases(file, (*above, whole), place)
    yield path, read


def _at(place: ConfigError, message: str) -> ConfigError:
    return ConfigError(message, place.path, place.line, place.column)


def _read(path: Path) -> _File:
    reporter = Reporter(str(path))
    file = _FileReader(path, reporter).file(read_tree(path))
    _refuse(reporter.problems)
    return file


def _refuse(problems: list[Problem]) -> None:
    """Raise the problems of one file, if there are any, as one ConfigError."""
    if problems:
        errors = tuple(ConfigError(p.message, p.path, p.line, p.column) for p in problems)
        errors[0].others = errors[1:]
        raise errors[0]


def _words(node: Node) -> Iterator[tuple[str, Mark]]:
    if isinstance(node, Scalar):
        yield node.text, node.mark
    else:
        parts = node.items if isinstance(node, Sequence) else [part for _, part in node.entries]
        for part in parts:
            yield from _words(part)


class _FileReader:
    """Reads the keys of one file."""

    def __init__(self, path: Path, reporter: Reporter) -> None:
        self.path = path
        self.reporter = reporter

    def file(self, tree: Table) -> _File:
        file = _File()
        known = (*BY_NAME, *FILE_KEYS)
        for key, value in tree.entries:
            if key.text == EXTENDS:
                file.extends = [(name, item.mark) for name, item in self._bases(value)]
            elif key.text == OVERRIDES:
                file.overrides = list(self._overrides(value))
            elif key.text in BY_NAME:
                file.layer.append(self._given(key.text, value, key.mark))
            elif key.text not in FILE_KEYS:
                self.reporter.unknown(key, "key in the configuration:", key.text, known)
        return file

    def _place(self, name: str) -> Place:
        return Place(f"`{name}`", self.path.parent, self.reporter)

    def _given(self, name: str, value: Node, mark: Mark) -> Given:
        read = BY_NAME[name].shape.read(value, self._place(name))
        origin = Origin("file", str(self.path), *mark)
        return Given(name, read, origin, tuple(_words(value)))

    def _bases(self, value: Node) -> Iterator[tuple[str, Node]]:
        for item in value.items if isinstance(value, Sequence) else (value,):
            for name in read_texts(item, self._place(EXTENDS)):
                yield name, item

    def _overrides(self, value: Node) -> Iterator[Override]:
        if not isinstance(value, Sequence):
            self.reporter.report(value, f"`{OVERRIDES}` must be a list of tables with `{PATHS}`")
            return
        for item in value.items:
            if isinstance(item, Table):
                yield self._override(item)
            else:
                self.reporter.report(item, f"each of `{OVERRIDES}` must be a table with `{PATHS}`")

    def _override(self, table: Table) -> Override:
        known = (PATHS, *(key.name for key in KEYS if key.scope == "article"))
        patterns: tuple[str, ...] = ()
        layer = []
        for key, value in table.entries:
            if key.text == PATHS:
                patterns = read_texts(value, self._place(f"{OVERRIDES}.{PATHS}"))
            elif key.text in known:
                layer.append(self._given(key.text, value, key.mark))
            elif key.text in BY_NAME:
                self.reporter.report(
                    key, f"`{key.text}` holds for the whole run; set it outside `{OVERRIDES}`"
                )
            else:
                self.reporter.unknown(key, f"key in `{OVERRIDES}`:", key.text, known)
        if not patterns:
            self.reporter.report(
                table, f"this entry of `{OVERRIDES}` has no `{PATHS}`; name the articles it is for"
            )
        return Override(Patterns(patterns), tuple(layer))
