"""Dates that cannot stand where they do, whatever the story says: a hurried hand put them there.

"A tomorrow deal", "died aged Friday", "will close last July". Each was held against 10,000 dates of
published stories: next to none of them stands so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.language.dates.patterns import DateWords, date_words
from linter.language.facts import Day
from linter.language.numbers.lexicon import unit_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_LED = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Between an act and its own date: another of these words may have a date of its own.
_OTHER_TIES = frozenset({"ADP", "SCONJ", "VERB", "CCONJ", "PUNCT"})
_ARTICLES, _THE, _POINTERS = frozenset({"a", "an"}), frozenset({"the"}), frozenset({"this", "that"})


def date_misfit(inside: list[Token], day: Day, predicate: Token | None, tense: str) -> str:
    """Why the date cannot stand where it does, or "".

    `article`: a word before it that no such date takes. `age`: it stands where an age does.
    `tense`: it is past and the act to come, or the other way round. `inside` are its tokens,
    `tense` that of its predicate.
    """
    first, words = inside[0], date_words()
    before = first.nbor(-1) if first.i else None
    if before is not None:
        if before.lower_ in unit_words().age_before and before.pos_ != "NOUN":
            return "age"
        if _takes_no(before, first, day, words):
            return "article"
    if predicate is not None and _is_at_odds(inside, before, predicate, tense):
        return "tense"
    return ""


def _takes_no(before: Token, first: Token, day: Day, words: DateWords) -> bool:
    """Whether the article or pointer before it never stands there: "a tomorrow", "this last May".

    With a capital it may be a name: "a Today interview".
    """
    if before.tag_ != "DT" or first.text[:1].isupper():
        return False
    if before.lower_ in _ARTICLES | _POINTERS:
        return _points(first, words)
    return before.lower_ in _THE and _is_counted_from_today(day, words)


def _points(first: Token, words: DateWords) -> bool:
    """Whether it opens with "today", "last", "this": words that take the place of an article."""
    openings = words.shifts.keys() | {phrase.split()[0] for phrase in words.relative_days}
    return first.lower_ in openings - {"the"}


def _is_counted_from_today(day: Day, words: DateWords) -> bool:
    return day.text.lower() in words.relative_days


def _is_at_odds(inside: list[Token], before: Token | None, act: Token, tense: str) -> bool:
    """Whether a date without a preposition is on the other side of today than its act."""
    side = _side(inside, before)
    if not side or not tense or side == tense:
        return False
    first, last = inside[0], inside[-1]
    if last.dep_ in _SUBJECTS or _leads_on(last):
        return False
    if first.i < act.i:
        return last.i + 1 == act.i
    between = first.doc[act.i + 1 : first.i]
    return not any(word.pos_ in _OTHER_TIES for word in between)


def _leads_on(last: Token) -> bool:
    """Whether it only tells of what follows: "will face last year's champions"."""
    if last.tag_ == "POS":
        return True
    behind = last.nbor(1) if last.i + 1 < len(last.doc) else None
    return behind is not None and (behind.tag_ == "POS" or behind.pos_ in _LED)


def _side(inside: list[Token], before: Token | None) -> str:
    """`past` or `future`, where the date's own words tell on which side of today it lies."""
    words = date_words()
    shift = words.shifts.get(inside[0].lower_, 0)
    if inside[-1].lower_ in words.ago_after:
        return "past"
    phrase = " ".join(token.lower_ for token in inside)
    shift = shift or words.relative_days.get(phrase, 0)
    if shift:
        return "past" if shift < 0 else "future"
    if before is not None and inside[0].lower_ in words.shifts:
        return words.sides.get(before.lower_, "")
    return ""
