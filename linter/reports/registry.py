"""Find a report by name: those that ship with headlint, then those that packages offer."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import cast

from linter.errors import UsageError, did_you_mean
from linter.reports.style import ReportFormat

GROUP = "headlint.reports"
# Looked up without reading any package's metadata, which would cost more than the report itself.
BUILT_IN = (
    "full",
    "concise",
    "html",
    "json",
    "jsonl",
    "github",
    "sarif",
    "rdjson",
    "junit",
    "gitlab",
    "checkstyle",
)


def find_report(name: str) -> ReportFormat:
    """The report called `name`; raises UsageError if there is none."""
    if name in BUILT_IN:
        return cast(ReportFormat, import_module(f"linter.reports.{name}").REPORT)
    for point in _offered():
        if point.name == name:
            return cast(ReportFormat, point.load())
    raise UsageError(
        f"there is no report format '{name}'.{did_you_mean(name, names())} "
        f"Choose from: {', '.join(names())}."
    )


def report_for_file(filename: str) -> ReportFormat:
    """The report that the ending of `filename` tells, the longest ending first.

    Raises UsageError, with the endings that are known, if it tells none.
    """
    endings = {
        suffix: report
        for report in map(find_report, reversed(names()))
        for suffix in report.suffixes
    }
    for suffix in sorted(endings, key=len, reverse=True):
        if filename.lower().endswith(suffix):
            return endings[suffix]
    raise UsageError(
        f"'{filename}' does not tell which format to write. Name it in front, as in "
        f"'junit:{filename}', or use one of the endings {', '.join(sorted(endings))}."
    )


def names() -> tuple[str, ...]:
    """The names of all reports, those of headlint first."""
    others = {point.name for point in _offered()} - set(BUILT_IN)
    return (*BUILT_IN, *sorted(others))


@cache
def _offered() -> tuple[EntryPoint, ...]:
    return tuple(entry_points(group=GROUP))
