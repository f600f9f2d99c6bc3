"""Find a report by name: the three that ship with headlint, then those that packages offer."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import cast

from linter.errors import UsageError
from linter.reports.style import ReportFormat

GROUP = "headlint.reports"
# Looked up without reading any package's metadata, which would cost more than the report itself.
BUILT_IN = ("full", "concise", "json")


def find_report(name: str) -> ReportFormat:
    """The report called `name`; raises UsageError if there is none."""
    if name in BUILT_IN:
        return cast(ReportFormat, import_module(f"linter.reports.{name}").REPORT)
    for point in _offered():
        if point.name == name:
            return cast(ReportFormat, point.load())
    raise UsageError(f"there is no report format '{name}'. Choose from: {', '.join(names())}.")


def names() -> tuple[str, ...]:
    """The names of all reports, those of headlint first."""
    others = {point.name for point in _offered()} - set(BUILT_IN)
    return (*BUILT_IN, *sorted(others))


@cache
def _offered() -> tuple[EntryPoint, ...]:
    return tuple(entry_points(group=GROUP))
