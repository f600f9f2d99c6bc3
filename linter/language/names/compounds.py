"""Nouns behind a name that the name belongs to: "in Oscars snub", "an Orsk insurance firm"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from linter.language.lexicons.lexicon import Lexicons
from linter.language.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COMPOUND_TAGS = frozenset({"NN", "NNS", "JJ"})
_COMPOUND_REACH = 4


def opens_compound(token: Token, known: Lexicons) -> bool:
    """Whether a noun follows that the name may belong to, whatever the parser made of it.

    Headlines set names before nouns ("in Oscars snub"), and the parser takes some for verbs.
    """
    if token.i + 1 >= len(token.doc):
        return False
    following = token.doc[token.i + 1]
    if following.lower_ in known.words("days_as_adverbs"):
        return False
    if (
        following.tag_ == "VBD"
        and children(following, "nsubj")
        and children(following, "dobj", "prt")
    ):
        return False  # "Police in Orsk shot out a window"
    if following.tag_ == "JJ":  # "in the Roma friendly": an adjective that has no noun is one
        return following.is_lower and not is_nominal_at(token.doc, following.i + 1)
    if not following.is_lower or following.pos_ == "AUX":
        return False
    if following.tag_ in {"VBD", "VBN"}:  # "at Tolby bid", where the noun looks like the past form
        return bool(known.predicates_of(following.lower_, "NOUN"))
    return following.tag_ in {"NN", "NNS", "VB", "VBP"}


def tells_origin(name: Sequence[Token], known: Lexicons) -> bool:
    """Whether the noun right behind a name calls for where its bearer is from: "an X man".

    Of the last noun of those that follow: "an X insurance firm".
    """
    doc, after = name[0].doc, name[-1].i + 1
    following = doc[after : after + _COMPOUND_REACH]
    nouns = list(
        takewhile(lambda token: token.tag_ in _COMPOUND_TAGS and token.is_lower, following)
    )
    while nouns and nouns[-1].tag_ == "JJ":
        nouns.pop()
    pair = " ".join(token.lower_ for token in nouns[-2:])
    last = "".join(token.lemma_.lower() for token in nouns[-1:])
    return not known.words("belonging").isdisjoint({pair, last})


def is_nominal_at(doc: Doc, index: int) -> bool:
    """Whether a noun or a name stands there."""
    return index < len(doc) and doc[index].pos_ in {"NOUN", "PROPN"}
