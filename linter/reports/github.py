"""Annotations of GitHub Actions: workflow commands, one a line, the most severe first.

GitHub shows the first ten of each kind for a step and drops the rest, so what several rules found
in the same words is told once, and the last line gives the total. Commands and their escapes:
docs.github.com, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from linter.findings import Report, Severity
from linter.reports.entries import NOT_CHECKED, Entry, entries_told_once, most_severe_first
from linter.reports.escape import escape
from linter.reports.style import ReportFormat, Style
from linter.reports.summary import by_reason, in_words, summarise, told_once

SHOWN_OF_EACH_KIND = 10

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, style: Style) -> str:
    """One command an entry, then the total as a notice; `style` changes nothing.

    What was not checked stands in the total: it would use up the ten notices that GitHub shows.
    """
    said = [entry for entry in entries_told_once(report) if entry.kind != NOT_CHECKED]
    commands = [
        *(_annotation(entry) for entry in most_severe_first(said)),
        _command("notice", {"title": "headlint"}, "\n".join(_total(report, said))),
    ]
    return "".join(f"{command}\n" for command in commands)


def _annotation(entry: Entry) -> str:
    properties: dict[str, str | int | None] = {
        "file": escape(entry.path),
        "line": entry.line,
        "endLine": entry.end_line,
    }
    # GitHub has no use for columns of words that run over the end of a line.
    if entry.end_line is None or entry.end_line == entry.line:
        properties |= {"col": entry.column, "endColumn": entry.end_column}
    properties["title"] = f"headlint: {entry.kind}"
    return _command(_COMMANDS[entry.severity], properties, entry.lines)


def _total(report: Report, said: Iterable[Entry]) -> Iterable[str]:
    yield in_words(summarise(told_once(report)))
    for reason, articles in by_reason(report.articles).items():
        yield f"Not checked, {escape(reason)}: {len(articles)}."
    if report.problems:
        yield f"Could not be read: {len(report.problems)}."
    counts = Counter(_COMMANDS[entry.severity] for entry in said)
    if any(count > SHOWN_OF_EACH_KIND for count in counts.values()):
        yield f"GitHub shows {SHOWN_OF_EACH_KIND} of each kind; this step's log has them all."


def _command(name: str, properties: dict[str, str | int | None], message: str) -> str:
    told = ",".join(
        f"{key}={_property(str(value))}" for key, value in properties.items() if value is not None
    )
    return f"::{name} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORT = ReportFormat(render, "Annotations of GitHub Actions, the most severe first.")
