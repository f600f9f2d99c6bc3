from __future__ import annotations

import pytest

from linter.articles.blocks import Block, BlockKind, Piece
from linter.articles.furniture import is_notice, strip_furniture
from linter.articles.traced import Traced

NOTICES = [
    "Video playback is not supported in your browser",
    "Audio unsupported on this device.",
    "Correction: An earlier version of this article gave the wrong year.",
    "CORRECTION, May 14: The minister's name was misspelled.",
    "Editor’s note: Names were changed.",
    "This story has been updated to add a comment from the company.",
    "An earlier version of this report misstated the number of seats.",
    "Updated at 10:15 with the result.",
    "Sign up for our morning newsletter",
    "Get the latest headlines in your inbox",
    "Share this article",
    "Follow us on Facebook",
    "READ MORE: How the strike began",
    "» Read also: How the strike began",
    "Related: How the strike began",
    "Recommended",
    "Click here to subscribe.",
    "Sources: Agencies",
    "Sources By Agencies",
    "With inputs from agencies",
    "Photo: John Roe",
    "Jane Doe contributed to this report.",
    "— Wire writer Jane Doe in Oslo contributed to this report.",
    "Additional reporting by John Roe in Oslo",
    "This article was produced in partnership with the Northern Post.",
    "This story was originally published by the Northern Post.",
    "© 2024 The Northern Post",
    "Copyright 2024 The Example Press. All rights reserved.",
    "Advertisement",
    "Story continues below",
    "Filed under: Politics, Budget",
    "Exit mobile version",
]
STORY = [
    "Related charges against two officers were dropped.",
    "The correction of the border took four years.",
    "Updated figures show that sales fell by 3%.",
    "Sources in the ministry said that talks had failed.",
    "Follow the money, the judge told the jury, and you will find the thief.",
    "Read more slowly, she told the pupils, and they did.",
    "“Share the burden,” the minister told the other states on Tuesday.",
    "Subscribe or lose the match: that is the choice fans face from August on, and many are angry.",
    "The photo shows the general with his staff on the morning of the coup.",
    "Topics from taxes to trade were discussed at the summit.",
    "Comments by the coach angered the referee.",
]


@pytest.mark.parametrize("text", NOTICES)
def test_notices(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize("text", STORY)
def test_story(text: str) -> None:
    assert not is_notice(text)


def test_a_long_paragraph_is_no_notice() -> None:
    assert not is_notice("Correction: " + "The city has had to correct its budget. " * 20)


def blocks(*texts: str, kind: BlockKind = "paragraph", links: float = 0.0) -> list[Block]:
    return [Block(kind, Traced.of(text, 0, len(text)), links) for text in texts]


def left(found: list[Block], *pieces: Piece) -> list[str]:
    return [block.words for block in strip_furniture(found, pieces)]


def piece(kind: str, text: str) -> Piece:
    return Piece(kind, kind, Traced.of(text, 0, len(text)))  # type: ignore[arg-type]


def test_all_below_the_comments_is_left_out() -> None:
    found = blocks("One.", "Two.", "Three.", "Four.", "Leave a Reply", "Nice.")
    assert left(found) == ["One.", "Two.", "Three.", "Four."]


def test_comments_as_a_crosshead_above_the_middle_stay() -> None:
    found = blocks("One.", "Published by", "Two.", "Three.", "Four.", "Five.")
    assert len(left(found)) == 6


def test_a_list_of_links_points_elsewhere() -> None:
    found = blocks("One.") + blocks("A story", "Another", kind="item", links=1.0) + blocks("Two.")
    assert left(found) == ["One.", "Two."]


def test_the_headline_repeated_on_top_goes_with_the_dek_below_it() -> None:
    headline, dek = piece("headline", "Ferry sinks"), piece("dek", "“Nine” are lost.")
    found = blocks("FERRY SINKS", "By Jane Doe", '"Nine" are lost.', "The ferry sank.")
    assert left(found, headline, dek) == ["By Jane Doe", "The ferry sank."]


def test_a_dek_made_of_the_first_paragraph_leaves_the_story_whole() -> None:
    dek = piece("dek", "The ferry sank on Monday.")
    found = blocks("The ferry sank on Monday.", "Nine are lost.")
    assert left(found, piece("headline", "Ferry sinks"), dek) == [b.words for b in found]


@pytest.mark.parametrize(("field", "kept"), [("og:description", True), ("standfirst", False)])
def test_a_description_stays_in_the_story_below_a_repeated_headline(field: str, kept: bool) -> None:
    words = "The ferry sank on Monday."
    dek = Piece("dek", field, Traced.of(words, 0, len(words)))
    found = blocks("Ferry sinks", words, "Nine are lost.")
    story = [words, "Nine are lost."] if kept else ["Nine are lost."]
    assert left(found, piece("headline", "Ferry sinks"), dek) == story


def test_bullets_repeated_on_top_go() -> None:
    points = [piece("bullet", "Nine are lost"), piece("bullet", "The port is closed")]
    found = blocks("Nine are lost.", "The port is closed.", kind="item") + blocks("The ferry sank.")
    assert left(found, *points) == ["The ferry sank."]
