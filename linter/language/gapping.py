"""Clauses that leave their verb out: "Turkey sent 120 rescuers and Greece two planes".

News tells so of two who do the same by different amounts. A parser takes the second doer for one
more thing that the first one sends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from linter.language.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINS = frozenset({",", ";"})
_AMOUNTS = frozenset({"CD", "DT", "$"})
_OBJECTS = ("dobj", "attr", "npadvmod")
# As many words may stand between the amount and what it is of: "two small planes".
_REACH = 4


class Gap(NamedTuple):
    """Who does it in the clause without a verb, and what is done there."""

    actor: Token
    target: Token


def gap_of(verb: Token) -> Gap | None:
    """The clause that leaves this verb out, right behind what the verb itself is done to.

    Both clauses give an amount, and a name stands for the second doer; no verb follows there.
    """
    target = next((one for one in children(verb, *_OBJECTS) if _is_amount(one)), None)
    doc = verb.doc
    # "gave Lind 200 votes and Okafor 300", "beat Town 3-0 and Albion 2-1": one doer, two receivers.
    if target is None or any(word.text[0].isupper() for word in doc[verb.i + 1 : target.i]):
        return None
    join = _join_behind(target) if target.i > verb.i else None
    if join is None:
        return None
    at = join.i + 1
    while at < len(doc) and doc[at].pos_ == "PROPN":
        at += 1
    if at == join.i + 1 or at >= len(doc) or doc[at].tag_ not in _AMOUNTS:
        return None
    clause = doc[at : verb.sent.end]
    if any(word.pos_ in {"VERB", "AUX"} for word in clause[: _REACH + 1]):
        return None
    noun = next((word for word in clause[: _REACH + 1] if word.pos_ == "NOUN"), doc[at])
    return Gap(doc[at - 1], noun)


def _is_amount(noun: Token) -> bool:
    counted = noun.pos_ != "PROPN" and children(noun, "nummod", "quantmod")
    return noun.pos_ == "NUM" or bool(counted)


def _join_behind(noun: Token) -> Token | None:
    """The "and" right behind a noun or a short phrase of it: "two planes with tents and"."""
    doc = noun.doc
    for word in doc[noun.i + 1 : noun.i + 1 + _REACH]:
        if word.tag_ == "CC" and word.lower_ == "and":
            return word
        if word.pos_ in {"VERB", "AUX"} or word.text in _JOINS:
            return None
    return None
