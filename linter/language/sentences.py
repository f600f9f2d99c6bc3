"""Where sentences end, by punctuation alone: fast enough for every body, with exact offsets.

The parser's own segmentation would need the whole body parsed; headlint parses only the sentences
that a line could be about, so it must find them first. The abbreviations are in
`lexicons/abbreviations.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import yaml

from linter.language.facts import Section, Sentence, Span
from linter.language.lexicons.plain import LEXICONS
from linter.language.numbers.spacing import is_parted_decimal

_ABBREVIATIONS = LEXICONS / "abbreviations.yaml"

# A stop, the closing marks that belong to it, white space, and what may open a sentence.
_STOP = re.compile(r"""([.!?…]+)(["'”’)\]]*)(\s+)(?=(["'“‘(\[]*)(\S))""")
_INITIAL = re.compile(r"(?:^|[\s(.\-])[A-Za-z]$")


@cache
def _abbreviations(kind: str) -> frozenset[str]:
    data = yaml.safe_load(_ABBREVIATIONS.read_text(encoding="utf-8"))
    return frozenset(word.lower() for word in data[kind])


def sentence_spans(text: str) -> Iterator[Span]:
    """The spans of the sentences of `text`, in order, without the white space between them."""
    start = len(text) - len(text.lstrip())
    for match in _STOP.finditer(text):
        if match.start() < start or not _ends(text, start, match):
            continue
        yield Span(start, match.end(2))
        start = match.end(3)
    end = len(text.rstrip())
    if start < end:
        yield Span(start, end)


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    marks, following = match.group(1), match.group(5)
    if text[match.start() - 1 : match.start()].isspace():
        return True  # tokenised text, " . ", carries no abbreviations and often no capitals
    if following.islower():
        return False
    if marks != ".":
        return True
    if following.isdigit() and is_parted_decimal(text, match.start()):
        return False
    before = text[start : match.start()]
    if _INITIAL.search(before):
        return False
    word = re.split(r"[\s(\[\"'“‘]", before)[-1]
    return not _is_abbreviation(word, following)


def _is_abbreviation(word: str, following: str) -> bool:
    lower = word.lower()
    if lower in _abbreviations("words"):
        return True
    if word[:1].isupper() and lower in _abbreviations("capitalised"):
        return True
    return following.isdigit() and lower in _abbreviations("before_numbers")


def sentences(text: str, section: Section, index: int) -> tuple[Sentence, ...]:
    """The sentences of one passage, as records that remember where they stand."""
    return tuple(
        Sentence(section, index, span, text[span.start : span.end]) for span in sentence_spans(text)
    )
