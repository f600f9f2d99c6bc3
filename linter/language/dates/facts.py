"""Dates bound to the event they belong to, and what they do in their clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from linter.language.dates.days import days
from linter.language.dates.misfits import date_misfit
from linter.language.dates.patterns import date_words
from linter.language.events import is_predicate
from linter.language.facts import DateFact, Day, Span
from linter.language.modality import modality
from linter.language.parsed import Parsed
from linter.language.syntax import children, is_scheduled, verb_lemma
from linter.language.terms import Terms

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIERS = frozenset({"compound", "poss", "nmod", "nummod", "amod"})
_OBJECTS = frozenset({"dobj", "attr"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NAME_AND_COMMA = 2
_PRESENT = frozenset({"VBZ", "VBP"})
_AHEAD = frozenset({"planned", "expected", "promised"})
# What an adverbial date follows. Behind an adjective, a determiner or a name it may be part of
# something else: "next September", "the 2018 finals", "Expo 2020".
_LEADS = frozenset({"VERB", "AUX", "NOUN", "ADP", "SCONJ", "PART", "PUNCT"})
# "BEIRUT, March 7 (Reuters) - ...": the day a line was filed, which no story repeats.
_FILED = re.compile(r"\s*\(\w[\w .]{1,20}\)\s*[-–—]")


def date_facts(parsed: Parsed, terms: Terms, published: date | None) -> Iterator[DateFact]:
    """The dates of a sentence, in text order, each with the predicate that governs it.

    Dates are read from the words as written, never from the rewritten line. `published` is the
    article's own date, without which "on Friday" stays a weekday. A date none of whose words stands
    in this document (a label, the other half of a split line) is left out.
    """
    offset = parsed.sentence.span.start
    for day in days(parsed.sentence.text, published):
        span = Span(day.span.start + offset, day.span.end + offset)
        inside = _inside(parsed, span)
        if not inside or _is_dateline(parsed, day.span):
            continue
        head = _head_of(inside)
        predicate = _predicate_above(head, terms)
        tense = _tense(predicate, terms) if predicate is not None else ""
        yield DateFact(
            sentence=parsed.sentence,
            span=span,
            when=replace(day, span=span),
            predicate=terms.verb(predicate) if predicate is not None else None,
            role=_role(inside, head),
            preposition=_preposition(inside),
            tense=tense,
            misfit=date_misfit(inside, day, predicate, tense),
            current=_is_current(day, published),
        )


def _is_current(day: Day, published: date | None) -> bool:
    if published is None or day.start is None or day.end is None:
        return False
    return day.start <= published <= day.end


def _is_dateline(parsed: Parsed, span: Span) -> bool:
    """Whether a line's date only says when an agency filed it."""
    in_body = parsed.sentence.section == "body"
    return not in_body and _FILED.match(parsed.sentence.text, span.end) is not None


def _inside(parsed: Parsed, span: Span) -> list[Token]:
    return [
        token
        for token, place in zip(parsed.tokens, parsed.spans, strict=True)
        if place is not None and place.start < span.end and span.start < place.end
    ]


def _head_of(inside: list[Token]) -> Token:
    outward = [token for token in inside if token.head not in inside]
    return outward[0] if outward else inside[0]


def _role(inside: list[Token], head: Token) -> str:
    """Where the parse doubts, the words beside the date decide: a noun or "'s" behind it."""
    first, last = inside[0], inside[-1]
    behind = last.nbor(1) if last.i + 1 < len(last.doc) else None
    if last.tag_ == "POS" or (behind is not None and behind.tag_ == "POS"):
        return "modifier"
    if head.dep_ in _MODIFIERS and head.head.i > last.i:
        return "modifier"
    if head.dep_ in _OBJECTS:
        return "object"
    if head.dep_ in _SUBJECTS:
        return "other"
    if _is_apposition(first, behind):
        return "apposition"
    before = _before(first)
    if before is None or before.pos_ in _LEADS:
        return "adverbial"
    return "other"


def _is_apposition(first: Token, behind: Token | None) -> bool:
    """Whether it stands between commas behind the name that opens the sentence, as an age does."""
    if first.i < _NAME_AND_COMMA or behind is None or behind.text != ",":
        return False
    comma = first.nbor(-1)
    return comma.text == "," and all(word.pos_ == "PROPN" for word in first.doc[: comma.i])


def _preposition(inside: list[Token]) -> str:
    """The preposition that leads in the date, in lower case, or ""."""
    before = _before(inside[0])
    if before is None:
        return ""
    return before.lower_ if before.tag_ in {"IN", "TO"} and before.dep_ != "mark" else ""


def _before(first: Token) -> Token | None:
    """The word before a date, past the "later" of "later this year"; None at the beginning."""
    if first.i > 1 and first.nbor(-1).lower_ in date_words().sides:
        return first.nbor(-2)
    return first.nbor(-1) if first.i else None


def _tense(predicate: Token, terms: Terms) -> str:
    """The time a verb is told in; "" for the present, for nouns and where a modal hedges it."""
    auxiliaries = children(predicate, "aux", "auxpass")
    modals = {verb_lemma(word) for word in auxiliaries if word.tag_ == "MD"}
    if modals:
        return "future" if "will" in modals else ""
    if any(word.tag_ == "TO" for word in auxiliaries):
        return "future" if _is_to_come(predicate, terms) else ""
    if predicate.tag_ == "VBD" or any(word.tag_ == "VBD" for word in auxiliaries):
        return "past"
    return ""


def _is_to_come(predicate: Token, terms: Terms) -> bool:
    """Whether now somebody plans or expects it: "is to play", "is expected to play"."""
    if is_scheduled(predicate):
        return predicate.head.tag_ in _PRESENT
    above = predicate.head
    words = [above, *children(above, "aux", "auxpass")]
    if above.dep_ in {"acomp", "attr"}:
        words.append(above.head)
    if not any(word.tag_ in _PRESENT for word in words):
        return False
    return modality(predicate, terms.lexicons).factuality in _AHEAD


def _predicate_above(token: Token, terms: Terms) -> Token | None:
    while True:
        if is_predicate(token, terms.lexicons):
            return token
        if token.head == token:
            return None
        token = token.head
