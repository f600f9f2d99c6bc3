"""Front matter on top of a Markdown file: where it ends, and its fields with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from linter.articles.blocks import Piece
from linter.articles.model import PART_KINDS
from linter.articles.settings import ReaderSettings, field_key
from linter.articles.source import SourceText
from linter.articles.traced import Traced, decode_entities, replace, split, tidy

MAX_CHARACTERS = 500_000
"""Longest front matter read. Real ones have a few thousand characters."""

_OPENING = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n?|\n)")
_KEY_LINE = re.compile(r"\s*(?:#.*\s+)*[\w\"'.-]+[ \t]*[:=]")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_EMPHASIS = re.compile(r"\*\*|__|(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*])")
_LINE_BREAK = re.compile(r"\s*\n\s*(?:[-*•]\s+)?")
_FIRST_BULLET = re.compile(r"\A\s*[-*•]\s+")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The kind of front matter, its characters in the file, and where the body begins."""

    kind: str
    start: int
    end: int
    body: int


@dataclass(frozen=True, slots=True)
class Field:
    """A filled field: its name as written (dotted below a mapping) and its text or texts."""

    name: str
    values: tuple[Traced, ...]


def find_front_matter(text: SourceText) -> FrontMatter | None:
    """The front matter of a file, or None if there is none.

    Raises ReadError if it is opened and never closed, or too long.
    """
    opening = _OPENING.match(text.text)
    if opening is None:
        return None
    fence = opening.group(1)
    kind = "yaml" if fence == "---" else "toml"
    start = opening.end()
    closing = re.compile(
        rf"^{re.escape(fence)}[ \t]*(?:\r\n?|\n|\Z)"
        + (r"|^\.\.\.[ \t]*(?:\r\n?|\n|\Z)" * (fence == "---")),
        re.MULTILINE,
    ).search(text.text.replace("\r", "\n"), start)
    if closing is None:
        if kind == "yaml" and not _KEY_LINE.match(text.text, start):
            return None
        raise text.error(f"the front matter is never closed: end it with a line '{fence}'", 0)
    if closing.start() - start > MAX_CHARACTERS:
        raise text.error(f"the front matter is longer than {MAX_CHARACTERS:,} characters", start)
    body = closing.end()
    if text.text[body - 1 : body + 1] == "\r\n":
        body += 1
    return FrontMatter(kind, start, closing.start(), body)


def read_fields(text: SourceText, front: FrontMatter) -> list[Field]:
    """The fields that hold text, in the order of the file. Raises ReadError if it is broken."""
    if front.kind == "yaml":
        from linter.articles.yaml_fields import yaml_fields

        return list(yaml_fields(text, front.start, front.end))
    from linter.articles.toml_fields import toml_fields

    return list(toml_fields(text, front.start, front.end))


def pieces_of(fields: Iterable[Field], settings: ReaderSettings) -> Iterator[Piece]:
    """The display copy in the fields. A second headline field gives an alternate."""
    by_key = {field_key(field.name): field for field in fields}
    for kind in PART_KINDS:
        first = True
        for key in settings.names_of(kind):
            field = by_key.get(key)
            if field is None:
                continue
            values = _items(field) if kind == "bullet" else field.values[:1]
            texts = [plain for value in values if (plain := plain_text(value)).text]
            for plain in texts:
                yield Piece(
                    "alternate" if kind == "headline" and not first else kind, field.name, plain
                )
            first = first and not texts


def texts_of(fields: Iterable[Field], kind: str, settings: ReaderSettings) -> list[str]:
    """The texts of the fields for `language`, `published` or `genre`, first choice first."""
    by_key = {field_key(field.name): field for field in fields}
    return [
        tidy(value).text
        for key in settings.names_of(kind)
        if key in by_key
        for value in by_key[key].values
    ]


def plain_text(value: Traced) -> Traced:
    """A field's text as a reader sees it: no tags, no emphasis marks, entities decoded."""
    return tidy(decode_entities(replace(replace(value, _TAG), _EMPHASIS)))


def _items(field: Field) -> list[Traced]:
    """The bullets of a field: its items, or the lines of its text."""
    if len(field.values) != 1:
        return list(field.values)
    return split(replace(field.values[0], _FIRST_BULLET), _LINE_BREAK)
