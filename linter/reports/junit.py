"""JUnit's XML: every article is a test, and fails by what fails the run.

An article has one `failure` however many findings: Jenkins and GitLab show the first and drop the
others. Its text holds them all. What does not reach the failing severity is the output of a test
that passes. There is no standard; the elements are those of the schema of Jenkins' xUnit plugin.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal
from xml.etree import ElementTree

from linter.findings import Checked, Report, Severity, reaches
from linter.reports.entries import (
    NOT_CHECKED,
    NOT_READ,
    Entry,
    most_severe_first,
    of_finding,
    of_not_checked,
    of_notice,
    of_problem,
)
from linter.reports.escape import escape
from linter.reports.places import place
from linter.reports.style import ReportFormat, Style
from linter.reports.xml_text import element, serialise

_SUITE = "headlint"

Outcome = Literal["passed", "failure", "error", "skipped"]


@dataclass(frozen=True, slots=True)
class _Case:
    """A test: what decided its outcome (`failing`), and what else there is to say of it."""

    name: str
    outcome: Outcome
    failing: list[Entry]
    others: list[Entry]


def render(report: Report, style: Style) -> str:
    """A test for each article, problem and place with notices; `style` changes nothing."""
    cases = list(_cases(report))
    root = ElementTree.Element("testsuites")
    suite = element(
        root,
        "testsuite",
        name=_SUITE,
        tests=len(cases),
        failures=_count(cases, "failure"),
        errors=_count(cases, "error"),
        skipped=_count(cases, "skipped"),
    )
    for case in cases:
        _add(suite, case)
    return serialise(root)


def _cases(report: Report) -> Iterator[_Case]:
    found: dict[tuple[str, str | None], list[Entry]] = {}
    for finding in report.findings:
        found.setdefault((finding.path, finding.article), []).append(of_finding(finding))
    for article in report.articles:
        yield _of_article(article, found.pop((article.path, article.article), []), report.fail_on)
    kept: dict[str, list[Entry]] = {}
    for entry in chain(*found.values(), map(of_notice, report.notices)):
        kept.setdefault(entry.path, []).append(entry)
    for path, said in kept.items():
        yield _judged(f"{escape(path)} (notices)", said, report.fail_on)
    for problem in report.problems:
        where = place(problem.path, problem.line, problem.column)
        yield _Case(f"{where} ({NOT_READ})", "error", [of_problem(problem)], [])


def _of_article(article: Checked, said: list[Entry], fail_on: Severity) -> _Case:
    # A record goes by its id: its line changes with every record before it.
    name = place(article.path, article.line if article.article is None else None)
    if article.article is not None:
        name += f" {escape(article.article)}"
    if not article.checked:
        return _Case(name, "skipped", [of_not_checked(article)], said)
    return _judged(name, said, fail_on)


def _judged(name: str, said: list[Entry], fail_on: Severity) -> _Case:
    ordered = most_severe_first(said)
    failing = [entry for entry in ordered if reaches(entry.severity, fail_on)]
    return _Case(name, "failure" if failing else "passed", failing, ordered[len(failing) :])


def _add(suite: ElementTree.Element, case: _Case) -> None:
    test = element(suite, "testcase", classname=_SUITE, name=case.name)
    if case.failing:
        first, *others = case.failing
        more = f" (and {len(others)} more)" if others else ""
        text = None if first.kind == NOT_CHECKED else _told(case.failing)
        element(test, case.outcome, text, type=first.kind, message=f"{first.message}{more}")
    if case.others:
        element(test, "system-out", _told(case.others))


def _told(said: Iterable[Entry]) -> str:
    return "\n\n".join(
        f"{place(entry.path, entry.line, entry.column)}: {entry.severity} {entry.kind}\n"
        f"{entry.lines}"
        for entry in said
    )


def _count(cases: list[_Case], outcome: Outcome) -> int:
    return sum(case.outcome == outcome for case in cases)


REPORT = ReportFormat(render, "JUnit's XML: every article is a test.")
