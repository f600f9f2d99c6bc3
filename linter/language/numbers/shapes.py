"""Numbers with a shape of their own: scores, shares of a whole, multiples, ordinals, and ages.

Each reader takes the tokens and a position and gives a `Shape`, or None. They are tried in the
order of `SHAPES`, before plain amounts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from linter.language.numbers.ages import read_age
from linter.language.numbers.forms import Shape, cardinal_at, read_ordinal, word_at
from linter.language.numbers.lexicon import number_words, unit_words
from linter.language.numbers.tokens import DASHES, Token
from linter.language.numbers.units import phrase_at
from linter.language.numbers.words import Amount, adjacent

_HIGHEST_SCORE = 250
# "N out of M" is a share only of small and of round wholes; "38 out of 50" stays a count.
_ROUND_WHOLES = frozenset({12.0, 20.0, 25.0, 30.0, 40.0, 50.0, 100.0, 1e3, 1e4, 1e5, 1e6})


def read_score(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "3-2", "6-3", a "5-4 ruling". The order is dropped: winners' and losers' papers differ."""
    if not _is_score_shape(tokens, start):
        return None
    first, second = float(tokens[start].text), float(tokens[start + 2].text)
    if max(first, second) > _HIGHEST_SCORE or not _is_score(tokens, start, first, second):
        return None
    return Shape(start, start + 3, min(first, second), max(first, second), "score", bound="exact")


def _is_score_shape(tokens: Sequence[Token], start: int) -> bool:
    if start + 2 >= len(tokens) or tokens[start + 1].text not in DASHES:
        return False
    first, dash, second = tokens[start : start + 3]
    figures = first.text.isdigit() and second.text.isdigit()
    tight = adjacent(first, dash) and adjacent(dash, second)
    # Text that has been through a tokeniser has "3 - 2"; that needs a word of play beside it.
    spaced = first.end + 1 == dash.start and dash.end + 1 == second.start
    if spaced and not _near(tokens, start) & unit_words().score_words:
        return False
    free = start == 0 or not (adjacent(tokens[start - 1], first) and tokens[start - 1].text != "(")
    after = start + 3
    closed = after >= len(tokens) or not adjacent(second, tokens[after]) or (
        tokens[after].kind == "mark" and tokens[after].text not in {"%", "-"}
    )  # fmt: skip
    return figures and (tight or spaced) and free and closed


def _near(tokens: Sequence[Token], start: int) -> set[str]:
    """The words close before and behind a pair of figures."""
    beside = (*tokens[max(0, start - 5) : start], *tokens[start + 3 : start + 7])
    return {token.lower for token in beside}


def _is_score(tokens: Sequence[Token], start: int, first: float, second: float) -> bool:
    """Falling or level pairs are scores; rising ones only near words of play or of voting."""
    words = unit_words()
    if first >= second:
        return True
    unit = word_at(tokens, start + 3)
    if (unit,) in words.forms or (unit,) in words.percent or (unit,) in words.currency_words:
        return False
    sides = [*tokens[start - 1 : start], *tokens[start + 3 : start + 4]] if start else []
    between_names = len(sides) == 2 and all(side.text[:1].isupper() for side in sides)
    return first == 0 or between_names or bool(_near(tokens, start) & words.score_words)


