"""Cutting text into the pieces a number is written with: digits, words and single marks."""

from __future__ import annotations

import re
from typing import NamedTuple

# Hyphens join the words of one number; dashes may also stand between two.
HYPHENS = frozenset({"-", "\u2010", "\u2011"})
DASHES = HYPHENS | {"\u2013", "\u2014"}
_TOKEN = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>[^\w\s]|_)"
)


class Token(NamedTuple):
    """A piece of text. `kind` is `digits`, `word` or `mark`; offsets are half-open."""

    text: str
    lower: str
    start: int
    end: int
    kind: str


def tokenise(text: str) -> list[Token]:
    """Every digit group ("12,431.5"), word and punctuation mark of `text`, in order."""
    return [
        Token(
            match.group(),
            match.group().lower().replace("’", "'"),
            match.start(),
            match.end(),
            match.lastgroup or "mark",
        )
        for match in _TOKEN.finditer(text)
    ]
