"""Reviewdog's diagnostic format, which reviewdog turns into comments on a pull request.

The format is the message DiagnosticResult of reviewdog's proto/rdf/reviewdog.proto. It counts
columns in bytes of UTF-8, which cannot be told without the file, so lines are all we give. There
are no `suggestions` either: reviewdog would offer to commit them, and ours are words for a person.
Comments are Markdown, in which nothing from an article may act: no picture, HTML or @mention.
"""

from __future__ import annotations

from linter.findings import Report, Severity
from linter.reports.entries import Entry, entries_told_once
from linter.reports.json import Record, serialise
from linter.reports.markdown import inert
from linter.reports.places import sendable
from linter.reports.style import ReportFormat, Style

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(report: Report, style: Style) -> str:
    """One diagnostic an entry, what several rules found told once; `style` changes nothing."""
    diagnostics = [_diagnostic(entry) for entry in entries_told_once(report)]
    return serialise({"source": {"name": "headlint"}, "diagnostics": diagnostics})


def _diagnostic(entry: Entry) -> Record:
    return {
        "message": "\n\n".join(inert(line) for line in (entry.message, *entry.details)),
        "location": _location(entry),
        "severity": _SEVERITIES[entry.severity],
        "code": {"value": entry.kind},
    }


def _location(entry: Entry) -> Record:
    location: Record = {"path": sendable(entry.path)}
    if entry.line is not None:
        end = entry.end_line or entry.line
        location["range"] = {"start": {"line": entry.line}, "end": {"line": end}}
    return location


REPORT = ReportFormat(render, "Reviewdog's diagnostics, for comments on a pull request.")
