"""Numbers with a shape of their own: scores, ages, shares of a whole, multiples, ordinals.

Each reader takes the tokens and a position and gives a `Shape`, or None. They are tried in the
order of `SHAPES`, before plain amounts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from linter.language.number_lexicon import number_words, unit_words
from linter.language.number_tokens import Token
from linter.language.number_words import Amount, adjacent, read_amount, read_ordinal

_DASHES = frozenset({"-", "‐", "‑", "–"})
_OLDEST = 115
_HIGHEST_SCORE = 250
# "N out of M" is a share only of small and of round wholes; "38 out of 50" stays a count.
_ROUND_WHOLES = frozenset({12.0, 20.0, 25.0, 30.0, 40.0, 50.0, 100.0, 1e3, 1e4, 1e5, 1e6})


class Shape(NamedTuple):
    """A value with its unit; `bound` is set only where the shape itself bounds the value."""

    start: int
    end: int
    low: float
    high: float
    unit: str
    step: float = 1.0
    bound: str = ""


def _word(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def _cardinal(tokens: Sequence[Token], index: int) -> Amount | None:
    """A figure or spelled number, without vague plurals or fractions."""
    if index >= len(tokens):
        return None
    amount = read_amount(tokens, index)
    return amount if amount is not None and amount.form in {"digits", "words"} else None


def read_score(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "3-2", "6-3", a "5-4 ruling". The order is dropped: winners' and losers' papers differ."""
    if not _is_score_shape(tokens, start):
        return None
    first, second = float(tokens[start].text), float(tokens[start + 2].text)
    if max(first, second) > _HIGHEST_SCORE or not _is_score(tokens, start, first, second):
        return None
    return Shape(start, start + 3, min(first, second), max(first, second), "score", bound="exact")


def _is_score_shape(tokens: Sequence[Token], start: int) -> bool:
    if start + 2 >= len(tokens) or tokens[start + 1].text not in _DASHES:
        return False
    first, dash, second = tokens[start : start + 3]
    figures = first.text.isdigit() and second.text.isdigit()
    tight = adjacent(first, dash) and adjacent(dash, second)
    free = start == 0 or not (adjacent(tokens[start - 1], first) and tokens[start - 1].text != "(")
    after = start + 3
    closed = after >= len(tokens) or not adjacent(second, tokens[after]) or (
        tokens[after].kind == "mark" and tokens[after].text not in {"%", "-"}
    )  # fmt: skip
    return figures and tight and free and closed


def _is_score(tokens: Sequence[Token], start: int, first: float, second: float) -> bool:
    """Falling or level pairs are scores; rising ones only near words of play or of voting."""
    words = unit_words()
    near = {
        token.lower
        for token in (*tokens[max(0, start - 5) : start], *tokens[start + 3 : start + 7])
    }
    if near & words.odds_words:
        return False
    if first >= second:
        return True
    unit = _word(tokens, start + 3)
    if (unit,) in words.forms or (unit,) in words.percent or (unit,) in words.currency_words:
        return False
    return first == 0 or bool(near & words.score_words)


