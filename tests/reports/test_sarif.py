from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from syrupy.assertion import SnapshotAssertion

from linter.findings import Report
from linter.reports.entries import of_finding
from linter.reports.escape import escape
from linter.reports.sarif import render
from linter.reports.sarif_text import message, uri
from linter.reports.style import Style
from tests.reports import samples, schemas
from tests.reports.reports_at_random import REPORTS


def run_of(report: Report) -> dict[str, Any]:
    (run,) = json.loads(render(report, Style()))["runs"]
    return dict(run)


def test_looks_the_same(snapshot: SnapshotAssertion) -> None:
    assert render(samples.FULL_HOUSE, Style()) == snapshot


@pytest.mark.parametrize("report", [samples.NOTHING, samples.CLEAN, samples.FULL_HOUSE])
def test_the_official_schema_accepts_it(report: Report) -> None:
    schemas.sarif().validate(json.loads(render(report, Style())))


@settings(max_examples=20)
@given(REPORTS)
def test_the_official_schema_accepts_any_text(report: Report) -> None:
    schemas.sarif().validate(json.loads(render(report, Style())))


def test_the_check_by_schema_can_fail() -> None:
    log = json.loads(render(samples.FULL_HOUSE, Style()))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not schemas.sarif().is_valid(log)


def test_a_finding_has_its_place_its_evidence_and_its_rule() -> None:
    run = run_of(samples.FULL_HOUSE)
    result = run["results"][1]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "wrong-actor"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "drafts/ferry.txt", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 8}
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["region"] == {"startLine": 14, "startColumn": 5}
    assert "Sweden closed the strait" in related["message"]["text"]


def test_what_was_not_checked_is_told_by_the_invocation() -> None:
    (invocation,) = run_of(samples.FULL_HOUSE)["invocations"]
    assert invocation["executionSuccessful"] is False
    told = [each["descriptor"]["id"] for each in invocation["toolExecutionNotifications"]]
    assert told == ["not-read", "not-checked", "not-checked", "not-checked"]
    (clean,) = run_of(samples.CLEAN)["invocations"]
    assert clean == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_every_result_has_a_line_which_github_insists_on() -> None:
    for result in run_of(samples.FULL_HOUSE)["results"]:
        (location,) = result["locations"]
        assert location["physicalLocation"]["region"]["startLine"] >= 1


@given(REPORTS)
def test_findings_and_notices_are_its_results(report: Report) -> None:
    run = run_of(report)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    results = run["results"]
    assert [rules[each["ruleIndex"]] for each in results] == [each["ruleId"] for each in results]
    assert [(each["ruleId"], each["message"]) for each in results[: len(report.findings)]] == [
        (finding.rule, message(of_finding(finding).lines)) for finding in report.findings
    ]
    assert [each["properties"]["text"] for each in results if "properties" in each] == [
        escape(finding.text) for finding in report.findings
    ]
    assert [each["ruleId"] for each in results[len(report.findings) :]] == [
        notice.kind for notice in report.notices
    ]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("news/a.md", "news/a.md"),
        ("news/a b,c.md", "news/a%20b%2Cc.md"),
        ("100%.md", "100%25.md"),
        ("a:b#c?.md", "a%3Ab%23c%3F.md"),
        ("東.md", "%E6%9D%B1.md"),
        ("not-utf8-\udcff.md", "not-utf8-%FF.md"),
        ("half-\ud800.md", "half-%5Cud800.md"),
        ("/srv/news/a.md", "file:///srv/news/a.md"),
        ("C:/news/a.md", "file:///C:/news/a.md"),
        ("-", "-"),
    ],
)
def test_paths_are_addresses(path: str, address: str) -> None:
    assert uri(path) == address


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It said [sic] so.", "It said [sic] so."),
        ("[free](http://x.example)", "\\[free\\](http://x.example)"),
        ("one\n\x1btwo", "one\n\\x1btwo"),
    ],
)
def test_no_text_becomes_a_link(text: str, shown: str) -> None:
    assert message(text) == {"text": shown}
