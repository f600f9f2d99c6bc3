from __future__ import annotations

from collections import Counter
from xml.etree import ElementTree

from hypothesis import given
from syrupy.assertion import SnapshotAssertion

from linter.findings import Report
from linter.reports.checkstyle import render
from linter.reports.entries import entries
from linter.reports.escape import escape
from linter.reports.style import Style
from tests.reports import samples
from tests.reports.reports_at_random import REPORTS


def read(report: Report) -> list[tuple[str, str, str, str, str]]:
    """Path, severity, source, line and message of every error, by a reader that knows the format.

    There is no official schema; the elements and attributes are those that Checkstyle documents for
    its XMLLogger.
    """
    root = ElementTree.fromstring(render(report, Style()))
    assert (root.tag, set(root.attrib)) == ("checkstyle", {"version"})
    found = []
    for file in root:
        assert (file.tag, set(file.attrib)) == ("file", {"name"})
        for error in file:
            assert error.tag == "error"
            assert set(error.attrib) == {"line", "column", "severity", "message", "source"}
            assert error.get("severity") in {"error", "warning", "info"}
            assert int(error.attrib["line"]) > 0
            assert int(error.attrib["column"]) > 0
            found.append(
                (
                    file.attrib["name"],
                    error.attrib["severity"],
                    error.attrib["source"],
                    error.attrib["line"],
                    error.attrib["message"],
                )
            )
    return found


def test_looks_the_same(snapshot: SnapshotAssertion) -> None:
    assert render(samples.FULL_HOUSE, Style()) == snapshot


def test_a_checked_file_without_findings_is_there_and_empty() -> None:
    root = ElementTree.fromstring(render(samples.CLEAN, Style()))
    assert [(file.get("name"), len(file)) for file in root] == [("drafts/ferry.txt", 0)]


@given(REPORTS)
def test_a_reader_gets_what_was_said(report: Report) -> None:
    assert Counter(read(report)) == Counter(
        (
            escape(entry.path),
            entry.severity,
            f"headlint.{entry.kind}",
            str(entry.line or 1),
            entry.one_line,
        )
        for entry in entries(report)
    )
