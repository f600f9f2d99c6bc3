"""Binding a number to what it counts and to the event it belongs to, through the dependency tree.

"12 of the 15 members", "an 8% fall in shares", "shares fell 8%", "a fine of £5m", "the toll rose
to 12": each has its number, its noun and its event in another place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.language.facts import Quantity
from linter.language.lexicons.lexicon import Lexicons
from linter.language.numbers.lexicon import unit_words
from linter.language.syntax import children, is_nominal, subject, verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

ONTO_NOUN = frozenset(
    {
        "nummod",
        "compound",
        "quantmod",
        "nmod",
        "amod",
        "advmod",
        "npadvmod",
        "predet",
        "det",
        "poss",
    }
)
# Units that measure a change or a price: what rose or cost is the subject, not the next noun.
VALUES = frozenset({"money", "percent", "points", "multiple"})
MOVES = frozenset({"rise", "raise", "fall", "lower"})
"""The predicate classes of what rises and falls, or is made to."""
_LEVELS = frozenset({"to", "from"})
_MOST_STEPS = 12


@dataclass(frozen=True, slots=True)
class Binding:
    """The tokens of a number, the noun it counts, the word of its event; the last two may lack."""

    count: tuple[Token, ...]
    noun: Token | None = None
    predicate: Token | None = None


def bind(count: list[Token], quantity: Quantity, lexicons: Lexicons) -> Binding:
    """The noun and the event of the number written by the tokens `count` (at least one).

    The lexicons tell which nouns are events, so that "an 8% fall in profit" counts profit.
    """
    top = _top(count)
    if top.pos_ == "VERB":
        return Binding(tuple(count), _subject_of(top), top)
    level = _is_level(top, quantity, lexicons)
    noun = None if level else _counted(top, count, quantity)
    measures = quantity.unit in VALUES and _through_of(top, count) is None
    if noun is not None and measures and _is_event(noun, lexicons):
        return Binding(tuple(count), _what_changed(noun, count), noun)
    predicate = _event_above(noun if noun is not None else top, count)
    if noun is None and predicate is not None:
        noun = _noun_by_event(top, predicate, quantity, count)
    return Binding(tuple(count), noun, predicate)


def _is_level(top: Token, quantity: Quantity, lexicons: Lexicons) -> bool:
    """Whether what rises or falls does so to it or from it: "will shrink to 2.1% of output"."""
    if quantity.unit != "percent" or top.dep_ != "pobj":
        return False
    lead, verb = top.head, top.head.head
    moves = verb.pos_ == "VERB" and not MOVES.isdisjoint(
        lexicons.classes_of(verb_lemma(verb), "VERB")
    )
    return moves and lead.lower_ in _LEVELS


def _is_event(noun: Token, lexicons: Lexicons) -> bool:
    return noun.pos_ == "NOUN" and bool(lexicons.predicates_of(noun.lemma_, "NOUN"))


def _what_changed(event: Token, count: list[Token]) -> Token:
    """What the noun of an event is about: "profit" of "fall in profit" and "profit fall"."""
    allowed = unit_words().change_prepositions
    for preposition in children(event, "prep"):
        if preposition.lower_ in allowed:
            for noun in children(preposition, "pobj"):
                if noun not in count and not _is_figure(noun):
                    return noun
    stacked = [word for word in children(event, "compound") if word not in count]
    return stacked[-1] if stacked else event


def _top(count: list[Token]) -> Token:
    """The token of the number that the others hang on.

    Of several, the first noun or figure wins over the words of a bound ("more than").
    """
    outward = [token for token in count if token.head not in count or token.head == token]
    # The letter of "$6m" is often cut off and hung on the verb like a comma.
    inner = [token for token in outward if token.dep_ != "punct"]
    heads = [token for token in inner if is_nominal(token) or token.pos_ in {"VERB", "SYM"}]
    return (heads or outward or count)[-1 if len(heads) > 1 else 0]


def _counted(top: Token, count: list[Token], quantity: Quantity) -> Token | None:
    """The noun that the number stands with: its head, or what follows "of"."""
    if (inner := _through_of(top, count)) is not None:
        return inner
    token = top
    for _ in range(_MOST_STEPS):
        head = token.head
        if head == token or token.dep_ not in ONTO_NOUN or head.pos_ in {"VERB", "AUX", "ADP"}:
            break
        token = head
        if token not in count and token.pos_ in {"NOUN", "PROPN"}:
            return _past_figure(_innermost(token, count))
        if token not in count and token.pos_ == "ADJ":
            return None
    if top.dep_ == "appos" and quantity.unit == "age" and is_nominal(top.head):
        return top.head
    if (
        top.dep_ == "pobj"
        and top.head.lower_ in unit_words().noun_prepositions
        and is_nominal(top.head.head)
    ):
        return top.head.head if top.head.head not in count else None
    if quantity.unit == "age":
        return _aged(top)
    return None


def _through_of(token: Token, count: list[Token]) -> Token | None:
    """The noun of "dozens of passengers", "half of the voters", "12 of the 15 members"."""
    for preposition in children(token, "prep"):
        if preposition.lower_ == "of":
            for noun in children(preposition, "pobj"):
                if noun not in count:
                    return noun
    return None


def _innermost(noun: Token, count: list[Token]) -> Token:
    """Past nouns that only gather others: "three groups of pupils" counts pupils."""
    if noun.lemma_.lower() in unit_words().partitives:
        return _through_of(noun, count) or noun
    return noun


def _past_figure(noun: Token) -> Token | None:
    """Behind "revenue of $12bn, up 30%" the 30 per cent is of the revenue, not of the figure."""
    if not _is_figure(noun):
        return noun
    if noun.dep_ == "pobj" and is_nominal(noun.head.head):
        return noun.head.head
    return None


def _is_figure(noun: Token) -> bool:
    """Whether the tagger took a figure ("12.4bn") for a noun."""
    return noun.like_num or noun.text[:1].isdigit()


def _aged(top: Token) -> Token | None:
    """Whose age it is: "a woman aged 34", "the boy, who is 12"."""
    token = top
    for _ in range(_MOST_STEPS):
        if token.head == token:
            return None
        if token.dep_ in {"acl", "relcl", "amod", "appos"} and is_nominal(token.head):
            return token.head
        if token.dep_ in {"attr", "acomp"}:
            return subject(token.head)
        token = token.head
    return None


def _event_above(start: Token, count: list[Token]) -> Token | None:
    """The nearest verb above."""
    token = start
    for _ in range(_MOST_STEPS):
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass", "amod"}:
            return token
        if token.head == token:
            return token if token not in count and token.pos_ in {"VERB", "AUX"} else None
        token = token.head
    return None


def _noun_by_event(
    top: Token, predicate: Token, quantity: Quantity, count: list[Token]
) -> Token | None:
    """Where no noun stands with the number: what rose, cost, sold or scored is the subject."""
    reached = top.dep_ == "dobj" and predicate.lemma_.lower() in unit_words().reach_verbs
    moved_to = top.dep_ == "pobj" and top.head.lower_ in unit_words().value_prepositions
    if quantity.unit in VALUES | {"score"} or reached or moved_to or top.dep_ in {"attr", "acomp"}:
        found = _object_of(predicate, top) or _subject_of(predicate)
        return _innermost(found, count) if found is not None and found not in count else None
    return None


def _object_of(verb: Token, top: Token) -> Token | None:
    """What is changed or sold in "cut infections by a third": the object, where there is one."""
    if top.dep_ != "pobj":
        return None
    objects = (word for word in children(verb, "dobj") if is_nominal(word))
    return next((word for word in objects if not _is_figure(word)), None)


def _subject_of(verb: Token) -> Token | None:
    found = subject(verb)
    return found if found is not None and is_nominal(found) else None
