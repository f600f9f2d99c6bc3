"""What a reader gives back: an article, its parts and its body, each with its place in the file.

Frozen records only. A passage knows, for every character of its text, the line and column it
came from, so that nothing downstream has to open the file again.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, get_args

from linter.errors import PlacedError

PartKind = Literal["headline", "alternate", "dek", "bullet", "caption"]
PART_KINDS: tuple[PartKind, ...] = get_args(PartKind)


class Position(NamedTuple):
    """A place in a file: line and column count from 1, columns in characters."""

    line: int
    column: int


class Anchor(NamedTuple):
    """The character at `offset` of a passage stands at this line and column of the file."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text with its origin.

    `anchors` are sorted by offset and the first has offset 0. Between two anchors columns grow
    by one a character; a new anchor stands wherever that would be untrue: after a line break,
    after a decoded entity, where markup was taken out.
    """

    text: str
    anchors: tuple[Anchor, ...]

    def position(self, offset: int) -> Position:
        """Line and column in the file of the character at `offset` (0 to len(text))."""
        index = bisect_right(self.anchors, offset, key=lambda anchor: anchor.offset) - 1
        anchor = self.anchors[max(index, 0)]
        return Position(anchor.line, anchor.column + max(offset - anchor.offset, 0))


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of display copy; `name` is the field it came from (`title`, `og:title`, `HED`)."""

    kind: PartKind
    name: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Suppression:
    """What an article says about one rule that is to keep silent on it, and where it says so.

    `until` is an ISO 8601 date, the last day on which it holds; `part` the only kind of part it is
    for. Where `fault` says what is wrong with it, it silences nothing. Plain values only: they go
    into caches as JSON.
    """

    rule: str
    reason: str
    line: int
    column: int
    part: PartKind | None = None
    until: str | None = None
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One story: display copy (`parts`) and evidence (`body`, furniture taken out).

    `id` is the id of a JSON-lines record, else None; `line` is the line of a record in a file of
    many, else None. `language` is an ISO 639-1 code where the file states one. `kind` is `news`
    unless the file or its shape says otherwise (`opinion`, `live`, `digest`, `list`, `quiz`,
    `match-report`). `published` is the date stated.
    `suppressions` are those written in the file, in its order, the faulty ones too. `section` is
    the desk or section that the file states.
    """

    path: str
    format: str
    parts: tuple[Part, ...]
    body: tuple[Passage, ...]
    id: str | None = None
    language: str | None = None
    kind: str = "news"
    published: date | None = None
    line: int | None = None
    suppressions: tuple[Suppression, ...] = ()
    section: str | None = None


@dataclass(frozen=True, slots=True)
class NotChecked:
    """An article, or a file, that was understood and left alone, with the reason in plain words."""

    path: str
    reason: str
    format: str | None = None
    id: str | None = None
    line: int | None = None


class ReadError(PlacedError):
    """Input that cannot be read: what is wrong, where, and what to do. Leads to exit code 2."""
