from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from syrupy.assertion import SnapshotAssertion

from linter.findings import Report
from linter.reports.entries import NOT_CHECKED, entries_told_once, most_severe_first
from linter.reports.escape import escape
from linter.reports.github import SHOWN_OF_EACH_KIND, render
from linter.reports.style import Style
from tests.reports import samples
from tests.reports.reports_at_random import REPORTS

Command = tuple[str, dict[str, str], str]


def commands(report: Report) -> list[Command]:
    """What GitHub's runner understands: it splits at the first "::" and then undoes the escapes."""
    return [_command(line) for line in render(report, Style()).split("\n")[:-1]]


def _command(line: str) -> Command:
    found = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
    assert found, line
    pairs = (pair.split("=", 1) for pair in found[2].split(","))
    return found[1], {key: _undone(value) for key, value in pairs}, _undone(found[3])


def _undone(text: str) -> str:
    for escaped, plain in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(escaped, plain)
    return text


def test_looks_the_same(snapshot: SnapshotAssertion) -> None:
    assert render(samples.FULL_HOUSE, Style()) == snapshot


def test_hostile_text_looks_the_same(snapshot: SnapshotAssertion) -> None:
    assert render(samples.of(samples.HOSTILE), Style()) == snapshot


def test_escapes_stand_for_what_would_end_a_property() -> None:
    finding = replace(
        samples.WRONG_ACTOR, path="100%,now:then.txt", message="Up 5% at 10:30, it says."
    )
    line = render(samples.of(finding), Style()).splitlines()[0]
    assert "file=100%25%2Cnow%3Athen.txt," in line
    assert "::Up 5%25 at 10:30, it says.%0Aset against" in line


def test_the_most_severe_come_first() -> None:
    names = [name for name, _, _ in commands(samples.FULL_HOUSE)]
    assert names == sorted(names, key=["error", "warning", "notice"].index)


def test_what_several_rules_found_is_told_once() -> None:
    other = replace(samples.WRONG_ACTOR, rule="wrong-metonym")
    first, total = commands(Report((samples.WRONG_ACTOR, other), (samples.CHECKED,)))
    assert "\nalso found by: wrong-metonym\n" in first[2]
    assert total[2] == "1 article checked, 1 finding (1 error)."


def test_columns_are_left_out_where_the_words_run_over_a_line() -> None:
    over = replace(samples.WRONG_ACTOR, end_line=2, end_column=3)
    _, properties, _ = commands(samples.of(over))[0]
    assert (properties["line"], properties["endLine"]) == ("1", "2")
    assert properties.keys().isdisjoint({"col", "endColumn"})


def test_the_total_says_when_github_hides_some() -> None:
    many = tuple(replace(samples.WRONG_ACTOR, line=n) for n in range(SHOWN_OF_EACH_KIND + 1))
    assert "log has them all" in commands(Report(many, ()))[-1][2]
    assert "log has them all" not in commands(Report(many[1:], ()))[-1][2]


@given(REPORTS)
def test_the_runner_reads_what_was_said(report: Report) -> None:
    said = most_severe_first(
        [entry for entry in entries_told_once(report) if entry.kind != NOT_CHECKED]
    )
    *read, (_, _, total) = commands(report)
    assert [(each["file"], each["title"], message) for _, each, message in read] == [
        (escape(entry.path), f"headlint: {entry.kind}", entry.lines) for entry in said
    ]
    assert total
