from __future__ import annotations

import re

from syrupy.assertion import SnapshotAssertion

from linter.reports.concise import render
from linter.reports.style import Style
from tests.reports import samples


def test_looks_the_same(snapshot: SnapshotAssertion) -> None:
    assert render(samples.EVERYTHING, Style()) == snapshot


def test_hostile_text_stays_on_its_line(snapshot: SnapshotAssertion) -> None:
    text = render(samples.of(samples.HOSTILE), Style())
    assert text == snapshot
    assert text.count("\n") == 1


def test_every_line_has_one_shape() -> None:
    for line in render(samples.EVERYTHING, Style()).splitlines():
        assert re.fullmatch(r"[^:]+:\d+:\d+: (error|warning|info|note|fatal) [a-z-]+ .+", line)


def test_neither_width_nor_colour_matters() -> None:
    plain = render(samples.EVERYTHING, Style(200))
    assert render(samples.EVERYTHING, Style(24, colour=True)) == plain
