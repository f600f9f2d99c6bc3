from __future__ import annotations

from pathlib import Path

import pytest

from linter.errors import UsageError
from linter.scorecard import keeping
from tests.language.understanding import article
from tests.scorecard.samples import scored, seeded

SCORE = scored("a", ("first-rule",), seeded("swap-actor", "first-rule", ("second-rule",)))


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "scores.jsonl"
    assert keeping.load(file) == {}
    keeping.append(file, SCORE)
    keeping.append(file, scored("b"))
    assert keeping.load(file) == {"a": SCORE, "b": scored("b")}


def test_a_line_that_was_cut_off_is_passed_over_and_written_behind(tmp_path: Path) -> None:
    file = tmp_path / "scores.jsonl"
    keeping.append(file, SCORE)
    with file.open("a", encoding="utf-8") as broken:
        broken.write(keeping.line_of(scored("b"))[:30])
    assert list(keeping.load(file)) == ["a"]
    keeping.append(file, scored("c"))
    assert list(keeping.load(file)) == ["a", "c"]


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "scores.jsonl"
    file.write_text('{"id": "x", "headline": "y"}\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"scores.jsonl:1: not a scored article"):
        keeping.load(file)


def test_the_key_changes_with_line_body_and_plan() -> None:
    story = article("Denmark closes strait", ["Denmark closed the strait."])
    keys = {
        keeping.key_of(story, "other", b"plan"),
        keeping.key_of(story, "another", b"plan"),
        keeping.key_of(story, "other", b"another plan"),
        keeping.key_of(article("Denmark opens", ["Denmark closed it."]), "other", b"plan"),
    }
    assert len(keys) == 4
    assert keeping.key_of(story, "other", b"plan") in keys
