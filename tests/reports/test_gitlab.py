from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from syrupy.assertion import SnapshotAssertion

from linter.findings import Report
from linter.reports.entries import entries
from linter.reports.gitlab import render
from linter.reports.places import sendable
from linter.reports.style import Style
from tests.reports import samples, schemas
from tests.reports.reports_at_random import REPORTS


def violations(report: Report) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(render(report, Style()))
    schemas.ours("gitlab").validate(read)
    return read


def test_looks_the_same(snapshot: SnapshotAssertion) -> None:
    assert render(samples.FULL_HOUSE, Style()) == snapshot


def test_severities_are_those_of_gitlab() -> None:
    told = {each["check_name"]: each["severity"] for each in violations(samples.FULL_HOUSE)}
    assert told["wrong-actor"] == "major"
    assert told["unsupported-name"] == "minor"
    assert told["not-read"] == "critical"
    assert told["not-checked"] == "info"


def test_the_check_by_schema_can_fail() -> None:
    read = violations(samples.FULL_HOUSE)
    del read[0]["fingerprint"]
    assert not schemas.ours("gitlab").is_valid(read)


@given(REPORTS)
def test_gitlab_reads_what_was_said(report: Report) -> None:
    read = violations(report)
    said = [
        (entry.kind, sendable(entry.path), entry.line or 1, entry.one_line)
        for entry in entries(report)
    ]
    assert said == [
        (
            each["check_name"],
            each["location"]["path"],
            each["location"]["lines"]["begin"],
            each["description"],
        )
        for each in read
    ]
    assert len({each["fingerprint"] for each in read}) == len(read)
