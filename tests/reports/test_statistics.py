from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from syrupy.assertion import SnapshotAssertion

from linter.examine import Examined, Timing
from linter.findings import Checked, Report
from linter.meter import Meter
from linter.reports.statistics import statistics_text
from tests.findings import finding

FINDING = finding("12", "12 libraries close", path="a.md", rule="wrong-number")
FOUND = Examined(articles=(Checked("a.md", None, "markdown", True),))


def clock() -> Iterator[float]:
    yield 100.0
    while True:
        yield 102.5


def meter(new: int, known: int) -> Meter:
    counted = Meter(clock().__next__)
    counted.begun(new + known)
    for _ in range(new):
        counted.done(FOUND, Timing(0.01, 0.2, 0.03))
    for _ in range(known):
        counted.done(FOUND, None)
    return counted


def test_what_took_how_long_and_which_rules_spoke(snapshot: SnapshotAssertion) -> None:
    other = replace(FINDING, rule="wrong-actor")
    report = Report((FINDING, *[other] * 12), ())
    assert statistics_text(meter(10, 1990), report) == snapshot


def test_nothing_examined_and_nothing_found(snapshot: SnapshotAssertion) -> None:
    assert statistics_text(meter(0, 3), Report((), ())) == snapshot


def test_one_article_is_one() -> None:
    assert statistics_text(meter(0, 1), Report((), ())).startswith("1 article in ")
