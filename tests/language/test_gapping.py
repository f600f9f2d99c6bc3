"""Clauses that leave their verb out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.language.facts import Event
from linter.language.gapping import gap_of
from tests.language.understanding import in_body

if TYPE_CHECKING:
    from spacy.language import Language

GAPS = [
    # conflict, politics
    ("Turkey sent 120 rescuers and Greece two planes with tents.", "Greece", "planes"),
    ("Germany offered 300 observers and Italy two ships.", "Italy", "ships"),
    ("Lind won 41% of the vote and Okafor 39%.", "Okafor", "%"),
    # business
    ("Dornan will cut 1,200 jobs and Merrow 300.", "Merrow", "300"),
    # sport
    ("France won 12 medals and Spain nine.", "Spain", "nine"),
]
WHOLE = [
    "It lent Norway three ships and Denmark two.",
    "They gave Okafor 300 votes and Lind 200.",
    "Town beat Rovers 3-0 and Albion 2-1.",
    "Dornan sold 300 vans and Lumora bought 40.",
    "The blast killed 12 soldiers and Colonel Jan Berg.",
    "Police held three men and Ann Lowe, 40, in May.",
    "Dornan has 12 plants in Lund and three in Orsk.",
    "Turkey sent rescuers and Greece sent tents.",
    "A judge jailed 12 men for fraud and Lind was fined.",
]
MISSES = [
    ("Lukas Brandt got six years and his cousin Jan two.", "a second doer that is no name alone"),
    ("Ana Costa has 41% and Per Holm 39% in a poll.", "'Per' is read as a preposition"),
]


def gaps(nlp: Language, text: str) -> list[tuple[str, str]]:
    found = (gap_of(token) for token in nlp(text) if token.pos_ == "VERB")
    return [(gap.actor.text, gap.target.text) for gap in found if gap is not None]


@pytest.mark.parametrize(("text", "actor", "target"), GAPS, ids=[row[0] for row in GAPS])
def test_who_does_what_without_a_verb(nlp: Language, text: str, actor: str, target: str) -> None:
    assert gaps(nlp, text) == [(actor, target)]


@pytest.mark.parametrize("text", WHOLE)
def test_nothing_is_left_out(nlp: Language, text: str) -> None:
    assert gaps(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=text, marks=pytest.mark.xfail(strict=True, reason=reason))
        for text, reason in MISSES
    ],
)
def test_todo_gaps(nlp: Language, text: str) -> None:
    assert gaps(nlp, text)


def test_each_does_his_own() -> None:
    found = in_body(Event, "Turkey sent 120 rescuers and Greece two planes.")
    told = {(e.actor.text, e.target.text) for e in found if e.actor and e.target}
    assert told == {("Turkey", "120 rescuers"), ("Greece", "two planes")}
