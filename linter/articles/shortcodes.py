"""Template tags in Markdown: Hugo shortcodes, Liquid, and the imports of MDX.

They are blanked out, character for character, so that every offset stays true; the text they
enclose is kept, dropped or read as key points by `shortcodes.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

from linter.articles.blocks import Piece
from linter.articles.front_matter import plain_text
from linter.articles.model import PartKind
from linter.articles.source import SourceText
from linter.articles.traced import Traced, blank

_TABLE = Path(__file__).with_name("shortcodes.yaml")
_TAG = re.compile(r"\{\{([<%])-?\s*(/?)\s*([\w/.-]*)((?:\"(?:[^\"\\]|\\.)*\"|`[^`]*`|[^\"`])*?)(/?)\s*-?[>%]\}\}", re.DOTALL)
_NAME = re.compile(r"(?:\bname\s*=\s*)?[\"`]?([\w-]+)")
_PARAMETER = re.compile(r"([\w-]+)\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|`([^`]*)`)")
_LIQUID_COMMENT = re.compile(r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", re.DOTALL)
_LIQUID = re.compile(r"\{%[^\r\n]*?%\}|\{\{(?![<%])[^{}\r\n]*\}\}")
_KRAMDOWN = re.compile(r"\{:[^{}\r\n]*\}")
_MDX_LINE = re.compile(r"^(?:import\s[^\r\n]*from\s|import\s+['\"]|export\s+(?:const|let|default|function|\{))[^\r\n]*", re.MULTILINE)
_MDX_COMMENT = re.compile(r"\{/\*.*?\*/\}", re.DOTALL)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:?")


@dataclass(frozen=True, slots=True)
class Table:
    """The names of `shortcodes.yaml`."""

    key_points: frozenset[str]
    dropped: frozenset[str]
    parameters: dict[str, dict[str, PartKind]]


@dataclass(frozen=True, slots=True)
class Unfolded:
    """A body without template tags, of the same length; what the tags held is told apart.

    `key_points` are the ranges of enclosed key points, in the same offsets; their text is blanked
    out of `text`, so that it is read once.
    """

    text: str
    key_points: tuple[str, ...]
    pieces: tuple[Piece, ...]


@cache
def table() -> Table:
    """The table, loaded once."""
    loaded: dict[str, Any] = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    return Table(
        frozenset(loaded["key_points"]),
        frozenset(loaded["dropped"]),
        cast(dict[str, dict[str, PartKind]], loaded["parameters"]),
    )


def unfold(source: SourceText, start: int, mdx: bool = False) -> Unfolded:
    """Take the template tags out of the body that begins at `start`.

    Each element of `key_points` is a text as long as the file in which only the key points are left.
    """
    text = blank(source.text, [(0, start)])
    tags = list(_TAG.finditer(text, start))
    pieces = tuple(_parameters(source, tags))
    dropped, points = _enclosed(tags)
    text = _clean(blank(text, [tag.span() for tag in tags] + dropped), mdx)
    key_points = tuple(
        blank(text, [(0, begin), (end, len(text))]) for begin, end in points
    )
    return Unfolded(blank(text, points), key_points, pieces)


def _clean(text: str, mdx: bool) -> str:
    patterns = [_LIQUID_COMMENT, _LIQUID, _KRAMDOWN, _FOOTNOTE]
    if mdx:
        patterns += [_MDX_COMMENT, _MDX_LINE]
    for pattern in patterns:
        text = blank(text, [match.span() for match in pattern.finditer(text)])
    return text


def _enclosed(tags: list[re.Match[str]]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The ranges to drop, and the ranges that hold key points."""
    dropped: list[tuple[int, int]] = []
    points: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for tag in tags:
        name = tag.group(3).rsplit("/", 1)[-1]
        if tag.group(2):
            while opened:
                inner, begin = opened.pop()
                if inner == tag.group(3):
                    role = _role(name, _opening_name(tags, begin))
                    if role:
                        (dropped if role == "dropped" else points).append((begin, tag.start()))
                    break
        elif not tag.group(5):
            opened.append((tag.group(3), tag.end()))
    return dropped, points


def _opening_name(tags: list[re.Match[str]], begin: int) -> str:
    tag = next(tag for tag in tags if tag.end() == begin)
    match = _NAME.search(tag.group(4))
    return match.group(1) if match else ""


def _role(name: str, parameter: str) -> str:
    name = parameter if name == "block" else name
    if name in table().key_points:
        return "key_points"
    return "dropped" if name in table().dropped else ""


def _parameters(source: SourceText, tags: list[re.Match[str]]) -> Iterator[Piece]:
    for tag in tags:
        kinds = table().parameters.get(tag.group(3).rsplit("/", 1)[-1], {})
        for match in _PARAMETER.finditer(source.text, *tag.span(4)):
            kind = kinds.get(match.group(1))
            if kind is not None:
                group = 2 if match.group(2) is not None else 3
                value = Traced.of(source.text, *match.span(group))
                yield Piece(kind, match.group(1), plain_text(value))
