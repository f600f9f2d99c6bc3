"""What stands around an amount: currency, unit of measure, period, and words that bound it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from linter.language.numbers.lexicon import Phrase, UnitWords, number_words, unit_words
from linter.language.numbers.tokens import HYPHENS, Token
from linter.language.numbers.words import Amount, adjacent

_LONGEST_PHRASE = 5
# Nobody writes "5,000m" for five billion.
_MOST_MILLIONS = 1000
_MOVED = 4
"""Within so many words before "up to" stand the verb and what it moves."""
_PLUS = "+"


class Unit(NamedTuple):
    """A unit read after an amount: the value is multiplied by `factor`; `end` is past its words."""

    name: str
    end: int
    currency: str = ""
    factor: float = 1.0


class Prefix(NamedTuple):
    """A currency sign before an amount: its first token, the amount's first token, the code."""

    start: int
    amount: int
    currency: str


def phrase_at(
    tokens: Sequence[Token], start: int, phrases: Mapping[Phrase, object] | frozenset[Phrase]
) -> Phrase | None:
    """The longest of `phrases` that the tokens from `start` on spell."""
    for width in range(min(_LONGEST_PHRASE, len(tokens) - start), 0, -1):
        phrase = tuple(token.lower for token in tokens[start : start + width])
        if phrase in phrases:
            return phrase
    return None


def phrase_before(
    tokens: Sequence[Token], end: int, phrases: Mapping[Phrase, object]
) -> Phrase | None:
    """The longest of `phrases` that the tokens before `end` spell."""
    for width in range(min(_LONGEST_PHRASE, end), 0, -1):
        phrase = tuple(token.lower for token in tokens[end - width : end])
        if phrase in phrases:
            return phrase
    return None


def read_prefix(text: str, tokens: Sequence[Token], start: int) -> Prefix | None:
    """The currency sign that begins at token `start`: "$", "US$", "Rs.", "EUR"."""
    begin = tokens[start].start
    if start and adjacent(tokens[start - 1], tokens[start]) and tokens[start - 1].kind == "word":
        return None
    for symbol, code in unit_words().currency_symbols:
        if not text.startswith(symbol, begin):
            continue
        stop = begin + len(symbol)
        index = start
        while index < len(tokens) and tokens[index].end <= stop:
            index += 1
        whole = index > start and tokens[index - 1].end == stop
        if whole and index < len(tokens) and tokens[index].start - stop <= 1:
            return Prefix(start, index, code)
    return None


def read_unit(tokens: Sequence[Token], amount: Amount, money: str = "") -> Unit:
    """The unit after an amount; `count` with nothing consumed where none is written.

    `money` is the currency code of a sign before the amount, which settles the matter.
    """
    index = amount.end
    if money:
        return Unit("money", index, money)
    if index >= len(tokens):
        return Unit("count", index)
    hyphened = tokens[index].text in HYPHENS and index + 1 < len(tokens)
    at = index + 1 if hyphened and adjacent(tokens[index], tokens[index + 1]) else index
    if amount.form == "vague" and tokens[index].lower == "of" and index + 1 < len(tokens):
        # "Millions of dollars" is money, "hundreds of miles" a length, "dozens of men" a count.
        unit = _money_word(tokens, index + 1, amount) or _measure(tokens, index + 1)
        return unit or Unit("count", index)
    return (
        _share(tokens, at)
        or _money_word(tokens, at, amount)
        or _attached(tokens, amount)
        or _measure(tokens, at)
        or Unit("count", index)
    )


def _share(tokens: Sequence[Token], at: int) -> Unit | None:
    words = unit_words()
    if phrase := phrase_at(tokens, at, words.basis_points):
        return Unit("points", at + len(phrase), factor=0.01)
    if phrase := phrase_at(tokens, at, words.points):
        return Unit("points", at + len(phrase))
    if phrase := phrase_at(tokens, at, words.percent):
        return Unit("percent", at + len(phrase))
    return None


def _money_word(tokens: Sequence[Token], at: int, amount: Amount) -> Unit | None:
    words = unit_words()
    token = tokens[at]
    if token.lower in words.subunits:
        tight = adjacent(tokens[at - 1], token)
        if len(token.lower) > 1 or (tight and amount.form == "digits"):
            return Unit("money", at + 1, words.subunits[token.lower], 0.01)
    phrase = phrase_at(tokens, at, words.currency_words)
    if phrase is None:
        return None
    code = words.currency_words[phrase]
    if (
        code == "GBP"
        and len(phrase) == 1
        and phrase[0] in words.weights
        and _weighs(tokens, at, words)
    ):
        return Unit("pound weight", at + len(phrase))
    return Unit("money", at + len(phrase), code)


def _weighs(tokens: Sequence[Token], at: int, words: UnitWords) -> bool:
    """Whether "pounds" is a weight: a word of weighing close by, within six tokens."""
    near = [token.lower for token in (*tokens[max(0, at - 6) : at], *tokens[at + 1 : at + 4])]
    return any(word in words.weight_words for word in near)


