"""JSON lines: one article a line, read as a stream.

Keys: `id`, `headline`, `dek`, `bullets`, `body` (a string, or a list of paragraphs), `section` and
`headlint-ignore`; other keys are ignored. A broken line is an error of that record alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.articles.assemble import Draft, finish
from linter.articles.blocks import Block, Piece
from linter.articles.formats.base import Outcome
from linter.articles.json_text import (
    JsonError,
    JsonOther,
    JsonString,
    JsonValue,
    parse_json,
    traced_string,
)
from linter.articles.model import PartKind, ReadError
from linter.articles.settings import ReaderSettings
from linter.articles.source import MAX_RECORD_BYTES, Source, SourceText, decode
from linter.articles.suppression_places import in_record
from linter.articles.traced import Traced, split, tidy

_KEYS: dict[str, PartKind] = {"headline": "headline", "dek": "dek", "bullets": "bullet"}
_PARAGRAPH_END = re.compile(r"\s*\n\s*")
_LOOKS_LIKE = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{[^\r\n]*"(?:headline|body)"\s*:')


class JsonLinesFormat:
    """JSON lines: `.jsonl`, `.ndjson`."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")

    def claims(self, source: Source) -> bool:
        """A first line that is an object with a headline or a body."""
        return _LOOKS_LIKE.match(source.head()) is not None

    def read(self, source: Source, settings: ReaderSettings) -> Iterator[Outcome]:
        """One article a line; empty lines are passed over."""
        for number, content in _records(source):
            try:
                yield finish(_draft(source.path, content, number))
            except ReadError as error:
                yield error

    def pieces(self, source: Source) -> Iterator[Source]:
        """One line each, unread."""
        for number, content in _records(source):
            yield Source(source.path, data=content, first_line=number, format=self.name)


FORMAT = JsonLinesFormat()


def _records(source: Source) -> Iterator[tuple[int, bytes]]:
    for number, content in enumerate(source.lines(), start=source.first_line):
        if content.strip(b"\xef\xbb\xbf \t\r\n"):
            yield number, content


def _draft(path: str, content: bytes, number: int) -> Draft:
    if len(content) > MAX_RECORD_BYTES:
        limit = MAX_RECORD_BYTES // 1_000_000
        raise ReadError(f"this record is larger than {limit} MB; split it", path, number, 1)
    try:
        line = SourceText.of(path, decode(content, path), number)
    except ReadError as error:
        raise ReadError(error.message, path, number, error.column) from error
    record = _record(line)
    pieces = [
        Piece(kind, key, text)
        for key, kind in _KEYS.items()
        for value in _strings(line, record, key)
        for text in (_paragraphs(value) if kind == "bullet" else [tidy(value)])
    ]
    blocks = [
        Block("paragraph", paragraph)
        for value in _strings(line, record, "body")
        for paragraph in _paragraphs(value)
    ]
    return Draft(
        line,
        FORMAT.name,
        tuple(pieces),
        tuple(blocks),
        id=_id_of(line, record),
        line=number,
        suppressions=in_record(line, record),
        section=_section_of(line, record),
    )


def _record(line: SourceText) -> dict[str, JsonValue]:
    try:
        record, end = parse_json(line.text)
        if rest := line.text[end:].strip():
            raise JsonError(f"nothing may follow the record, but {rest[:20]!r} does", end)
    except JsonError as problem:
        raise line.error(
            f"this line is not valid JSON: {problem.message}; write one whole record a line",
            problem.offset,
        ) from problem
    if not isinstance(record, dict):
        raise line.error('a record must be an object: {"headline": ..., "body": ...}', 0)
    return record


def _strings(line: SourceText, record: dict[str, JsonValue], key: str) -> list[Traced]:
    """The string, or the list of strings, under a key; nothing for null or a missing key."""
    value = record.get(key)
    if value is None or value == JsonOther("null"):
        return []
    values = value if isinstance(value, list) else [value]
    strings = [item for item in values if isinstance(item, JsonString)]
    if len(strings) != len(values):
        raise line.error(f"'{key}' must be a string or a list of strings", 0)
    return [traced_string(line.text, string) for string in strings]


def _paragraphs(value: Traced) -> list[Traced]:
    return [text for piece in split(value, _PARAGRAPH_END) if (text := tidy(piece)).text]


def _section_of(line: SourceText, record: dict[str, JsonValue]) -> str | None:
    value = record.get("section")
    return tidy(traced_string(line.text, value)).text if isinstance(value, JsonString) else None


def _id_of(line: SourceText, record: dict[str, JsonValue]) -> str | None:
    value = record.get("id")
    if isinstance(value, JsonString):
        return traced_string(line.text, value).text
    if isinstance(value, JsonOther) and value.literal != "null":
        return value.literal
    return None
