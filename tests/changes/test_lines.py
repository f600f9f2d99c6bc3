from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from linter.articles.model import Anchor, Article, Part, Passage
from linter.changes.git import Hunk
from linter.changes.lines import ALL_LINES, Lines, concerns
from linter.findings import Evidence
from tests.reports import samples

HEADLINE = "Japan sends troops to Russia"
SENTENCE = "North Korea has sent troops to Russia."
# The headline stands in lines 2 and 3, the sentence in lines 8 and 9 of the file.
ARTICLE = Article(
    "a.md",
    "markdown",
    (Part("headline", "title", Passage(HEADLINE, (Anchor(0, 2, 8), Anchor(12, 3, 3)))),),
    (Passage(f"First. {SENTENCE}", (Anchor(0, 8, 1), Anchor(23, 9, 1))),),
)
FINDING = replace(
    samples.WRONG_ACTOR,
    line=2,
    column=8,
    end_line=2,
    part_text=HEADLINE,
    part_start=0,
    evidence=(Evidence(SENTENCE, 8, 8),),
)


@pytest.mark.parametrize(
    ("hunks", "concerned"),
    [
        ([], False),
        ([Hunk(1, 1, 1)], False),
        ([Hunk(2, 1, 1)], True),
        ([Hunk(3, 1, 0)], True),
        ([Hunk(4, 4, 4)], False),
        ([Hunk(8, 1, 1)], True),
        ([Hunk(9, 1, 1)], True),
        ([Hunk(10, 3, 0)], False),
        ([Hunk(1, 20, 0)], True),
        ([Hunk(1, 1, 1), Hunk(9, 1, 1), Hunk(12, 0, 4)], True),
        ([Hunk(8, 0, 4)], False),
    ],
)
def test_a_finding_counts_if_its_part_or_its_evidence_changed(
    hunks: list[Hunk], concerned: bool
) -> None:
    assert concerns(Lines(tuple(hunks)), FINDING, ARTICLE) is concerned


def test_without_the_article_the_first_lines_stand_for_all() -> None:
    assert concerns(Lines((Hunk(8, 1, 1),)), FINDING, None)
    assert not concerns(Lines((Hunk(9, 1, 1),)), FINDING, None)


def test_what_the_story_does_not_tell_may_come_from_any_line_taken_away() -> None:
    missing = replace(FINDING, evidence=())
    assert concerns(Lines((Hunk(20, 0, 1),)), missing, ARTICLE)
    assert not concerns(Lines((Hunk(20, 1, 0),)), missing, ARTICLE)


def test_everything_in_a_new_file_counts() -> None:
    assert concerns(ALL_LINES, FINDING, ARTICLE)


@given(
    some.sets(some.integers(1, 60), max_size=20),
    some.integers(1, 60),
    some.integers(0, 6),
)
def test_lines_touch_what_they_hold(changed: set[int], first: int, more: int) -> None:
    lines = Lines(tuple(Hunk(number, 1, 1) for number in sorted(changed)))
    assert lines.touch((first, first + more)) == any(
        number in changed for number in range(first, first + more + 1)
    )
