"""One line a slip: `path:line:column: severity rule message`, for editors, grep and logs.

What several rules found in the same words is one line, by the surest of them, and ends with the
names of the others. Those that hold another sentence against the line say something of their own,
and so does the same slip in another headline, which has to be mended there: they have their lines.
What was not checked, or could not be read, has the same shape, so that nothing parses apart:
its severity is `note` or `fatal`, its rule `not-checked` or `not-read`. A notice has its kind for a
rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.findings import Checked, Finding, Notice, Problem, Report
from linter.reports.escape import escape
from linter.reports.grouping import Group, group
from linter.reports.places import place
from linter.reports.style import ReportFormat, Style


def render(report: Report, style: Style) -> str:
    """Slips, then notices, what was not checked, and problems; `style` changes nothing."""
    lines = [
        *_findings(report.findings),
        *(_notice(notice) for notice in report.notices),
        *(_not_checked(article) for article in report.articles if not article.checked),
        *(_problem(problem) for problem in report.problems),
    ]
    return "".join(f"{line}\n" for line in lines)


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    """The findings that say something of their own, in their order."""
    groups = group(findings)
    told = {id(finding) for each in groups for finding in each.findings}
    also = {id(each.lead): _named_only(each) for each in groups}
    for finding in findings:
        if id(finding) in told:
            yield _finding(finding, also.get(id(finding), ()))


def _named_only(found: Group) -> tuple[str, ...]:
    own = {finding.rule for finding in found.findings}
    return tuple(rule for rule in found.also if rule not in own)


def _finding(finding: Finding, also: Sequence[str]) -> str:
    where = place(finding.path, finding.line, finding.column)
    others = f" (also: {', '.join(also)})" if also else ""
    return f"{where}: {finding.severity} {finding.rule} {escape(finding.message)}{others}"


def _notice(notice: Notice) -> str:
    where = place(notice.path, notice.line or 1, notice.column or 1)
    return f"{where}: {notice.severity} {notice.kind} {escape(notice.message)}"


def _not_checked(article: Checked) -> str:
    where = place(article.path, article.line or 1, 1)
    return f"{where}: note not-checked {escape(article.reason or '')}".rstrip()


def _problem(problem: Problem) -> str:
    where = place(problem.path, problem.line or 1, problem.column or 1)
    return f"{where}: fatal not-read {escape(problem.message)}"


REPORT = ReportFormat(render, "One line a slip; for editors, grep and logs.")
