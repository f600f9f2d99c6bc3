"""Names in their places: which name stands in which role of which word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from linter.language.facts import Entity, Term
from linter.language.identity.records import NamedSpan
from linter.language.names.adjectives import lacks_noun
from linter.language.names.initials import alien_initials
from linter.language.names.repeats import is_repeated
from linter.language.names.slots import (
    expected_kind,
    follows_age,
    follows_title,
    preposition_before,
)
from linter.language.names.support import BodyWords
from linter.language.parsed import Parsed
from linter.language.places.people import given_name_gender
from linter.language.sources import is_report
from linter.language.syntax import children, is_nominal, is_passive
from linter.language.terms import Terms

if TYPE_CHECKING:
    from spacy.tokens import Token

_ROLE_OF_LABEL = {
    "nsubj": "actor",
    "nsubjpass": "target",
    "dobj": "target",
    "dative": "recipient",
    "poss": "possessor",
    "compound": "modifier",
    "amod": "modifier",
    "nmod": "modifier",
    "appos": "apposition",
}


def entities(parsed: Parsed, terms: Terms, body: BodyWords) -> Iterator[Entity]:
    """The names of a sentence, each once, in text order."""
    for name in terms.names:
        tokens = _tokens_of(name, parsed)
        if not tokens:
            continue
        head = _head_of(tokens)
        role, governor, preposition = slot_of(head, terms)
        term = _name_term(name, tokens, head, parsed, terms)
        yield Entity(
            sentence=parsed.sentence,
            span=term.span,
            name=term,
            kind=term.kind,
            role=role,
            head=_governor_term(governor, terms),
            preposition=preposition or preposition_before(parsed.text, name.span),
            expected_kind=_expected(name, tokens, head, terms),
            form=name.form,
            known_as=name.kind,
            sure=name.sure,
            support=_support(name, parsed, terms, body),
            repeated=is_repeated(name, head, parsed),
            initials=alien_initials(parsed.text, name.span),
        )


def _expected(name: NamedSpan, tokens: list[Token], head: Token, terms: Terms) -> str:
    """The kind of name its place calls for; of a person's place nothing where one may be called
    so: "Sofia, 34," is no slip for the town's sake, nor is "the 25-year-old Spaniard" or "police
    arrest two Canadians".
    """
    expected = expected_kind(tokens, head, terms.lexicons)
    if (
        name.form == "adjective"
        and expected in {"", "group"}
        and lacks_noun(tokens, head, terms.lexicons)
    ):
        return "noun"
    if expected != "person" or len(tokens) > 1:
        return expected
    if name.form in {"adjective", "people"} and (
        follows_age(head) or head.dep_ in {"dobj", "nsubjpass"} or children(head, "nummod")
    ):
        return ""
    if follows_title(tokens, terms.lexicons, "surname_titles"):
        return expected
    return "" if given_name_gender(tokens[0].text) else expected


def _support(name: NamedSpan, parsed: Parsed, terms: Terms, body: BodyWords) -> float:
    """How much the body holds of the name as written, or in full: "GOP", "Republican Party"."""
    written = body.support(_words_of(name, parsed))
    full = terms.book.full_name(name.identity) if name.identity else ""
    return max(written, body.support(full)) if full else written


def _words_of(name: NamedSpan, parsed: Parsed) -> str:
    return parsed.text[name.span.start : name.span.end]


def _governor_term(governor: Token | None, terms: Terms) -> Term | None:
    if governor is None:
        return None
    return terms.noun(governor) if is_nominal(governor) else terms.verb(governor)


def _tokens_of(name: NamedSpan, parsed: Parsed) -> list[Token]:
    return [
        token
        for token in parsed.tokens
        if token.idx < name.span.end and name.span.start < token.idx + len(token)
    ]


def _head_of(tokens: list[Token]) -> Token:
    """The token whose head lies outside the stretch."""
    for token in tokens:
        if token.head not in tokens or token.head == token:
            return token
    return tokens[-1]


def _name_term(
    name: NamedSpan, tokens: list[Token], head: Token, parsed: Parsed, terms: Terms
) -> Term:
    """The name alone, without the titles, owners and coordination of its phrase."""
    phrase = terms.single(head)
    span = parsed.span_of(tokens)
    return replace(
        phrase,
        text=parsed.text_of(span),
        span=span,
        lemma=tokens[-1].lemma_.lower(),
        kind=name.kind or phrase.kind,
        identity=name.identity,
        stands_for=name.stands_for,
        definite=True,
    )


def slot_of(token: Token, terms: Terms) -> tuple[str, Token | None, str]:
    """Role, governing token and preposition of a noun; coordination takes the first one's slot."""
    while token.dep_ == "conj" and is_nominal(token.head):
        token = token.head
    head = token.head if token.head != token else None
    if head is None:
        return "other", None, ""
    if token.dep_ == "pobj":
        return _prepositional_slot(token, head, terms)
    role = _ROLE_OF_LABEL.get(token.dep_, "other")
    if role == "actor" and head.pos_ == "VERB" and is_report(head, terms.lexicons):
        role = "source"
    return role, head, ""


def _prepositional_slot(
    token: Token, preposition: Token, terms: Terms
) -> tuple[str, Token | None, str]:
    outer = preposition
    while outer.head.pos_ == "ADP" and outer.head != outer:
        outer = outer.head
    governor = outer.head if outer.head != outer else None
    word = preposition.lower_
    if outer.lower_ == "according":
        return "source", governor, "according to"
    if preposition.dep_ == "agent" and governor is not None and is_passive(governor):
        return "actor", governor, word
    if word in terms.lexicons.words("place_prepositions"):
        return "place", governor, word
    if word in terms.lexicons.words("recipient_prepositions"):
        return "recipient", governor, word
    return "other", governor, word
