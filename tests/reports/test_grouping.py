"""One slip found by several rules is told once, by the surest of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from syrupy.assertion import SnapshotAssertion

from linter.findings import Evidence, Report
from linter.reports.entries import entries_told_once
from linter.reports.full import render
from linter.reports.grouping import Group, group
from linter.reports.style import Style
from tests.findings import finding
from tests.reports.samples import WRONG_ACTOR

METONYM = replace(WRONG_ACTOR, rule="wrong-metonym")
NEAREST = (Evidence("The harbour was shut.", 20, 1),)
UNSUPPORTED = replace(
    WRONG_ACTOR,
    rule="unsupported-name",
    severity="warning",
    confidence="medium",
    evidence=NEAREST,
)
ELSEWHERE = (Evidence("Sweden had warned of this.", 16, 1, 0, 6),)


def test_the_surest_leads_whatever_the_order() -> None:
    expected = [Group(WRONG_ACTOR, ("wrong-metonym", "unsupported-name"))]
    for findings in permutations([METONYM, UNSUPPORTED, WRONG_ACTOR]):
        assert group(findings) == expected


def test_severity_counts_before_confidence_and_that_before_the_name() -> None:
    unsure = replace(WRONG_ACTOR, confidence="low")
    mild = replace(METONYM, severity="warning")
    assert group([mild, unsure])[0].lead is unsure
    assert group([replace(METONYM, rule="zz"), unsure])[0].lead.rule == "zz"


def test_of_equals_the_one_that_shows_the_story_leads() -> None:
    dek = Evidence("Sweden closed the strait.", 3, 1, 0, 6, "dek")
    parts = replace(WRONG_ACTOR, rule="parts-disagree", evidence=(dek,))
    bare = replace(WRONG_ACTOR, rule="attribution-dropped", evidence=NEAREST)
    for findings in permutations([parts, bare, WRONG_ACTOR]):
        assert group(findings)[0].rules == ("wrong-actor", "parts-disagree", "attribution-dropped")


def test_of_equals_the_one_that_can_say_what_should_stand_there_leads() -> None:
    mute = replace(WRONG_ACTOR, rule="name-from-elsewhere", suggestion=None)
    for findings in permutations([mute, WRONG_ACTOR]):
        assert group(findings)[0].rules == ("wrong-actor", "name-from-elsewhere")


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        (Evidence("Sweden closed it.", 3, 1, 0, 6), "set against"),
        (
            Evidence("Sweden closed it.", 3, 1, 0, 6, "alternate"),
            "set against the alternate headline",
        ),
        (Evidence("Sweden closed it.", 3, 1), "nearest in the story"),
        (Evidence("Sweden closed it.", 3, 1, part="dek"), "nearest in the dek"),
    ],
)
def test_a_sentence_is_said_to_collide_or_to_come_nearest(sentence: Evidence, stands: str) -> None:
    report = Report((replace(WRONG_ACTOR, evidence=(sentence,)),), ())
    assert f"drafts/ferry.txt:3:1 {stands}\n" in render(report, Style(80))
    (entry,) = entries_told_once(report)
    assert entry.details[0].replace(",", "") == f"{stands} line 3: “Sweden closed it.”"


def test_a_slip_of_two_headlines_is_one_though_each_has_a_nearest_sentence_of_its_own() -> None:
    nearer = replace(UNSUPPORTED, evidence=(Evidence("Nothing was told of it.", 22, 1),))
    repeated = replace(nearer, part="alternate", line=9)
    (found,) = group([UNSUPPORTED, repeated])
    assert found.repeats == (repeated,)


def test_words_that_lie_within_others_are_the_same_words() -> None:
    act = replace(WRONG_ACTOR, rule="negation-flip", text="Denmark closes strait")
    assert len(group([WRONG_ACTOR, act])) == 1


def test_other_words_parts_articles_and_sentences_stay_apart() -> None:
    for other in (
        replace(METONYM, part_start=8, text="closes"),
        replace(METONYM, part="dek"),
        replace(METONYM, article="other"),
        replace(METONYM, path="other.txt"),
        replace(METONYM, text="Denmark closes", evidence=ELSEWHERE),
    ):
        assert len(group([WRONG_ACTOR, other])) == 2


def test_the_report_names_the_other_rules_and_counts_what_it_shows() -> None:
    text = render(Report((WRONG_ACTOR, METONYM), ()), Style(80))
    assert "= rule: wrong-actor (also: wrong-metonym)" in text
    assert text.endswith("1 finding (1 error).\n")
    assert text.count("error:") == 1


def test_the_same_words_are_one_slip_whatever_they_are_set_against() -> None:
    other = replace(METONYM, evidence=ELSEWHERE, message="Sweden speaks for no one.")
    for findings in permutations([other, WRONG_ACTOR, UNSUPPORTED]):
        (found,) = group(findings)
        assert found.lead is WRONG_ACTOR
        assert found.further == (other,)
        assert found.evidence == (*WRONG_ACTOR.evidence, *ELSEWHERE)


def test_several_things_may_be_wrong_with_a_whole_line() -> None:
    whole = replace(WRONG_ACTOR, text=WRONG_ACTOR.part_text)
    assert len(group([whole, replace(whole, rule="zz", evidence=ELSEWHERE)])) == 2


def test_the_report_shows_further_sentences_with_what_they_say() -> None:
    other = replace(METONYM, evidence=ELSEWHERE, message="Sweden speaks for no one.")
    text = render(Report((WRONG_ACTOR, other), ()), Style(80))
    assert "= also: Sweden speaks for no one.\n" in text
    assert "16 | Sweden had warned of this.\n" in text
    assert text.count("error:") == 1


def test_the_report_gives_the_line_that_keeps_a_slip_of_several_rules() -> None:
    text = render(Report((WRONG_ACTOR, METONYM), ()), Style(80))
    assert "= to keep it: headlint-ignore wrong-actor, wrong-metonym: REASON\n" in text
    assert "headlint-ignore" not in render(Report((WRONG_ACTOR,), ()), Style(80))


ALTERNATE = finding(
    "Denmark",
    "Denmark shuts the strait",
    line=9,
    path=WRONG_ACTOR.path,
    part="alternate",
    message="The alternate headline says Denmark shuts the strait. The story says Sweden does.",
    evidence=WRONG_ACTOR.evidence,
    suggestion=WRONG_ACTOR.suggestion,
)


def test_an_alternate_that_repeats_the_slip_is_named_with_the_headline() -> None:
    seconded = replace(ALTERNATE, rule="wrong-metonym")
    for findings in permutations([ALTERNATE, WRONG_ACTOR, seconded]):
        assert group(findings) == [Group(WRONG_ACTOR, ("wrong-metonym",), repeats=(ALTERNATE,))]


def test_another_slip_of_an_alternate_stays_apart() -> None:
    for other in (
        replace(ALTERNATE, evidence=ELSEWHERE),
        replace(ALTERNATE, rule="wrong-target"),
        replace(ALTERNATE, text="Denmark shuts"),
        replace(ALTERNATE, suggestion=None),
        replace(ALTERNATE, severity="warning"),
        replace(ALTERNATE, article="other"),
        replace(ALTERNATE, path="other.txt"),
        replace(ALTERNATE, part="bullet"),
    ):
        assert len(group([WRONG_ACTOR, other])) == 2


def test_the_headlines_of_records_without_an_id_stay_apart() -> None:
    records = [replace(WRONG_ACTOR, path="a.jsonl", line=line) for line in (1, 2)]
    assert [found.lead for found in group(records)] == records


def test_what_only_a_further_rule_says_of_an_alternate_is_not_lost() -> None:
    further = replace(ALTERNATE, rule="wrong-metonym", evidence=ELSEWHERE)
    assert len(group([WRONG_ACTOR, ALTERNATE, further])) == 2


def test_a_repeated_slip_is_shown_and_counted_once(snapshot: SnapshotAssertion) -> None:
    report = Report((ALTERNATE, WRONG_ACTOR), ())
    assert render(report, Style(80)) == snapshot
    (entry, *_) = entries_told_once(report)
    assert "also in the alternate headline, line 9" in entry.details
