"""Reading the bare amount at a token: "12,431", "5bn", "twenty-one", "half a million", "dozens".

An amount has no unit and no bound yet; `quantities.py` adds those. Each reader takes the tokens and
a position and gives an `Amount`, or None when no amount starts there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from linter.language.numbers.lexicon import number_words
from linter.language.numbers.tokens import HYPHENS, Token

_LARGE = 1e6
_AND_A_HALF = ["and", "a", "half"]
# 4.1 times a million is 4099999.9999999995 in binary fractions.
_PLACES = 6


@dataclass(frozen=True, slots=True)
class Amount:
    """A value, or a vague interval, and the position of the token after it.

    `form` is `digits`, `words`, `fraction`, `ordinal` or `vague`. `scale` is the multiplier that
    a following scale word brought ("5 million": 1e6); `step` is the rounding grain.
    """

    low: float
    high: float
    step: float
    end: int
    form: str
    scale: float = 1.0


def adjacent(left: Token, right: Token) -> bool:
    """Whether two tokens stand against each other, with nothing between."""
    return left.end == right.start


def read_amount(tokens: Sequence[Token], start: int, money: bool = False) -> Amount | None:
    """The amount that begins at `start`; `money` allows the shortest scales ("$5b", "$1.2t")."""
    if start >= len(tokens):
        return None
    if tokens[start].kind == "digits":
        return _digits(tokens, start, money)
    return (
        _mixed_article(tokens, start)
        or _vague(tokens, start)
        or _spelled(tokens, start)
        or _symbol(tokens, start)
    )


def digit_step(value: float, text: str) -> float:
    """The rounding grain of a figure as written: 1 for "12,431", 1000 for "12,000", 0.1 for "4.2".

    Below 100 every figure is taken as exact; above, trailing zeros are rounding, but never coarser
    than a tenth of the value, so that "100" is not held to agree with "140".
    """
    whole, point, decimals = text.replace(",", "").replace(" ", "").partition(".")
    if point:
        return float(10.0 ** -len(decimals))
    if value < 100:
        return 1.0
    zeros = len(whole) - len(whole.rstrip("0"))
    return float(max(1.0, min(10.0**zeros, value / 10)))


def scaled_step(value: float, step: float, scale: float) -> float:
    """The grain of "14.5 million" (1e5) or "2bn" (1e9), at most half the value ("1m": 5e5)."""
    return min(step * scale, value * scale / 2) if value else step * scale


def _digits(tokens: Sequence[Token], start: int, money: bool) -> Amount:
    token = tokens[start]
    value = float(token.text.replace(",", "").replace(" ", ""))
    step = digit_step(value, token.text)
    amount = Amount(value, value, step, start + 1, "digits")
    amount = _with_symbol(tokens, amount, token)
    scaled = _short_scale(tokens, amount, money) or _long_scale(tokens, amount)
    if scaled is not None:
        # Before a scale word trailing zeros are no longer the grain: "20 million" is exact to one.
        grain = step if "." in token.text else 1.0
        low = scaled.low / scaled.scale
        return replace(scaled, step=scaled_step(low, grain, scaled.scale))
    return amount


def _with_symbol(tokens: Sequence[Token], amount: Amount, token: Token) -> Amount:
    """Adds "½" written against the digits."""
    if amount.end < len(tokens) and adjacent(token, tokens[amount.end]):
        part = number_words().fraction_symbols.get(tokens[amount.end].text)
        if part is not None:
            value = amount.low + part
            return Amount(value, value, 0.5, amount.end + 1, "digits")
    return amount


def _short_scale(tokens: Sequence[Token], amount: Amount, money: bool) -> Amount | None:
    """Scales such as "bn": against the digits, or one space on when more than one letter."""
    words = number_words()
    if amount.end >= len(tokens):
        return None
    token = tokens[amount.end]
    scale = words.short_scales.get(token.lower)
    if scale is None or (token.lower in words.money_only and not money):
        return None
    attached = adjacent(tokens[amount.end - 1], token)
    if not attached and (len(token.lower) < 2 and not money):
        return None
    if attached or tokens[amount.end - 1].end + 1 == token.start:
        return _scaled(amount, scale, amount.end + 1)
    return None


def _long_scale(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """Scales written out: "14.5 million", "$5-million", "3 hundred thousand"."""
    scales = number_words().scales
    index, scale = amount.end, 1.0
    while index < len(tokens):
        skipped = index
        if tokens[skipped].text in HYPHENS and skipped + 1 < len(tokens):
            skipped += 1
        step = scales.get(tokens[skipped].lower)
        if step is None or tokens[skipped].lower == "score":
            break
        scale, index = scale * step, skipped + 1
    return _scaled(amount, scale, index) if scale > 1 else None


def _scaled(amount: Amount, scale: float, end: int) -> Amount:
    low, high = round(amount.low * scale, _PLACES), round(amount.high * scale, _PLACES)
    return replace(amount, low=low, high=high, scale=scale, end=end)


def _symbol(tokens: Sequence[Token], start: int) -> Amount | None:
    part = number_words().fraction_symbols.get(tokens[start].text)
    return None if part is None else Amount(part, part, 0.05, start + 1, "fraction")


def _mixed_article(tokens: Sequence[Token], start: int) -> Amount | None:
    """Forms with an article: "a hundred", "half a million", "a dozen", "half a dozen"."""
    words = number_words()
    first = tokens[start].lower
    if start + 1 >= len(tokens):
        return None
    second = tokens[start + 1].lower
    if first in words.articles and second in words.scales and second != "score":
        # "A million and a half" first: elsewhere "a hundred" goes on like "one hundred".
        amount = Amount(1.0, 1.0, 1.0, start + 1, "words")
        scaled = _long_scale(tokens, amount)
        more = None if scaled is None else _and_a_half(tokens, scaled)
        if scaled is None or more is None:
            return _spelled(tokens, start)
        value = 1.5 * scaled.scale
        return replace(more, low=value, high=value, step=scaled.scale / 2)
    if words.fractions.get(first) == 2:
        joined = second in words.articles or second in HYPHENS
        index = start + 2 if joined else start + 1
        if index < len(tokens) and tokens[index].lower in words.scales:
            scaled = _long_scale(tokens, Amount(0.5, 0.5, 0.5, index, "words"))
            if scaled is not None:
                return replace(scaled, step=max(1.0, scaled.low / 5))
    return None


def _vague(tokens: Sequence[Token], start: int) -> Amount | None:
    """Plurals without a figure: "dozens", "tens of thousands", "several hundred"."""
    words = number_words()
    first = tokens[start].lower
    following = [token.lower for token in tokens[start + 1 : start + 4]]
    if first in words.vague_multipliers and following[:1] == ["of"] and len(following) > 1:
        unit = words.scales.get(following[1].removesuffix("s"))
        if unit is not None and following[1] in words.vague and unit >= 1000:
            low, high = words.vague_multipliers[first]
            return _vague_amount(low * unit, high * unit, start + 3)
    if first in words.vague and _is_counting(first, following):
        return _vague_amount(*words.vague[first], start + 1)
    return _vague_count(tokens, start)


def _is_counting(word: str, following: Sequence[str]) -> bool:
    """Whether "scores" counts ("scores of fans") and is not the verb."""
    needed = number_words().vague_needs.get(word)
    return needed is None or (bool(following) and following[0] in needed)


def _vague_count(tokens: Sequence[Token], start: int) -> Amount | None:
    """ "Several hundred", "a few thousand", "a couple of dozen"."""
    words = number_words()
    index = start + 1 if tokens[start].lower == "a" else start
    if index >= len(tokens) or tokens[index].lower not in words.vague_counts:
        return None
    low, high = words.vague_counts[tokens[index].lower]
    index += 1
    if index < len(tokens) and tokens[index].lower == "of":
        index += 1
    if index >= len(tokens):
        return None
    unit = words.scales.get(tokens[index].lower.removesuffix("s"))
    if unit is None or tokens[index].lower.startswith("score"):
        return None
    return _vague_amount(low * unit, high * unit, index + 1)


def _vague_amount(low: float, high: float, end: int) -> Amount:
    return Amount(low, high, low / 4, end, "vague")


def _spelled(tokens: Sequence[Token], start: int) -> Amount | None:
    """Numbers in words: "twenty-one", "three hundred and five", "one and a half million"."""
    words = number_words()
    total, group, index, seen = 0.0, 0.0, start, False
    scale = 1.0
    last = float("inf")
    while index < len(tokens):
        at = _skip_joint(tokens, index) if seen else index
        if at >= len(tokens) or tokens[at].kind != "word":
            break
        word = tokens[at].lower
        value = 1.0 if _is_article(tokens, at) else words.cardinals.get(word)
        if value is not None and (not seen or _fits(last, value)):
            group, last = group + value, value
        elif word in words.scales and seen and word != "score":
            scale = words.scales[word]
            if scale < 1000:
                group, last = group * scale, scale
            else:
                total, group, last = total + group * scale, 0.0, scale
        else:
            break
        seen, index = True, at + 1
    if not seen:
        return None
    value = total + group
    amount = Amount(value, value, _spelled_step(value, scale), index, "words", scale)
    return _spelled_half(tokens, amount)


def _is_article(tokens: Sequence[Token], at: int) -> bool:
    """Whether this is the "a" of "a hundred"."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return tokens[at].lower in number_words().articles and following in number_words().scales


