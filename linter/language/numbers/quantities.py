"""Numbers in running text, normalised to `Quantity` records.

A reader walks the tokens once. At each place it tries, in this order, the forms that would be
misread by a later one: scores, ages, shares ("one in five"), multiples, ordinals, fractions,
then amounts with their currency, unit, period, bounds and ranges. Lists of words stand in
lexicons/numbers.yaml and lexicons/units.yaml.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from linter.language.facts import Bound, Quantity, Span
from linter.language.numbers.forms import Shape
from linter.language.numbers.lexicon import number_words, starters
from linter.language.numbers.relations import agrees, comparable, magnitude_slip, same_figure
from linter.language.numbers.shapes import SHAPES
from linter.language.numbers.spacing import rejoined
from linter.language.numbers.tokens import DASHES, Token, tokenise
from linter.language.numbers.traps import trap_spans
from linter.language.numbers.units import (
    Unit,
    later_period,
    metres,
    read_bound,
    read_bound_after,
    read_period,
    read_prefix,
    read_unit,
)
from linter.language.numbers.words import Amount, adjacent, read_amount

__all__ = ["agrees", "comparable", "magnitude_slip", "quantities", "same_figure"]

# How far "about", "nearly" and "just over" may lie from the figure: a tenth either way, and
# fifteen parts in a hundred on the one side that "nearly" and "just over" leave open.
_ABOUT = 0.1
_NEARLY = 0.15


@dataclass(frozen=True, slots=True)
class _Found:
    """An amount with its unit, before bounds are applied. Positions count tokens."""

    start: int
    end: int
    low: float
    high: float
    step: float
    unit: str
    currency: str
    form: str
    scale: float = 1.0
    ranged: bool = False


def quantities(text: str) -> list[Quantity]:
    """Every quantity in `text`, in order, without overlaps; spans count characters of `text`.

    Dates, bare years, clock times, telephone numbers and names with digits are left out.
    """
    return list(_quantities(text))


# Choosing, binding, sums and plain look-up each read the same sentence.
@lru_cache(maxsize=1024)
def _quantities(text: str) -> tuple[Quantity, ...]:
    tokens = rejoined(text, tokenise(text))
    starts = [_may_start(tokens, index) for index in range(len(tokens))]
    if not any(starts):
        return ()
    traps = trap_spans(text, tokens)
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        if not starts[index]:
            index += 1
            continue
        inside = _trap_end(tokens, index, traps)
        if inside > index:
            index = inside
            continue
        reading = _read_shape(text, tokens, index) or _read_quantity(text, tokens, index)
        if reading is None:
            index += 1
            continue
        quantity, index = reading
        if not found or quantity.span.start >= found[-1].span.end:
            found.append(quantity)
    return tuple(found)


def _may_start(tokens: Sequence[Token], index: int) -> bool:
    """Whether any number can begin at this token. Most tokens of a story are ruled out here."""
    token = tokens[index]
    if token.kind == "digits" or token.lower in starters():
        return True
    if token.lower not in number_words().articles or index + 1 == len(tokens):
        return False
    return tokens[index + 1].lower in starters()


def _trap_end(tokens: Sequence[Token], index: int, traps: Sequence[Span]) -> int:
    """The token after the traps that cover token `index`, or `index` itself."""
    end = index
    for span in traps:
        while end < len(tokens) and span.start <= tokens[end].start < span.end:
            end += 1
    return end


def _read_shape(text: str, tokens: Sequence[Token], index: int) -> tuple[Quantity, int] | None:
    for read in SHAPES:
        shape = read(tokens, index)
        if shape is not None:
            return _from_shape(text, tokens, index, shape), shape.end
    return None


def _from_shape(text: str, tokens: Sequence[Token], index: int, shape: Shape) -> Quantity:
    bound, first = ("exact", shape.start) if shape.bound else read_bound(tokens, shape.start)
    low, high = _bounded(bound, shape.low, shape.high)
    written = shape.bound or (_plain(bound) if shape.low == shape.high else "range")
    return _quantity(
        text, tokens, first, shape.end, low, high, written, shape.unit, step=shape.step
    )


def _read_quantity(text: str, tokens: Sequence[Token], start: int) -> tuple[Quantity, int] | None:
    found = _read_found(text, tokens, start)
    if found is None:
        return None
    found = _with_range(text, tokens, found)
    bound, first = read_bound(tokens, found.start)
    end = found.end
    if bound == "exact":
        bound, end = read_bound_after(tokens, found.end)
        if end > found.end and found.unit == "count":
            found = _with_unit(tokens, found, end)
            end = max(end, found.end)
    per, end = read_period(tokens, end)
    if not per and found.unit == "count":
        per = later_period(tokens, end)
    low, high = _bounded(bound, found.low, found.high)
    ranged = found.ranged or found.form == "vague"
    written = "range" if ranged and bound in {"exact", "about"} else _plain(bound)
    quantity = _quantity(
        text, tokens, first, end, low, high, written, found.unit,
        currency=found.currency, per=per, step=found.step,
    )  # fmt: skip
    return quantity, end


def _with_unit(tokens: Sequence[Token], found: _Found, at: int) -> _Found:
    """The unit that stands behind a trailing bound: "50-plus years"."""
    unit = read_unit(tokens, Amount(found.low, found.high, found.step, at, "words"))
    if unit.name == "count":
        return found
    return _in_unit(found, unit)


def _read_found(text: str, tokens: Sequence[Token], start: int) -> _Found | None:
    """An amount with its currency and unit, or None when token `start` begins none."""
    prefix = read_prefix(text, tokens, start)
    at = prefix.amount if prefix else start
    money = prefix.currency if prefix else ""
    amount = read_amount(tokens, at, money=bool(prefix))
    if amount is None or (not prefix and _is_pronoun(tokens, at, amount)):
        return None
    if not prefix:
        amount = metres(tokens, at, amount) or amount
        length = tokens[amount.end - 1].text == "m" and amount.scale == 1.0
        unit = Unit("metre", amount.end) if length else read_unit(tokens, amount)
    else:
        unit = Unit("money", amount.end, money)
    found = _Found(
        start, unit.end, amount.low, amount.high, amount.step, unit.name, unit.currency,
        amount.form, amount.scale,
    )  # fmt: skip
    return _signed(tokens, at, _in_unit(found, unit))


def _in_unit(found: _Found, unit: Unit) -> _Found:
    """The amount as so many of a unit; whole per cents keep a grain of one."""
    step = found.step * unit.factor
    if unit.name == "percent" and found.form == "digits":
        step = min(step, 1.0)
    return replace(
        found, end=max(found.end, unit.end), low=found.low * unit.factor,
        high=found.high * unit.factor, step=step, unit=unit.name, currency=unit.currency,
    )  # fmt: skip


def _signed(tokens: Sequence[Token], at: int, found: _Found) -> _Found:
    """Turns "-5C" and "minus 5%" below zero; elsewhere a dash is punctuation."""
    if at == 0 or not found.unit.startswith(("degree", "percent")) or found.start != at:
        return found
    sign = tokens[at - 1]
    dash = sign.text in {"-", "−"} and adjacent(sign, tokens[at])
    free = at == 1 or not adjacent(tokens[at - 2], sign)
    if not (dash and free) and sign.lower not in number_words().minus:
        return found
    return replace(found, start=at - 1, low=-found.high, high=-found.low)


def _is_pronoun(tokens: Sequence[Token], at: int, amount: Amount) -> bool:
    """Whether "one" stands for a noun ("one of them", "the one that") instead of counting it."""
    words = number_words()
    if tokens[at].lower != "one" or amount.end != at + 1:
        return False
    before = tokens[at - 1].lower if at else ""
    if amount.end >= len(tokens) or tokens[amount.end].kind == "mark":
        return before not in words.one_keepers
    return tokens[amount.end].lower in words.one_stops or before in words.one_stops_before


def _with_range(text: str, tokens: Sequence[Token], found: _Found) -> _Found:
    """Joins "25-50", "10 to 15", "between 5 and 10", "$14-16m", "five or six" into one interval."""
    second_at = _range_joint(tokens, found)
    if second_at is None:
        return found
    second = _read_found(text, tokens, second_at)
    if second is None or second.form == "vague" or found.form == "vague":
        return found
    first = _at_scale(found, second)
    if first.unit == "count":
        first = replace(first, unit=second.unit, currency=second.currency)
    elif first.unit == "money" and second.unit == "count":
        second = replace(second, unit="money", currency=first.currency)
    same = (first.unit, first.currency) == (second.unit, second.currency or first.currency)
    if not same or first.low >= second.high:
        return found
    return replace(
        first, end=second.end, high=second.high, step=max(first.step, second.step), ranged=True
    )


def _at_scale(first: _Found, second: _Found) -> _Found:
    """Gives the first figure the scale of the second: "$14-16m" begins at fourteen million."""
    inherits = first.scale == 1.0 < second.scale and first.low < second.low / second.scale
    if not inherits:
        return first
    return replace(first, low=first.low * second.scale, step=first.step * second.scale)


def _range_joint(tokens: Sequence[Token], found: _Found) -> int | None:
    """The token after the words that join a range, or None."""
    if found.end + 1 >= len(tokens):
        return None
    joint = tokens[found.end]
    before = tokens[found.start - 1].lower if found.start else ""
    if joint.text in DASHES:
        return found.end + 1 if adjacent(tokens[found.end - 1], joint) else None
    words = number_words()
    second = tokens[found.start - 2].lower if found.start > 1 else ""
    if before in words.between:
        joined = joint.lower in words.between_joints
    else:
        stopped = before in words.range_stops and second not in words.range_verbs
        joined = joint.lower in words.range_joints and not stopped
    return found.end + 1 if joined else None


def _bounded(bound: str, low: float, high: float) -> tuple[float, float]:
    """The interval that bound words make of a figure."""
    if bound == "at_least":
        return low, math.inf
    if bound == "at_most":
        return 0.0, high
    if bound == "about":
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    if bound == "nearly":
        return low * (1 - _NEARLY), high
    if bound == "just_over":
        return low, high * (1 + _NEARLY)
    return low, high


def _plain(bound: str) -> str:
    return "about" if bound in {"nearly", "just_over"} else bound


def _quantity(
    text: str,
    tokens: Sequence[Token],
    first: int,
    end: int,
    low: float,
    high: float,
    bound: str,
    unit: str,
    currency: str = "",
    per: str = "",
    step: float = 1.0,
) -> Quantity:
    span = Span(tokens[first].start, tokens[end - 1].end)
    words = text[span.start : span.end]
    return Quantity(words, span, low, high, cast(Bound, bound), unit, currency, per, step)
