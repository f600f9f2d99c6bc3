"""Which figure of the story stands in the place of one of a line."""

from __future__ import annotations

import pytest

from linter.language.alignment.figures import Figure
from linter.language.facts import Fact, Number
from linter.language.reading import Reading
from tests.language.understanding import reading

# (line, body, figure of the line, what the story has in its place)
PAIRED = [
    # business: another kind of number between the same words
    (
        "Rents in the port rose by €340 last year",
        "Rents in the port rose by 6% last year.",
        "€340",
        ["6%"],
    ),
    # science: a weekday where a length of time stood, at the end of the line
    ("Probe reaches comet after Tuesday", "The probe reached the comet after seven years.",
     "Tuesday", ["seven years"]),
    # sport: the same figure, written otherwise
    ("Cyclist wins 3 stages in Spain", "The cyclist won three stages in Spain.", "3", ["three"]),
    # courts: another word on one side, and another preposition
    ("Thief jailed by Monday", "The thief was jailed for nine years.", "Monday", []),
    # politics: the sentence says something else
    ("Senate passes bill 61-39", "The mayor opened a bridge of 340 metres.", "61-39", []),
    # conflict: the story's figure is given by another of the line
    (
        "Shells hit 40 homes and two schools in the town",
        "Shells hit 40 homes in the town.",
        "two",
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("line", "body", "figure", "expected"), PAIRED)
def test_what_stands_in_its_place(line: str, body: str, figure: str, expected: list[str]) -> None:
    read = reading(line, body)
    (claim,) = (fact for fact in _figures(_claims(read)) if _text(fact) == figure)
    facing = [fact for fact in _figures(read.body_facts) if fact.place & claim.place]
    assert [_text(fact) for fact in facing] == expected


def test_two_parts_do_not_share_a_place() -> None:
    read = reading("Rents rose 6%", "Rents rose by 6% in the port.", dek="Rents rose 9%")
    places = [fact.place for fact in _figures(_claims(read))]
    assert len(places) == 2
    assert not places[0] & places[1]


def _claims(read: Reading) -> list[Fact]:
    return [fact for part in read.part_facts for fact in part]


def _figures(facts: list[Fact] | tuple[Fact, ...]) -> list[Figure]:
    return [fact for fact in facts if isinstance(fact, Figure)]


def _text(fact: Figure) -> str:
    return fact.value.text if isinstance(fact, Number) else fact.when.text


# (line, body, whether two figures of the line stand each in the other's place)
EXCHANGED = [
    # education: two counts of one sentence
    (
        "Port buys 90 grey and 15 yellow cranes",
        "The port buys 15 grey and 90 yellow cranes from a yard in Orsk.",
        True,
    ),
    (
        "Port buys 15 grey and 90 yellow cranes",
        "The port buys 15 grey and 90 yellow cranes from a yard in Orsk.",
        False,
    ),
    # business: the story has both, in another sentence each
    (
        "Bank shuts 48 branches, cuts 310 jobs",
        "The bank shuts 48 branches. In all 310 jobs will be cut.",
        False,
    ),
    # one figure has nothing to change places with
    ("College takes 200 primary students", "The college takes 60 primary students.", False),
]


@pytest.mark.parametrize(("line", "body", "exchanged"), EXCHANGED)
def test_figures_that_have_changed_places(line: str, body: str, exchanged: bool) -> None:
    read = reading(line, body)
    found = [fact for fact in read.part_facts[0] if isinstance(fact, Number) and fact.exchanged]
    assert bool(found) is exchanged
