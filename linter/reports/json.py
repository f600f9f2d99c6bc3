"""The report for programs. Its keys are a contract: docs/output.md.

ASCII only, so that the bytes are the same under any locale and no control character gets through.
"""

from __future__ import annotations

import json
from typing import Any

from linter.findings import Checked, Finding, Notice, Problem, Report
from linter.reports.escape import escape_json
from linter.reports.style import ReportFormat, Style
from linter.reports.summary import summarise

CONTRACT_VERSION = 1

Record = dict[str, Any]


def render(report: Report, style: Style) -> str:
    """`report` as one JSON object; `style` changes nothing."""
    return serialise(
        {
            "version": CONTRACT_VERSION,
            "findings": [finding_record(finding) for finding in report.findings],
            "articles": [
                *(article_record(article) for article in report.articles),
                *(_unread(problem) for problem in report.problems),
            ],
            "notices": [notice_record(notice) for notice in report.notices],
            "summary": _summary(report),
        }
    )


def serialise(record: Record | list[Record]) -> str:
    """JSON text of `record`, indented, ending in a newline, with nothing in it that could act."""
    return escape_json(json.dumps(record, indent=2, allow_nan=False)) + "\n"


def finding_record(finding: Finding) -> Record:
    """A finding by the contract: its keys, in their order."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "path": finding.path,
        "article": finding.article,
        "part": finding.part,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "text": finding.text,
        "message": finding.message,
        "evidence": [
            {"text": sentence.text, "line": sentence.line, "column": sentence.column}
            for sentence in finding.evidence
        ],
        "suggestion": finding.suggestion,
    }


def notice_record(notice: Notice) -> Record:
    """A notice by the contract: its keys, in their order."""
    return {
        "kind": notice.kind,
        "severity": notice.severity,
        "path": notice.path,
        "line": notice.line,
        "column": notice.column,
        "message": notice.message,
    }


def article_record(article: Checked) -> Record:
    """An article that was checked, or was not and why, by the contract."""
    return {
        "path": article.path,
        "article": article.article,
        "format": article.format,
        "line": article.line,
        "checked": article.checked,
        "reason": article.reason,
    }


def _unread(problem: Problem) -> Record:
    """A problem stands among the articles too: whoever counts them must not miss one."""
    return {
        "path": problem.path,
        "article": None,
        "format": None,
        "line": problem.line,
        "checked": False,
        "reason": problem.message,
    }


def _summary(report: Report) -> Record:
    summary = summarise(report)
    return {
        "checked": summary.checked,
        "not_checked": summary.not_checked + summary.problems,
        "findings": summary.findings,
        "errors": summary.errors,
        "warnings": summary.warnings,
        "infos": summary.infos,
        "notices": len(report.notices),
        "suppressed": summary.suppressed,
        "known": summary.known,
        "unchanged": summary.unchanged,
        "elsewhere": summary.elsewhere,
        "problems": [
            {
                "path": problem.path,
                "line": problem.line,
                "column": problem.column,
                "message": problem.message,
            }
            for problem in report.problems
        ],
    }


REPORT = ReportFormat(render, "One JSON object; its keys are a contract.", suffixes=(".json",))
