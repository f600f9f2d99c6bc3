from __future__ import annotations

import json
from pathlib import Path

import pytest

from linter.api import read
from linter.articles.model import ReadError
from linter.errors import UsageError
from linter.scorecard.articles import Patterns, other_lines, presumed_right, read_patterns

BODY = "Denmark closed the strait to ferries after a storm, the coast guard said on Monday."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    rows = [
        {"id": "1", "headline": "Denmark closes strait", "body": BODY, "label": "supported"},
        {"id": "2", "headline": "Norway closes strait", "body": BODY, "label": "unsupported"},
        {"id": "3", "headline": "Strait is closed", "body": f"{BODY} It is cold."},
    ]
    text = "".join(f"{json.dumps(row)}\n" for row in rows)
    (tmp_path / "old_deks.jsonl").write_text(text, encoding="utf-8")
    return tmp_path


def test_records_labelled_as_wrong_are_left_out(archive: Path) -> None:
    found = list(presumed_right(read(str(archive)), Patterns()))
    assert [one.article.id for one in found] == ["1", "3"]
    assert {one.group for one in found} == {"old_deks"}


def test_a_sample_takes_every_nth(archive: Path) -> None:
    found = list(presumed_right(read(str(archive)), Patterns(), every=2))
    assert [one.article.id for one in found] == ["1"]


def test_headlines_are_read_as_what_they_are(archive: Path) -> None:
    (archive / "parts.yaml").write_text(
        'patterns:\n  - {file: "*dek*", part: dek}\n', encoding="utf-8"
    )
    patterns = read_patterns(archive / "parts.yaml")
    found = list(presumed_right(read(str(archive / "old_deks.jsonl")), patterns))
    assert {part.kind for one in found for part in one.article.parts} == {"dek"}


def test_a_record_says_which_part_its_line_is(tmp_path: Path) -> None:
    row = {"id": "1", "part": "bullet", "headline": "Strait is closed", "body": BODY}
    (tmp_path / "old_deks.jsonl").write_text(f"{json.dumps(row)}\n", encoding="utf-8")
    found = list(presumed_right(read(str(tmp_path)), Patterns((("*dek*", "dek"),)), written=True))
    assert [part.kind for one in found for part in one.article.parts] == ["bullet"]
    assert [one.written for one in found] == [True]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("patterns: 3", "cannot be read as patterns"),
        ("patterns: [{file: x, part: deck}]", "'deck' is no kind of part"),
    ],
)
def test_patterns_that_are_none(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "parts.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=words):
        read_patterns(tmp_path / "parts.yaml")


def test_input_that_cannot_be_read_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "broken.jsonl").write_text('{"id": \n', encoding="utf-8")
    with pytest.raises(ReadError):
        list(presumed_right(read(str(tmp_path)), Patterns()))


def test_the_other_line_is_of_another_story(archive: Path) -> None:
    found = list(presumed_right(read(str(archive)), Patterns()))
    assert other_lines(found) == ["Strait is closed", "Denmark closes strait"]
    assert other_lines(found[:1]) == [""]