def _attached(tokens: Sequence[Token], amount: Amount) -> Unit | None:
    """Single letters against digits: "30C", "5g"; "100m" only beside words of length."""
    words = unit_words()
    token = tokens[amount.end]
    if amount.form != "digits" or not adjacent(tokens[amount.end - 1], token):
        return None
    measure = words.attached.get(token.lower)
    if measure is None or (token.lower in words.attached_decimals and not amount.step < 1):
        return None
    return Unit(measure.name, amount.end + 1)


def metres(tokens: Sequence[Token], start: int, amount: Amount) -> Amount | None:
    """The amount without its "m" where "100m" is a length: "the 100m final", "1.5m tall"."""
    words = unit_words()
    amount = _with_spaced_metre(tokens, amount)
    last = tokens[amount.end - 1]
    if amount.end - start != 2 or last.text != "m" or amount.form != "digits":
        return None
    following = [token.lower for token in tokens[amount.end : amount.end + 3] if token.text != "-"]
    before = tokens[start - 1].lower if start else ""
    placed = before in words.metre_before and following[:1] != ["of"]
    figure = amount.low / amount.scale
    if placed or figure >= _MOST_MILLIONS or not words.metre_after.isdisjoint(following[:2]):
        value = float(tokens[start].text.replace(",", ""))
        return Amount(value, value, min(1.0, amount.step), amount.end, "digits")
    return None


def _with_spaced_metre(tokens: Sequence[Token], amount: Amount) -> Amount:
    """The amount with the "m" that stands a space behind it, as in "a 46 m well"."""
    at = amount.end
    spaced = at < len(tokens) and tokens[at].text == "m" and amount.scale == 1.0
    return replace(amount, end=at + 1) if spaced else amount


def _measure(tokens: Sequence[Token], at: int) -> Unit | None:
    forms = unit_words().forms
    phrase = phrase_at(tokens, at, forms)
    return Unit(forms[phrase].name, at + len(phrase)) if phrase else None


def read_period(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The period of a rate and the position after it: "an hour", "per week", "annually"."""
    words = unit_words()
    at_word = _past_hyphen(tokens, at)
    if at_word >= len(tokens):
        return "", at
    adverb = words.per_adverbs.get(tokens[at_word].lower)
    if adverb is not None and at_word == at:
        return adverb, at + 1
    phrase = phrase_at(tokens, at_word, words.per_words)
    if phrase is None:
        return "", at
    index = _past_hyphen(tokens, at_word + len(phrase))
    period = words.per_periods.get(tokens[index].lower) if index < len(tokens) else None
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if period is None or (
        phrase[0] in number_words().articles and after in words.per_stops | HYPHENS
    ):
        return "", at
    return period, index + 1


def later_period(tokens: Sequence[Token], at: int) -> str:
    """The period of a counted noun: "1,000 people a day", "three new homes every week"."""
    for index in range(at + 1, min(at + 4, len(tokens))):
        if tokens[index - 1].kind != "word":
            return ""
        period, _ = read_period(tokens, index)
        if period:
            return period
    return ""


def _past_hyphen(tokens: Sequence[Token], at: int) -> int:
    return at + 1 if at < len(tokens) and tokens[at].text in HYPHENS else at


def read_bound(tokens: Sequence[Token], start: int) -> tuple[str, int]:
    """The bound before token `start` and the first token of its words ("exact" where none)."""
    words = number_words()
    bound, first, index = "exact", start, start
    while index > 0:
        phrase = phrase_before(tokens, index, words.bounds)
        if phrase is not None and _is_where_it_ends(tokens, index - len(phrase), phrase):
            break
        if phrase is not None:
            index -= len(phrase)
            bound, first = _stronger(bound, words.bounds[phrase]), index
        elif tokens[index - 1].lower in words.bound_fillers and start - index < 2:
            index -= 1
        else:
            break
    return bound, first


def _is_where_it_ends(tokens: Sequence[Token], at: int, phrase: Phrase) -> bool:
    """Whether "up to" tells how far a thing was moved: "pushed rates up to 5%"."""
    words = number_words()
    if phrase not in words.lifted_to:
        return False
    moved = tokens[max(at - _MOVED, 0) : at]
    if any(token.kind == "mark" for token in moved):
        return False
    return any(token.lower in words.lifting_verbs for token in moved[:-1])


def _stronger(inner: str, outer: str) -> str:
    """ "At least about 20" bounds from below; "about" yields to what stands before it."""
    return inner if outer == "about" and inner != "exact" else outer


def read_bound_after(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The bound after an amount: "20 or more", "50-plus", "100+"."""
    words = number_words()
    if at >= len(tokens):
        return "exact", at
    if tokens[at].text == _PLUS and adjacent(tokens[at - 1], tokens[at]):
        return "at_least", at + 1
    index = at + 1 if tokens[at].text == "-" and at + 1 < len(tokens) else at
    phrase = phrase_at(tokens, index, words.bounds_after)
    if phrase is None or phrase == (_PLUS,):
        return "exact", at
    if phrase in {("plus",), ("odd",)} and index == at and not _tail(tokens, index + 1):
        return "exact", at
    return words.bounds_after[phrase], index + len(phrase)


def _tail(tokens: Sequence[Token], at: int) -> bool:
    """Whether "20 plus" ends its phrase: a mark, a plural noun or the end of the text follows."""
    return at >= len(tokens) or tokens[at].kind == "mark" or tokens[at].lower.endswith("s")
