"""Runs of capitalised words: the raw material of names, found in plain text without a parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import yaml

from linter.language.facts import Span
from linter.language.lexicons.plain import LEXICONS

_DATA = LEXICONS / "names.yaml"
_WORD = re.compile(r"\w(?:[\w&]|[.'’\-](?=\w))*\.?|&")
_POSSESSIVE = re.compile(r"['’]s?$")
# What a name lends a word of its own to: the "-led" of "Saudi-led", the "-era" of "Trump-era". Not
# what is short enough to be part of a name or of a word: "Wi-fi", "T-shirt".
_COMPOUND = re.compile(r"(?:(?<=[A-Z]{2})|(?<=\w{3}))-[a-z]{3,}$")
# A letter that only shapes a common word: "U-turn", "T-shirt", "X-ray"; not "X-Men".
_LETTERED = re.compile(r"[A-Z]-[a-z]{2,}")
_SENTENCE_START = re.compile(r"""(?:^|[.!?:;…•]\s*["'”’)]*\s+|\n)["'“‘(\[]*$""")
# "LASTA (Agency) — The senate": behind a dateline a sentence begins.
_DATELINE = re.compile(r"(?:^|\n)[A-Z]{3}[^!?\n]{0,40}\s[-–—]+\s+$")


class NameRun(NamedTuple):
    """A run of capitalised words. `opens` says that it stands where any word has a capital."""

    text: str
    span: Span
    opens: bool


@dataclass(frozen=True, slots=True)
class NameWords:
    """The word lists of lexicons/names.yaml, in lower case."""

    connectors: frozenset[str]
    not_names: frozenset[str]
    openers: frozenset[str]
    common_nouns: frozenset[str]


@cache
def name_words() -> NameWords:
    """The word lists that name finding uses, read once."""
    data = yaml.load(_DATA.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    lists = {key: frozenset(str(word) for word in data[key]) for key in NameWords.__slots__}
    return NameWords(**lists)


def name_runs(text: str) -> Iterator[NameRun]:
    """The runs of capitalised words in `text`, left to right, without possessive endings.

    "South Korea's Joint Chiefs of Staff" gives two runs, since a possessive ends the first;
    "Saudi-led Security Council" does, since only "Saudi" is a name there.
    Days, months and words that only open a sentence are left out.
    """
    words = name_words()
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        if run and not _continues(text, run[-1], match):
            yield from _finish(text, run)
            run = []
        capital = match.group()[0].isupper() and not _LETTERED.match(match.group())
        if capital or (run and match.group().lower() in words.connectors):
            run.append(match)
        elif run:
            yield from _finish(text, run)
            run = []
    if run:
        yield from _finish(text, run)


def _continues(text: str, before: re.Match[str], after: re.Match[str]) -> bool:
    gap = text[before.end() : after.start()]
    # A stop behind so short a word may be an abbreviation's ("Sen."); "It" opens a sentence anyway.
    ended = before.group().endswith(".") and (
        len(before.group()) > 4 or _lower(after) in name_words().openers
    )
    return gap in {" ", "\u00a0"} and not ended and _ending(before.group()) is None


def _ending(word: str) -> re.Match[str] | None:
    """What stands behind a name in its last word and is no part of it."""
    return _POSSESSIVE.search(word) or _COMPOUND.search(word)


def _lower(word: re.Match[str]) -> str:
    """The word in lower case, without a stop and what an apostrophe joins to it: "I've", "I'm"."""
    return re.split(r"['’]", word.group().lower().rstrip("."))[0]


def _finish(text: str, run: list[re.Match[str]]) -> Iterator[NameRun]:
    words = name_words()
    start = run[0].start()
    opens = any(lead.search(text, 0, start) for lead in (_SENTENCE_START, _DATELINE))
    while run and not run[-1].group()[0].isupper():
        run = run[:-1]
    if opens and len(run) > 1 and run[0].group().lower() in words.openers:
        run, opens = run[1:], False
    while run and (_lower(run[0]) in words.not_names or not run[0].group()[0].isupper()):
        run = run[1:]
    while run and _lower(run[-1]) in words.not_names:
        run = run[:-1]
    if not run or (opens and len(run) == 1 and run[0].group().lower() in words.openers):
        return
    start, end = run[0].start(), run[-1].end()
    raw = text[start:end]
    if ending := _ending(raw):
        raw = raw[: ending.start()]
    if raw.lower() in words.not_names:  # "New Year"
        return
    if "." not in raw.split()[-1][:-1]:
        raw = raw.rstrip(".")
    if raw:
        yield NameRun(raw, Span(start, start + len(raw)), opens)
