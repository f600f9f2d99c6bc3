"""The text fields of TOML front matter, each character with its place.

`tomllib` decides what is valid and what every value is; it gives no places, so a small scanner
finds where each string is written, and its result is checked against tomllib's.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from linter.articles.front_matter import Field
from linter.articles.source import SourceText
from linter.articles.traced import Traced, decode_escapes

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_TABLE = re.compile(r"[ \t]*(\[\[?)[ \t]*([^\]\r\n]+?)[ \t]*\]\]?")
_NAME = r"(?:[\w-]+|\"[^\"\r\n]*\"|'[^'\r\n]*')"
_KEY = re.compile(rf"[ \t]*({_NAME}(?:[ \t]*\.[ \t]*{_NAME})*)[ \t]*=[ \t]*")
_STRING = re.compile(
    r'"""(?:\r?\n)?((?:[^"\\]|\\.|"(?!""))*"{0,2})"""'
    r"|'''(?:\r?\n)?((?:[^']|'(?!''))*'{0,2})'''"
    r'|"((?:[^"\\\r\n]|\\.)*)"'
    r"|'([^'\r\n]*)'",
    re.DOTALL,
)
_COMMENT = re.compile(r"#[^\r\n]*")
_ESCAPE = re.compile(
    r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[ \t]*(?:\r?\n)[ \t\r\n]*|.)", re.DOTALL
)
# TOML 1.0, "String": the compact escapes; the others are decoded by number.
_ESCAPED = {"b": " ", "t": "\t", "n": "\n", "f": " ", "r": "\r", "e": " "}


@dataclass(slots=True)
class _Places:
    """Where the strings of each dotted key are written, and where the key itself stands."""

    strings: dict[str, list[Traced]] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)


def toml_fields(text: SourceText, start: int, end: int) -> Iterator[Field]:
    """The fields between two offsets. Raises ReadError with line and column if it is not TOML."""
    # tomllib wants line feeds; a carriage return is blanked so that its columns stay right.
    source = text.text[start:end].replace("\r\n", "\n").replace("\r", "\n")
    try:
        values = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _PLACE.search(message)
        raise text.error(
            f"the front matter is not valid TOML: {_PLACE.sub('', message)}. "
            'Write name = "value", with quotation marks inside a value as \\"',
            _offset(text, start, end, place),
        ) from error
    except RecursionError as error:
        raise text.error(
            "the front matter is not valid TOML: it is nested too deep", start
        ) from error
    places = _scan(text.text, start, end)
    yield from _fields(values, places, "", start)


def _offset(text: SourceText, start: int, end: int, place: re.Match[str] | None) -> int:
    if place is None or place.group(1) is None:
        return max(start, end - 1)
    line = text.position(start).line - text.first_line + int(place.group(1)) - 1
    return min(text.line_starts[line] + int(place.group(2)) - 1, end)


def _fields(values: dict[str, Any], places: _Places, prefix: str, start: int) -> Iterator[Field]:
    for key, value in values.items():
        name = prefix + key
        if isinstance(value, dict):
            yield from _fields(value, places, name + ".", start)
            continue
        items = value if isinstance(value, list) else [value]
        texts = [text for item in items if (text := _written(item)) is not None]
        found = places.strings.get(name, [])
        same = [string.text.split() for string in found] == [text.split() for text in texts]
        at = places.keys.get(name, start)
        yield Field(name, tuple(found) if same else tuple(Traced.at(text, at) for text in texts))


def _written(value: object) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _scan(source: str, start: int, end: int) -> _Places:
    """Find every `key = value` and the strings in the value, inline tables aside."""
    places, prefix, at = _Places(), "", start
    while at < end:
        if table := _TABLE.match(source, at, end):
            prefix = _bare(table.group(2)) + "."
            at = table.end()
        elif key := _KEY.match(source, at, end):
            name = prefix + _bare(key.group(1))
            places.keys[name] = key.start(1)
            places.strings[name], at = _value(source, key.end(), end)
        at = _next_line(source, at, end)
    return places


def _value(source: str, at: int, end: int) -> tuple[list[Traced], int]:
    """The strings of a value and the offset behind it; an array may run over many lines."""
    strings: list[Traced] = []
    depth = 0
    while at < end:
        character = source[at]
        if string := _STRING.match(source, at, end):
            strings.append(_decode(source, string))
            at = string.end()
        elif character == "#":
            comment = _COMMENT.match(source, at, end)
            at = comment.end() if comment else at + 1
        else:
            depth += (character in "[{") - (character in "]}")
            if depth <= 0 and character in "\r\n":
                break
            at += 1
        if depth <= 0 and strings:
            break
    return strings, at


def _decode(source: str, string: re.Match[str]) -> Traced:
    group = next(index for index in range(1, 5) if string.group(index) is not None)
    raw = Traced.of(source, *string.span(group))
    if group in (2, 4):
        return raw
    return decode_escapes(raw, _ESCAPE, _decoded_escape)


def _decoded_escape(escape: str) -> str:
    if escape[1] in "uU":
        return chr(int(escape[2:], 16))
    if escape[1:].isspace():
        return ""
    return _ESCAPED.get(escape[1], escape[1])


def _bare(name: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in name.split("."))


def _next_line(source: str, at: int, end: int) -> int:
    while at < end and source[at] not in "\r\n":
        at += 1
    return at + 1
