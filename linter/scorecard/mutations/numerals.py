"""Figures inside a text: found, and written anew the way the old one is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from linter.language.numbers.lexicon import number_words

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SMALL = 12
_STEPS = (2, 3, -2, 5)
"""How far a small figure is moved: near enough to be likely, too far for "nearly"."""
_FACTORS = (1.4, 0.6, 2.5, 0.3)
"""What a larger one is multiplied by: well beyond rounding and "about"."""


class Numeral(NamedTuple):
    """A figure in a text: where it stands, what it is worth, whether it is written in digits."""

    start: int
    end: int
    value: float
    digits: bool


def numeral_in(text: str) -> Numeral | None:
    """The first figure of `text`, in digits or as one word ("three"), or None."""
    match = _DIGITS.search(text)
    if match:
        return Numeral(*match.span(), float(match.group().replace(",", "")), True)
    for word in re.finditer(r"[A-Za-z]+", text):
        value = number_words().cardinals.get(word.group().lower())
        if value is not None:
            return Numeral(*word.span(), value, False)
    return None


def with_numeral(text: str, numeral: Numeral, value: float) -> str | None:
    """`text` with another figure of the same style; None where it cannot be written so."""
    old = text[numeral.start : numeral.end]
    new = _digits_like(old, value) if numeral.digits else _word_like(old, value)
    return None if new is None else text[: numeral.start] + new + text[numeral.end :]


def likely_values(numeral: Numeral) -> Iterator[float]:
    """Other figures that might have been written there: none zero, none below, all as round."""
    value = numeral.value
    if value <= _SMALL and value == int(value):
        yield from (value + step for step in _STEPS if value + step > 1)
        return
    grain = _grain(value)
    for factor in _FACTORS:
        new = round(value * factor / grain) * grain
        if new > 0 and new != value:
            yield new


def _grain(value: float) -> float:
    """The place of the last figure that is not nought: 100 for 1,200, 0.1 for 3.5."""
    text = f"{value:f}".rstrip("0")
    whole, _, rest = text.partition(".")
    if rest:
        return float(10 ** -len(rest))
    return float(10 ** (len(whole) - len(whole.rstrip("0"))))


def _digits_like(old: str, value: float) -> str:
    decimals = len(old.partition(".")[2])
    return f"{value:,.{decimals}f}" if "," in old or value >= 10_000 else f"{value:.{decimals}f}"


def _word_like(old: str, value: float) -> str | None:
    word = _cardinal_words().get(value)
    return word.capitalize() if word and old[:1].isupper() else word


@cache
def _cardinal_words() -> dict[float, str]:
    return {value: word for word, value in number_words().cardinals.items()}
