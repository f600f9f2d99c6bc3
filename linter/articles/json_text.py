"""JSON read with the place of every string, for records of JSON lines and JSON-LD in pages."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TypeAlias

from linter.articles.traced import Traced, join

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_LITERAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|NaN|-?Infinity")
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.S
)
MAX_DEPTH = 64
"""Deepest nesting read; a record has two levels, JSON-LD seldom more than eight."""


@dataclass(frozen=True, slots=True)
class JsonString:
    """A string value: its text and the offsets of the first and last quotation mark."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class JsonOther:
    """A number, true, false or null, as it is written."""

    literal: str


JsonValue: TypeAlias = "JsonString | JsonOther | list[JsonValue] | dict[str, JsonValue]"


class JsonError(ValueError):
    """Text that is not JSON: what was expected, and the offset where it was not found."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message, offset)
        self.message = message
        self.offset = offset

    def __str__(self) -> str:
        return self.message


def parse_json(text: str, start: int = 0, strict: bool = True) -> tuple[JsonValue, int]:
    """The value that begins at `start`, and the offset behind it. Of equal keys the last counts.

    With `strict` off, control characters are allowed in strings. Raises JsonError.
    """
    return _value(text, _skip(text, start), strict, 0)


def traced_string(text: str, string: JsonString) -> Traced:
    """The characters of a string value, each at the place of its own character or escape."""
    pieces, done = [], string.start + 1
    for match in _ESCAPE.finditer(text, done, string.end - 1):
        pieces.append(Traced.of(text, done, match.start()))
        pieces.append(Traced.at(_decode(match.group()), match.start()))
        done = match.end()
    return join([*pieces, Traced.of(text, done, string.end - 1)])


def _decode(escape: str) -> str:
    decoded: str = json.loads(f'"{escape}"')
    # Half of a surrogate pair is no character: it could not be printed or stored.
    return "\ufffd" if "\ud800" <= decoded <= "\udfff" else decoded


def _value(text: str, at: int, strict: bool, depth: int) -> tuple[JsonValue, int]:
    if depth > MAX_DEPTH:
        raise JsonError(f"nested deeper than {MAX_DEPTH} levels", at)
    opening = text[at : at + 1]
    if opening == '"':
        return _string(text, at, strict)
    if opening == "{":
        return _object(text, at, strict, depth)
    if opening == "[":
        return _array(text, at, strict, depth)
    match = _LITERAL.match(text, at)
    if match is None:
        raise JsonError("a JSON value was expected", at)
    return JsonOther(match.group()), match.end()


def _string(text: str, at: int, strict: bool) -> tuple[JsonString, int]:
    written = _STRING.match(text, at)
    if written is None:
        raise JsonError("the string that begins here is never closed", at)
    try:
        value = json.loads(written.group(), strict=strict)
    except json.JSONDecodeError as error:
        raise JsonError(error.msg[:1].lower() + error.msg[1:], at + error.pos) from error
    return JsonString(value, at, written.end()), written.end()


def _object(text: str, at: int, strict: bool, depth: int) -> tuple[JsonValue, int]:
    members: dict[str, JsonValue] = {}
    at = _skip(text, at + 1)
    if text[at : at + 1] == "}":
        return members, at + 1
    while True:
        if text[at : at + 1] != '"':
            raise JsonError("a key in double quotation marks was expected", at)
        key, at = _string(text, at, strict)
        at = _expect(text, _skip(text, at), ":")
        members[key.value], at = _value(text, _skip(text, at), strict, depth + 1)
        at = _skip(text, at)
        if text[at : at + 1] == "}":
            return members, at + 1
        at = _skip(text, _expect(text, at, ","))


def _array(text: str, at: int, strict: bool, depth: int) -> tuple[JsonValue, int]:
    items: list[JsonValue] = []
    at = _skip(text, at + 1)
    if text[at : at + 1] == "]":
        return items, at + 1
    while True:
        item, at = _value(text, at, strict, depth + 1)
        items.append(item)
        at = _skip(text, at)
        if text[at : at + 1] == "]":
            return items, at + 1
        at = _skip(text, _expect(text, at, ","))


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _expect(text: str, at: int, character: str) -> int:
    if text[at : at + 1] != character:
        raise JsonError(f"'{character}' was expected", at)
    return at + 1
