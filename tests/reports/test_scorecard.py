from __future__ import annotations

from dataclasses import replace

from syrupy.assertion import SnapshotAssertion

from linter.reports.rule_list import rule_record, rules_table
from linter.reports.scorecard import (
    gate_text,
    missed_text,
    scorecard_page,
    scorecard_record,
    scorecard_text,
)
from linter.scorecard.figures import Figures
from linter.scorecard.scoring import add_up
from tests.scorecard.samples import FIRST, RULES, THIRD, many

CARD = add_up(many(), RULES)
FIGURES = Figures("abc1234", "2026-03-01", dict(CARD.sets), {s.rule: s for s in CARD.scores})
NONE = Figures("", "", {}, {})


def test_the_table(snapshot: SnapshotAssertion) -> None:
    assert scorecard_text(CARD, RULES) == snapshot


def test_the_page(snapshot: SnapshotAssertion) -> None:
    assert scorecard_page(CARD, RULES, "abc1234", "2026-03-01") == snapshot


def test_the_record(snapshot: SnapshotAssertion) -> None:
    assert scorecard_record(CARD, RULES) == snapshot


def test_the_gate(snapshot: SnapshotAssertion) -> None:
    assert gate_text(CARD, RULES) == snapshot


def test_misses_and_alarms_are_listed(snapshot: SnapshotAssertion) -> None:
    assert missed_text(many()[20:30], "second-rule") == snapshot


def test_the_list_of_rules_with_figures(snapshot: SnapshotAssertion) -> None:
    assert rules_table(RULES.rules, FIGURES, 110) == snapshot


def test_the_list_of_rules_without(snapshot: SnapshotAssertion) -> None:
    assert rules_table(RULES.rules, NONE, 80) == snapshot


def test_a_share_of_a_handful_is_not_given() -> None:
    few = {"first-rule": replace(FIGURES.scores["first-rule"], seeded=9, caught=1)}
    legend, rows = rules_table([FIRST], replace(FIGURES, scores=few), 110).split("\n\n", 1)
    assert "few where fewer than 10" in legend
    assert " few " in rows
    assert "1/9" not in rows


def test_a_rule_for_programs() -> None:
    record = rule_record(FIRST, FIGURES.scores["first-rule"])
    assert (record["profile"], record["faults"]) == ("desk", ["swap-actor"])
    assert isinstance(record["scorecard"], dict)
    assert rule_record(THIRD, None)["scorecard"] is None
