"""Plain-text drafts: labelled ("HED:", "DEK:") or bare, one paragraph a line or a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby
from pathlib import Path

from linter.articles.assemble import Draft, finish
from linter.articles.blocks import Block, Piece
from linter.articles.dates import stated_date
from linter.articles.formats.base import Outcome
from linter.articles.formats.wire import Transmission, transmission
from linter.articles.model import PART_KINDS, PartKind
from linter.articles.settings import ReaderSettings, field_key
from linter.articles.source import Source, SourceText, read_text
from linter.articles.structure import ends_sentence, take_bullets, take_dek, take_headline
from linter.articles.suppression_places import LINE as SUPPRESSION
from linter.articles.suppression_places import in_lines
from linter.articles.traced import Traced, join, tidy
from linter.data_files import load_data

_LABELS = Path(__file__).with_name("text.yaml")
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_BULLET = re.compile(r"\s*(?:[*•‣▪●◦·–—-]|\d{1,2}[.)])\s+(?=\S)")
_LABEL = re.compile(r"\s*([A-Za-z][A-Za-z _-]{1,28}?)\s*(?::\s*|$)")
_RULER = re.compile(r"\W{3,}")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, tidied. `item` says it is a bullet; `joined` that no empty line stands above it."""

    text: Traced
    item: bool
    joined: bool


@dataclass(slots=True)
class _Labelled:
    """What the labels at the top of a draft gave, and the lines below them."""

    pieces: list[Piece] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    rest: list[_Line] = field(default_factory=list)


class TextFormat:
    """Plain text: `.txt`, and any other file that is nothing else."""

    name = "text"
    suffixes = (".txt",)

    def claims(self, source: Source) -> bool:
        """Any file that holds no NUL is text; the reader itself refuses what is not."""
        return b"\0" not in source.head()

    def read(self, source: Source, settings: ReaderSettings) -> Iterator[Outcome]:
        """One article a file."""
        text = read_text(source)
        yield finish(_draft(text))


FORMAT = TextFormat()


@cache
def _labels() -> dict[str, str]:
    loaded = load_data(_LABELS)
    return {
        field_key(name).replace(" ", ""): kind for kind, names in loaded.items() for name in names
    }


def _draft(text: SourceText) -> Draft:
    sent = transmission(text.text)
    if sent is not None:
        return _draft_of_wire(text, sent)
    labelled = _read_labels(list(_lines(text.text)))
    blocks = list(_blocks(labelled.rest))
    pieces = list(labelled.pieces)
    if not any(piece.kind == "headline" for piece in pieces):
        found, blocks = take_headline(blocks)
        pieces += found
    kinds = {piece.kind for piece in pieces}
    if "headline" in kinds and not labelled.pieces:
        found, blocks = take_dek(blocks)
        pieces += found
    if kinds and "bullet" not in kinds:
        found, blocks = take_bullets(blocks)
        pieces += found
    return Draft(
        text,
        FORMAT.name,
        tuple(pieces),
        tuple(blocks),
        language=labelled.facts.get("language"),
        published=stated_date(labelled.facts.get("published")),
        genres=tuple(filter(None, [labelled.facts.get("genre")])),
        suppressions=in_lines(text),
    )


def _draft_of_wire(text: SourceText, sent: Transmission) -> Draft:
    """What an agency sent: a headline and paragraphs, without the header and the desk's notes."""
    pieces = (
        (Piece("headline", "headline", tidy(Traced.of(text.text, *sent.headline))),)
        if sent.headline
        else ()
    )
    blocks = tuple(_blocks(list(_lines(text.text, *sent.story))))
    return Draft(text, FORMAT.name, pieces, blocks, suppressions=in_lines(text))


def _lines(text: str, start: int = 0, end: int | None = None) -> Iterator[_Line]:
    """The lines with text; suppressions are taken out as if they had never stood there."""
    joined = False
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        if SUPPRESSION.match(match.group()):
            continue
        bullet = _BULLET.match(text, match.start(), match.end())
        line = tidy(Traced.of(text, bullet.end() if bullet else match.start(), match.end()))
        if line.text and not _RULER.fullmatch(line.text):
            yield _Line(line, bullet is not None, joined)
        joined = bool(line.text)


def _read_labels(lines: list[_Line]) -> _Labelled:
    """Read the labelled fields on top. The story begins at the first line that is none of them."""
    found = _Labelled()
    index = 0
    while index < len(lines):
        label = _label_of(lines[index])
        if label is None:
            break
        name, kind, value = label
        values = [] if not value.text else [replace(lines[index], text=value)]
        index += 1
        while index < len(lines) and _continues(lines[index], values, kind):
            values.append(lines[index])
            index += 1
        if kind == "body":
            found.rest = values + lines[index:]
            return found
        if kind in PART_KINDS:
            found.pieces += _values(kind, name, values)
        elif values:
            found.facts.setdefault(kind, values[0].text.text)
    found.rest = lines[index:]
    return found


def _label_of(line: _Line) -> tuple[str, str, Traced] | None:
    match = None if line.item else _LABEL.match(line.text.text)
    kind = _labels().get(field_key(match.group(1)).replace(" ", "")) if match else None
    if match is None or kind is None:
        return None
    return match.group(1), kind, line.text.cut(match.end())


def _continues(line: _Line, values: list[_Line], kind: str) -> bool:
    """Whether a line below a label belongs to its text.

    Bullets right below a dek are bullets; a dash before a small letter may be one of the dek's own.
    """
    if kind == "body" or _label_of(line) is not None:
        return False
    if not values:
        return True
    if kind == "bullet":
        return line.item
    return line.joined and (not line.item or line.text.text[0].islower())


def _values(kind: PartKind, name: str, lines: list[_Line]) -> list[Piece]:
    if kind == "bullet":
        return [Piece(kind, name, line.text) for line in lines]
    return [Piece(kind, name, _run_on(lines))] if lines else []


def _blocks(lines: list[_Line]) -> Iterator[Block]:
    """Paragraphs and items. Lines of one paragraph broken by hand are put together again."""
    breaks = 0
    numbered: list[tuple[int, _Line]] = []
    for line in lines:
        before = numbered[-1][1] if numbered else None
        breaks += before is None or not _runs_on(before, line)
        numbered.append((breaks, line))
    for _, group in groupby(numbered, key=lambda pair: pair[0]):
        members = [line for _, line in group]
        yield Block("item" if members[0].item else "paragraph", _run_on(members))


def _runs_on(before: _Line, line: _Line) -> bool:
    """Whether a line goes on with the sentence of the line above it.

    A sentence that ends at the end of a line ends the paragraph too: nothing is lost by that.
    """
    starts_low = line.text.text[0].islower()
    wrapped = len(before.text.text) > _SHORTEST_WRAPPED
    return (
        line.joined
        and not line.item
        and not ends_sentence(before.text.text)
        and (starts_low or (wrapped and not before.item))
    )


# A hand-broken line is filled to about 60 to 80 characters; a shorter one ended on purpose.
_SHORTEST_WRAPPED = 45


def _run_on(lines: list[_Line]) -> Traced:
    space = [Traced.at(" ", lines[0].text.offsets[0])]
    pieces: list[Traced] = []
    for line in lines:
        pieces += [*space, line.text] if pieces else [line.text]
    return join(pieces)
