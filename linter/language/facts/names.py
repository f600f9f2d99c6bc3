"""The names of a sentence, and the words that tell whom it speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from linter.language.facts.base import Fact
from linter.language.values import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Fact):
    """A name in its place: who or what, in which role, of which word.

    `role` is actor, target, recipient, place, source, possessor, modifier, apposition, other;
    `head` is the word it depends on; `preposition` the word between them, if any. `expected_kind`
    is the kind of name that its place in the sentence calls for (`place` in "a house in ...",
    `thing` after an article, `person` after an office), or "" where that is open. `form` is how the
    gazetteer's name is written: name, adjective, people, capital, seat, acronym. `known_as` is its
    kind by the gazetteer's or the story's own words, never by a tagger's guess; `sure` says that
    words around it tell that, or the gazetteer, not its look alone. `support` is the share, 0 to 1,
    of its words that stand anywhere in the body. `repeated` says that its clause
    holds this very name twice; `initials` are those in parentheses behind it that its words do not
    make, or "". `near`, `closest`, `rival`: what company it keeps (company.py).
    """

    name: Term
    kind: str
    role: str = "other"
    head: Term | None = None
    preposition: str = ""
    expected_kind: str = ""
    form: str = "name"
    known_as: str = ""
    sure: bool = True
    support: float = 1.0
    repeated: bool = False
    initials: str = ""
    near: float = 1.0
    closest: float = 1.0
    rival: Term | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun(Fact):
    """A pronoun, or another word that tells somebody's gender.

    `form` is pronoun, noun ("woman", "Mrs") or name (a given name); `gender` m, f or "". `unsexed`
    says of a line's that the story names several persons, one of whom without telling his or hers;
    `serving` that its line asks, or tells somebody to do something, as lines of service to the
    reader do.
    """

    word: str
    form: Literal["pronoun", "noun", "name"] = "pronoun"
    person: Literal["first", "second", "third"] = "third"
    gender: Literal["m", "f", ""] = ""
    quoted: bool = False
    unsexed: bool = False
    serving: bool = False
