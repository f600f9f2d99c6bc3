"""Ages: "12-year-old", "aged 12", "Ms Duarte, 19, said", "in his 30s", "under-18s"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.language.numbers.forms import Shape, cardinal_at, word_at
from linter.language.numbers.lexicon import number_words, unit_words
from linter.language.numbers.tokens import DASHES, HYPHENS, Token
from linter.language.numbers.words import Amount, adjacent

# Above the greatest age that people reach a bare figure between commas is no age.
_OLDEST = 115
# How far before "at 88" the word of dying may stand: "died on Monday night in Oslo at 88".
_REACH = 6
_ENDS = frozenset({",", ".", ";", ":", ")", "?", "!", "'", "’", '"', "”"})


def read_age(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "12-year-old", "aged 12", "Smith, 19,", "in his 20s", "under-18s"."""
    return (
        _age_bound(tokens, start)
        or _years_old(tokens, start)
        or _aged(tokens, start)
        or _age_at_death(tokens, start)
        or _age_in_commas(tokens, start)
        or _age_decade(tokens, start)
    )


def _age_bound(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "Under-18s", "over 65s": everybody below, or from, an age."""
    word = word_at(tokens, start)
    if word not in unit_words().age_bounds:
        return None
    at = start + 2 if word_at(tokens, start + 1) in DASHES else start + 1
    figure = tokens[at] if at < len(tokens) else None
    if figure is None or not figure.text.isdigit() or int(figure.text) > _OLDEST:
        return None
    plural = word_at(tokens, at + 1) == "s"
    hyphened = at == start + 2 and word_at(tokens, at + 1) not in DASHES
    if not (plural or hyphened):
        return None
    age, end = float(figure.text), at + 1 + plural
    if word == "under":
        return Shape(start, end, 0.0, age, "age", bound="at_most")
    return Shape(start, end, age, float("inf"), "age", bound="at_least")


def _years_old(tokens: Sequence[Token], start: int) -> Shape | None:
    amount = cardinal_at(tokens, start)
    if amount is None:
        return None
    at = amount.end + 1 if word_at(tokens, amount.end) in DASHES else amount.end
    unit = word_at(tokens, at)
    old_units = unit_words().old_units
    per_year = old_units.get(unit) or old_units.get(unit.removesuffix("s"))
    if per_year is None:
        return None
    old = at + 2 if word_at(tokens, at + 1) in DASHES else at + 1
    if word_at(tokens, old) not in unit_words().old:
        return None
    value = amount.low / per_year
    return Shape(start, old + 1, value, value, "age", step=amount.step / per_year)


def _aged(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "Aged 12", "aged between 12 and 15", "at the age of 12"."""
    words = unit_words()
    before, earlier = word_at(tokens, start - 1), word_at(tokens, start - 2)
    between = before in words.age_between and earlier in words.age_before
    of_age = before == "of" and earlier in words.age_before
    if not (before in words.age_before or of_age or between or _second_age(tokens, start)):
        return None
    amount = cardinal_at(tokens, start)
    if amount is None or amount.low > _OLDEST:
        return None
    joints = words.age_joints | number_words().between_joints if between else words.age_joints
    joined = word_at(tokens, amount.end) in DASHES | joints
    last = cardinal_at(tokens, amount.end + 1) if joined else None
    if last is not None and amount.low < last.high <= _OLDEST:
        return Shape(start, last.end, amount.low, last.high, "age", bound="range")
    return _in_years(tokens, start, amount)


def _second_age(tokens: Sequence[Token], start: int) -> bool:
    """Whether this is the 15 of "two boys aged 12 and 15"; not in "a man aged 34 and two women"."""
    if not tokens[start].text.isdigit():
        return False
    listed = word_at(tokens, start - 1) in number_words().between_joints | {","}
    aged = word_at(tokens, start - 3) in unit_words().age_before
    return listed and aged and word_at(tokens, start - 2).isdigit()


def _in_years(tokens: Sequence[Token], start: int, amount: Amount) -> Shape:
    """ "Aged 18 months" is an age of one and a half."""
    unit = word_at(tokens, amount.end)
    per_year = unit_words().old_units.get(unit.removesuffix("s"))
    if per_year is None:
        return Shape(start, amount.end, amount.low, amount.high, "age")
    years = amount.low / per_year
    return Shape(start, amount.end + 1, years, years, "age", amount.step / per_year)


def _age_in_commas(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "Ms Duarte, 19, said": a figure between commas after a word."""
    token = tokens[start]
    if not token.text.isdigit() or not 0 < int(token.text) <= _OLDEST or start < 2:
        return None
    word, comma = tokens[start - 2], tokens[start - 1]
    closed = word_at(tokens, start + 1) in {",", ";", ""} or (
        word_at(tokens, start + 1) == "." and start + 2 >= len(tokens)
    )
    spaced = token.start == comma.end + 1 and adjacent(word, comma)
    if comma.text != "," or word.kind != "word" or not closed or not spaced:
        return None
    if word.lower in number_words().cardinals or _is_listed(tokens, start):
        return None
    return Shape(start, start + 1, float(token.text), float(token.text), "age")


def _age_at_death(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "Dies at 88", "died on Monday at 88": a bare figure that ends its phrase."""
    words, token = unit_words(), tokens[start]
    if not token.text.isdigit() or not 0 < int(token.text) <= _OLDEST:
        return None
    if word_at(tokens, start - 1) not in words.age_at:
        return None
    earlier = tokens[max(0, start - 2 - _REACH) : start - 1]
    if words.age_died.isdisjoint(one.lower for one in earlier):
        return None
    after = tokens[start + 1] if start + 1 < len(tokens) else None
    ends = after is None or after.text in _ENDS or after.lower in words.after_death
    if not ends:
        return None
    return Shape(start, start + 1, float(token.text), float(token.text), "age")


def _is_listed(tokens: Sequence[Token], start: int) -> bool:
    """Whether the figure is one of a list of results: "Spurs, 102, Nets, 99" or "12, 19, 24"."""
    return word_at(tokens, start + 2).isdigit() or word_at(tokens, start - 3).isdigit()


def _age_decade(tokens: Sequence[Token], start: int) -> Shape | None:
    """ "In his 20s": an age from 20 to 29."""
    token = tokens[start]
    owners = unit_words().age_possessives | HYPHENS
    possessed = word_at(tokens, start - 1) in owners
    tens = token.text.isdigit() and int(token.text) in range(20, 100, 10)
    if not possessed or not tens:
        return None
    if word_at(tokens, start + 1) != "s" or not adjacent(token, tokens[start + 1]):
        return None
    return Shape(start, start + 2, float(token.text), float(token.text) + 9, "age", bound="range")
