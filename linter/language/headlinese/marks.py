"""Steps for signs: single quotation marks, "&", and the semicolon that joins two headlines."""

from __future__ import annotations

import re
from dataclasses import replace

from linter.language.headlinese.records import Context, Rewritten
from linter.language.quotes.marks import quoted_spans

_AMPERSAND = re.compile(r"(?<!\S)([^\W_]+) (&) (?=([^\W_]+))")
_SEMICOLON = re.compile(r"\s*;\s+")


def split(line: Rewritten) -> tuple[Rewritten, ...]:
    """Two headlines joined by a semicolon, as two lines; one that stands in a quotation stays."""
    quotations = [quoted.span for quoted in quoted_spans(line.text)]
    pieces, start = [], 0
    for match in _SEMICOLON.finditer(line.text):
        if not any(span.start <= match.start() < span.end for span in quotations):
            pieces.append(line.between(start, match.start()))
            start = match.end()
    pieces.append(line.between(start, len(line.text)))
    kept = [piece for piece in pieces if piece.text]
    if len(kept) < 2:
        return (line,)
    return tuple(replace(piece, steps=(*line.steps, "semicolon")) for piece in kept)


def double_quotes(line: Rewritten, context: Context) -> Rewritten:
    """Single quotation marks as double ones, which the parser has met: 'to leave EU'."""
    for span, kind in reversed(quoted_spans(line.text)):
        if kind == "single":
            line = _swapped(_swapped(line, span.end), span.start - 1)
    return line


def _swapped(line: Rewritten, at: int) -> Rewritten:
    return line.without(at, at + 1).inserted(at, '"')


def ampersand(line: Rewritten, context: Context) -> Rewritten:
    """ "&" beside a word in lower case as "and"; names ("Marks & Cole") keep theirs."""
    for match in reversed(list(_AMPERSAND.finditer(line.text))):
        if match.group(1).islower() or match.group(3).islower():
            line = line.without(*match.span(2)).inserted(match.start(2), "and")
    return line


def capital(line: Rewritten, context: Context) -> Rewritten:
    """A capital at the start, where a label or a source was taken from before it."""
    first = line.text[:1].upper()
    same = len(first) == 1 and first.lower() == line.text[:1].lower()
    return line.recased(first + line.text[1:]) if same else line
