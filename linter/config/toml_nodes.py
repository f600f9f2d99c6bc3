"""TOML in which every key and every value knows its line and column.

`tomllib` decides what is valid and what every value is; it gives no places. A scanner of a text
that tomllib has found valid can be simple: it notes where keys and values stand, and the two are
put together as the nodes that YAML gives, so that one reader serves both.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from linter.errors import ConfigError
from linter.ruleset.yaml_source import Mapping, Mark, Node, Scalar, ScalarKind, Sequence

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_TOKEN = re.compile(
    r"(?P<skip>[ \t]+|\#[^\n]*)"
    r'|(?P<string>"""(?:[^\\]|\\.)*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*')"
    r"|(?P<end>\n)"
    r"|(?P<punctuation>[\[\]{}=,])"
    r"|(?P<bare>[^\s\[\]{}=,#\"']+)",
    re.DOTALL,
)


@dataclass(slots=True)
class _Place:
    """Where a value stands, and the places of what it holds: by key for a table, else by index."""

    mark: Mark
    held: dict[str | int, tuple[Mark, _Place]] = field(default_factory=dict)

    def table(self, name: str, mark: Mark) -> _Place:
        """The place of a table below this one, noted now if it is new; of a list, its last."""
        _, found = self.held.setdefault(name, (mark, _Place(mark)))
        last = len(found.held) - 1
        return found.held[last][1] if last in found.held else found


def read_toml(text: str, path: str) -> Mapping:
    """The tree of a TOML document. Raises ConfigError, with line and column, if it is not TOML."""
    source = text.replace("\r\n", "\n")
    try:
        values = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        message, line, column = _parted(str(error), source)
        raise ConfigError(f"is not valid TOML: {message}", path, line, column) from error
    except RecursionError as error:
        raise ConfigError("is not valid TOML: it is nested too deep", path) from error
    node = _node(values, _Scanner(source).document())
    assert isinstance(node, Mapping)
    return node


def _parted(message: str, source: str) -> tuple[str, int | None, int | None]:
    """tomllib of Python 3.11 says its place in words only: "(at line 3, column 7)"."""
    found = _PLACE.search(message)
    if found is None:
        return message, None, None
    if found[1] is None:
        return message, source.count("\n") + 1, None
    return message[: found.start()], int(found[1]), int(found[2])


def _node(value: Any, place: _Place) -> Node:
    if isinstance(value, dict):
        entries = []
        for name, inner in value.items():
            mark, below = place.held.get(name, (place.mark, place))
            entries.append((Scalar(mark, name, "text"), _node(inner, below)))
        return Mapping(place.mark, tuple(entries))
    if isinstance(value, list):
        places = [place.held.get(index, (place.mark, place))[1] for index in range(len(value))]
        return Sequence(place.mark, tuple(map(_node, value, places)))
    return Scalar(place.mark, *_written(value))


def _written(value: object) -> tuple[str, ScalarKind]:
    if isinstance(value, bool):
        return str(value).lower(), "truth"
    if isinstance(value, int | float):
        return str(value), "number"
    if isinstance(value, datetime | date | time):
        return value.isoformat(), "date"
    return str(value), "text"


class _Scanner:
    """Notes the places of one valid document, token by token."""

    def __init__(self, text: str) -> None:
        self.tokens = list(_tokens(text))
        self.at = 0

    def document(self) -> _Place:
        root = table = _Place(Mark(1, 1))
        while (token := self._token()).kind != "stop":
            if token.text == "[":
                table = self._header(root, token.mark)
            elif token.kind == "end":
                self.at += 1
            else:
                self._setting(table)
        return root

    def _token(self) -> _Token:
        return self.tokens[self.at]

    def _take(self) -> _Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def _header(self, root: _Place, mark: Mark) -> _Place:
        listed = self.tokens[self.at + 1].text == "["
        self.at += 2 if listed else 1
        names = self._key()
        self.at += 2 if listed else 1
        table = root
        for name, at in names[: len(names) - 1 if listed else len(names)]:
            table = table.table(name, at)
        if listed:
            name, at = names[-1]
            items = table.held.setdefault(name, (at, _Place(mark)))[1].held
            items[len(items)] = (mark, _Place(mark))
            table = items[len(items) - 1][1]
        return table

    def _setting(self, table: _Place) -> None:
        *tables, (name, mark) = self._key()
        for inner, at in tables:
            table = table.table(inner, at)
        self._take()  # the equals sign
        table.held[name] = (mark, self._value())

    def _key(self) -> list[tuple[str, Mark]]:
        """The names of a dotted key. A bare token keeps its dots: `a.b`, `a.` before a string."""
        names: list[tuple[str, Mark]] = []
        while (token := self._token()).kind in ("bare", "string"):
            self.at += 1
            if token.kind == "string":
                names.append((tomllib.loads(f"{token.text} = 0").popitem()[0], token.mark))
                continue
            offset = 0
            for name in token.text.split("."):
                if name:
                    names.append((name, Mark(token.mark.line, token.mark.column + offset)))
                offset += len(name) + 1
        return names

    def _value(self) -> _Place:
        token = self._take()
        place = _Place(token.mark)
        if token.text == "[":
            while (inside := self._token()).text != "]":
                if inside.text == "," or inside.kind == "end":
                    self.at += 1
                else:
                    place.held[len(place.held)] = (inside.mark, self._value())
            self.at += 1
        elif token.text == "{":
            while (inside := self._token()).text != "}":
                if inside.text == "," or inside.kind == "end":
                    self.at += 1
                else:
                    self._setting(place)
            self.at += 1
        else:
            # A date and its time are two tokens.
            while self._token().kind == "bare":
                self.at += 1
        return place


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    mark: Mark


def _tokens(text: str) -> Iterator[_Token]:
    line, start = 1, 0
    for match in _TOKEN.finditer(text):
        found = match.group()
        if match.lastgroup != "skip":
            yield _Token(match.lastgroup or "", found, Mark(line, match.start() - start + 1))
        if breaks := found.count("\n"):
            line += breaks
            start = match.start() + found.rfind("\n") + 1
    yield _Token("stop", "", Mark(line, 1))
