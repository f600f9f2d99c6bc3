"""How far a sentence vouches for an act: denied, planned, done; under a condition; or negated.

The words come from the lexicons (factuality ladder, negators, conditions); here is only the grammar
that carries them from a governing word down to the act.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.language.facts import Polarity
from linter.language.lexicon import Lexicons
from linter.language.syntax import children, is_nominal, verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "csubj", "advcl"})
_DONE = "done"
# Prepositions through which a word governs an act: "plan for", "accused of", "barred from". Others
# ("after", "by", "without") set the act apart from it.
_GOVERNING = frozenset({"of", "for", "to", "on", "from", "in", "about", "against"})


@dataclass(frozen=True, slots=True)
class Modality:
    """Polarity, step on the factuality ladder, and whether a condition is attached."""

    polarity: Polarity
    factuality: str
    conditional: bool


def modality(predicate: Token, lexicons: Lexicons) -> Modality:
    """The modality of the act that `predicate` names, from its own words and its governors'."""
    governors = tuple(_governors(predicate))
    negations = _own_negations(predicate, lexicons)
    negations += sum(_negates(word, lexicons) for word in governors)
    return Modality(
        polarity="negative" if negations % 2 else "positive",
        factuality=_factuality(predicate, governors, lexicons),
        conditional=_conditional(predicate, lexicons),
    )


def negation_words(predicate: Token, lexicons: Lexicons) -> list[Token]:
    """The words of the clause itself that negate it: "not", "never", the "no" of "no plan"."""
    found = [child for child in predicate.children if _is_negator(child, lexicons, "clause")]
    for child in children(predicate, "nsubj", "nsubjpass", "dobj", "attr", "pobj"):
        if _is_negator(child, lexicons, "clause"):
            found.append(child)
        found.extend(
            word for word in children(child, "det", "neg") if _is_negator(word, lexicons, "clause")
        )
    if predicate.dep_ in {"acomp", "attr"}:
        found.extend(word for word in children(predicate.head, "neg"))
    return sorted(set(found), key=lambda word: word.i)


def _own_negations(predicate: Token, lexicons: Lexicons) -> int:
    return len(negation_words(predicate, lexicons))


def _is_negator(token: Token, lexicons: Lexicons, scope: str) -> bool:
    if token.dep_ == "neg":
        return True
    negator = lexicons.negator(token.lower_, token.pos_)
    return negator is not None and negator.scope == scope and negator.strength == "explicit"


def _governors(predicate: Token) -> Iterator[Token]:
    """The words that govern an act, nearest first: "deny" and "plan" of "denied a plan to send"."""
    token = predicate
    for _ in range(6):
        head = token.head
        if head == token:
            return
        if token.dep_ in _COMPLEMENTS and not _opens_clause(token):
            if head.pos_ in {"ADP", "SCONJ"}:
                if head.lower_ not in _GOVERNING:
                    return
                head = head.head
            yield head
        elif (
            (token.dep_ == "acl" and token.tag_ == "VB")
            or token.dep_ in {"acomp", "attr", "oprd"}
            or (is_nominal(token) and token.dep_ == "dobj")
        ):
            yield head
        elif is_nominal(token) and token.dep_ == "pobj" and head.lower_ in _GOVERNING:
            head = head.head
            yield head
        elif token.dep_ == "conj":
            pass
        else:
            return
        token = head


def _opens_clause(token: Token) -> bool:
    """An adverbial clause is governed only when nothing ("after", "while") sets it apart."""
    return token.dep_ == "advcl" and bool(children(token, "mark", "advmod"))


def _negates(word: Token, lexicons: Lexicons) -> int:
    """Whether a governing word turns its complement round, its own negation counted."""
    lemma = verb_lemma(word) if word.pos_ == "VERB" else word.lemma_.lower()
    negator = lexicons.negator(lemma, word.pos_)
    own = sum(child.dep_ == "neg" for child in word.children)
    implicit = negator is not None and negator.scope in {"complement", "object"}
    return int(implicit) + own


def _factuality(predicate: Token, governors: tuple[Token, ...], lexicons: Lexicons) -> str:
    ladder = lexicons.ladder("factuality")
    steps = [_DONE]
    for word in (predicate, *governors):
        if word != predicate:
            lemma = verb_lemma(word) if word.pos_ == "VERB" else word.lemma_.lower()
            steps.extend(filter(None, [ladder.step_of(lemma, word.pos_)]))
        for child in children(word, "aux", "advmod"):
            steps.extend(filter(None, [ladder.step_of(child.lower_, child.pos_)]))
    if _headless_infinitive(predicate):
        steps.append("promised")
    known = [step for step in steps if step in ladder.steps]
    return min(known, key=ladder.rank) if known else _DONE


def _headless_infinitive(predicate: Token) -> bool:
    """The headline future: "Council to vote". No finite verb stands above the infinitive."""
    if not any(child.lower_ == "to" for child in children(predicate, "aux")):
        return False
    return predicate.dep_ == "ROOT" or (
        predicate.head.dep_ == "ROOT" and is_nominal(predicate.head) and predicate.dep_ != "xcomp"
    )


def _conditional(predicate: Token, lexicons: Lexicons) -> bool:
    words = lexicons.words("condition")
    clauses = [predicate, *children(predicate, "advcl")]
    return any(child.lower_ in words for clause in clauses for child in children(clause, "mark"))
