"""Whether quoted words stand in a text: typography, ellipsis, brackets and inflection aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from linter.language.quotes.marks import quote_words

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|'s\b|[%&]")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
_BRACKETS = re.compile(r"\[[^\]]*\]|\([^)]*\)")
_GAP = re.compile(r"\s*(\[[^\]]*\]|\.\s?\.\s?\.+|…)\s*")

# How many words an ellipsis may stand for, and how many a bracket may replace. A longer ellipsis
# joins what was said about different things; a bracket explains a pronoun or a name.
_LONGEST_ELLIPSIS = 60
_LONGEST_BRACKET = 6
_MEMORY = 512


class Piece(NamedTuple):
    """A run of words between gaps, and how many words the gap after it may stand for."""

    tokens: tuple[str, ...]
    room: int


def verbatim(words: str, body_texts: Iterable[str]) -> bool:
    """Whether `words` stand in one of the texts as they are quoted.

    What may differ: letter case, marks and dashes, contractions, one dropped article after
    another, words in [brackets] or left out by an ellipsis, the ending of one word, and "to" for
    a future. A word too many, too few or another one is a difference. Empty words are verbatim.
    """
    pieces = _pieces(words)
    if not pieces:
        return True
    trials = [pieces]
    first = pieces[0]
    if first.tokens[0] == "to" and len(first.tokens) > 1:
        trials.append([Piece(first.tokens[1:], first.room), *pieces[1:]])
    for text in body_texts:
        variants = {quote_tokens(text), quote_tokens(_BRACKETS.sub(" ", text))}
        if any(_found(trial, body) for trial in trials for body in variants):
            return True
    return False


def has_gaps(words: str) -> bool:
    """Whether a quotation shows by an ellipsis or a bracket that words were left out."""
    return _GAP.search(words.strip()) is not None


def _pieces(words: str) -> list[Piece]:
    parts = _GAP.split(words)
    pieces: list[Piece] = []
    for index in range(0, len(parts), 2):
        gap = parts[index + 1] if index + 1 < len(parts) else ""
        room = _LONGEST_BRACKET if gap.startswith("[") else _LONGEST_ELLIPSIS if gap else 0
        tokens = quote_tokens(parts[index])
        if tokens:
            pieces.append(Piece(tokens, room))
        elif pieces:
            pieces[-1] = Piece(pieces[-1].tokens, max(pieces[-1].room, room))
    return pieces


@lru_cache(maxsize=_MEMORY)
def quote_tokens(text: str) -> tuple[str, ...]:
    """The words of a text as quotations are compared: lower case, contractions resolved."""
    plain = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).casefold()
    found: list[str] = []
    for match in _TOKEN.finditer(plain.replace("''", " ")):
        found.extend(_expanded(match.group().replace(",", "")))
    return tuple(found)


@cache
def _equal() -> dict[str, tuple[str, ...]]:
    pairs = (entry.split(" / ") for entry in quote_words("equal"))
    return {short: tuple(long.split()) for short, long in pairs}


def _expanded(token: str) -> tuple[str, ...]:
    if token in _equal():
        return _equal()[token]
    for ending in ("n't", "'m", "'re", "'ve", "'ll"):
        if token.endswith(ending) and len(token) > len(ending):
            return (token.removesuffix(ending), *_equal()[ending])
    if token.endswith("'s") and len(token) > 2:
        return (token.removesuffix("'s"), "'s")
    return (token,)


def _found(pieces: Sequence[Piece], body: tuple[str, ...]) -> bool:
    """Whether the pieces stand in the body in their order, one word of them all inflected.

    Keeps every state (where a piece may start, inflections left) at once, so that a quotation full
    of gaps costs no more than its length times the body's.
    """
    states = {(start, 1) for start in range(len(body))}
    for tokens, room in pieces:
        ends = {end for state in states if (end := _matched(tokens, body, *state)) is not None}
        if not ends:
            return False
        states = {(at, spare) for end, spare in ends for at in range(end, end + room + 1)}
    return True


def _matched(
    tokens: tuple[str, ...], body: tuple[str, ...], start: int, spare: int
) -> tuple[int, int] | None:
    """Where the tokens end if they stand at `start`, and how many inflections are left."""
    at = start
    for index, token in enumerate(tokens):
        while index and at < len(body) and body[at] != token and body[at] in _droppable():
            at += 1
        if at >= len(body):
            return None
        if body[at] != token:
            if not spare or not same_word(token, body[at]):
                return None
            spare -= 1
        at += 1
    return at, spare


def _droppable() -> frozenset[str]:
    return quote_words("droppable")


@cache
def _forms() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(entry.split()) for entry in quote_words("forms"))


def same_word(one: str, other: str) -> bool:
    """Whether two words in lower case are forms of one: "sack" and "sacked", "is" and "was"."""
    if one == other or any(one in forms and other in forms for forms in _forms()):
        return True
    if not (one.isalpha() and other.isalpha()):
        return False
    stem = 0
    while stem < min(len(one), len(other)) and one[stem] == other[stem]:
        stem += 1
    rests = {one[stem:], other[stem:]}
    doubled = {rest.removeprefix(one[stem - 1 : stem]) for rest in rests}
    allowed = quote_words("endings") | {""}
    return stem >= 3 and (rests <= allowed or doubled <= allowed)