def _spelled_half(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Adds "and a half" and the scale that may follow it: "two and a half million"."""
    more = _and_a_half(tokens, amount)
    if more is None:
        return amount
    unit = amount.scale if amount.scale >= 1000 else 1.0
    value = amount.low + 0.5 * unit
    halved = replace(more, low=value, high=value, step=unit / 2)
    scaled = _long_scale(tokens, halved)
    if scaled is None:
        return halved
    return replace(scaled, step=scaled.scale / 2)


def _and_a_half(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    following = [token.lower for token in tokens[amount.end : amount.end + 6] if token.text != "-"]
    if following[:3] == _AND_A_HALF:
        width = 3 + sum(t.text == "-" for t in tokens[amount.end : amount.end + 5])
        return replace(amount, end=amount.end + width)
    return None


def _skip_joint(tokens: Sequence[Token], index: int) -> int:
    """Past a hyphen against both words, or past "and" after a scale ("two hundred and five")."""
    token = tokens[index]
    if token.text in HYPHENS:
        tight = adjacent(tokens[index - 1], token)
        if tight and index + 1 < len(tokens) and adjacent(token, tokens[index + 1]):
            return index + 1
    before = tokens[index - 1].lower
    words = number_words()
    if token.lower == "and" and before in words.scales and index + 1 < len(tokens):
        after = tokens[index + 1].lower
        if after in words.cardinals:
            return index + 1
    return index


def _fits(last: float, value: float) -> bool:
    """Whether a cardinal may follow: "twenty" + "one", "hundred" + "five", not "two" + "three"."""
    if last in {20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0}:
        return 0 < value < 10
    return last >= 100 and 0 < value < 100


def _spelled_step(value: float, scale: float) -> float:
    if scale >= _LARGE:
        return scaled_step(value / scale, 1.0, scale)
    return digit_step(value, str(int(value)))
