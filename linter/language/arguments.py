"""Who and what fills the slots of an event: doer, what it is done to, receiver, place."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.language.lexicons.lexicon import Lexicons
from linter.language.names.runs import name_words
from linter.language.phrasal import is_date, verb_phrase
from linter.language.syntax import (
    agent,
    antecedent,
    children,
    is_passive,
    prepositional,
    subject,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Arguments:
    """The tokens that fill the slots of an event."""

    actor: Token | None = None
    target: Token | None = None
    recipient: Token | None = None
    place: Token | None = None


def has_argument(noun: Token, lexicons: Lexicons) -> bool:
    """Whether an event noun tells who does it or what it is done to: "his arrest", "sale of"."""
    if children(noun, "poss", "compound"):
        return True
    listed = _listed("noun_argument", lexicons)
    if noun.lemma_.lower() in lexicons.words("undergone"):
        listed |= _listed("undergone", lexicons)
    return any(word.lower_ in listed for word in children(noun, "prep"))


def _listed(slot: str, lexicons: Lexicons) -> frozenset[str]:
    """The prepositions that open a slot, from words/grammar.yaml."""
    return lexicons.words(f"{slot}_prepositions")


def arguments(token: Token, lexicons: Lexicons) -> Arguments:
    """The tokens that fill the slots of a verb, a predicate adjective or an event noun."""
    if token.pos_ == "VERB":
        return _of_verb(token, lexicons)
    if token.dep_ in {"acomp", "attr", "oprd"} and token.head.pos_ == "AUX":
        return Arguments(actor=subject(token.head), place=_place(token.head, lexicons))
    return _of_noun(token, lexicons)


def _of_verb(verb: Token, lexicons: Lexicons) -> Arguments:
    grammatical = subject(verb)
    objects = children(verb, "dobj") or _name_after(verb)
    phrase = verb_phrase(verb, lexicons)
    opens = phrase.opens
    if is_passive(verb):
        actor, target = agent(verb), grammatical
    elif opens is not None and (behind := next(_nouns_of(opens), None)) is not None:
        actor, target = grammatical, behind
    else:
        actor, target = grammatical, antecedent(objects[0], verb) if objects else None
        if target is None:
            others = _undated(verb, _listed("verb_target", lexicons))
            target = next((noun for noun in others if noun not in phrase.words), None)
    datives = children(verb, "dative")
    recipient = next(
        (noun for _, noun in prepositional(verb, *_listed("recipient", lexicons))), None
    )
    if recipient is None and datives and datives[0].pos_ != "ADP":
        recipient = datives[0]
    return Arguments(actor, target, recipient, _place(verb, lexicons))


def _name_after(verb: Token) -> list[Token]:
    """The name right after a verb that the parser took for an adverb: "City beat Rovers 2-1"."""
    calendar = name_words().not_names
    return [
        word
        for word in children(verb, "npadvmod")
        if word.tag_ in {"NNP", "NNPS"} and word.i == verb.i + 1 and word.lower_ not in calendar
    ]


def _of_noun(noun: Token, lexicons: Lexicons) -> Arguments:
    """Slots of an event noun: "the North's dispatch of troops to Russia", "arrest of the mayor"."""
    owners = [owner for owner in children(noun, "poss") if not is_date(owner)]
    doers = [word for _, word in prepositional(noun, "by")]
    intransitive = noun.lemma_.lower() in lexicons.words("undergone")
    opened = _listed("undergone" if intransitive else "noun_target", lexicons)
    place = _place(noun, lexicons)
    opened |= _prepositions_of_verb(noun, lexicons)
    objects = [word for word in _undated(noun, opened) if not (intransitive and word == place)]
    compounds = children(noun, "compound")
    actor = doers[0] if doers else owners[0] if owners else None
    target = objects[0] if objects else compounds[-1] if compounds else None
    recipient = next(
        (word for _, word in prepositional(noun, *_listed("recipient", lexicons))), None
    )
    if intransitive and actor is None:
        actor, target = target, None
    return Arguments(actor, target, recipient, place)


def _prepositions_of_verb(noun: Token, lexicons: Lexicons) -> frozenset[str]:
    """Those that its verb needs: "its move to a stadium", "their clash with police"."""
    phrases = lexicons.verb_phrases.get(noun.lemma_.lower(), ())
    found = frozenset(rest[0] for rest in phrases if len(rest) == 1)
    return found & lexicons.words("phrase_prepositions")


def _place(token: Token, lexicons: Lexicons) -> Token | None:
    """The first name behind a preposition of place that is none of a day or month."""
    for noun in _undated(token, _listed("event_place", lexicons)):
        if noun.ent_type_ in {"GPE", "LOC", "FAC"} or noun.pos_ == "PROPN":
            return noun
    return None


def _undated(token: Token, leads: AbstractSet[str]) -> Iterator[Token]:
    """The nouns behind such prepositions that are none of a day or month: not "left on Monday"."""
    for _, noun in prepositional(token, *leads):
        if not is_date(noun):
            yield noun


def _nouns_of(preposition: Token) -> Iterator[Token]:
    return (noun for noun in children(preposition, "pobj") if not is_date(noun))
