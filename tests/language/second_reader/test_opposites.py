"""Which opposites of a line's words a story offers; the model is not needed to tell."""

from __future__ import annotations

import pytest

from linter.language.parsing import parse_body, parse_part
from linter.language.reading import BodyReader
from linter.language.second_reader.opposites import opposites
from tests.language.understanding import article


def written(line: str, *story: str) -> list[str]:
    """What the line may be written as, going by the opposites of the story."""
    whole = article(line, story)
    reader = BodyReader(whole)
    found = reader.read(whole)
    (parsed,) = parse_part(0, whole.parts[0], reader.knowledge)
    body = parse_body(reader.sentences, reader.knowledge)
    return [
        one.text
        for one in opposites(
            parsed, found.part_facts[0], body, found.body_facts, reader.knowledge.lexicons
        )
    ]


@pytest.mark.parametrize(
    ("line", "story", "other"),
    [
        (
            "Bakery with the smallest oven in Aldmere opens second shop",
            "The bakery with the largest oven in Aldmere has opened a second shop.",
            "Bakery with the largest oven in Aldmere opens second shop",
        ),
        (
            "Wexbridge council approves plan for tram to harbour",
            "Wexbridge council has rejected a plan for a tram to the harbour.",
            "Wexbridge council rejects plan for tram to harbour",
        ),
        (
            "Wexbridge council to approve plan for tram to harbour",
            "Wexbridge council has rejected a plan for a tram to the harbour.",
            "Wexbridge council to reject plan for tram to harbour",
        ),
        (
            "Profit of the ferry firm Coldane fell by a third",
            "The profit of the ferry firm Coldane rose by a third.",
            "Profit of the ferry firm Coldane rose by a third",
        ),
        (
            "Loss of the ferry firm Coldane reaches £4m",
            "The profit of the ferry firm Coldane has reached £4m.",
            "Profit of the ferry firm Coldane reaches £4m",
        ),
    ],
)
def test_the_opposite_is_put_in_the_form_of_the_word(line: str, story: str, other: str) -> None:
    assert other in written(line, story)


@pytest.mark.parametrize(
    ("line", "story"),
    [
        # The sentence tells of something else.
        (
            "Bakery with the smallest oven in Aldmere opens second shop",
            "The largest ferry of the islands sails at noon.",
        ),
        # It tells of the same, and its opposite belongs to another word.
        (
            "Bakery with the smallest oven in Aldmere opens second shop",
            "The bakery with an oven in Aldmere has opened a second shop in the largest street.",
        ),
        # It has the same word beside the opposite, and nothing else of the line.
        (
            "Bakery with the smallest oven in Aldmere opens second shop",
            "The largest oven was scrapped.",
        ),
        # Quoted words are somebody's own.
        (
            "Bakery puts 'smallest oven in Aldmere' into second shop",
            "The bakery has put the largest oven in Aldmere into its second shop.",
        ),
        # The line has both.
        (
            "Council approves tram plan that mayor rejects",
            "The council has approved the tram plan, which the mayor rejects.",
        ),
        # A preposition is no word to turn round.
        ("Tram runs from harbour", "The tram runs to the harbour."),
    ],
)
def test_these_are_no_opposites(line: str, story: str) -> None:
    assert not written(line, story)


def test_what_is_denied_has_its_opposite_already() -> None:
    story = "The council will ban smoking in the parks of Wexbridge from May."
    assert not written("Council will not allow smoking in parks of Wexbridge", story)
    assert written("Council will allow smoking in parks of Wexbridge", story)
