"""Whether one name fills two places of a clause, where nobody names himself twice by right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.language.identity.records import NamedSpan
from linter.language.names.kinds import load_name_kinds
from linter.language.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_repeated(name: NamedSpan, head: Token, parsed: Parsed) -> bool:
    """Whether a sentence of the story, or the clause of a line with the token `head`, holds a name
    twice.

    In a line it must stand there as it is, neither in "BBC Two" nor, unless it is a person's with
    another name before it, in "Dainik Jagran". In two clauses a name stands twice by right, but for
    a person's below a clause that has that person for its subject: there a pronoun would stand
    (principle C of Chomsky's binding theory, 1981).
    """
    words = rf"\b{re.escape(parsed.text[name.span.start : name.span.end])}\b"
    text, offset = parsed.sentence.text, parsed.sentence.span.start
    if parsed.sentence.section == "body":
        return len(re.findall(words, text)) > 1
    alone = re.finditer(rf"{words}(?![ -][A-Z0-9])", text)
    starts = {offset + match.start() for match in alone}
    if len(starts) < 2:
        return False
    named = [
        token
        for token, span in zip(parsed.tokens, parsed.spans, strict=True)
        if span is not None and span.start in starts
    ]
    if name.kind == "person" and _is_below_itself(named):
        return True
    verb = _verb_of(head)
    found = [token for token in named if _verb_of(token) == verb]
    return len([token for token in found if name.kind == "person" or not _goes_on(token)]) > 1


def _is_below_itself(named: list[Token]) -> bool:
    """Whether a name is the subject of a clause and stands again within it, alone or titled."""
    first, *others = named
    if first.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    below = set(first.head.subtree)
    return any(other in below and (not _goes_on(other) or _is_titled(other)) for other in others)


def _is_titled(token: Token) -> bool:
    return load_name_kinds().starts_with_title(token.nbor(-1).text)


def _verb_of(token: Token) -> Token:
    """The verb of the clause a token stands in, or the head of a line without one."""
    while token.head != token and (
        token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"aux", "auxpass"}
    ):
        token = token.head
    return token


def _goes_on(token: Token) -> bool:
    """Whether a token goes on a name that began before it."""
    return token.i > 0 and token.nbor(-1).pos_ == "PROPN" and token.nbor(-1).is_title
