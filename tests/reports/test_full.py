from __future__ import annotations

import re

import pytest
from syrupy.assertion import SnapshotAssertion

from linter.findings import Checked, Report
from linter.reports.full import render
from linter.reports.style import Style
from tests.findings import finding
from tests.reports import samples

CASES = {
    "everything": samples.EVERYTHING,
    "upkeep": samples.UPKEEP,
    "clean": samples.CLEAN,
    "nothing": samples.NOTHING,
    "wide": samples.of(samples.WIDE),
    "hostile": samples.of(samples.HOSTILE),
    "long": samples.of(samples.LONG),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("width", [80, 40])
def test_looks_the_same(name: str, width: int, snapshot: SnapshotAssertion) -> None:
    assert render(CASES[name], Style(width)) == snapshot


def test_looks_the_same_in_colour(snapshot: SnapshotAssertion) -> None:
    assert render(samples.EVERYTHING, Style(80, colour=True)) == snapshot


@pytest.mark.parametrize("name", CASES)
def test_colour_adds_nothing_but_colour(name: str) -> None:
    coloured = render(CASES[name], Style(80, colour=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render(CASES[name], Style(80))


@pytest.mark.parametrize("name", CASES)
def test_only_line_feeds_control_anything(name: str) -> None:
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", render(CASES[name], Style(80)))


def test_shows_what_was_not_checked_and_why() -> None:
    text = render(Report((), samples.LEFT_ALONE), Style())
    for article in samples.LEFT_ALONE:
        assert article.path in text
        assert str(article.reason) in text


def test_of_many_left_alone_for_one_reason_a_few_are_named() -> None:
    left = tuple(
        Checked(f"site/notes/{number}.txt", None, "text", False, "the file is empty")
        for number in range(1000)
    )
    text = render(Report((), left), Style())
    assert "the file is empty (1,000)" in text
    assert "and 995 more in site/notes\n" in text
    assert text.count("\n") < 12


def test_even_a_hopelessly_narrow_terminal_gets_a_report() -> None:
    assert "wrong-actor" in render(samples.EVERYTHING, Style(1))


def test_a_line_that_is_marked_whole_is_shown_without_marks() -> None:
    line = "No ferry sails to Saltby"
    text = render(samples.of(finding(line, line)), Style(80))
    assert f"1 | {line}\n" in text
    assert "^" not in text
