"""Dates bound to the event they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from linter.language.dates import days
from linter.language.events import is_predicate
from linter.language.facts import DateFact, Span
from linter.language.parsed import Parsed
from linter.language.terms import Terms

if TYPE_CHECKING:
    from spacy.tokens import Token


def date_facts(parsed: Parsed, terms: Terms, published: date | None) -> Iterator[DateFact]:
    """The dates of a sentence, in text order, each with the predicate that governs it.

    Dates are read from the words as written, never from the rewritten line. `published` is the
    article's own date, without which "on Friday" stays a weekday.
    """
    offset = parsed.sentence.span.start
    for day in days(parsed.sentence.text, published):
        span = Span(day.span.start + offset, day.span.end + offset)
        token = _head_of(parsed, span)
        predicate = _predicate_above(token, terms) if token is not None else None
        yield DateFact(
            sentence=parsed.sentence,
            span=span,
            when=replace(day, span=span),
            predicate=terms.verb(predicate) if predicate is not None else None,
        )


def _head_of(parsed: Parsed, span: Span) -> Token | None:
    inside = [
        token
        for token, place in zip(parsed.doc, parsed.spans, strict=True)
        if place is not None and place.start < span.end and span.start < place.end
    ]
    outward = [token for token in inside if token.head not in inside]
    return outward[0] if outward else inside[0] if inside else None


def _predicate_above(token: Token, terms: Terms) -> Token | None:
    while True:
        if is_predicate(token, terms.lexicons):
            return token
        if token.head == token:
            return None
        token = token.head
