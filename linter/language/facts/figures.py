"""The numbers and dates of a sentence, bound to what they count and when it happens."""

from __future__ import annotations

from dataclasses import dataclass

from linter.language.facts.base import Fact, Polarity
from linter.language.values import Day, Quantity, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Fact):
    """A quantity bound to what it counts and to the event it belongs to.

    `casualty` is what has become of those counted (`killed`, `injured`, `missing`, ...) or "".
    `noun_mismatch` says that it cannot stand so before its noun: "one dogs", "hundreds dogs".
    `misfit` is why it cannot stand where it does, or "" (numbers/misfits.py).
    `named` is the name that the story writes with another number in its place, or "".
    `direction` is `up` or `down` where it is the size of a change ("fell 8%", "an 8% rise"), never
    where it is a level ("fell to 8%"). `preposition` is the word that governs it or the noun it
    stands before, or "".
    `implied` says that figures of one sentence of the story make it up: their sum, difference or
    share. `others_untold` says that the story lacks another figure of its line. `place` holds a key
    for each figure of the other text that stands where it does in a sentence that says the same;
    `exchanged` one for each that stands there while the line has the two the other way round.
    """

    value: Quantity
    noun: Term | None = None
    predicate: Term | None = None
    casualty: str = ""
    noun_mismatch: bool = False
    misfit: str = ""
    named: str = ""
    direction: str = ""
    preposition: str = ""
    polarity: Polarity = "positive"
    implied: bool = False
    others_untold: bool = False
    place: frozenset[str] = frozenset()
    exchanged: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFact(Fact):
    """A date bound to the event it belongs to.

    `role` is what it does in its clause: `adverbial` ("died on Monday", "died Monday"), `modifier`
    ("Monday's vote", "the 2003 vote"), `object` ("it took a week"), `apposition`
    ("Reyes, Monday, said"), `other`. `preposition` is the word that leads it in, or "".
    `tense` is that of its predicate: `past`, `future` or "". `current` says that the day the
    article was published lies in it: "2026", "this month" or "Tuesday" need not stand in a story of
    that day. `implied` says that a date and a stretch of time of one sentence of the story make it
    up: "on Thursday, three days before". `misfit` is why it cannot stand where it does, or ""
    (dates/misfits.py). `place` is that of a number.
    """

    when: Day
    predicate: Term | None = None
    role: str = "other"
    preposition: str = ""
    tense: str = ""
    current: bool = False
    implied: bool = False
    misfit: str = ""
    place: frozenset[str] = frozenset()
