from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from syrupy.assertion import SnapshotAssertion

from linter.findings import Report
from linter.reports import json as whole
from linter.reports.jsonl import render
from linter.reports.style import Style
from tests.reports import samples
from tests.reports.reports_at_random import REPORTS


def records(report: Report) -> list[dict[str, Any]]:
    return [json.loads(line) for line in render(report, Style()).splitlines()]


def test_looks_the_same(snapshot: SnapshotAssertion) -> None:
    assert render(samples.FULL_HOUSE, Style()) == snapshot


def test_nothing_to_say_is_no_line() -> None:
    assert render(samples.CLEAN, Style()) == ""


@given(REPORTS)
def test_findings_are_those_of_the_json_report(report: Report) -> None:
    findings = [each for each in records(report) if each.pop("type") == "finding"]
    assert findings == json.loads(whole.render(report, Style()))["findings"]


@given(REPORTS)
def test_every_line_is_one_thing(report: Report) -> None:
    kinds = [each["type"] for each in records(report)]
    left_alone = sum(not article.checked for article in report.articles)
    assert kinds == [
        *["finding"] * len(report.findings),
        *["notice"] * len(report.notices),
        *["problem"] * len(report.problems),
        *["not-checked"] * left_alone,
    ]
