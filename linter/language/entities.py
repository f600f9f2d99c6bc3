"""Names in their places: which name stands in which role of which word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.language.facts import Entity, Term
from linter.language.parsed import Parsed
from linter.language.sources import is_report
from linter.language.syntax import is_nominal, is_passive
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


def entities(parsed: Parsed, terms: Terms) -> Iterator[Entity]:
    """The names of a sentence, each once, in text order."""
    for name in terms.names:
        head = _head_token(parsed, name.span.start, name.span.end)
        if head is None:
            continue
        role, governor, preposition = slot_of(head, terms)
        term = terms.noun(head)
        yield Entity(
            sentence=parsed.sentence,
            span=term.span,
            name=term,
            kind=name.kind or term.kind,
            role=role,
            head=_governor_term(governor, terms),
            preposition=preposition,
        )


def _governor_term(governor: Token | None, terms: Terms) -> Term | None:
    if governor is None:
        return None
    return terms.noun(governor) if is_nominal(governor) else terms.verb(governor)


def _head_token(parsed: Parsed, start: int, end: int) -> Token | None:
    """The token of a stretch of the document whose head lies outside the stretch."""
    inside = [token for token in parsed.doc if token.idx < end and start < token.idx + len(token)]
    for token in inside:
        if token.head not in inside or token.head == token:
            return token
    return inside[-1] if inside else None


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
    if word in {"to", "for"}:
        return "recipient", governor, word
    return "other", governor, word
