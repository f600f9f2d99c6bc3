"""Briefs, wires, stories of many who do the like: no finding on a right line, however told."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.measure.check import headlint_checker
from benchmarks.measure.rows import Row, as_article, data_files, read_rows

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
# The least share of the wrong lines of a folder that must be found. Many of those over briefs are
# told there by a name for the act ("its plan to sell"), which says too little to call a line wrong.
FOLDERS = {"briefs": 0.4, "parallels": 0.35, "wires": 0.2}
OF_FOLDER = {
    name: [row for path in data_files([BENCHMARKS / name]) for row in read_rows(path)]
    for name in FOLDERS
}
ROWS = [row for rows in OF_FOLDER.values() for row in rows]
TODO = {
    "numbers-27-right-1": "a job cut is a member of staff made redundant, and both are counted",
    "words-13-right-1": "nothing tells that who admits fraud pleads guilty",
    "words-42-right-1": "nothing tells that drivers who walk out strike",
    "acts-27-right-1": "nothing tells that who dies ten years earlier has a decade less of life",
}


@pytest.fixture(scope="module")
def found() -> dict[str, list[str]]:
    """The rules of the findings that a desk sees, by the id of the row."""
    check = headlint_checker()
    return {
        row.id: [one.rule for one in check(as_article(row, row.body)) if one.confidence == "high"]
        for row in ROWS
    }


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(
            row, marks=pytest.mark.xfail(strict=True, reason=TODO[row.id]) if row.id in TODO else ()
        )
        for row in ROWS
        if not row.wrong
    ],
    ids=lambda row: row.id,
)
def test_a_right_line_is_left_in_peace(row: Row, found: dict[str, list[str]]) -> None:
    assert found[row.id] == [], (row.headline, row.body)


@pytest.mark.parametrize(("folder", "least"), FOLDERS.items())
def test_wrong_lines_are_found(folder: str, least: float, found: dict[str, list[str]]) -> None:
    wrong = [row for row in OF_FOLDER[folder] if row.wrong]
    assert sum(bool(found[row.id]) for row in wrong) >= least * len(wrong)


def test_ids_are_unique() -> None:
    assert len({row.id for row in ROWS}) == len(ROWS)
