"""The project's own pairs are what docs/accuracy.md says they are."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest

from benchmarks.measure.rows import Row, data_files, read_rows

DATA = Path(__file__).resolve().parents[2] / "benchmarks" / "data"
FILES = {path.stem: read_rows(path) for path in data_files([DATA])}
ROWS = [row for rows in FILES.values() for row in rows]


def test_there_are_enough_and_about_half_are_wrong() -> None:
    assert len(ROWS) >= 150
    assert 0.45 <= sum(row.wrong for row in ROWS) / len(ROWS) <= 0.55
    assert len(FILES["plan_as_fact"]) >= 50


@pytest.mark.parametrize("file", FILES)
def test_ids_are_unique_and_labels_agree(file: str) -> None:
    rows = FILES[file]
    assert len({row.id for row in rows}) == len(rows)
    assert all(bool(row.error_types) == row.wrong for row in rows)


def test_every_body_has_right_and_wrong_lines() -> None:
    for body, rows in groupby(ROWS, key=lambda row: row.body):
        assert {row.wrong for row in rows} == {True, False}, body


def test_bodies_are_short_articles() -> None:
    assert all(3 <= row.body.count("\n") + 1 <= 6 for row in ROWS)


def test_no_right_line_is_a_copy() -> None:
    copies = [row.headline for row in ROWS if not row.wrong and row.headline in row.body]
    assert copies == []


def test_lines_are_varied_in_form_and_topic() -> None:
    assert set(Counter(row.part for row in ROWS)) == {"headline", "dek", "bullet"}
    topics = {row.id.split("-")[0] for row in ROWS}
    assert topics >= {
        "business", "conflict", "courts", "crime", "culture", "health", "politics", "science",
        "sport", "weather",
    }  # fmt: skip


def test_wrong_lines_are_made_of_the_bodys_words() -> None:
    """Most words of most wrong lines stand in the body, so that look-up cannot find them."""
    shares = [_share_in_body(row) for row in ROWS if row.wrong]
    assert sum(share >= 0.5 for share in shares) / len(shares) >= 0.8


def _share_in_body(row: Row) -> float:
    stems = [word[:5].lower() for word in row.headline.split() if len(word) > 3]
    return sum(stem in row.body.lower() for stem in stems) / len(stems)
