"""The name that opens a sentence, where every word has a capital: the tagger is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.language.facts import Span
from linter.language.identity.records import NamedSpan
from linter.language.identity.resolving import IdentityBook
from linter.language.lexicons.lexicon import lexicons
from linter.language.misspelling import misspells
from linter.language.names.runs import NameRun, name_words
from linter.language.words import rough_lemmas

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_POSITIONS = 2


def with_opening_name(
    doc: Doc, names: tuple[NamedSpan, ...], book: IdentityBook, ordinary: frozenset[str]
) -> tuple[NamedSpan, ...]:
    """The names of a document and, if its opening word is one of no list, that name too.

    A lone opening capital tells nothing by itself. It is a name where the tagger takes it for one
    and neither the lexicons nor `ordinary`, the lemmas of a dictionary, hold it as a common word:
    "Ruiz quits", but not "Cameras catch driver".
    """
    for token in doc[:_POSITIONS]:
        if token.is_alpha and token.text[0].isupper():
            span = Span(token.idx, token.idx + len(token.text))
            if any(name.span.start < span.end and span.start < name.span.end for name in names):
                return names
            named = _is_name(token, ordinary) or _misspells_a_name(token, book)
            if token.lower_ in book.lowered or not named:
                return names
            known = book.describe(NameRun(token.text, span, False))
            found = NamedSpan(span, known.identity, known.kind, known.stands_for, "name", False)
            return tuple(sorted((found, *names), key=lambda name: name.span))
    return names


def _is_name(token: Token, ordinary: frozenset[str]) -> bool:
    named = token.tag_ == "NNP" and token.ent_type_
    if not named and (token.tag_ not in {"NN", "NNP"} or token.dep_ not in {"nsubj", "nsubjpass"}):
        return False
    return ordinary.isdisjoint(rough_lemmas(token.text)) and not _is_common(token)


def _misspells_a_name(token: Token, book: IdentityBook) -> bool:
    """Whether a word of no lexicon is a slip away from a name of the story: "Aresnal through"."""
    return not _is_common(token) and any(
        misspells(token.text, identity.name) for identity in book.identities()
    )


def _is_common(token: Token) -> bool:
    """Whether a list holds it as a noun, a verb, an adjective or a word of grammar."""
    known = lexicons()
    never = name_words()
    stop = known.words("function_words") | never.common_nouns | never.not_names
    return any(
        lemma in stop or known.keys_of(lemma, tag) - {lemma}
        for lemma in rough_lemmas(token.text)
        for tag in ("NOUN", "VERB", "ADJ")
    )
