"""Which words of a text stand in quotation marks: apostrophes told apart, nothing parsed."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from linter.language.facts import Span
from linter.language.lexicons.files import read_section
from linter.language.lexicons.plain import LEXICONS

MarkKind = Literal["double", "single", "guillemet"]

_LISTS = LEXICONS / "quotes.yaml"
_DOUBLE_CLOSERS = {'"': ('"',), "“": ("”", '"'), "„": ("“", "”"), "``": ("''", '"'), "«": ("»",)}
_OPENERS = re.compile(r"``|[\"“„«'‘]")
_SINGLE_CLOSERS = re.compile(r"['’]")
_DECADE = re.compile(r"\d0s?\b|\d\d\b(?!['’])")
_ELIDED = re.compile(r"\s['’]([^\W\d_]{1,2})$")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")


class Quoted(NamedTuple):
    """Words in quotation marks: the span between the marks, and the kind of marks."""

    span: Span
    kind: MarkKind


@cache
def quote_words(name: str) -> frozenset[str]:
    """The list called `name` in `lexicons/quotes.yaml`. Raises KeyError if there is none."""
    lists = dict(read_section(_LISTS).items())
    return frozenset(lists[name].words())


def quoted_spans(text: str) -> list[Quoted]:
    """The outermost quotations of `text`, in order; quotations within them are not given.

    Straight, curly, typewriter (``…'') and guillemet marks. An apostrophe ("workers' rights",
    "'90s", "don't") is no mark. A curly quotation that is never closed runs to the end, as it
    does where a speaker goes on in the next paragraph; other unpaired marks are left alone.
    """
    found: list[Quoted] = []
    place = 0
    while match := _OPENERS.search(text, place):
        mark, start = match.group(), match.end()
        place = start
        single = mark in "'‘"
        if single and not _opens_single(text, match.start()):
            continue
        if mark == '"' and _is_inches(text, match.start()):
            continue
        end = _single_end(text, start) if single else _double_end(text, start, mark)
        if end is None:
            continue
        inner = text[start:end]
        begin = start + len(inner) - len(inner.lstrip())
        if inner.strip():
            kind: MarkKind = "single" if single else "guillemet" if mark == "«" else "double"
            found.append(Quoted(Span(begin, begin + len(inner.strip())), kind))
        place = min(end + (2 if text.startswith("''", end) else 1), len(text))
    return found


def _opens_single(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not after or after.isspace() or (before and (before.isalnum() or before in "'’.,!?%)")):
        return False
    rest = text[at + 1 :]
    if _DECADE.match(rest):
        return False
    word = re.match(r"[^\W\d_]+", rest)
    return not (word and word.group().lower() in quote_words("elisions"))


def _single_end(text: str, start: int) -> int | None:
    """Where a single quotation closes: at the first mark that cannot be a plural's apostrophe."""
    closers = [m.start() for m in _SINGLE_CLOSERS.finditer(text, start) if _closes(text, m.start())]
    for index, closer in enumerate(closers):
        following = closers[index + 1] if index + 1 < len(closers) else None
        reopened = following is not None and any(
            _opens_single(text, m.start())
            for m in re.finditer("['‘]", text[:following])
            if m.start() > closer
        )
        if following is None or reopened or not _may_own(text, closer):
            return closer
    return None


def _closes(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    if text[at - 1].isspace() or after.isalnum():
        return False
    elided = _ELIDED.search(text, 0, at)  # both marks of "rock 'n' roll" are apostrophes
    return not (elided and elided.group(1).lower() in quote_words("elisions"))


def _may_own(text: str, at: int) -> bool:
    """Whether the mark may be the apostrophe of "workers' rights"."""
    following = _NEXT_WORD.match(text, at + 1)
    if text[at - 1] not in "sSzx" or not following:
        return False
    return following.group(1).lower() not in quote_words("never_owned")


def _double_end(text: str, start: int, mark: str) -> int | None:
    for closer in _DOUBLE_CLOSERS[mark]:
        end = text.find(closer, start)
        if end >= 0:
            return end
    return len(text) if mark == "“" else None


def _is_inches(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return text[at - 1 : at].isdigit() and not after.isalnum()
