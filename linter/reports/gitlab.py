"""GitLab's Code Quality report: a JSON list, for the widget of a merge request.

Its fields: docs.gitlab.com, "Code Quality", "Import results". GitLab keeps one violation of a
fingerprint and drops the others, so they are all different.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings import Report, Severity
from linter.reports.entries import NOT_READ, Entry, of_finding, other_entries
from linter.reports.fingerprints import digest, fingerprints
from linter.reports.json import Record, serialise
from linter.reports.places import sendable
from linter.reports.style import ReportFormat, Style

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}
_FAULT = "critical"


def render(report: Report, style: Style) -> str:
    """One violation an entry; `style` changes nothing."""
    return serialise(list(_violations(report)))


def _violations(report: Report) -> Iterator[Record]:
    for finding, name in zip(report.findings, fingerprints(report.findings), strict=True):
        yield _violation(of_finding(finding), digest(finding.path, name))
    for number, entry in enumerate(other_entries(report)):
        yield _violation(entry, digest(entry.path, entry.kind, entry.message, str(number)))


def _violation(entry: Entry, fingerprint: str) -> Record:
    severity = _FAULT if entry.kind == NOT_READ else _SEVERITIES[entry.severity]
    begin = entry.line or 1
    return {
        "description": entry.one_line,
        "check_name": entry.kind,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {
            "path": sendable(entry.path),
            "lines": {"begin": begin, "end": entry.end_line or begin},
        },
    }


REPORT = ReportFormat(render, "GitLab's Code Quality report, for the widget of a merge request.")
