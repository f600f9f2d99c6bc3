"""Rows are read, refused, sampled and paired the same way every time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.measure.rows import (
    DataError,
    Row,
    as_article,
    data_files,
    other_bodies,
    part_of,
    read_rows,
    sample,
)


def row(line: int = 1, body: str = "It rained.") -> Row:
    return Row("file", line, "a", "Rain falls", body, False, (), "headline")


def write(path: Path, **changes: Any) -> Path:
    record = {
        "id": "a", "headline": "Rain falls", "body": "It rained.", "label": "supported",
        "error_types": [], **changes,
    }  # fmt: skip
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    return path


def test_a_row_is_read_with_its_place(tmp_path: Path) -> None:
    path = write(tmp_path / "some_deks.jsonl", label="unsupported", error_types=["number"])
    assert read_rows(path) == [
        Row("some_deks", 1, "a", "Rain falls", "It rained.", True, ("number",), "dek")
    ]


def test_the_row_may_say_which_part_it_is(tmp_path: Path) -> None:
    path = write(tmp_path / "some_deks.jsonl", part="bullet")
    assert read_rows(path)[0].part == "bullet"


def test_a_body_may_be_a_list_of_paragraphs(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", body=["It rained.", "It stopped."])
    assert read_rows(path)[0].body == "It rained.\nIt stopped."


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"label": "maybe"}, "label 'maybe'"),
        ({"label": None}, "label None"),
        ({"part": "title"}, "part 'title'"),
    ],
)
def test_a_wrong_value_is_refused_with_its_line(
    tmp_path: Path, changes: dict[str, Any], complaint: str
) -> None:
    path = write(tmp_path / "a.jsonl", **changes)
    with pytest.raises(DataError, match=rf"a\.jsonl:1: {complaint}"):
        read_rows(path)


@pytest.mark.parametrize("text", ["{", '{"id": "a"}', "[]"])
def test_a_malformed_row_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n" + text + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"a\.jsonl:2"):
        read_rows(path)


def test_files_are_chosen_by_stem(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        write(tmp_path / f"{name}.jsonl")
    assert [path.stem for path in data_files([tmp_path], ["c", "a"])] == ["a", "c"]


def test_absent_data_is_said_to_be_absent(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such folder"):
        data_files([tmp_path / "nowhere"])
    with pytest.raises(DataError, match=r"no \*\.jsonl file"):
        data_files([tmp_path])
    write(tmp_path / "a.jsonl")
    with pytest.raises(DataError, match="no data file called x"):
        data_files([tmp_path], ["x"])


@pytest.mark.parametrize(
    ("file", "part"),
    [
        ("city_headlines", "headline"),
        ("city_deks", "dek"),
        ("swaps_xsum", "dek"),
        ("swaps_cnn_dm", "bullet"),
        ("anything", "headline"),
    ],
)
def test_the_file_name_says_what_a_line_is(file: str, part: str) -> None:
    assert part_of(file) == part


def test_a_sample_starts_at_the_first_row() -> None:
    rows = [row(line) for line in range(1, 8)]
    assert [found.line for found in sample(rows, 3)] == [1, 4, 7]
    assert sample(rows, 1) == rows


def test_the_other_body_is_the_next_different_one() -> None:
    bodies = ["x", "x", "y", "z", "z"]
    rows = [row(line, body) for line, body in enumerate(bodies, start=1)]
    assert other_bodies(rows) == {1: "y", 2: "y", 3: "z", 4: "x", 5: "x"}


@given(st.lists(st.sampled_from("xyz"), min_size=1, max_size=12))
def test_no_line_is_paired_with_its_own_body(bodies: list[str]) -> None:
    rows = [row(line, body) for line, body in enumerate(bodies, start=1)]
    others = other_bodies(rows)
    if len(set(bodies)) < 2:
        assert others == {}
    else:
        assert all(others[row.line] in bodies and others[row.line] != row.body for row in rows)


def test_a_row_becomes_an_article_of_one_part() -> None:
    article = as_article(row(7), "First.\n\n  Second. \n")
    assert [(part.kind, part.passage.text) for part in article.parts] == [
        ("headline", "Rain falls")
    ]
    assert [paragraph.text for paragraph in article.body] == ["First.", "Second."]
    assert article.parts[0].passage.position(5) == (7, 6)
