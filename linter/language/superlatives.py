"""Claims to be the first, the most or the only, each with the stretch of time that limits it.

"The worst drought" and "the worst drought since 1976" differ by the limit alone; headlines drop it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal

from linter.language.dates.days import days
from linter.language.facts import Span, Superlative, Term
from linter.language.numbers.lexicon import unit_words
from linter.language.numbers.quantities import quantities
from linter.language.parsed import Parsed
from linter.language.syntax import children, is_nominal
from linter.language.terms import Terms

if TYPE_CHECKING:
    from spacy.tokens import Token

Sort = Literal["first", "most", "only", "record"]

_REACH = 90
"""How many characters behind the word its limit may stand: about fifteen words."""


def superlatives(parsed: Parsed, terms: Terms, published: date | None) -> Iterator[Superlative]:
    """The superlatives of a sentence, in text order. "At least" and "most of" are none."""
    limits = _time_spans(parsed.sentence.text, published, terms)
    for token in parsed.tokens:
        sort = _sort_of(token, terms)
        if sort is None:
            continue
        span = parsed.span_of([token])
        noun = _noun_of(token)
        yield Superlative(
            sentence=parsed.sentence,
            span=span,
            word=_word(token, span, parsed),
            sort=sort,
            noun=terms.single(noun) if noun is not None else None,
            limit=_limit(span, limits, parsed, _clause_end(token, parsed)),
        )


def _sort_of(token: Token, terms: Terms) -> Sort | None:
    known = terms.lexicons
    lower = token.lower_
    if token.i > 0 and token.nbor(-1).lower_ == "at":
        return None
    if lower in known.words("superlative_first") and _qualifies(token):
        return "first"
    if lower in known.words("superlative_only") and _qualifies(token):
        return "only"
    if lower in known.words("superlative_record") and _qualifies(token):
        return "record"
    if token.tag_ == "JJS" and lower not in known.words("superlative_stops"):
        return "most"
    return None


def _qualifies(token: Token) -> bool:
    """Whether the word stands before the noun it is about: "the first woman", "record sales"."""
    return token.dep_ in {"amod", "compound", "nmod", "nummod"} and is_nominal(token.head)


def _noun_of(token: Token) -> Token | None:
    head = token.head
    if token.dep_ in {"amod", "compound", "nmod", "nummod"} and is_nominal(head):
        return head
    if token.dep_ in {"acomp", "attr"}:
        return next(iter(children(head, "nsubj", "nsubjpass")), None)
    return None


def _word(token: Token, span: Span, parsed: Parsed) -> Term:
    return Term(parsed.text_of(span), span, token.lower_, kind="quality")


def _time_spans(text: str, published: date | None, terms: Terms) -> list[Span]:
    """Dates and lengths of time behind a word that makes them a limit: "since 1976", "in years"."""
    measures = unit_words().measures
    times = [day.span for day in days(text, published)]
    times += [
        quantity.span
        for quantity in quantities(text)
        if (measure := measures.get(quantity.unit)) is not None and measure.dimension == "time"
    ]
    leads = terms.lexicons.words("superlative_limits")
    found: list[Span] = []
    for span in sorted(times):
        before = text[: span.start].split()
        if before and before[-1].lower() in leads:
            found.append(Span(span.start - len(before[-1]) - 1, span.end))
    return found


def _clause_end(token: Token, parsed: Parsed) -> int:
    """Where the next clause begins: "the greatest to have played and won the cup in 1986"."""
    starts = (
        span.start
        for word, span in zip(parsed.tokens, parsed.spans, strict=True)
        if span is not None and word.i > token.i and word.dep_ == "conj" and word.pos_ == "VERB"
    )
    return next(starts, parsed.sentence.span.end)


def _limit(span: Span, limits: list[Span], parsed: Parsed, clause_end: int) -> str:
    """The words of the limit nearest behind the superlative in its clause, "" without one."""
    offset = parsed.sentence.span.start
    text = parsed.sentence.text
    end = span.end - offset
    last = min(end + _REACH, clause_end - offset)
    behind = (limit for limit in limits if end <= limit.start <= last)
    nearest = next(behind, None)
    return text[nearest.start : nearest.end] if nearest is not None else ""
