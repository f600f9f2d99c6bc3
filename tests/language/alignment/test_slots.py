"""Near-copies: which words of a line stand where other words stand in the story."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.articles.model import Anchor, Article, Part, Passage
from linter.language.facts import Slot
from linter.language.reading import Reading, understand


class Case(NamedTuple):
    """A line, its story, the new word, what stands in its place, and how surely (1 to 3)."""

    line: str
    body: str
    new: str
    old: str
    sureness: int
    sort: str


CASES = [
    # conflict
    Case(
        "Rebels shelled the harbour at night, the navy said",
        "Rebels shelled the airport at night, the navy said.",
        "harbour", "airport", 3, "noun",
    ),
    # politics
    Case(
        "The senate rejected the fisheries bill by two votes",
        "The senate approved the fisheries bill by two votes.",
        "rejected", "approved", 3, "verb",
    ),
    # business
    Case(
        "Lumora paid a high price for the chip plant in Dresden",
        "Lumora paid a low price for the chip plant in Dresden.",
        "high", "low", 3, "adjective",
    ),
    # sport
    Case(
        "Sweden beat the hosts in the final of the relay",
        "Norway beat the hosts in the final of the relay.",
        "Sweden", "Norway", 3, "place",
    ),
    # science
    Case(
        "The probe measured helium in the upper atmosphere of the planet",
        "The probe measured methane in the upper atmosphere of the planet.",
        "helium", "methane", 3, "noun",
    ),
    # courts
    Case(
        "The jury found the banker guilty of fraud on Tuesday",
        "The jury found the broker guilty of fraud on Tuesday.",
        "banker", "broker", 3, "noun",
    ),
    # a name of several words stands, and gives way, as a whole
    Case(
        "The jury found Maria Ruiz guilty of fraud on Tuesday",
        "The jury found Elena Ortega guilty of fraud on Tuesday.",
        "Maria Ruiz", "Elena Ortega", 3, "person",
    ),
]  # fmt: skip

UNCHANGED = [
    ("Rebels shelled the harbour at night", "Rebels shelled the harbour at night, the navy said."),
    ("Senate passes fisheries bill", "The senate approved the fisheries bill by two votes."),
    (
        "Clinic opens new ward for burns on 7 Nov 2031",
        "The clinic opens its new ward for burns on 7 November 2031.",
    ),
    ("Lumora shares fall", "The planet has a thick atmosphere, the astronomers found."),
    (
        "The jury found the broker guilty on Tuesday",
        "The jury found the broker guilty on Tuesday. The jury found the banker guilty on Monday.",
    ),
]


def _read(line: str, body: str) -> Reading:
    def passage(text: str) -> Passage:
        return Passage(text, (Anchor(0, 1, 1),))

    article = Article(
        path=str(Path("story.md")),
        format="markdown",
        parts=(Part("headline", "headline", passage(line)),),
        body=(passage(body),),
    )
    return understand(article)


def _slots(reading: Reading) -> tuple[list[Slot], list[Slot]]:
    claims = [fact for fact in reading.part_facts[0] if isinstance(fact, Slot)]
    return claims, [fact for fact in reading.body_facts if isinstance(fact, Slot)]


def _words(slot: Slot) -> str:
    start = slot.sentence.span.start
    return slot.sentence.text[slot.span.start - start : slot.span.end - start]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.new)
def test_a_changed_word_faces_the_word_it_was_put_in_for(case: Case) -> None:
    claims, evidence = _slots(_read(case.line, case.body))
    (claim,) = [slot for slot in claims if _words(slot) == case.new]
    (other,) = [slot for slot in evidence if _words(slot) == case.old]
    assert claim.sort == other.sort == case.sort
    shared = [
        bool(getattr(claim, name) & getattr(other, name))
        for name in ("place", "firm_place", "sure_place")
    ]
    assert shared == [level <= case.sureness for level in (1, 2, 3)]
    assert not claim.told
    assert other.told


@pytest.mark.parametrize(("line", "body"), UNCHANGED)
def test_what_the_story_says_has_no_slot(line: str, body: str) -> None:
    claims, evidence = _slots(_read(line, body))
    assert (claims, evidence) == ([], [])


def test_a_word_of_the_same_stem_elsewhere_is_told() -> None:
    line = "The senate stopped the electrical works at the dam"
    body = "The senate stopped the concrete works at the dam. Electricity had failed twice."
    claims, _ = _slots(_read(line, body))
    assert [(_words(slot), slot.told) for slot in claims] == [("electrical", True)]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(CASES), st.sampled_from(CASES))
def test_places_pair_up_and_spans_hold_words(one: Case, other: Case) -> None:
    """Every place of a claim is faced by evidence; surer places are among the less sure."""
    claims, evidence = _slots(_read(one.line, other.body))
    faced = frozenset[str]().union(*(slot.place for slot in evidence))
    for slot in (*claims, *evidence):
        assert slot.place >= slot.firm_place >= slot.sure_place
        assert _words(slot).strip()
    assert frozenset[str]().union(*(slot.place for slot in claims)) == faced
