"""Who says so: the report verb, "according to", or the headline's colon above an act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.language.facts import Term
from linter.language.identity.records import NamedSpan
from linter.language.lexicons.lexicon import Lexicons
from linter.language.syntax import agent, children, is_passive, prepositional, subject, verb_lemma
from linter.language.terms import Terms

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Source:
    """The speaker, if named, and the lemma of the report verb ("" for "according to")."""

    speaker: Term | None
    report: str


def source_of(predicate: Token, terms: Terms) -> Source | None:
    """The nearest source that an act is credited to in its sentence, or in its headline's tail."""
    for word in _clause_heads(predicate):
        report = _report_above(word, terms.lexicons)
        if report is not None:
            return Source(_speaker(report, terms), verb_lemma(report))
        speaker = _according_to(word)
        if speaker is not None:
            return Source(terms.noun(speaker), "")
    attribution = terms.parsed.attribution
    if attribution is not None:
        return Source(_attributed(attribution.text, terms), attribution.verb)
    return None


def is_report(token: Token, lexicons: Lexicons) -> bool:
    """Whether a verb tells that somebody says something."""
    return (
        token.pos_ == "VERB"
        and lexicons.ladder("report").step_of(verb_lemma(token), "VERB") is not None
    )


def _clause_heads(predicate: Token) -> Iterator[Token]:
    token = predicate
    yield token
    while token.head != token:
        token = token.head
        yield token


def _report_above(word: Token, lexicons: Lexicons) -> Token | None:
    head = word.head
    if word.dep_ == "ccomp" and head != word and is_report(head, lexicons):
        return head
    if word.dep_ == "xcomp" and is_passive(head) and is_report(head, lexicons):
        return head  # "is said to have sent"
    for child in children(word, "parataxis", "ccomp"):
        if is_report(child, lexicons) and not children(child, "ccomp") and child.i > word.i:
            return child
    return None


def _speaker(report: Token, terms: Terms) -> Term | None:
    speaker = agent(report) if is_passive(report) else subject(report)
    return terms.noun(speaker) if speaker is not None else None


def _according_to(word: Token) -> Token | None:
    for child in children(word, "prep"):
        if child.lower_ == "according":
            for _, noun in prepositional(child):
                return noun
            for inner in children(child, "prep"):
                for noun in children(inner, "pobj"):
                    return noun
    return None


def _attributed(text: str, terms: Terms) -> Term:
    attribution = terms.parsed.attribution
    assert attribution is not None
    name = _named_speaker(text, terms)
    return Term(
        text=text,
        span=attribution.span,
        lemma=text.split()[-1].lower(),
        kind=name.kind if name else "thing",
        identity=name.identity if name else "",
        stands_for=name.stands_for if name else frozenset(),
        definite=name is not None,
    )


def _named_speaker(text: str, terms: Terms) -> NamedSpan | None:
    """Whose name credits somebody: the last before any preposition, if it ends the phrase.

    "IBM's Ada Holm of the bank" is Holm; where the phrase ends otherwise ("Kremlin spokesman") it
    is the first name.
    """
    names = terms.book.names_in(text)
    lexicons = terms.lexicons
    opens = lexicons.words("directional_prepositions") | lexicons.words("place_prepositions")
    words = list(re.finditer(r"[^\s,]+,?", text))
    end = next((word.start() for word in words if word.group().lower() in opens), len(text))
    before = [name for name in names if name.span.end <= end]
    if before and not text[before[-1].span.end : end].strip():
        return before[-1]
    return names[0] if names else None
