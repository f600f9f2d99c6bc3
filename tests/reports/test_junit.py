from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite
from lxml import etree
from syrupy.assertion import SnapshotAssertion

from linter.findings import Checked, Report, Severity
from linter.reports.entries import of_finding
from linter.reports.junit import render
from linter.reports.style import Style
from tests.reports import samples, schemas
from tests.reports.reports_at_random import REPORTS


def cases(report: Report) -> list[TestCase]:
    """What a reader of JUnit files makes of the report, which must fit the schema first."""
    text = render(report, Style())
    schemas.junit().assertValid(etree.fromstring(text.encode()))
    (suite,) = JUnitXml.fromstring(text.encode())
    assert isinstance(suite, TestSuite)
    read = list(suite)
    kinds = Counter(type(result) for case in read for result in case.result)
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (
        len(read),
        kinds[Failure],
        kinds[Error],
        kinds[Skipped],
    )
    return read


def test_looks_the_same(snapshot: SnapshotAssertion) -> None:
    assert render(samples.FULL_HOUSE, Style()) == snapshot


def test_hostile_text_looks_the_same(snapshot: SnapshotAssertion) -> None:
    assert render(samples.of(samples.HOSTILE), Style()) == snapshot


def test_an_article_is_a_test() -> None:
    names = {case.name: [type(each) for each in case.result] for case in cases(samples.EVERYTHING)}
    assert names["drafts/ferry.txt"] == [Failure]
    assert names["drafts/notes.txt"] == [Skipped]
    assert names["archive/2019.jsonl story-8"] == [Skipped]
    assert names["drafts/broken.md:3:1 (not-read)"] == [Error]


def test_one_failure_holds_all_findings_the_most_severe_first() -> None:
    mild = replace(samples.WRONG_ACTOR, rule="a-mild-one", severity="warning")
    report = Report((mild, samples.WRONG_ACTOR), (samples.CHECKED,), fail_on="warning")
    (case,) = cases(report)
    (failure,) = case.result
    assert failure.type == "wrong-actor"
    assert failure.message == f"{samples.WRONG_ACTOR.message} (and 1 more)"
    assert failure.text.index("error wrong-actor") < failure.text.index("warning a-mild-one")


@pytest.mark.parametrize(
    ("severity", "fail_on", "fails"),
    [("error", "error", True), ("warning", "error", False), ("warning", "info", True)],
)
def test_a_test_fails_by_what_fails_the_run(
    severity: Severity, fail_on: Severity, fails: bool
) -> None:
    finding = replace(samples.WRONG_ACTOR, severity=severity)
    (case,) = cases(replace(samples.of(finding), fail_on=fail_on))
    assert bool(case.result) is fails
    assert ("wrong-actor" in (case.system_out or "")) is not fails


def test_a_record_goes_by_its_id_or_else_by_its_line() -> None:
    articles = (
        Checked("a.jsonl", "x", "jsonl", True, line=1),
        Checked("a.jsonl", None, "jsonl", True, line=2),
    )
    assert [case.name for case in cases(Report((), articles))] == ["a.jsonl x", "a.jsonl:2"]


def test_the_check_by_schema_can_fail() -> None:
    text = render(samples.FULL_HOUSE, Style()).replace("<testsuite ", "<testsweet ")
    assert not schemas.junit().validate(
        etree.fromstring(text.replace("</testsuite>", "</testsweet>").encode())
    )


@given(REPORTS)
def test_nothing_is_lost(report: Report) -> None:
    texts = [
        "\n".join(
            [case.system_out or "", *(f"{each.message}\n{each.text}" for each in case.result)]
        )
        for case in cases(report)
    ]
    for finding in report.findings:
        assert any(of_finding(finding).lines in text for text in texts)
    for notice in report.notices:
        assert any(notice.kind in text for text in texts)
    assert len(texts) >= len(report.articles) + len(report.problems)
