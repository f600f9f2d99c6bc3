"""Findings are shown where they stand, and never without their words."""

from __future__ import annotations

from dataclasses import replace

from linter.findings import Evidence
from linter.reports.page.places import claim_place, evidence_place, shown_of
from tests.reports.page.samples import FERRY, FERRY_BODY, WRONG_ACTOR, WRONG_NUMBER, passage


def test_parts_come_first_then_the_story() -> None:
    shown = shown_of(FERRY, [WRONG_ACTOR])
    assert [each.part for each in shown] == ["headline", "alternate", "dek"] + [None] * 7
    assert all(each.known for each in shown)


def test_a_claim_is_in_its_part_and_evidence_in_its_paragraph() -> None:
    shown = shown_of(FERRY, [WRONG_NUMBER])
    assert claim_place(shown, WRONG_NUMBER) == 2
    assert evidence_place(shown, WRONG_NUMBER.evidence[0]) == (4, 17)


def test_of_two_like_sentences_the_one_at_the_place_is_taken() -> None:
    story = replace(FERRY, body=(passage("No. No.", 5), passage("No.", 6)))
    shown = shown_of(story, [])
    assert evidence_place(shown, Evidence("No.", 5, 5)) == (3, 4)
    assert evidence_place(shown, Evidence("No.", 6, 1)) == (4, 0)


def test_without_the_story_what_was_found_is_shown() -> None:
    part, paragraph = shown_of(None, [WRONG_ACTOR])
    assert (part.passage.text, part.known) == (WRONG_ACTOR.part_text, False)
    assert (paragraph.passage.text, paragraph.part) == (FERRY_BODY[0], None)


def test_words_that_the_file_holds_no_more_are_added() -> None:
    gone = replace(
        WRONG_ACTOR, part_text="Norway closes strait", evidence=(Evidence("Gone.", 90, 1),)
    )
    shown = shown_of(FERRY, [gone])
    added = [each.passage.text for each in shown if not each.known]
    assert added == ["Norway closes strait", "Gone."]
    assert claim_place(shown, gone) is not None


def test_an_empty_sentence_stands_nowhere() -> None:
    assert evidence_place(shown_of(FERRY, []), Evidence("", 14, 1)) is None
