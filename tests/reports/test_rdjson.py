from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from syrupy.assertion import SnapshotAssertion

from linter.findings import Report
from linter.reports.entries import entries_told_once
from linter.reports.markdown import inert
from linter.reports.places import sendable
from linter.reports.rdjson import render
from linter.reports.style import Style
from tests.reports import samples, schemas
from tests.reports.reports_at_random import REPORTS


def diagnostics(report: Report) -> list[dict[str, Any]]:
    read = json.loads(render(report, Style()))
    schemas.ours("rdjson").validate(read)
    assert read["source"] == {"name": "headlint"}
    return list(read["diagnostics"])


def test_looks_the_same(snapshot: SnapshotAssertion) -> None:
    assert render(samples.FULL_HOUSE, Style()) == snapshot


def test_a_place_is_lines_since_columns_would_be_bytes() -> None:
    over = replace(samples.WRONG_ACTOR, end_line=2)
    (read,) = diagnostics(samples.of(over))
    assert read["location"]["range"] == {"start": {"line": 1}, "end": {"line": 2}}


def test_the_check_by_schema_can_fail() -> None:
    read = json.loads(render(samples.FULL_HOUSE, Style()))
    read["diagnostics"][0]["location"]["range"]["start"]["line"] = 0
    assert not schemas.ours("rdjson").is_valid(read)


@given(REPORTS)
def test_reviewdog_reads_what_was_said(report: Report) -> None:
    said = [
        (
            entry.kind,
            entry.severity.upper(),
            sendable(entry.path),
            "\n\n".join(map(inert, (entry.message, *entry.details))),
        )
        for entry in entries_told_once(report)
    ]
    assert said == [
        (each["code"]["value"], each["severity"], each["location"]["path"], each["message"])
        for each in diagnostics(report)
    ]
