"""How a word denies, alone or with those that belong to it: "refuse", "turn down", "far from"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.language.lexicons.lexicon import Lexicons, Negator
from linter.language.syntax import children, verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

# The longest phrase of lexicons/negation has five words: "in the absence of", "put a stop to".
_LONGEST = 5


def negator_of(token: Token, lexicons: Lexicons) -> Negator | None:
    """How the word denies, or None where it does not.

    A verb is looked up with its particle or preposition first ("rule out", "decide against"), and
    alone only where it has no particle: what is dropped off is not dropped. Any word may open a
    phrase, a verb one with its object: "put a stop to".
    """
    found = (lexicons.negator(form, token.pos_) for form in _forms(token))
    return next(filter(None, found), None)


def verb_forms(verb: Token) -> Iterator[str]:
    """The lemma with its particle, behind that with each preposition: "call for", "call"."""
    whole = verb_lemma(verb)
    yield from (f"{whole} {preposition.lower_}" for preposition in children(verb, "prep"))
    yield whole


def _forms(token: Token) -> Iterator[str]:
    lemma = token.lemma_.lower()
    behind = [word.lower_ for word in token.doc[token.i + 1 : token.i + _LONGEST]]
    for length in range(len(behind), 0, -1):
        yield " ".join([lemma, *behind[:length]])
        yield " ".join([token.lower_, *behind[:length]])
    if token.pos_ in {"VERB", "AUX"}:
        yield from verb_forms(token)
    else:
        yield lemma
    if verb_lemma(token) == lemma:
        yield token.lower_
