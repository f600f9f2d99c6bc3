from __future__ import annotations

import re

import pytest
from syrupy.assertion import SnapshotAssertion

from linter.findings import Report
from linter.reports.concise import render
from linter.reports.style import Style
from tests.reports import samples


@pytest.mark.parametrize("report", [samples.EVERYTHING, samples.UPKEEP], ids=["all", "upkeep"])
def test_looks_the_same(report: Report, snapshot: SnapshotAssertion) -> None:
    assert render(report, Style()) == snapshot


def test_hostile_text_stays_on_its_line(snapshot: SnapshotAssertion) -> None:
    text = render(samples.of(samples.HOSTILE), Style())
    assert text == snapshot
    assert text.count("\n") == 1


@pytest.mark.parametrize("report", [samples.EVERYTHING, samples.UPKEEP], ids=["all", "upkeep"])
def test_every_line_has_one_shape(report: Report) -> None:
    for line in render(report, Style()).splitlines():
        assert re.fullmatch(r"[^:]+:\d+:\d+: (error|warning|info|note|fatal) [a-z-]+ .+", line)


def test_neither_width_nor_colour_matters() -> None:
    plain = render(samples.EVERYTHING, Style(200))
    assert render(samples.EVERYTHING, Style(24, colour=True)) == plain
