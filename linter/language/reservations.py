"""What keeps a sentence from telling plain fact: doubt, hearsay, a plan, a condition, a speaker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.language.lexicons.lexicon import Lexicons
from linter.language.modality import holds_phrase
from linter.language.parsed import Parsed
from linter.language.sources import is_report
from linter.language.syntax import children, is_passive, is_scheduled, verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO_COME = frozenset({"considered", "planned", "expected", "promised"})
# What hangs on a word of planning or hearsay is what is planned or said: "offers to pay", "a plan
# for a bridge", "claims that". Without it the word tells an act of its own: "offers a loan".
_GOVERNED = ("xcomp", "ccomp", "acl", "prep", "advcl")


def reservations(parsed: Parsed, lexicons: Lexicons) -> frozenset[str]:
    """The kinds of reservation in a sentence, in whatever clause; empty for plain fact.

    `possible` ("may", "likely"), `hearsay` ("allegedly", "claims that"), `to_come` ("will", "plans
    to", "a bid for"), `conditional` ("if"), `reported` ("says", "according to", quoted words).
    Generous on purpose: a sentence without any of them tells plain fact for certain.
    """
    found = {kind for token in parsed.tokens for kind in _kinds(token, lexicons)}
    if parsed.attribution is not None or any(token.is_quote for token in parsed.tokens):
        found.add("reported")
    words = [token.lower_ for token in parsed.tokens]
    if holds_phrase(words, lexicons.words("condition_phrases")):
        found.add("conditional")
    return frozenset(found)


def _kinds(token: Token, lexicons: Lexicons) -> Iterator[str]:
    if token.pos_ == "PROPN":
        return  # the month of May
    lemma = verb_lemma(token) if token.pos_ == "VERB" else token.lemma_.lower()
    if token.lower_ in lexicons.words("possibility") or (
        token.pos_ == "VERB" and lemma in lexicons.words("doubting_verbs")
    ):
        yield "possible"
    if _is_hearsay(token, lexicons):
        yield "hearsay"
    if token.dep_ == "mark" and token.lower_ in lexicons.words("condition"):
        yield "conditional"
    if is_report(token, lexicons) or token.lower_ in lexicons.words("source_openers"):
        yield "reported"
    ahead = _puts_ahead(token, lemma, lexicons) and children(token, *_GOVERNED)
    if _is_future(token, lexicons) or ahead:
        yield "to_come"


def _puts_ahead(token: Token, lemma: str, lexicons: Lexicons) -> bool:
    """Whether a word puts what hangs on it ahead: "plans", "has to"; not "had to"."""
    ladder = lexicons.ladder("factuality")
    forms = (lemma,) if token.tag_ == "VBD" else (lemma, f"{lemma} to")
    return any(ladder.step_of(form, token.pos_) in _TO_COME for form in forms)


def _is_hearsay(token: Token, lexicons: Lexicons) -> bool:
    if token.lemma_.lower() in lexicons.words("hearsay_matter"):
        return bool(children(token, *_GOVERNED))
    form = token.lower_ if token.pos_ != "VERB" or is_passive(token) else token.lemma_.lower()
    return form in lexicons.words("hearsay")


def _is_future(token: Token, lexicons: Lexicons) -> bool:
    """ "will", "shall", "is to", a headline's bare "to"."""
    if token.tag_ == "MD":
        return token.lemma_ in lexicons.words("future_modals")
    headless = token.dep_ == "ROOT" and any(child.tag_ == "TO" for child in token.children)
    return headless or is_scheduled(token)
