"""The company that a name keeps in the story: what stands near it, who stands in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.facts import Entity
from tests.language.understanding import entity, in_body, in_line

STORY = (
    "The singer Ama Boateng has left hospital after heart surgery. She thanked the nurses.",
    "Her record company had cancelled a tour of Norway.",
    "Kofi Osei will play the last three concerts in Accra.",
)

COMPANY = [
    # line, name, words near it (none, some, all), the rival
    ("Osei leaves hospital after heart surgery", "Osei", "none", "Ama Boateng"),
    ("Boateng leaves hospital after heart surgery", "Boateng", "all", ""),
    # a sentence beside the one that names her tells of her too
    ("Boateng thanks nurses at home", "Boateng", "some", ""),
    # both are in the line, so neither has taken the other's place
    ("Osei visits Boateng in hospital after heart surgery", "Osei", "some", ""),
    # a town is no rival of a singer
    ("Norway leaves hospital after heart surgery", "Norway", "some", ""),
    # too few words to tell what the line is about
    ("Osei leaves hospital", "Osei", "all", ""),
    # the story does not hold the name at all
    ("Lind leaves hospital after heart surgery", "Lind", "all", ""),
]


@pytest.mark.parametrize(("line", "name", "near", "rival"), COMPANY)
def test_company(line: str, name: str, near: str, rival: str) -> None:
    kept = entity(in_line(Entity, line, *STORY), name)
    found = "all" if kept.near == 1 else "some" if kept.near else "none"
    assert (found, kept.rival.text if kept.rival else "") == (near, rival)


def test_initials_are_no_rival_of_what_they_stand_for() -> None:
    story = "The firm made a bid for the London Stock Exchange.", "Rain fell.", "LSE was quiet."
    assert entity(in_line(Entity, "Firm made large bid for LSE", *story), "LSE").rival is None


@pytest.mark.parametrize(
    ("opening", "rival"),
    [
        ("LAGOS — Ghana has", "Ghana"),
        ("LAGOS, Nigeria (Coastwire) - Ghana has", "Ghana"),
        ("Lagos has", "Lagos"),
    ],
)
def test_where_a_story_was_written_is_no_rival(opening: str, rival: str) -> None:
    story = f"{opening} sent 40 nurses to the ports of Norway.", "Rain fell.", "Chad was quiet."
    found = entity(in_line(Entity, "Chad sends 40 nurses to ports of Norway", *story), "Chad").rival
    assert found is not None
    assert found.text == rival


def test_a_name_of_the_story_keeps_its_own_company() -> None:
    (found,) = in_body(Entity, "Ama Boateng has left hospital.")
    assert (found.near, found.closest, found.rival) == (1, 1, None)


@given(st.permutations(["heart", "surgery", "hospital", "tour", "nurses"]))
def test_one_sentence_never_holds_more_than_all_near_ones(words: list[str]) -> None:
    kept = entity(in_line(Entity, f"Osei and {' '.join(words)}", *STORY), "Osei")
    assert 0 <= kept.closest <= kept.near <= 1
