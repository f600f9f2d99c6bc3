"""One line a finding: `path:line:column: severity rule message`, for editors, grep and logs.

What was not checked, or could not be read, has the same shape, so that nothing parses apart:
its severity is `note` or `fatal`, its rule `not-checked` or `not-read`. A notice has its kind for a
rule.
"""

from __future__ import annotations

from linter.findings import Checked, Finding, Notice, Problem, Report
from linter.reports.escape import escape
from linter.reports.places import place
from linter.reports.style import ReportFormat, Style


def render(report: Report, style: Style) -> str:
    """Findings, then notices, what was not checked, and problems; `style` changes nothing."""
    lines = [
        *(_finding(finding) for finding in report.findings),
        *(_notice(notice) for notice in report.notices),
        *(_not_checked(article) for article in report.articles if not article.checked),
        *(_problem(problem) for problem in report.problems),
    ]
    return "".join(f"{line}\n" for line in lines)


def _finding(finding: Finding) -> str:
    where = place(finding.path, finding.line, finding.column)
    return f"{where}: {finding.severity} {finding.rule} {escape(finding.message)}"


def _notice(notice: Notice) -> str:
    where = place(notice.path, notice.line or 1, notice.column or 1)
    return f"{where}: {notice.severity} {notice.kind} {escape(notice.message)}"


def _not_checked(article: Checked) -> str:
    where = place(article.path, article.line or 1, 1)
    return f"{where}: note not-checked {escape(article.reason or '')}".rstrip()


def _problem(problem: Problem) -> str:
    where = place(problem.path, problem.line or 1, problem.column or 1)
    return f"{where}: fatal not-read {escape(problem.message)}"


REPORT = ReportFormat(render, "One line a finding; for editors, grep and logs.")
