"""JSON lines: one thing a line, for `jq`, `grep`, data frames and databases.

Every line has a `type`. The keys of a `finding` and of an article that is `not-checked` are those
of the JSON report, which docs/output.md promises.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from linter.findings import Report
from linter.reports.escape import escape_json
from linter.reports.json import Record, article_record, finding_record
from linter.reports.style import ReportFormat, Style


def render(report: Report, style: Style) -> str:
    """Findings, notices, problems, what was not checked: a line each; `style` changes nothing."""
    return "".join(f"{escape_json(json.dumps(record))}\n" for record in _records(report))


def _records(report: Report) -> Iterator[Record]:
    for finding in report.findings:
        yield {"type": "finding", **finding_record(finding)}
    for notice in report.notices:
        yield {"type": "notice", **asdict(notice)}
    for problem in report.problems:
        yield {"type": "problem", **asdict(problem)}
    for article in report.articles:
        if not article.checked:
            yield {"type": "not-checked", **article_record(article)}


REPORT = ReportFormat(render, "JSON lines: one finding a line.", suffixes=(".jsonl", ".ndjson"))
