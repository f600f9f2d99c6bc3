"""Whether a number says by how much something rose or fell, and the preposition it stands with.

"Fell 8%", "down 8%", "by 8%", "an 8% fall" are changes with a direction; "fell to 8%" and "an 8%
levy was cut" are levels. Which words tell of rising and falling stands in lexicons/predicates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from linter.language.facts import Quantity
from linter.language.lexicons.lexicon import Lexicons
from linter.language.numbers.binding import ONTO_NOUN, VALUES, Binding
from linter.language.numbers.lexicon import unit_words

if TYPE_CHECKING:
    from spacy.tokens import Token

Direction = Literal["up", "down", ""]

_UP = frozenset({"rise", "raise"})
_DOWN = frozenset({"fall", "lower"})
_OWN = frozenset({"rise", "fall"})
_CHANGE_BY = frozenset({"", "by"})
_HANGS = frozenset({"dobj", "npadvmod", "advmod", "attr", "nummod", "pobj", "quantmod", "prep"})
_MOST_STEPS = 4


def preposition_of(count: list[Token]) -> str:
    """The preposition that governs a number, or the noun it stands before: "to" of "to 12%"."""
    token = count[0]
    for _ in range(_MOST_STEPS):
        head = token.head
        if token.dep_ == "pobj" and head not in count:
            return head.lower_
        if head == token or not (head in count or token.dep_ in ONTO_NOUN):
            break
        token = head
    return _word_before(count)


def _word_before(count: list[Token]) -> str:
    """The word before, where it leads in values: clipped lines leave the tree no help."""
    first = min(token.i for token in count)
    words = unit_words().value_prepositions | unit_words().noun_prepositions
    word = count[0].doc[first - 1].lower_ if first else ""
    return word if word in words else ""


def direction(count: list[Token], quantity: Quantity, binding: Binding, known: Lexicons) -> str:
    """`up` or `down` where the number is the size of a change, else ""."""
    if quantity.unit not in VALUES or preposition_of(count) not in _CHANGE_BY:
        return ""
    beside = _beside(count, known)
    if beside:
        return beside
    event = binding.predicate
    if event is None or not (event.pos_ == "NOUN" or _is_size_of(count, event)):
        return ""
    pos = "NOUN" if event.pos_ == "NOUN" else "VERB"
    classes = known.predicates_of(event.lemma_.lower(), pos)
    # "Raised £5m" and "cut £5m" say of what, not by how much.
    return _way(classes & _OWN if quantity.unit == "money" and pos == "VERB" else classes)


def _beside(count: list[Token], known: Lexicons) -> str:
    """The adverb right before or behind: "up 8%", "8% lower"."""
    doc = count[0].doc
    first, last = min(token.i for token in count), max(token.i for token in count)
    first -= bool(first) and doc[first - 1].lower_ in _CHANGE_BY
    places = [doc[index] for index in (first - 1, last + 1) if 0 <= index < len(doc)]
    ways = {_way(known.predicates_of(token.lower_, "ADV")) for token in places} - {""}
    return ways.pop() if len(ways) == 1 else ""


def _is_size_of(count: list[Token], event: Token) -> bool:
    """Whether the number hangs on the verb itself, and not on a noun that the verb acts on."""
    if any(token == event for token in count):
        return True
    token = count[0]
    for _ in range(_MOST_STEPS):
        head = token.head
        if head == event:
            return token.dep_ in _HANGS
        inner = head in count or head.lower_ in _CHANGE_BY
        if head == token or not inner:
            return False
        token = head
    return False


def _way(classes: frozenset[str]) -> Direction:
    rises, falls = bool(classes & _UP), bool(classes & _DOWN)
    if rises == falls:
        return ""
    return "up" if rises else "down"
