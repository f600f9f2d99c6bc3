"""Sums that a reader makes without noticing: "two men and a woman" are three people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from linter.language.facts import Quantity, Span
from linter.language.lexicons.plain import LEXICONS, load_text
from linter.language.numbers.quantities import quantities
from linter.language.numbers.spacing import rejoined
from linter.language.numbers.tokens import Token, tokenise

_MOST_MODIFIERS = 3
_LONGEST_AGE = 3
_CLOSERS = frozenset({",", ".", ";", ":", "(", ")", "–", "—", "?", "!"})


@dataclass(frozen=True, slots=True)
class _Member:
    """One counted group of people: the count and the tokens it covers."""

    value: Quantity
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class _PersonWords:
    nouns: frozenset[str]
    singular: frozenset[str]
    articles: Mapping[str, float]
    joints: frozenset[str]
    of_age: frozenset[str]


@cache
def _person_words() -> _PersonWords:
    raw = load_text(LEXICONS / "persons.yaml")
    nouns = frozenset(raw["persons"]) | frozenset(raw["persons"].values())
    singular = frozenset(one for one, many in raw["persons"].items() if one != many)
    articles = {word: float(value) for word, value in raw["articles"].items()}
    return _PersonWords(
        nouns, singular, articles, frozenset(raw["joints"]), frozenset(raw["of_age"])
    )


def is_person_noun(word: str) -> bool:
    """Whether the word, singular or plural, any case, names people that can be added up."""
    return word.lower() in _person_words().nouns


def is_one_person(word: str) -> bool:
    """Whether the word, any case, names one person and has another form for more."""
    return word.lower() in _person_words().singular


def combined(text: str, of_anything: bool = False) -> list[Quantity]:
    """The totals of coordinated groups of people in `text`: counts whose span covers the groups.

    "Two men, a woman and three children" gives 6; `of_anything` also "a lorry and seven cars" 8.
    Spans count characters of `text`.
    """
    nouns = None if of_anything else _person_words().nouns
    tokens = rejoined(text, tokenise(text))
    counted = {quantity.span.start: quantity for quantity in quantities(text)}
    totals: list[Quantity] = []
    index = 0
    while index < len(tokens):
        members = _coordination(tokens, index, counted, nouns)
        if len(members) < 2:
            index += 1
            continue
        totals.append(_total(text, tokens, members))
        index = members[-1].end
    return totals


def _coordination(
    tokens: Sequence[Token],
    start: int,
    counted: Mapping[int, Quantity],
    nouns: frozenset[str] | None,
) -> list[_Member]:
    members: list[_Member] = []
    index = start
    while (member := _member(tokens, index, counted, nouns)) is not None:
        members.append(member)
        end = after = _past_age(tokens, member.end, counted)
        while after < len(tokens) and tokens[after].lower in _person_words().joints:
            after += 1
        if after == end:
            break
        index = after
    return members


def _past_age(tokens: Sequence[Token], start: int, counted: Mapping[int, Quantity]) -> int:
    """Behind the age that may follow a person: "a man, 34, and", "a man (34) and", "aged 34"."""
    aside = range(start, min(start + _LONGEST_AGE, len(tokens)))
    for at in aside:
        value = counted.get(tokens[at].start)
        if value is not None:
            opened = at > start and tokens[at - 1].text == "("
            return at + 1 + opened if value.unit == "age" or opened else start
        if tokens[at].text not in {",", "("} and tokens[at].lower not in _person_words().of_age:
            break
    return start


def _member(
    tokens: Sequence[Token],
    start: int,
    counted: Mapping[int, Quantity],
    nouns: frozenset[str] | None,
) -> _Member | None:
    """A count or article, at most three words between, and one of the nouns; None for any word."""
    if start >= len(tokens):
        return None
    words = _person_words()
    value = counted.get(tokens[start].start)
    if value is not None and value.unit == "count" and value.bound == "exact":
        at = next(i for i in range(start, len(tokens) + 1) if _starts_after(tokens, i, value))
    elif tokens[start].lower in words.articles:
        one = words.articles[tokens[start].lower]
        value, at = Quantity(tokens[start].text, Span(0, 0), one, one), start + 1
    else:
        return None
    noun = None
    for index in range(at, min(at + _MOST_MODIFIERS + 1, len(tokens))):
        token = tokens[index]
        if token.text in _CLOSERS or token.lower in words.joints or token.start in counted:
            break
        if nouns is None or token.lower in nouns:
            noun = index
    return None if noun is None else _Member(value, start, noun + 1)


def _starts_after(tokens: Sequence[Token], index: int, value: Quantity) -> bool:
    return index >= len(tokens) or tokens[index].start >= value.span.end


def _total(text: str, tokens: Sequence[Token], members: Sequence[_Member]) -> Quantity:
    span = Span(tokens[members[0].first].start, tokens[members[-1].end - 1].end)
    low = sum(member.value.low for member in members)
    high = sum(member.value.high for member in members)
    step = max(member.value.step for member in members)
    return Quantity(text[span.start : span.end], span, low, high, step=step)
