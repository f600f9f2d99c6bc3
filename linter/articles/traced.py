"""Text that remembers where each of its characters came from.

Readers cut markup out of a file, decode entities and fold white space. Each of those steps is a
function from `Traced` to `Traced`, so that the line and column of a word are right whatever was
taken out before it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

# White space other than a single plain space, which can stay as it is.
_SPACE = re.compile(r"\s{2,}|[^\S ]")
# Soft hyphen, zero-width space, word joiner, byte order mark: invisible, and never part of a word.
# U+FDD0 is a noncharacter: Markdown markup is overwritten with it (see `FILLER`).
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufdd0]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")

FILLER = "\ufdd0"
"""Stands for one character of markup that was blanked out in the middle of a line."""

_FILLED_LINE = re.compile(rf"^[ \t]*{FILLER}[{FILLER} \t]*$", re.MULTILINE)
_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Traced:
    """`text`, and for each of its characters the offset in the decoded source it stands at."""

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, source: str, start: int, end: int) -> Traced:
        """The characters `start` to `end` of a source text, unchanged."""
        return cls(source[start:end], tuple(range(start, end)))

    @classmethod
    def at(cls, text: str, offset: int) -> Traced:
        """`text` whose every character stands for the one place `offset`."""
        return cls(text, (offset,) * len(text))

    def __len__(self) -> int:
        return len(self.text)

    def cut(self, start: int, end: int | None = None) -> Traced:
        """The part from `start` to `end`, counted in characters of this text."""
        return Traced(self.text[start:end], self.offsets[start:end])


def join(pieces: Iterable[Traced]) -> Traced:
    """The pieces one after another, with nothing between them."""
    kept = [piece for piece in pieces if piece.text]
    return Traced(
        "".join(piece.text for piece in kept),
        tuple(chain.from_iterable(piece.offsets for piece in kept)),
    )


def replace(traced: Traced, pattern: re.Pattern[str], by: str = "") -> Traced:
    """Every match of `pattern` replaced by the text `by`, which stands where the match began."""
    pieces, done = [], 0
    for match in pattern.finditer(traced.text):
        if match.end() == match.start():
            continue
        pieces.append(traced.cut(done, match.start()))
        pieces.append(Traced.at(by, traced.offsets[match.start()]))
        done = match.end()
    if not done:
        return traced
    return join([*pieces, traced.cut(done)])


def split(traced: Traced, pattern: re.Pattern[str]) -> list[Traced]:
    """The pieces between the matches of `pattern`."""
    pieces, done = [], 0
    for match in pattern.finditer(traced.text):
        pieces.append(traced.cut(done, match.start()))
        done = match.end()
    return [*pieces, traced.cut(done)]


def decode_entities(traced: Traced) -> Traced:
    """HTML character references decoded; a decoded character stands at its ampersand."""
    if "&" not in traced.text:
        return traced
    pieces, done = [], 0
    for match in _ENTITY.finditer(traced.text):
        decoded = html.unescape(match.group())
        if decoded == match.group():
            continue
        pieces.append(traced.cut(done, match.start()))
        pieces.append(Traced.at(decoded, traced.offsets[match.start()]))
        done = match.end()
    return join([*pieces, traced.cut(done)])


def decode_escapes(raw: Traced, escapes: re.Pattern[str], decode: Callable[[str], str]) -> Traced:
    """`raw` with each escape that the pattern finds replaced by what `decode` makes of it.

    What an escape stands for is placed where the escape begins.
    """
    pieces, done = [], 0
    for match in escapes.finditer(raw.text):
        pieces.append(raw.cut(done, match.start()))
        pieces.append(Traced.at(decode(match.group()), raw.offsets[match.start()]))
        done = match.end()
    return join([*pieces, raw.cut(done)])


def tidy(traced: Traced) -> Traced:
    """White space folded to single spaces, invisible characters dropped, ends stripped."""
    folded = replace(replace(traced, _INVISIBLE), _SPACE, " ")
    start = len(folded.text) - len(folded.text.lstrip(" "))
    return folded.cut(start, max(start, len(folded.text.rstrip(" "))))


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with these ranges overwritten, as long as before.

    Lines that lose all their text become spaces; within a line fillers are written. A filler is no
    white space: what encloses a drop capital does not split its word, and no line becomes an
    indented one. Line ends stay.
    """
    pieces, done = [], 0
    for begin, end in sorted(spans):
        if end <= done:
            continue
        begin = max(begin, done)
        pieces += [text[done:begin], _LINE.sub(_filled, text[begin:end])]
        done = end
    if not done:
        return text
    return _FILLED_LINE.sub(lambda line: " " * len(line.group()), "".join(pieces) + text[done:])


def _filled(line: re.Match[str]) -> str:
    return FILLER * len(line.group())
