"""How far a sentence vouches for an act: denied, planned, done; under a condition; or negated.

The words come from the lexicons (factuality ladder, negators, conditions); here is only the grammar
that carries them from a governing word down to the act.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.language.facts import Polarity
from linter.language.lexicons.lexicon import Lexicons
from linter.language.lexicons.records import Ladder
from linter.language.negators import negator_of, verb_forms
from linter.language.polarity import is_nothing, polarity
from linter.language.sources import is_report
from linter.language.syntax import (
    children,
    clause_tokens,
    is_nominal,
    is_passive,
    is_scheduled,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "csubj", "advcl"})
_DONE, _SETTLED, _OPEN = "done", "promised", "considered"
_FORWARD = frozenset({"planned", "expected", "promised"})
# Edges by which a clause stands beside what is above it and is no matter of an inquiry or a rumour.
_BESIDE = frozenset({"relcl", "conj", "advcl", "nsubj", "nsubjpass", "parataxis", "appos"})


@dataclass(frozen=True, slots=True)
class Modality:
    """Polarity, step on the factuality ladder, and what else keeps a sentence from vouching.

    `conditional` says that a condition is attached, `hedge` which word leaves it open whether it is
    so, `investigated` that an inquiry is to find it out.
    """

    polarity: Polarity
    factuality: str
    conditional: bool
    hedge: str = ""
    investigated: bool = False


def modality(predicate: Token, lexicons: Lexicons) -> Modality:
    """The modality of the act that `predicate` names, from its own words and its governors'."""
    governors = tuple(_governors(predicate, lexicons))
    copula = predicate.head if predicate.dep_ in {"acomp", "attr"} else None
    # The "not" of a copula is one of the predicate's own words already.
    apart = (copula, _accompanied(predicate))
    return Modality(
        polarity=polarity(predicate, governors, apart, lexicons),
        factuality=_factuality(predicate, governors, lexicons),
        conditional=_conditional(predicate, lexicons),
        hedge=_hedge(predicate, governors, lexicons),
        investigated=_investigated(predicate, lexicons),
    )


def _governors(predicate: Token, lexicons: Lexicons) -> Iterator[Token]:
    """The words that govern an act, nearest first: "deny" and "plan" of "denied a plan to send"."""
    governing = lexicons.words("governing_prepositions")
    token = predicate
    for _ in range(6):
        head = token.head
        if head == token:
            return
        if token.dep_ == "ccomp" and token.i < head.i:
            return  # "It may cost less, so it should not be read as advice": no matter of "read"
        if token.dep_ in _COMPLEMENTS and not _opens_clause(token):
            if head.pos_ in {"ADP", "SCONJ"}:
                if head.lower_ not in governing or children(head, "advmod"):
                    return  # "instead of closing it, the mayor asks"
                head = _over_prepositions(head, lexicons)
            yield head
        elif (
            (token.dep_ in {"acl", "relcl"} and token.tag_ == "VB" and not children(token, "nsubj"))
            or (token.dep_ == "acl" and is_nothing(head))  # "no chance that it will hit"
            or token.dep_ in {"acomp", "attr", "oprd"}
            or (is_nominal(token) and token.dep_ == "dobj")
            or (is_nominal(token) and token.dep_ == "nsubjpass" and _is_undone(head, lexicons))
        ):
            yield head
        elif is_nominal(token) and token.dep_ == "pobj" and head.lower_ in governing:
            head = _over_prepositions(head, lexicons)
            yield head
        elif token.dep_ == "conj":
            head = _joined_to(token)
        else:
            return
        token = head


def _over_prepositions(preposition: Token, lexicons: Lexicons) -> Token:
    """What a preposition hangs on, or what that does: "backed" of "backed out of the sale".

    An adverb that denies by itself stays: "stopped short of closing it".
    """
    head = preposition.head
    between = head.pos_ == "ADP" and preposition.dep_ == "prep"
    adverb = head.pos_ == "ADV" and head.head.pos_ == "VERB" and negator_of(head, lexicons) is None
    return head.head if between or adverb else head


def _is_undone(verb: Token, lexicons: Lexicons) -> bool:
    """Whether what is done to a plan or an act makes it come to nothing: "has been shelved"."""
    negator = negator_of(verb, lexicons)
    return negator is not None and negator.scope == "object"


def _joined_to(token: Token) -> Token:
    """The word that a joined one shares its governors with: one of its form, if there is one.

    "Will stop paying and sell": what is sold is no matter of "stop".
    """
    head = token.head
    if {token.tag_, head.tag_} != {"VB", "VBG"}:
        return head
    return next((word for word in head.ancestors if word.tag_ == token.tag_), head)


def _opens_clause(token: Token) -> bool:
    """An adverbial clause is governed only when nothing ("after", "while") sets it apart.

    Nor is one that tells what had come before: "having sold the unit, it will ...".
    """
    if token.dep_ != "advcl":
        return False
    before = any(word.tag_ == "VBG" for word in children(token, "aux"))
    opening = children(token, "mark", "advmod")
    # "Impossible for it to close": who is to act stands behind that "for".
    return before or any(word.lower_ != "for" for word in opening)


