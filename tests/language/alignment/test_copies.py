"""Copies with a stretch changed: what stands between copied words, in the line and in the story."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from linter.articles.model import Anchor, Article, Part, Passage
from linter.language.facts import Slot
from linter.language.reading import understand


class Case(NamedTuple):
    """A line, its story, the new word, what it was put in for, and the copied words around it."""

    line: str
    body: str
    new: str
    old: str
    copied: int


CASES = [
    # courts: the old word is one of two
    Case(
        "The jury heard that the banker had hidden the files in his garage",
        "The jury heard that the banker had hidden the files in a dry cellar.",
        "garage", "cellar", 11,
    ),
    # science: at the end of the line nothing more need be copied
    Case(
        "Astronomers say the comet will pass close to Venus",
        "Astronomers say the comet will pass close to Mars in May.",
        "Venus", "Mars", 8,
    ),
    # business: a modifier for another
    Case(
        "Lumora will build its second battery works on the coast near Split",
        "Lumora will build its second chip works on the coast near Split.",
        "battery", "chip", 11,
    ),
    # sport: a figure
    Case(
        "The hosts won 12 medals on the last day of the games",
        "The hosts won 15 medals on the last day of the games.",
        "12", "15", 11,
    ),
    # politics: a pronoun
    Case(
        "The senator said on Monday that she had never met his lawyer in Vienna",
        "The senator said on Monday that she had never met her lawyer in Vienna.",
        "his", "her", 13,
    ),
    # conflict: where
    Case(
        "Rebels said they had buried the arms outside the old monastery",
        "Rebels said they had buried the arms inside the old monastery.",
        "outside", "inside", 10,
    ),
    # politics: a denial that only the line has, and one that only the story has
    Case(
        "The ministry has not opened an inquiry into the sale of the port",
        "The ministry has opened an inquiry into the sale of the port.",
        "not", "opened", 12,
    ),
    Case(
        "The ministry has found evidence that the port was sold too cheaply",
        "The ministry has not found evidence that the port was sold too cheaply.",
        "found", "not", 12,
    ),
]  # fmt: skip

SILENT = {
    "one word written in two ways": (
        "A climber fell from the clifftop in the north of the island",
        "A climber fell from the cliff top in the north of the island.",
    ),
    "a figure with its thousands set apart": (
        "The port lost 3,800 crates of fruit in the storm of last week",
        "The port lost 3 800 crates of fruit in the storm of last week.",
    ),
    "a name for the pronoun that opens the sentence": (
        "Ortega said on Monday that the talks would start in May",
        "She said on Monday that the talks would start in May.",
    ),
    "the pronoun stands so in another sentence": (
        "The senator said on Monday that she had never met his lawyer",
        "The senator said on Monday that she had never met her lawyer, nor met his lawyer.",
    ),
    "a longer stretch is written anew": (
        "The mayor said the new library by the river will open in May",
        "The mayor said the much delayed, long fought over station will open in May.",
    ),
    "less than half of the line is copied": (
        "Pilots and cabin crews of the northern airline will strike over pay in May",
        "Teachers will strike over hours in May.",
    ),
}


def _slots(line: str, body: str) -> tuple[list[Slot], list[Slot]]:
    def passage(text: str) -> Passage:
        return Passage(text, (Anchor(0, 1, 1),))

    parts = (Part("headline", "headline", passage(line)),)
    reading = understand(
        Article(path="story.md", format="markdown", parts=parts, body=(passage(body),))
    )
    copied = (
        [fact for fact in facts if isinstance(fact, Slot) and fact.copied]
        for facts in (reading.part_facts[0], reading.body_facts)
    )
    claims, evidence = copied
    return claims, evidence


def _word(slot: Slot) -> str:
    start = slot.sentence.span.start
    return slot.sentence.text[slot.span.start - start : slot.span.end - start]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.new)
def test_a_word_in_a_copied_stretch_faces_the_one_it_was_put_in_for(case: Case) -> None:
    claims, evidence = _slots(case.line, case.body)
    assert [(_word(slot), slot.copied) for slot in claims] == [(case.new, case.copied)]
    assert [_word(slot) for slot in evidence] == [case.old]
    assert claims[0].copied_place == evidence[0].copied_place != frozenset()


@pytest.mark.parametrize(("line", "body"), SILENT.values(), ids=SILENT)
def test_nothing_was_put_in(line: str, body: str) -> None:
    assert _slots(line, body) == ([], [])
