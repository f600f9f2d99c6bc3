"""What the page shows of a run."""

from __future__ import annotations

from dataclasses import replace

from linter.findings import Checked, Report
from linter.reports.page.build import page_of
from tests.reports import samples
from tests.reports.page.samples import DAY, FERRY, MUSEUM, WRONG_ACTOR, many


def test_every_slip_is_one_card_of_its_article_numbered_from_one() -> None:
    museum, ferry = page_of(DAY).stories
    assert [card.number for card in ferry.cards] == [1, 2, 3]
    assert [card.id for card in (*museum.cards, *ferry.cards)] == [
        f"finding-{number}" for number in (1, 2, 3, 4)
    ]
    assert (museum.desk, ferry.desk) == ("Arts", "world")


def test_filters_count_what_they_leave() -> None:
    page = page_of(DAY)
    assert {choice.value: choice.count for choice in page.severities} == {
        "error": 2,
        "warning": 1,
        "info": 1,
    }
    assert [(choice.value, choice.count) for choice in page.desks] == [("Arts", 1), ("world", 3)]
    assert {head: [each.value for each in members] for head, members in page.rule_choices} == {
        "actors": ["wrong-actor"],
        "other rules": ["parts-disagree", "wrong-number", "wrong-rank"],
    }


def test_what_several_rules_found_is_one_card_found_by_either_rule() -> None:
    other = replace(WRONG_ACTOR, rule="confusable-names", confidence="low")
    page = page_of(Report((other, WRONG_ACTOR), (samples.CHECKED,), stories=(FERRY,)))
    (card,) = page.stories[0].cards
    assert (card.rule_id, card.also) == ("wrong-actor", ("confusable-names",))
    assert [choice.value for _, members in page.rule_choices for choice in members] == [
        "confusable-names",
        "wrong-actor",
    ]


def test_a_long_stretch_without_evidence_is_folded_but_never_the_lede() -> None:
    _, ferry = page_of(DAY).stories
    read, rest = ferry.body
    assert (len(read.paragraphs), read.folded) == (2, False)
    assert (len(rest.paragraphs), rest.folded) == (5, True)


def test_evidence_in_another_part_is_marked_there() -> None:
    _, ferry = page_of(DAY).stories
    assert ferry.title is not None
    assert {"claim", "evidence", "sentence"} <= {run.role for run in ferry.title.runs}


def test_records_without_an_id_are_kept_apart_by_their_line() -> None:
    findings = tuple(replace(WRONG_ACTOR, path="a.jsonl", line=line) for line in (1, 2))
    articles = tuple(Checked("a.jsonl", None, "jsonl", True, line=line) for line in (1, 2))
    stories = tuple(replace(MUSEUM, path="a.jsonl", line=line) for line in (1, 2))
    page = page_of(Report(findings, articles, stories=stories))
    assert [len(story.cards) for story in page.stories] == [1, 1]


def test_without_stories_only_what_was_found_is_shown() -> None:
    (story, _) = page_of(replace(DAY, stories=())).stories
    assert not story.whole
    assert [len(stretch.paragraphs) for stretch in story.body] == [1]


def test_a_thousand_articles_are_a_thousand_stories() -> None:
    assert len(page_of(many(1000)).stories) == 1000
