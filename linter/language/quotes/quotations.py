"""Quotations: which words are quoted, who spoke them, and whether the body has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from linter.language.facts import Quote, Span, Term
from linter.language.lexicons.lexicon import lexicons
from linter.language.parsed import Parsed
from linter.language.quotes.marks import Quoted, quoted_spans
from linter.language.quotes.matching import verbatim
from linter.language.sources import is_report
from linter.language.syntax import agent, children, is_passive, noun_phrase, prepositional, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

    from linter.language.terms import Terms

__all__ = ["Quoted", "quote_facts", "quoted_spans", "speakers_of", "verbatim"]

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")


def quote_facts(parsed: Parsed, terms: Terms | None = None) -> Iterator[Quote]:
    """The quotations of one parsed sentence, each with its speaker where the sentence names one.

    The speaker is the subject of the nearest report verb above the quotation, the noun of
    "according to", or whom a headline credits by colon, dash or comma. `terms` gives the speaker
    an identity; without it the speaker is only words. A quotation of one word has length 1.
    """
    start = parsed.sentence.span.start
    for (first, last), mark in quoted_spans(parsed.sentence.text):
        span = Span(start + first, start + last)
        inside = [t for t in parsed.tokens if _within(parsed.spans[t.i], span) and t.text.isalnum()]
        if not inside and not _is_credited(parsed, span):
            continue  # it stands in the other half of a line that was cut at a semicolon
        words = parsed.text_of(span)
        yield Quote(
            sentence=parsed.sentence,
            span=span,
            words=words,
            speaker=_speaker(inside, parsed, terms),
            length=len(_WORD.findall(words)),
            mark=mark,
        )


def speakers_of(words: str, quotes: Iterable[Quote]) -> tuple[Term, ...]:
    """Who is said to have spoken `words`, going by quotations that hold them, in their order."""
    return tuple(
        quote.speaker
        for quote in quotes
        if quote.speaker is not None and verbatim(words, (quote.words,))
    )


def _within(span: Span | None, outer: Span) -> bool:
    return span is not None and outer.start <= span.start and span.end <= outer.end


def _is_credited(parsed: Parsed, span: Span) -> bool:
    return parsed.attribution is not None and _within(span, parsed.attribution.span)


def _speaker(inside: list[Token], parsed: Parsed, terms: Terms | None) -> Term | None:
    quoted = {token.i for token in inside}
    for token in inside:
        if token.head.i in quoted and token.head != token:
            continue
        found = _speaker_above(token, quoted)
        if found is not None and found.i not in quoted:
            return terms.noun(found) if terms else _plain(found, parsed)
    return _credited(parsed, terms)


def _speaker_above(token: Token, quoted: set[int]) -> Token | None:
    """The subject of the nearest report verb on the way up from a quoted word to the root."""
    known = lexicons()
    while True:
        for word in (token, *children(token, "parataxis", "ccomp")):
            if word.i not in quoted and is_report(word, known):
                who = agent(word) if is_passive(word) else subject(word)
                if who is not None:
                    return who
        for preposition in children(token, "prep"):
            if preposition.lower_ == "according" and preposition.i not in quoted:
                return next((noun for _, noun in prepositional(preposition)), None)
        if token.head == token:
            return None
        token = token.head


def _plain(token: Token, parsed: Parsed) -> Term:
    span = parsed.span_of(noun_phrase(token))
    return Term(parsed.text_of(span), span, token.lemma_.lower())


def _credited(parsed: Parsed, terms: Terms | None) -> Term | None:
    """The source that a headline names outside its clause, as a term."""
    credit = parsed.attribution
    if credit is None:
        return None
    names = terms.book.names_in(credit.text) if terms else ()
    lemma = credit.text.split()[-1].lower()
    if not names:
        return Term(credit.text, credit.span, lemma)
    name = names[0]
    return Term(
        text=credit.text,
        span=credit.span,
        lemma=lemma,
        kind=name.kind or "thing",
        identity=name.identity,
        stands_for=name.stands_for,
        definite=True,
    )
