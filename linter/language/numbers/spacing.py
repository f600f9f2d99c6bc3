"""Joining again the numbers that a tokeniser has taken apart: "3, 700 women", "26. 2 miles".

Copy out of an archive often has a space behind every comma and stop. Lists have one too, so
figures are joined only where no list, label or end of a sentence could have put it there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linter.language.dates.patterns import date_words
from linter.language.numbers.casualties import casualties
from linter.language.numbers.lexicon import number_words, unit_words
from linter.language.numbers.tokens import Token

_PARTED = re.compile(r"\d[,.] \d")
_GROUP = 3
_MOST_DECIMALS = 2
# What a figure may stand against and still begin a number; "6'5, 210lb" and "2-1, 300" may not.
_OPENERS = frozenset('$£€¥₹~≈("“‘[')


def rejoined(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of `text`, with "3", ",", "700" as one digit group where they write one number.

    The text of a joined token is the number as a newspaper prints it ("3,700", "26.2").
    """
    if not _PARTED.search(text):
        return tokens
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        end = _grouped_end(tokens, index) or _decimal_end(tokens, index) or index + 1
        joined.append(_one_token(tokens[index:end]))
        index = end
    return joined


def is_parted_decimal(text: str, stop: int) -> bool:
    """Whether the stop at `stop` parts a figure from its decimals ("£2. 7 million")."""
    before = re.search(r"(?<![\d.,])\d{1,3}$", text[:stop])
    after = re.match(r"\. \d{1,2} ?(%|[^\W\d_]+)", text[stop:])
    return bool(before and after and after.group(1).lower() in _behind_decimals())


def _grouped_end(tokens: Sequence[Token], start: int) -> int | None:
    """The token after "53, 193, 914", or None where a list or a label explains the comma."""
    if not _may_begin(tokens, start) or _is_listed(tokens, start):
        return None
    end = start + 1
    while _parted_by(tokens, end, ",") and _is_figure(tokens, end + 1, _GROUP, _GROUP):
        end += 2
    return None if end == start + 1 or _goes_on(tokens, end) else end


def _decimal_end(tokens: Sequence[Token], start: int) -> int | None:
    if not _may_begin(tokens, start) or not _parted_by(tokens, start + 1, "."):
        return None
    if not _is_figure(tokens, start + 2, 1, _MOST_DECIMALS) or start + 3 >= len(tokens):
        return None
    return start + 3 if tokens[start + 3].lower in _behind_decimals() else None


def _may_begin(tokens: Sequence[Token], index: int) -> bool:
    if not _is_figure(tokens, index, 1, _GROUP) or tokens[index].text.startswith("0"):
        return False
    before = tokens[index - 1] if index else None
    return before is None or before.end < tokens[index].start or before.text in _OPENERS


def _is_figure(tokens: Sequence[Token], index: int, least: int, most: int) -> bool:
    if index >= len(tokens):
        return False
    return tokens[index].text.isdigit() and least <= len(tokens[index].text) <= most


def _parted_by(tokens: Sequence[Token], at: int, mark: str) -> bool:
    """Whether this mark stands at `at`, tight behind its figure and a space before the next."""
    if at + 1 >= len(tokens) or tokens[at].text != mark:
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at].end + 1 == tokens[at + 1].start


def _is_listed(tokens: Sequence[Token], start: int) -> bool:
    """Whether the figure is a later item of a list, or the label of the word before it."""
    if not start:
        return False
    before = tokens[start - 1]
    if before.text == "," and start > 1 and tokens[start - 2].kind == "digits":
        return True
    return before.text in number_words().designators or before.lower in date_words().months


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether the last figure is another number: "150, 200 and 300", "12 dead, 300 hurt"."""
    if end >= len(tokens):
        return False
    after = tokens[end]
    if tokens[end - 1].end == after.start and (after.kind == "word" or after.text in {"/", ":"}):
        return True
    if after.lower in casualties().states:
        return True
    at = end
    while at < len(tokens) and tokens[at].lower in _list_joints():
        at += 1
    return at > end and at < len(tokens) and tokens[at].kind == "digits"


def _one_token(parts: Sequence[Token]) -> Token:
    text = "".join(part.text for part in parts)
    return Token(text, text.lower(), parts[0].start, parts[-1].end, parts[0].kind)


@cache
def _list_joints() -> frozenset[str]:
    words = number_words()
    return words.range_joints | words.between_joints | {","}


@cache
def _behind_decimals() -> frozenset[str]:
    """The words that show a figure before them to be one number: scales, units and per cent."""
    words, units = number_words(), unit_words()
    phrases = [*units.forms, *units.percent, *units.points]
    return frozenset({phrase[0] for phrase in phrases}).union(words.scales, words.short_scales)
