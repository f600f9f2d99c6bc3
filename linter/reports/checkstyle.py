"""Checkstyle's XML, which most build servers and review tools read."""

from __future__ import annotations

from xml.etree import ElementTree

from linter.findings import Report
from linter.reports.entries import Entry, entries
from linter.reports.escape import escape
from linter.reports.style import ReportFormat, Style
from linter.reports.xml_text import element, serialise

# The version of the format, which readers look at; Checkstyle has written it for many years.
_VERSION = "4.3"


def render(report: Report, style: Style) -> str:
    """One `file` a path, by path, with an `error` for each entry; `style` changes nothing.

    A file that was checked and has nothing to be said of it stands there too, and is empty.
    """
    root = ElementTree.Element("checkstyle", version=_VERSION)
    for path, said in _by_path(report).items():
        parent = element(root, "file", name=escape(path))
        for entry in said:
            _add(parent, entry)
    return serialise(root)


def _by_path(report: Report) -> dict[str, list[Entry]]:
    said = entries(report)
    checked = {article.path for article in report.articles}
    paths: dict[str, list[Entry]] = {
        path: [] for path in sorted(checked | {entry.path for entry in said})
    }
    for entry in said:
        paths[entry.path].append(entry)
    return paths


def _add(parent: ElementTree.Element, entry: Entry) -> None:
    element(
        parent,
        "error",
        line=entry.line or 1,
        column=entry.column or 1,
        severity=entry.severity,
        message=entry.one_line,
        source=f"headlint.{entry.kind}",
    )


REPORT = ReportFormat(render, "Checkstyle's XML, for build servers and review tools.")
