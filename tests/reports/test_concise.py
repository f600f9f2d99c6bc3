from __future__ import annotations

import re
from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from linter.findings import Evidence, Finding, Report
from linter.reports.concise import render
from linter.reports.style import Style
from tests.reports import samples


@pytest.mark.parametrize("report", [samples.EVERYTHING, samples.UPKEEP], ids=["all", "upkeep"])
def test_looks_the_same(report: Report, snapshot: SnapshotAssertion) -> None:
    assert render(report, Style()) == snapshot


def test_hostile_text_stays_on_its_line(snapshot: SnapshotAssertion) -> None:
    text = render(samples.of(samples.HOSTILE), Style())
    assert text == snapshot
    assert text.count("\n") == 1


@pytest.mark.parametrize("report", [samples.EVERYTHING, samples.UPKEEP], ids=["all", "upkeep"])
def test_every_line_has_one_shape(report: Report) -> None:
    for line in render(report, Style()).splitlines():
        assert re.fullmatch(r"[^:]+:\d+:\d+: (error|warning|info|note|fatal) [a-z-]+ .+", line)


def test_neither_width_nor_colour_matters() -> None:
    plain = render(samples.EVERYTHING, Style(200))
    assert render(samples.EVERYTHING, Style(24, colour=True)) == plain


METONYM = replace(samples.WRONG_ACTOR, rule="wrong-metonym")
SEO = replace(samples.WRONG_ACTOR, part="alternate", line=2, column=6)
WARNED = (Evidence("Sweden had warned of this.", 16, 1, 0, 6),)


def told(*findings: Finding) -> list[str]:
    return render(Report(findings=findings, articles=(samples.CHECKED,)), Style()).splitlines()


def test_what_several_rules_find_in_the_same_words_is_one_line() -> None:
    (line,) = told(METONYM, samples.WRONG_ACTOR)
    assert ": error wrong-actor " in line
    assert line.endswith(" (also: wrong-metonym)")


def test_a_rule_that_shows_another_sentence_has_its_own_line() -> None:
    own, further = told(samples.WRONG_ACTOR, replace(METONYM, evidence=WARNED))
    assert ": error wrong-actor " in own
    assert ": error wrong-metonym " in further
    assert "(also: " not in own + further


def test_each_headline_that_is_to_be_mended_has_its_line() -> None:
    assert [line.split(": ")[0] for line in told(samples.WRONG_ACTOR, SEO)] == [
        "drafts/ferry.txt:1:1",
        "drafts/ferry.txt:2:6",
    ]


def test_lines_stand_in_the_order_of_the_report() -> None:
    other = replace(samples.WRONG_ACTOR, path="drafts/a.txt")
    assert [line.split(":")[0] for line in told(other, METONYM, samples.WRONG_ACTOR)] == [
        "drafts/a.txt",
        "drafts/ferry.txt",
    ]
