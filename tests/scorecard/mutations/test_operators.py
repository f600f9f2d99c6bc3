"""Each operator lays its fault where the story bears the line out, and nowhere else."""

from __future__ import annotations

import pytest

from linter.ruleset.fault_table import FAULTS
from linter.scorecard.mutations import operators
from tests.scorecard.mutations.tables import certainty, names, numbers, words
from tests.scorecard.mutations.ways import ways

TABLES = (names, numbers, certainty, words)
LAID = [row for table in TABLES for row in table.LAID]
LEFT = [row for table in TABLES for row in table.LEFT]

# Faults of a whole line, or between parts, have tests of their own below.
OTHERS = {"other-line", "part-name", "part-number", "plan-as-done-in-variant"}


def test_every_fault_has_an_operator_and_a_test() -> None:
    assert set(operators()) == set(FAULTS)
    assert {fault for fault, *_ in LAID} | OTHERS == set(FAULTS)


@pytest.mark.parametrize(("fault", "line", "body", "made"), LAID, ids=[row[0] for row in LAID])
def test_the_fault_is_laid(fault: str, line: str, body: str, made: str) -> None:
    found = ways(fault, line, body)
    assert made in found
    assert line not in found


@pytest.mark.parametrize(
    ("fault", "line", "body", "why"), LEFT, ids=[f"{row[0]}: {row[3]}" for row in LEFT]
)
def test_a_line_that_would_stay_true_is_left_alone(
    fault: str, line: str, body: str, why: str
) -> None:
    assert ways(fault, line, body) == [], why


def test_another_articles_line() -> None:
    body = "The council sold the harbour."
    assert ways("other-line", "Council sells harbour", body, other="Rain ends drought") == [
        "Rain ends drought"
    ]
    assert ways("other-line", "Council sells harbour", body) == []


def test_parts_that_disagree() -> None:
    body = "Denmark closed the strait to 40 ferries. Norway sent two tugs."
    dek = "Denmark closed the strait to 40 ferries after a storm"
    assert "Norway closes strait to 40 ferries" in ways(
        "part-name", "Denmark closes strait to 40 ferries", body, dek=dek
    )
    other_number = ways("part-number", "Denmark closes strait to 40 ferries", body, dek=dek)
    assert "Denmark closes strait to 60 ferries" in other_number
    assert ways("part-number", "Denmark closes strait to 40 ferries", body) == []


def test_versions_of_a_headline_that_disagree() -> None:
    body = "Denmark closed the strait to 40 ferries. Norway sent two tugs."
    line, version = "Denmark closes strait to 40 ferries", "Denmark closes strait after storm"
    assert "Norway closes strait after storm" in ways(
        "part-name", line, body, alternate=version, part=1
    )
    assert "Denmark closes strait to 60 ferries" in ways(
        "part-number", line, body, alternate=line, part=1
    )


def test_a_plan_told_as_done_in_one_version_of_a_headline() -> None:
    body = "The council plans to sell the harbour next year."
    fault, line = "plan-as-done-in-variant", "Council to sell harbour"
    assert ways(fault, line, body, alternate=line, part=1) == ["Council sells harbour"]
    assert ways(fault, line, body) == []
