"""What the readers of shaped numbers share: the `Shape` they give, and looks at single tokens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from linter.language.numbers.lexicon import number_words
from linter.language.numbers.tokens import HYPHENS, Token
from linter.language.numbers.words import Amount, adjacent, read_amount


class Shape(NamedTuple):
    """A value with its unit; `bound` is set only where the shape itself bounds the value."""

    start: int
    end: int
    low: float
    high: float
    unit: str
    step: float = 1.0
    bound: str = ""


def word_at(tokens: Sequence[Token], index: int) -> str:
    """The token in lower case, or "" beyond either end."""
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def cardinal_at(tokens: Sequence[Token], index: int) -> Amount | None:
    """A figure or spelled number, without vague plurals or fractions."""
    if index >= len(tokens):
        return None
    amount = read_amount(tokens, index)
    return amount if amount is not None and amount.form in {"digits", "words"} else None


def read_ordinal(tokens: Sequence[Token], start: int) -> Amount | None:
    """The ordinal at `start`: "21st", "third", "twenty-first", "100th"."""
    words = number_words()
    token = tokens[start]
    if token.kind == "digits" and start + 1 < len(tokens) and "." not in token.text:
        suffix = tokens[start + 1]
        if suffix.lower in words.ordinal_suffixes and adjacent(token, suffix):
            return _ordinal(float(token.text.replace(",", "")), start + 2)
        return None
    if token.lower in words.ordinals:
        return _ordinal(float(words.ordinals[token.lower]), start + 1)
    tens = words.cardinals.get(token.lower)
    if tens is not None and tens >= 20 and start + 2 < len(tokens):
        unit = words.ordinals.get(tokens[start + 2].lower)
        joined = tokens[start + 1].text in HYPHENS and adjacent(token, tokens[start + 1])
        if joined and unit is not None and unit < 10:
            return _ordinal(tens + unit, start + 3)
    return None


def _ordinal(value: float, end: int) -> Amount:
    return Amount(value, value, 1.0, end, "ordinal")
