"""What holds for every report that a program reads."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.findings import Report
from linter.reports.registry import BUILT_IN, find_report
from linter.reports.style import Style
from tests.reports import samples
from tests.reports.acting import acting
from tests.reports.reports_at_random import REPORTS

FOR_PROGRAMS = ("json", "jsonl", "github", "sarif", "rdjson", "junit", "gitlab", "checkstyle")
ASCII_ONLY = tuple(name for name in FOR_PROGRAMS if name != "github")


def rendered(name: str, report: Report, style: Style | None = None) -> str:
    return find_report(name).render(report, style or Style())


def test_every_built_in_report_is_for_people_or_for_programs() -> None:
    assert {"full", "concise", *FOR_PROGRAMS} <= set(BUILT_IN)


@pytest.mark.parametrize("name", FOR_PROGRAMS)
def test_neither_width_nor_colour_matters(name: str) -> None:
    plain = rendered(name, samples.FULL_HOUSE)
    assert rendered(name, samples.FULL_HOUSE, Style(24, colour=True)) == plain


@pytest.mark.parametrize("name", FOR_PROGRAMS)
@pytest.mark.parametrize("report", [samples.NOTHING, samples.CLEAN, samples.FULL_HOUSE])
def test_ends_in_one_newline_unless_there_is_nothing_to_say(name: str, report: Report) -> None:
    text = rendered(name, report)
    assert text == "" or re.search(r"[^\n]\n\Z", text)


@pytest.mark.parametrize("name", [name for name in FOR_PROGRAMS if name != "json"])
def test_everything_is_said(name: str) -> None:
    text = rendered(name, samples.FULL_HOUSE)
    for said in (
        "The headline says Denmark closes the strait.",
        "Sweden closed the strait to ferries on Monday after the storm.",
        "The bullet names Oslo.",
        "has nothing to say; take it out",
        "the front matter is never closed",
        "no headline, dek or bullets found",
        "not in English",
    ):
        assert said in text


@given(REPORTS, st.sampled_from(ASCII_ONLY))
def test_programs_are_given_ascii(report: Report, name: str) -> None:
    assert rendered(name, report).isascii()


@given(REPORTS, st.sampled_from([name for name in BUILT_IN if name not in ("github", "html")]))
def test_nothing_that_acts_gets_through(report: Report, name: str) -> None:
    assert acting(rendered(name, report)) == []


@given(REPORTS)
def test_only_our_own_commands_begin_a_line(report: Report) -> None:
    for line in rendered("github", report).splitlines():
        ours = re.match(
            r"::(error|warning|notice) ((file|title|line|endLine|col|endColumn)=.*?)::", line
        )
        assert ours
        assert acting(line[ours.end(2) + 1 :]) == []
        assert acting(ours[2]) == []
