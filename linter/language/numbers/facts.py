"""The numbers of a parsed sentence as facts: each with its noun, event and casualty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from linter.language.facts import Number, Quantity, Span, Term
from linter.language.modality import modality
from linter.language.numbers.binding import bind
from linter.language.numbers.casualties import casualty_of
from linter.language.numbers.direction import direction, preposition_of
from linter.language.numbers.lexicon import unit_words
from linter.language.numbers.misfits import misfit, mismatches
from linter.language.numbers.quantities import quantities
from linter.language.numbers.sums import combined
from linter.language.parsed import Parsed
from linter.language.terms import Terms

if TYPE_CHECKING:
    from spacy.tokens import Token


def number_facts(parsed: Parsed, terms: Terms) -> Iterator[Number]:
    """The numbers of a sentence, in text order; then, for the body, the sums of people it implies.

    Numbers are read from the words as written, never from the rewritten line. A number none of
    whose words stands in this document (a label, the other half of a split line) is left out.
    """
    for quantity in quantities(parsed.sentence.text):
        number = _number(parsed, terms, quantity)
        if number is not None:
            yield number
    if parsed.sentence.section == "body":
        for quantity in combined(parsed.sentence.text):
            number = _sum(parsed, terms, quantity)
            if number is not None:
                yield number


def _number(parsed: Parsed, terms: Terms, quantity: Quantity) -> Number | None:
    placed = _placed(parsed, quantity)
    count = _tokens_in(parsed, placed.span)
    if not count:
        return None
    binding = bind(count, quantity, terms.lexicons)
    of_what_follows = binding.noun is not None and binding.noun.i > count[0].i
    if not of_what_follows and _is_price(count, quantity):
        placed = replace(placed, unit="money")
    counted = placed.unit == "count"
    casualty = casualty_of(count, binding.noun, binding.predicate) if counted else ""
    event = binding.predicate
    return Number(
        sentence=parsed.sentence,
        span=placed.span,
        value=placed,
        noun=_noun(binding.noun, placed, terms),
        predicate=terms.verb(event) if event is not None else None,
        casualty=casualty,
        direction=direction(count, quantity, binding, terms.lexicons),
        preposition=preposition_of(count),
        polarity=modality(event, terms.lexicons).polarity if event is not None else "positive",
        noun_mismatch=counted and mismatches(count, placed, binding.noun),
        misfit=misfit(
            count, placed, binding, terms.lexicons, parsed.sentence.text[: quantity.span.start]
        ),
    )


def _noun(noun: Token | None, quantity: Quantity, terms: Terms) -> Term | None:
    """What a number counts; an age is of the one it stands with, not of all who are named."""
    if noun is None:
        return None
    return terms.single(noun) if quantity.unit == "age" else terms.noun(noun)


def _is_price(count: list[Token], quantity: Quantity) -> bool:
    """Whether a plural that counts nothing is a sum of money: "worth thousands"."""
    vague = quantity.unit == "count" and quantity.low < quantity.high
    if not vague or any(char.isdigit() for char in quantity.text):
        return False
    first = count[0]
    return first.i > 0 and first.nbor(-1).lemma_.lower() in unit_words().price_words


def _sum(parsed: Parsed, terms: Terms, quantity: Quantity) -> Number | None:
    """The total of coordinated groups, bound like the first of them but counting people."""
    placed = _placed(parsed, quantity)
    first = quantities(quantity.text)
    if not first or not _is_one_phrase(_tokens_in(parsed, placed.span)):
        return None
    offset = quantity.span.start
    span = Span(first[0].span.start + offset, first[0].span.end + offset)
    number = _number(parsed, terms, replace(first[0], span=span))
    if number is None:
        return None
    return replace(number, span=placed.span, value=placed, noun=_people(placed, terms))


def _is_one_phrase(tokens: list[Token]) -> bool:
    """Whether all hang on one word: groups in two clauses ("21 held, and nine hurt") do not add."""
    return sum(token.head not in tokens or token.head == token for token in tokens) == 1


def _people(placed: Quantity, terms: Terms) -> Term:
    # The one noun that every sum of persons shares; its classes come from the lexicon.
    lemma = "people"
    return Term(
        text=placed.text,
        span=placed.span,
        lemma=lemma,
        kind="person",
        classes=terms.lexicons.classes_of(lemma, "NOUN"),
    )


def _placed(parsed: Parsed, quantity: Quantity) -> Quantity:
    """The quantity with its span in the passage instead of in the sentence."""
    offset = parsed.sentence.span.start
    span = Span(quantity.span.start + offset, quantity.span.end + offset)
    return replace(quantity, span=span)


def _tokens_in(parsed: Parsed, span: Span) -> list[Token]:
    return [
        token
        for token, place in zip(parsed.tokens, parsed.spans, strict=True)
        if place is not None and place.start < span.end and span.start < place.end
    ]
