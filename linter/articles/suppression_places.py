"""Where each format keeps suppressions: fields of front matter and records, comments, lines."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

import yaml

from linter.articles.front_matter import FrontMatter
from linter.articles.json_text import JsonOther, JsonString, JsonValue
from linter.articles.model import Suppression
from linter.articles.source import SourceText
from linter.articles.suppressions import Entry, Words, is_name, line_entry, suppressions_of

if TYPE_CHECKING:
    from markdown_it.token import Token

LINE = re.compile(
    r"^[ \t]*headlint-ignore(?:[ \t]*:|[ \t]+(?=\S))([^\r\n]*)", re.IGNORECASE | re.MULTILINE
)
"""A labelled line of a plain-text draft; as a report has it ready for a comment, it will do too."""

# Longer is no reason any more, and most likely a comment that was never closed.
_LONGEST = 1000
_COMMENT = re.compile(
    rf"<!--\s*headlint-ignore\b(?P<html>.{{0,{_LONGEST}}}?)--!?>"
    rf"|\{{/\*\s*headlint-ignore\b(?P<mdx>.{{0,{_LONGEST}}}?)\*/\}}",
    re.IGNORECASE | re.DOTALL,
)
_MAYBE = re.compile("headlint[-_]?ignore", re.IGNORECASE)
_TOML_NAME = r"[\"']?headlint[-_]?ignore[\"']?"
_TOML_TABLE = re.compile(rf"^[ \t]*(\[\[?)[ \t]*{_TOML_NAME}[ \t]*\]", re.I | re.MULTILINE)
_TOML_KEY = re.compile(rf"^[ \t]*{_TOML_NAME}[ \t]*=", re.IGNORECASE | re.MULTILINE)
_TOML_PIECE = re.compile(r"\"(?:[^\"\\\r\n]|\\.)*\"|'[^'\r\n]*'|#[^\r\n]*|([{}])")


def in_front_matter(text: SourceText, front: FrontMatter) -> tuple[Suppression, ...]:
    """Those in the front matter of a Markdown file, which has already been found well formed."""
    if not _MAYBE.search(text.text, front.start, front.end):
        return ()
    find = _yaml_entries if front.kind == "yaml" else _toml_entries
    return suppressions_of(text, find(text.text, front))


def in_record(line: SourceText, record: dict[str, JsonValue]) -> tuple[Suppression, ...]:
    """Those in a JSON-lines record."""
    values = (value for key, value in record.items() if is_name(key))
    return suppressions_of(line, chain.from_iterable(map(_json_entries, values)))


def in_lines(text: SourceText) -> tuple[Suppression, ...]:
    """Those in the labelled lines of a plain-text draft."""
    lines = LINE.finditer(text.text)
    return suppressions_of(text, (line_entry(text, line.start(), *line.span(1)) for line in lines))


def in_comment(text: SourceText, start: int, end: int) -> Iterator[Entry]:
    """The entry of the HTML comment that stands between two offsets, if it is a suppression."""
    if comment := _COMMENT.match(text.text, start, end):
        yield line_entry(text, start, *comment.span("html"))


def in_markdown(text: SourceText, start: int, mdx: bool = False) -> tuple[Suppression, ...]:
    """Those in the comments of a Markdown body that begins at `start`; code holds none.

    MDX has comments of its own, `{/* … */}`.
    """
    comments = list(_COMMENT.finditer(text.text, start))
    if not mdx:
        comments = [comment for comment in comments if comment.group("html") is not None]
    if not comments:
        return ()
    code = _Code(text)
    return suppressions_of(
        text,
        (
            line_entry(text, comment.start(), *comment.span(comment.lastgroup or 0))
            for comment in comments
            if not code.holds(comment)
        ),
    )


class _Code:
    """Where the code of a Markdown text stands, as the parser sees it."""

    def __init__(self, text: SourceText) -> None:
        from linter.articles.markdown_blocks import parse_markdown

        self._text = text
        self._tokens = [token for token in parse_markdown(text.text) if token.map]

    def holds(self, comment: re.Match[str]) -> bool:
        """Whether a comment is shown as code, and so says nothing."""
        line = self._text.position(comment.start()).line - self._text.first_line
        around = (token for token in self._tokens if token.map and _spans(token.map, line))
        return any(_shows(token, comment.group()) for token in around)


def _spans(lines: list[int], line: int) -> bool:
    return lines[0] <= line < lines[1]


def _shows(token: Token, comment: str) -> bool:
    if token.type == "fence":
        return True
    return token.type == "inline" and any(
        child.type == "code_inline" and " ".join(comment.split()) in child.content
        for child in token.children or []
    )


def _yaml_entries(source: str, front: FrontMatter) -> Iterator[Entry]:
    root = yaml.compose(source[front.start : front.end], Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode) and is_name(key.value):
            nodes = value.value if isinstance(value, yaml.SequenceNode) else [value]
            yield from (_yaml_entry(node, front.start) for node in nodes)


def _yaml_entry(node: yaml.Node, base: int) -> Entry:
    offset = base + node.start_mark.index
    if not isinstance(node, yaml.MappingNode):
        return Entry(offset, None)
    fields: dict[str, tuple[Words, ...]] = {}
    for key, value in node.value:
        values = value.value if isinstance(value, yaml.SequenceNode) else [value]
        fields[str(key.value)] = tuple(
            Words("" if value.tag.endswith(":null") else value.value, base + value.start_mark.index)
            for value in values
            if isinstance(value, yaml.ScalarNode)
        )
    return Entry(offset, fields)


def _toml_entries(source: str, front: FrontMatter) -> Iterator[Entry]:
    """tomllib gives no places: an entry's is that of its table, or of its opening brace."""
    values = tomllib.loads(
        source[front.start : front.end].replace("\r\n", "\n").replace("\r", "\n")
    )
    offsets = list(_toml_offsets(source, front))
    found = chain.from_iterable(
        value if isinstance(value, list) else [value]
        for key, value in values.items()
        if is_name(key)
    )
    last = offsets[-1] if offsets else front.start
    for item, offset in zip(found, chain(offsets, repeat(last)), strict=False):
        yield Entry(offset, _toml_fields(item, offset) if isinstance(item, dict) else None)


def _toml_offsets(source: str, front: FrontMatter) -> Iterator[int]:
    for table in _TOML_TABLE.finditer(source, front.start, front.end):
        yield table.start(1)
    if key := _TOML_KEY.search(source, front.start, front.end):
        depth = 0
        for piece in _TOML_PIECE.finditer(source, key.end(), front.end):
            if piece.group(1) == "{" and not depth:
                yield piece.start()
            depth += {"{": 1, "}": -1}.get(piece.group(1), 0)


def _toml_fields(table: dict[str, Any], offset: int) -> dict[str, tuple[Words, ...]]:
    return {
        key: tuple(
            Words(item.isoformat() if isinstance(item, date | datetime) else item, offset)
            for item in (value if isinstance(value, list) else [value])
            if isinstance(item, str | date | datetime)
        )
        for key, value in table.items()
    }


def _json_entries(value: JsonValue) -> Iterator[Entry]:
    if value == JsonOther("null"):
        return
    for item in value if isinstance(value, list) else [value]:
        strings = list(_strings(item))
        offset = strings[0].start if strings else 0
        if not isinstance(item, dict):
            yield Entry(offset, None)
            continue
        fields = {
            key: tuple(Words(string.value, string.start) for string in _strings(member))
            for key, member in item.items()
            if member != JsonOther("null")
        }
        yield Entry(offset, fields)


def _strings(value: JsonValue) -> Iterator[JsonString]:
    if isinstance(value, JsonString):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)