def _accompanied(predicate: Token) -> Token | None:
    """The verb that a participle only goes along with: "offers" of "offers more, beating rivals".

    A comma sets it off: what the verb says of its complement it does not say of the participle.
    """
    opening = predicate.left_edge
    set_off = opening.i > 0 and opening.nbor(-1).text == ","
    if predicate.dep_ == "advcl" and predicate.tag_ == "VBG" and set_off:
        return predicate.head
    return None


def _factuality(predicate: Token, governors: tuple[Token, ...], lexicons: Lexicons) -> str:
    ladder = lexicons.ladder("factuality")
    steps = [_DONE]
    apart = (predicate, _accompanied(predicate))
    for word in (predicate, *governors):
        if word not in apart and not _only_causes(word, lexicons):
            steps.extend(_steps_given(word, ladder))
        for child in (*_auxiliaries(word), *children(word, "advmod", "mark")):
            shifted = _is_shifted(child, word, lexicons)
            step = _SETTLED if shifted else ladder.step_of(child.lower_, child.pos_)
            steps.extend(filter(None, [step]))
    if _headless_infinitive(predicate) or is_scheduled(predicate):
        steps.append("promised")
    known = [step for step in steps if step in ladder.steps]
    return min(known, key=ladder.rank) if known else _DONE


def _is_shifted(modal: Token, verb: Token, lexicons: Lexicons) -> bool:
    """Whether a report in the past shifts a modal: "said they would" is will to who said it."""
    reported = verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}
    return (
        reported
        and modal.lower_ in lexicons.words("shifted_modals")
        and is_report(verb.head, lexicons)
    )


def _steps_given(governor: Token, ladder: Ladder) -> Iterator[str]:
    """The steps that a governing word gives its act; what is not promised is left open."""
    is_verb = governor.pos_ == "VERB"
    forms = list(verb_forms(governor)) if is_verb else [governor.lemma_.lower()]
    # "Has to be sold" is still to come; what had to be sold was.
    if governor.tag_ != "VBD":
        forms.append(f"{forms[-1]} to")
    for form in forms:
        step = ladder.step_of(form, governor.pos_)
        if step is not None:
            yield step
        if step in _FORWARD and any(child.dep_ == "neg" for child in governor.children):
            yield _OPEN


def _auxiliaries(verb: Token) -> list[Token]:
    """Its auxiliaries, or those a bare verb shares: "will pulp the copies and pay the surgeon"."""
    own = children(verb, "aux")
    shares = verb.dep_ == "conj" and verb.tag_ == "VB" and not own and not children(verb, "nsubj")
    return _auxiliaries(verb.head) if shares else own


def _only_causes(verb: Token, lexicons: Lexicons) -> bool:
    """Whether a verb of urging has a thing for its subject: "queues have pushed them to extend".

    A person who pushes others to act has a plan; what merely happens has none.
    """
    doers = children(verb, "nsubj")
    if (
        verb.lemma_.lower() not in lexicons.words("urging")
        or not doers
        or not children(verb, "dobj")
    ):
        return False
    doer = doers[0]
    groups = lexicons.groups_of(doer.lemma_) | lexicons.hypernyms(doer.lemma_)
    return doer.pos_ == "NOUN" and groups.isdisjoint({"noun:person", "noun:organisation"})


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
    if any(child.lower_ in words for clause in clauses for child in children(clause, "mark")):
        return True
    behind = [word.lower_ for word in clause_tokens(predicate) if word.i > predicate.i]
    return holds_phrase(behind, lexicons.words("condition_phrases"))


def holds_phrase(words: Sequence[str], phrases: Collection[str]) -> bool:
    """Whether one of the phrases stands among the words, all in lower case."""
    text = f" {' '.join(words)} "
    return any(phrase in text and f" {phrase} " in text for phrase in phrases)


def _hedge(predicate: Token, governors: tuple[Token, ...], lexicons: Lexicons) -> str:
    """The word that leaves open whether an act is so: "allegedly", "is thought to have sent".

    As written; a word of `hearsay_matter` ("claims that") as its lemma.
    """
    doubts = lexicons.words("hearsay")
    modals = lexicons.words("hedging_modals")
    for word in (predicate, *governors):
        for child in children(word, "advmod", "amod", "mark"):
            if child.lower_ in doubts:
                return child.text
        for child in _auxiliaries(word):
            if child.lower_ in modals:
                return child.text
    for word in governors:
        form = word.lower_ if is_passive(word) or word.pos_ == "ADJ" else word.lemma_.lower()
        if word.pos_ in {"VERB", "ADJ"} and form in doubts:
            return word.text
    rumours = lexicons.words("hearsay_matter")
    above = (word.lemma_.lower() for word in _above(predicate))
    return next((lemma for lemma in above if lemma in rumours), "")


def _investigated(predicate: Token, lexicons: Lexicons) -> bool:
    """Whether an inquiry stands above an act: "is investigated over claims that it dumped waste".

    What an inquiry found hangs on "found", not on it.
    """
    inquiry = lexicons.words("inquiry")
    return any(word.lemma_.lower() in inquiry for word in _above(predicate))


def _above(predicate: Token) -> Iterator[Token]:
    """The words whose matter an act is, nearest first; side clauses are no matter of theirs."""
    token = predicate
    while token.head != token and token.dep_ not in _BESIDE:
        through_preposition = token.dep_ == "prep"
        token = token.head
        yield token
        if through_preposition:  # "open an inquiry into whether": the tree hangs it on "open"
            yield from children(token, "dobj")