def read_share(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "One in five", "9 out of 10": per cent of the whole."""
    part = cardinal_at(tokens, start)
    if part is None:
        return None
    out_of = (word_at(tokens, part.end), word_at(tokens, part.end + 1)) == ("out", "of")
    if not out_of and word_at(tokens, part.end) != "in":
        return None
    at = part.end + 2 if out_of else part.end + 1
    at += word_at(tokens, at) == "every"
    whole = cardinal_at(tokens, at)
    if whole is None or not 0 < part.low < whole.low:
        return None
    after = word_at(tokens, whole.end)
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
    if word_at(tokens, start) == "half":
        return _half(tokens, start)
    numerator, at = 1.0, start + 1
    if word_at(tokens, start) not in words.articles:
        value = words.cardinals.get(word_at(tokens, start))
        if value is None or not 1 <= value <= 9:
            return None
        numerator = value
        at += word_at(tokens, at) in DASHES
    noun = word_at(tokens, at)
    denominator = words.fractions.get(noun) or words.ordinals.get(noun.removesuffix("s"), 0)
    if denominator < 2 or (numerator > 1) != noun.endswith(("s", "lves")):
        return None
    follower = word_at(tokens, at + 1)
    named = follower in words.fraction_followers or not follower[:1].isalnum()
    named = named or _points_at(tokens, at + 1) is not None
    if (word_at(tokens, start) in words.articles or noun.startswith("quarter")) and not named:
        return None
    if numerator >= denominator or (noun.startswith("half") and follower in words.half_stops_after):
        return None
    return _fraction_of(tokens, start, at + 1, numerator, float(denominator))


def _half(tokens: Sequence[Token], start: int) -> Shape | None:
    words = number_words()
    before, after = word_at(tokens, start - 1), word_at(tokens, start + 1)
    if after in DASHES:
        after = word_at(tokens, start + 2)
    if before in words.half_stops_before or after in words.half_stops_after:
        return None
    if before in words.half_articles or before in DASHES:
        return None
    return _fraction_of(tokens, start, start + 1, 1.0, 2.0)


def _fraction_of(tokens: Sequence[Token], start: int, end: int, part: float, whole: float) -> Shape:
    """A fraction of a scale or unit ("a quarter of a million", "half an hour"), else a share.

    Of a point it is one of percentage points, as when rates rise by a quarter of one.
    """
    at = end + (word_at(tokens, end) in ({"of"} | DASHES))
    at += word_at(tokens, at) in number_words().articles
    noun = word_at(tokens, at)
    value = part / whole
    points = _points_at(tokens, at)
    if points is not None:
        return Shape(start, points, value, value, "points", step=value / 5)
    scale = number_words().scales.get(noun)
    if scale is not None and noun != "score" and at > end:
        return Shape(start, at + 1, value * scale, value * scale, "count", step=value * scale / 5)
    measure = unit_words().forms.get((noun,))
    if measure is not None and at > end and not noun.endswith("s"):
        return Shape(start, at + 1, value, value, measure.name, step=value / 5)
    return _percent(start, end, part, whole)


def _points_at(tokens: Sequence[Token], at: int) -> int | None:
    """The end of the word for percentage points that stands there: "half a point"."""
    words = unit_words()
    if phrase := phrase_at(tokens, at, words.points):
        return at + len(phrase)
    return at + 1 if word_at(tokens, at).removesuffix("s") in words.point_nouns else None


def read_multiple(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "Doubled", "halved", "three times as many", "tenfold", "a 20-fold rise"."""
    words = number_words()
    word, after = word_at(tokens, start), word_at(tokens, start + 1)
    if word in words.multiples:
        if word == "twice" and after not in words.multiple_followers:
            return Shape(start, start + 1, 2.0, 2.0, "time")
        needed = words.multiple_needs.get(word)
        if needed is not None and after not in needed:
            return None
        value = words.multiples[word]
        return Shape(start, start + 1, value, value, "multiple", step=min(1.0, value / 5))
    amount = cardinal_at(tokens, start)
    if amount is None:
        return None
    at = amount.end + 1 if word_at(tokens, amount.end) in DASHES else amount.end
    follower = word_at(tokens, at + 1)
    folded = word_at(tokens, at) in words.fold
    if folded or (word_at(tokens, at) == "times" and follower in words.multiple_followers):
        return Shape(start, at + 1, amount.low, amount.high, "multiple", step=amount.step)
    return None


def read_rank(tokens: Sequence[Token], start: int) -> Shape | None:
    """An ordinal: "first", "21st", "twenty-first", "world No 38"."""
    amount = read_ordinal(tokens, start) or _ranked(tokens, start)
    if amount is None:
        return None
    return Shape(start, amount.end, amount.low, amount.high, "ordinal", bound="exact")


def _ranked(tokens: Sequence[Token], start: int) -> Amount | None:
    """ "World No 38": the figure after the mark."""
    words = number_words()
    at = start - 2 if word_at(tokens, start - 1) == "." else start - 1
    marked = (
        word_at(tokens, at) in words.rank_marks and word_at(tokens, at - 1) in words.rank_before
    )
    return cardinal_at(tokens, start) if marked else None


SHAPES: tuple[Callable[[Sequence[Token], int], Shape | None], ...] = (
    read_score,
    read_age,
    read_share,
    read_multiple,
    read_fraction,
    read_rank,
)
