"""Template tags in Markdown: Hugo shortcodes, Liquid, and the imports of MDX.

They are blanked out, character for character, so that every offset stays true; the text they
enclose is kept, dropped or read as bullets by `shortcodes.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

from linter.articles.blocks import Piece
from linter.articles.front_matter import plain_text
from linter.articles.model import PartKind
from linter.articles.source import SourceText
from linter.articles.traced import Traced, blank
from linter.data_files import load_data

_TABLE = Path(__file__).with_name("shortcodes.yaml")
_TAG = re.compile(
    r"\{\{([<%])-?\s*(/?)\s*([\w/.-]*)((?:\"(?:[^\"\\]|\\.)*\"|`[^`]*`|[^\"`])*?)(/?)\s*-?[>%]\}\}",
    re.DOTALL,
)
_NAME = re.compile(r"(?:\bname\s*=\s*)?[\"`]?([\w-]+)")
_PARAMETER = re.compile(r"([\w-]+)\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|`([^`]*)`)")
_LIQUID_COMMENT = re.compile(r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", re.DOTALL)
_LIQUID = re.compile(r"\{%[^\r\n]*?%\}|\{\{(?![<%])[^{}\r\n]*\}\}")
_KRAMDOWN = re.compile(r"\{:[^{}\r\n]*\}")
_MDX_LINE = re.compile(
    r"^(?:import\s[^\r\n]*from\s|import\s+['\"]|export\s+(?:const|let|default|function|\{))[^\r\n]*",
    re.MULTILINE,
)
_MDX_COMMENT = re.compile(r"\{/\*.*?\*/\}", re.DOTALL)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:?")


@dataclass(frozen=True, slots=True)
class Table:
    """The names of `shortcodes.yaml`."""

    key_points: frozenset[str]
    dropped: frozenset[str]
    sidebars: frozenset[str]
    parameters: dict[str, dict[str, PartKind]]


@dataclass(frozen=True, slots=True)
class Unfolded:
    """A body without template tags; what they enclosed is told apart.

    Every text is as long as the file, so that its offsets are the file's: `text` is the story, each
    of `key_points` and `sidebars` holds one enclosed piece and nothing else. `pieces` is display
    copy that stood in parameters.
    """

    text: str
    key_points: tuple[str, ...]
    sidebars: tuple[str, ...]
    pieces: tuple[Piece, ...]


@cache
def table() -> Table:
    """The table, loaded once."""
    loaded: dict[str, Any] = load_data(_TABLE)
    return Table(
        frozenset(loaded["key_points"]),
        frozenset(loaded["dropped"]),
        frozenset(loaded["sidebars"]),
        cast(dict[str, dict[str, PartKind]], loaded["parameters"]),
    )


def unfold(source: SourceText, start: int, mdx: bool = False) -> Unfolded:
    """Take the template tags out of the body that begins at `start`."""
    text = blank(source.text, [(0, start)])
    tags = list(_TAG.finditer(text, start))
    pieces = tuple(_parameters(source, tags))
    enclosed = _enclosed(tags)
    text = _clean(blank(text, [tag.span() for tag in tags] + enclosed["dropped"]), mdx)
    apart = {
        role: tuple(blank(text, [(0, begin), (end, len(text))]) for begin, end in enclosed[role])
        for role in ("key_points", "sidebars")
    }
    story = blank(text, enclosed["key_points"] + enclosed["sidebars"])
    return Unfolded(story, apart["key_points"], apart["sidebars"], pieces)


def _clean(text: str, mdx: bool) -> str:
    patterns = [_LIQUID_COMMENT, _LIQUID, _KRAMDOWN, _FOOTNOTE]
    if mdx:
        patterns += [_MDX_COMMENT, _MDX_LINE]
    for pattern in patterns:
        text = blank(text, [match.span() for match in pattern.finditer(text)])
    return text


def _enclosed(tags: list[re.Match[str]]) -> dict[str, list[tuple[int, int]]]:
    """The ranges between opening and closing tags, by the role the table gives to their name."""
    found: dict[str, list[tuple[int, int]]] = {"dropped": [], "key_points": [], "sidebars": []}
    opened: list[re.Match[str]] = []
    for tag in tags:
        if not tag.group(2):
            opened += [] if tag.group(5) else [tag]
            continue
        while opened:
            opening = opened.pop()
            if opening.group(3) == tag.group(3):
                if role := _role(opening):
                    found[role].append((opening.end(), tag.start()))
                break
    return found


def _role(opening: re.Match[str]) -> str:
    name = opening.group(3).rsplit("/", 1)[-1]
    given = _NAME.search(opening.group(4))
    names = {name, given.group(1)} if given and name == "block" else {name}
    for role in ("key_points", "dropped", "sidebars"):
        if names & getattr(table(), role):
            return role
    return ""


def _parameters(source: SourceText, tags: list[re.Match[str]]) -> Iterator[Piece]:
    for tag in tags:
        kinds = table().parameters.get(tag.group(3).rsplit("/", 1)[-1], {})
        for match in _PARAMETER.finditer(source.text, *tag.span(4)):
            kind = kinds.get(match.group(1))
            if kind is not None:
                group = 2 if match.group(2) is not None else 3
                value = Traced.of(source.text, *match.span(group))
                yield Piece(kind, match.group(1), plain_text(value))