def read_age(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "12-year-old", "aged 12", "Smith, 19,", "in his 20s", "under-18s"."""
    return (
        _age_bound(tokens, start)
        or _years_old(tokens, start)
        or _aged(tokens, start)
        or _age_in_commas(tokens, start)
        or _age_decade(tokens, start)
    )


def _age_bound(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "Under-18s", "over 65s": everybody below, or from, an age."""
    word = _word(tokens, start)
    if word not in unit_words().age_bounds:
        return None
    at = start + 2 if _word(tokens, start + 1) in _DASHES else start + 1
    figure = tokens[at] if at < len(tokens) else None
    if figure is None or not figure.text.isdigit() or _word(tokens, at + 1) != "s":
        return None
    age = float(figure.text)
    if word == "under":
        return Shape(start, at + 2, 0.0, age, "age", bound="at_most")
    return Shape(start, at + 2, age, float("inf"), "age", bound="at_least")


def _years_old(tokens: Sequence[Token], start: int) -> Shape | None:
    amount = _cardinal(tokens, start)
    if amount is None:
        return None
    at = amount.end + 1 if _word(tokens, amount.end) in _DASHES else amount.end
    unit = _word(tokens, at)
    old_units = unit_words().old_units
    per_year = old_units.get(unit) or old_units.get(unit.removesuffix("s"))
    if per_year is None:
        return None
    old = at + 2 if _word(tokens, at + 1) in _DASHES else at + 1
    if _word(tokens, old) not in {"old", "olds"}:
        return None
    value = amount.low / per_year
    return Shape(start, old + 1, value, value, "age", step=amount.step / per_year)


def _aged(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "Aged 12", "aged between 12 and 15", "at the age of 12"."""
    before = _word(tokens, start - 1)
    if before == "of" and _word(tokens, start - 2) in {"age", "ages"}:
        before = "aged"
    between = before in {"between", "from"} and _word(tokens, start - 2) in {"aged", "ages"}
    if before not in unit_words().age_before and not between:
        return None
    amount = _cardinal(tokens, start)
    if amount is None or amount.low > _OLDEST:
        return None
    joined = _word(tokens, amount.end) in (_DASHES | {"to", "and"})
    last = _cardinal(tokens, amount.end + 1) if joined else None
    if last is not None and amount.low < last.high <= _OLDEST:
        return Shape(start, last.end, amount.low, last.high, "age", bound="range")
    end = amount.end
    if _word(tokens, end) in {"months", "month", "weeks"}:
        per_year = unit_words().old_units[_word(tokens, end).removesuffix("s")]
        return Shape(
            start, end + 1, amount.low / per_year, amount.low / per_year, "age", 1 / per_year
        )
    return Shape(start, end, amount.low, amount.high, "age")


def _age_in_commas(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "Ms Duarte, 19, said": a figure between commas after a word."""
    token = tokens[start]
    if not token.text.isdigit() or not 0 < int(token.text) <= _OLDEST or start < 2:
        return None
    word, comma = tokens[start - 2], tokens[start - 1]
    closed = _word(tokens, start + 1) in {",", ";", ""} or (
        _word(tokens, start + 1) == "." and start + 2 >= len(tokens)
    )
    spaced = token.start == comma.end + 1 and adjacent(word, comma)
    if comma.text != "," or word.kind != "word" or not closed or not spaced:
        return None
    if word.lower in number_words().cardinals or _is_listed(tokens, start):
        return None
    return Shape(start, start + 1, float(token.text), float(token.text), "age")


def _is_listed(tokens: Sequence[Token], start: int) -> bool:
    """Whether the figure is one of a list of results: "Spurs, 102, Nets, 99" or "12, 19, 24"."""
    return _word(tokens, start + 2).isdigit() or _word(tokens, start - 3).isdigit()


def _age_decade(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "In his 20s": an age from 20 to 29."""
    token = tokens[start]
    possessed = _word(tokens, start - 1) in {
        "his",
        "her",
        "their",
        "my",
        "mid",
        "early",
        "late",
        "-",
    }
    if not possessed or token.text not in {"20", "30", "40", "50", "60", "70", "80", "90"}:
        return None
    if _word(tokens, start + 1) != "s" or not adjacent(token, tokens[start + 1]):
        return None
    return Shape(start, start + 2, float(token.text), float(token.text) + 9, "age", bound="range")


def read_share(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "One in five", "9 out of 10": per cent of the whole."""
    part = _cardinal(tokens, start)
    if part is None:
        return None
    out_of = (_word(tokens, part.end), _word(tokens, part.end + 1)) == ("out", "of")
    if not out_of and _word(tokens, part.end) != "in":
        return None
    at = part.end + 2 if out_of else part.end + 1
    at += _word(tokens, at) == "every"
    whole = _cardinal(tokens, at)
    if whole is None or not 0 < part.low < whole.low:
        return None
    after = _word(tokens, whole.end)
    if not (whole.low <= 10 or whole.low in _ROUND_WHOLES) or (after,) in unit_words().forms:
        return None
    return _percent(start, whole.end, part.low, whole.low)


def _percent(start: int, end: int, part: float, whole: float) -> Shape:
    """A share as per cent. Its grain is 40 divided by the whole, at most 5: a fifth may stand for
    17.5 to 22.5 per cent, one in a hundred for 0.8 to 1.2.
    """
    value = 100.0 * part / whole
    return Shape(start, end, value, value, "percent", step=min(5.0, 40.0 / whole))


def read_fraction(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "Half", "a third of", "two-thirds", "three quarters of an hour"."""
    words = number_words()
    if _word(tokens, start) == "half":
        return _half(tokens, start)
    numerator, at = 1.0, start + 1
    if _word(tokens, start) not in {"a", "an"}:
        value = words.cardinals.get(_word(tokens, start))
        if value is None or not 1 <= value <= 9:
            return None
        numerator = value
        at += _word(tokens, at) in _DASHES
    noun = _word(tokens, at)
    denominator = words.fractions.get(noun) or words.ordinals.get(noun.removesuffix("s"), 0)
    if denominator < 2 or (numerator > 1) != noun.endswith(("s", "lves")):
        return None
    follower = _word(tokens, at + 1)
    named = follower in words.fraction_followers or not follower[:1].isalnum()
    if (_word(tokens, start) in {"a", "an"} or noun.startswith("quarter")) and not named:
        return None
    if numerator >= denominator or (noun.startswith("half") and follower in words.half_stops_after):
        return None
    return _fraction_of(tokens, start, at + 1, numerator, float(denominator))


def _half(tokens: Sequence[Token], start: int) -> Shape | None:
    words = number_words()
    before, after = _word(tokens, start - 1), _word(tokens, start + 1)
    if after in _DASHES:
        after = _word(tokens, start + 2)
    if before in words.half_stops_before or after in words.half_stops_after:
        return None
    if before in {"the", "a", "and"} or before in _DASHES:
        return None
    return _fraction_of(tokens, start, start + 1, 1.0, 2.0)


def _fraction_of(tokens: Sequence[Token], start: int, end: int, part: float, whole: float) -> Shape:
    """A fraction of a scale or unit ("a quarter of a million", "half an hour"), else a share."""
    at = end + (_word(tokens, end) in ({"of"} | _DASHES))
    at += _word(tokens, at) in {"a", "an"}
    noun = _word(tokens, at)
    value = part / whole
    scale = number_words().scales.get(noun)
    if scale is not None and noun != "score" and at > end:
        return Shape(start, at + 1, value * scale, value * scale, "count", step=value * scale / 5)
    measure = unit_words().forms.get((noun,))
    if measure is not None and at > end and not noun.endswith("s"):
        return Shape(start, at + 1, value, value, measure.name, step=value / 5)
    return _percent(start, end, part, whole)


def read_multiple(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "Doubled", "halved", "three times as many", "tenfold", "a 20-fold rise"."""
    words = number_words()
    word, after = _word(tokens, start), _word(tokens, start + 1)
    if word in words.multiples:
        if word == "twice" and after not in words.multiple_followers:
            return Shape(start, start + 1, 2.0, 2.0, "time")
        needed = words.multiple_needs.get(word)
        if needed is not None and after not in needed:
            return None
        value = words.multiples[word]
        return Shape(start, start + 1, value, value, "multiple", step=min(1.0, value / 5))
    amount = _cardinal(tokens, start)
    if amount is None:
        return None
    at = amount.end + 1 if _word(tokens, amount.end) in _DASHES else amount.end
    follower = _word(tokens, at + 1)
    folded = _word(tokens, at) in words.fold
    if folded or (_word(tokens, at) == "times" and follower in words.multiple_followers):
        return Shape(start, at + 1, amount.low, amount.high, "multiple", step=amount.step)
    return None


def read_rank(tokens: Sequence[Token], start: int) -> Shape | None:
    """An ordinal: "first", "21st", "twenty-first"."""
    amount = read_ordinal(tokens, start)
    if amount is None:
        return None
    return Shape(start, amount.end, amount.low, amount.high, "ordinal", bound="exact")


SHAPES: tuple[Callable[[Sequence[Token], int], Shape | None], ...] = (
    read_score,
    read_age,
    read_share,
    read_multiple,
    read_fraction,
    read_rank,
)
