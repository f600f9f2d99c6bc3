"""Places where digits or number words count nothing: dates, times, names, telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from linter.language.dates.days import days
from linter.language.facts import Span
from linter.language.numbers.lexicon import number_words, unit_words
from linter.language.numbers.tokens import Token

_TELEPHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d]{1,4}\)?(?:[\s-]\(?\d{3,}\)?){2,}(?![\w%])")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\S+@\S+\.\w+", re.IGNORECASE)
_LIST_MARKER = re.compile(r"^\s*\(?\d{1,2}[.)]\s+(?=\D)")
_FORMATION = re.compile(r"(?<![\w-])\d(?:-\d){2,4}(?![\w-])")
# "&#163;8m": a sign that an export left as its number.
_SIGN = re.compile(r"&#(?:x[0-9a-f]+|\d+);", re.IGNORECASE)
_QUARTER = re.compile(r"\b[QH]\d\b|\b\dQ\b")
_DIGIT_NAME = re.compile(
    # Letters run into digits ("A55", "G20", "MH370"), but not a currency ("Rs500", "EUR5m").
    r"(?<![\w$£€¥₹])(?!R\d[\d,.]*\s?(?:bn|m|tn|million|billion|trillion)\b|(?:Rs|USD|EUR|GBP|AUD|CAD|INR|CHF|AED|SEK|NOK|DKK|RMB|US|c)\.?\d)"
    r"[^\W\d_]+\d[\w-]*"
    # A name hyphened to digits ("Covid-19", "F-16").
    r"|\b[^\W\d_]*[A-Z][^\W\d_]*[-‐‑]\d+\w*(?![,.]?\d)"
    # Networks, films and the letters of roads, rooms and school classes ("5G", "3D", "12B").
    r"|\b\d[GD]\b|\b\d{1,3}[ABDE]\b(?![-\w])"
)


def trap_spans(text: str, tokens: Sequence[Token]) -> list[Span]:
    """Every stretch of `text` whose numbers are no quantities, in order of discovery."""
    spans = [day.span for day in days(text) if not day.text.lower().endswith(" ago")]
    for pattern in (_TELEPHONE, _ADDRESS, _LIST_MARKER, _FORMATION, _SIGN, _QUARTER):
        spans.extend(Span(*match.span()) for match in pattern.finditer(text))
    for pattern in (_names(), _idioms()):
        spans.extend(Span(*match.span()) for match in pattern.finditer(text))
    spans.extend(
        Span(*match.span())
        for match in _DIGIT_NAME.finditer(text)
        if not _is_under_age(match.group())
    )
    spans.extend(_labels(tokens))
    spans.extend(_odds(tokens))
    return spans


def _is_under_age(text: str) -> bool:
    """Whether this is "under-18s", which bounds an age, and not a name such as "Covid-19"."""
    return text.partition("-")[0].lower() in unit_words().age_bounds


def _labels(tokens: Sequence[Token]) -> list[Span]:
    """Numbers that name their thing: "Channel 4", "Flight 370", "Formula One"."""
    words = number_words()
    spans = []
    for index, (before, token) in enumerate(pairwise(tokens)):
        named = before.text in words.designators
        if index and tokens[index - 1].lower in words.rank_before:
            continue
        if not named or token.start - before.end > 1:
            continue
        figure = token.kind == "digits" and "," not in token.text
        spelled = token.lower in words.cardinals
        # "Formula One", "their number eight"; other words for numbers count: "zone two miles wide".
        if figure or (spelled and (token.text[0].isupper() or before.lower in words.rank_marks)):
            spans.append(Span(token.start, token.end))
    return spans


def _odds(tokens: Sequence[Token]) -> list[Span]:
    """Prices of bookmakers: "33-1" near "odds", "favourite", "outsider"."""
    odds = unit_words().odds_words
    spans = []
    for index in range(len(tokens) - 2):
        first, mark, second = tokens[index : index + 3]
        if first.kind == second.kind == "digits" and mark.text in {"-", "–", "/"}:
            near = tokens[max(0, index - 4) : index + 6]
            if any(token.lower in odds for token in near):
                spans.append(Span(first.start, second.end))
    return spans


@cache
def _names() -> re.Pattern[str]:
    return _phrases(number_words().names, 0)


@cache
def _idioms() -> re.Pattern[str]:
    return _phrases(number_words().idioms, re.IGNORECASE)


def _phrases(phrases: Sequence[str], flags: int) -> re.Pattern[str]:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    choice = "|".join(re.escape(phrase).replace(r"\ ", r"[\s-]+") for phrase in ordered)
    return re.compile(rf"(?<![\w$£€])(?:{choice})(?![\w%])", flags)
