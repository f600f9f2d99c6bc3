"""What has become of those counted: killed, injured, missing, trapped and so on.

The grammar is asked first ("the blast killed 12", "12 people were hurt"); where the parse of a
clipped line is no help ("Two dead, 14 hurt") the words that directly follow the count decide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from linter.language.lexicons.plain import LEXICONS, load_text
from linter.language.numbers.lexicon import unit_words
from linter.language.syntax import children, is_passive, verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 5
_PATIENTS = frozenset({"dobj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Casualties:
    """The content of lexicons/casualties.yaml, each word with the casualty it tells."""

    patient: Mapping[str, str]
    subject: Mapping[str, str]
    states: Mapping[str, str]
    nouns: Mapping[str, str]
    tolls: Mapping[str, str]
    remains: Mapping[str, str]
    toll_modifiers: Mapping[str, str]
    between: frozenset[str]


@cache
def casualties() -> Casualties:
    """The casualty words, read once."""
    raw = load_text(LEXICONS / "casualties.yaml")

    def column(name: str) -> dict[str, str]:
        return {
            word: casualty for casualty, entry in raw["casualties"].items() for word in entry[name]
        }

    return Casualties(
        patient=column("patient"),
        subject=column("subject"),
        states=column("states"),
        nouns=column("nouns"),
        tolls=raw["tolls"],
        remains=raw["remains"],
        toll_modifiers=raw["toll_modifiers"],
        between=frozenset(raw["between"]),
    )


def casualty_of(count: list[Token], noun: Token | None, predicate: Token | None) -> str:
    """The casualty that a count is of: `killed`, `injured` and so on, or "".

    `count` are the tokens of the number itself, `noun` what it counts and `predicate` the word of
    the event it belongs to, as `number_binding.bind` found them.
    """
    return (
        _by_noun(noun)
        or _by_remains(noun)
        or _by_states(noun)
        or _by_words_after(count)
        or _by_predicate(count, noun, predicate)
        or _by_words_before(count)
    )


def _by_noun(noun: Token | None) -> str:
    """ "12 deaths", "40 wounded", "a death toll of 12"."""
    if noun is None:
        return ""
    words = casualties()
    lemma = noun.lemma_.lower()
    if lemma in words.tolls:
        modifiers = [child.lower_ for child in children(noun, "compound", "amod")]
        named = [words.toll_modifiers[word] for word in modifiers if word in words.toll_modifiers]
        named += [words.states[word] for word in _of(noun) if word in words.states]
        return named[0] if named else words.tolls[lemma]
    return words.nouns.get(lemma, "") or words.nouns.get(noun.lower_, "")


def _by_remains(noun: Token | None) -> str:
    """ "The bodies of two climbers", "the bodies of two of the climbers"."""
    if noun is None:
        return ""
    remains = casualties().remains
    chain = (word.lemma_.lower() for word in _chain(noun)[1:])
    return next((remains[lemma] for lemma in chain if lemma in remains), "")


def _of(noun: Token) -> list[str]:
    """The words after "of": "injured" of "the toll of injured"."""
    prepositions = [word for word in children(noun, "prep") if word.lower_ == "of"]
    return [word.lower_ for preposition in prepositions for word in children(preposition, "pobj")]


def _by_states(noun: Token | None) -> str:
    """ "12 injured passengers", "12 passengers trapped in the wreck"."""
    if noun is None:
        return ""
    states = casualties().states
    described = [*children(noun, "amod", "acl", "relcl", "appos", "advmod"), *_behind_people(noun)]
    for child in described:
        own_object = child.dep_ == "acl" and children(child, "dobj")
        if child.lower_ in states and not own_object and not children(child, "neg"):
            return states[child.lower_]
    return ""


def _behind_people(noun: Token) -> list[Token]:
    """What the parser hangs on the gathering noun: "killed" of "the number of people killed"."""
    gathering = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if gathering.lemma_.lower() not in unit_words().partitives:
        return []
    return [word for word in children(gathering, "acl") if word.i > noun.i]


def _by_words_after(count: list[Token]) -> str:
    """The state that follows the count with nothing but filling words between."""
    if not count:
        return ""
    words, doc = casualties(), count[-1].doc
    last = max(token.i for token in count)
    for token in doc[last + 1 : last + 1 + _REACH]:
        if token.lower_ in words.states:
            return "" if children(token, "dobj") else words.states[token.lower_]
        if token.lower_ not in words.between and not (token.pos_ == "NOUN" and token.i == last + 1):
            return ""
    return ""


def _by_predicate(count: list[Token], noun: Token | None, predicate: Token | None) -> str:
    # "More than 100": what hangs on the verb is the figure.
    outward = [token for token in count if token.head not in count]
    counted = noun if noun is not None else next(iter(outward), None)
    if predicate is None or counted is None or predicate.pos_ not in {"VERB", "AUX", "ADJ"}:
        return ""
    words = casualties()
    lemma = verb_lemma(predicate)
    chain = _chain(counted)
    if lemma in words.patient and _is_patient(chain, predicate):
        return words.patient[lemma]
    if lemma in words.subject and any(
        word.dep_ == "nsubj" and word.head == predicate for word in chain
    ):
        return words.subject[lemma]
    if any(word.head == predicate for word in chain):
        for complement in children(predicate, "acomp", "oprd", "attr"):
            if complement.lower_ in words.states:
                return words.states[complement.lower_]
    return ""


def _chain(token: Token) -> list[Token]:
    """The token and the nominal heads it is joined to by coordination or "of"."""
    chain = [token]
    for _ in range(_REACH):
        last, head = chain[-1], chain[-1].head
        if last.dep_ == "pobj" and head.lower_ == "of":
            head = head.head
        elif last.dep_ not in {"conj", "nummod", "appos"}:
            break
        if head == last or head.pos_ in {"VERB", "AUX"}:
            break
        chain.append(head)
    return chain


def _is_patient(chain: list[Token], verb: Token) -> bool:
    if any(word.dep_ in _PATIENTS and word.head == verb for word in chain):
        return True
    if verb.dep_ == "acl" and verb.head in chain:
        return is_passive(verb)
    return any(word.dep_ == "nsubj" and word.head == verb for word in chain) and is_passive(verb)


def _by_words_before(count: list[Token]) -> str:
    """ "Killing 12", "injured 40 others": the word just before the count, bounds passed over."""
    if not count:
        return ""
    first = min(token.i for token in count)
    if first == 0:
        return ""
    before = count[0].doc[first - 1]
    if before.pos_ != "VERB":
        return ""
    return casualties().patient.get(before.lemma_.lower(), "")
