from __future__ import annotations

import json
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from linter.findings import Report
from linter.reports.json import render
from linter.reports.style import Style
from tests.reports import samples

FINDING_KEYS = [
    "rule",
    "severity",
    "confidence",
    "path",
    "article",
    "part",
    "line",
    "column",
    "end_line",
    "end_column",
    "text",
    "message",
    "evidence",
    "suggestion",
]


def parsed(report: Report) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(render(report, Style()))
    return record


def test_looks_the_same(snapshot: SnapshotAssertion) -> None:
    assert render(samples.EVERYTHING, Style()) == snapshot


def test_has_the_keys_of_the_contract() -> None:
    record = parsed(samples.EVERYTHING)
    assert list(record) == ["version", "findings", "articles", "notices", "summary"]
    assert all(list(finding) == FINDING_KEYS for finding in record["findings"])
    assert list(record["findings"][1]["evidence"][0]) == ["text", "line", "column"]


def test_notices_are_told_in_full() -> None:
    record = parsed(samples.UPKEEP)
    assert record["notices"][0] == {
        "kind": "stale-baseline",
        "severity": "error",
        "path": "headlint-baseline.json",
        "line": 4,
        "column": 1,
        "message": "wrong-actor finds “Denmark” no more in the dek of drafts/ferry.txt.",
    }
    counts = {key: record["summary"][key] for key in ("notices", "suppressed", "known")}
    assert counts == {"notices": 3, "suppressed": 3, "known": 2}


def test_what_was_not_checked_has_a_reason() -> None:
    articles = parsed(samples.EVERYTHING)["articles"]
    assert len(articles) == 5
    assert all(article["checked"] or article["reason"] for article in articles)


def test_hostile_text_is_kept_exactly_and_cannot_act() -> None:
    text = render(samples.of(samples.HOSTILE), Style())
    assert text.isascii()
    assert "\x1b" not in text
    assert "::error" not in text
    assert "##vso" not in text
    finding = json.loads(text)["findings"][0]
    assert finding["text"] == samples.HOSTILE.text
    assert finding["suggestion"] == samples.HOSTILE.suggestion


@pytest.mark.parametrize("report", [samples.EVERYTHING, samples.NOTHING, samples.CLEAN])
def test_counts_add_up(report: Report) -> None:
    record = parsed(report)
    summary = record["summary"]
    assert summary["findings"] == len(record["findings"])
    assert summary["errors"] + summary["warnings"] + summary["infos"] == summary["findings"]
    assert summary["checked"] + summary["not_checked"] == len(record["articles"])
