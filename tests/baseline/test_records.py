from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from linter.baseline.records import Key, baseline_of, counts_of, key_of, normalised, path_in
from tests.reports.samples import NO_EVIDENCE, WRONG_ACTOR


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rail “strike” hits North", 'Rail "strike" hits North'),
        ("Mayor’s plan – again", "Mayor's plan - again"),
        ("Bridge\u00a0closes ", "Bridge closes"),
        ("Bridge \n\tcloses", "Bridge closes"),
        ("Re\u00adform passes", "Reform passes"),
        ("Cafe\u0301 shuts", "Café shuts"),
        ("No ﬁre in Oslo", "No fire in Oslo"),
    ],
)
def test_typography_makes_no_difference(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tax rises 1.5 per cent", "Tax rises 15 per cent"),
        ("1,500 march", "1 500 march"),
        ("US fears grow", "us fears grow"),
        ("Mayor's plans", "Mayors' plans"),
    ],
)
def test_what_may_change_the_meaning_does(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


def test_a_key_knows_no_line_and_no_body() -> None:
    moved = replace(WRONG_ACTOR, line=90, end_line=90, column=4, evidence=(), message="Other.")
    file = Path("headlint-baseline.json")
    assert key_of(moved, file) == key_of(WRONG_ACTOR, file)


@pytest.mark.parametrize(
    "change",
    [
        {"path": "drafts/train.txt"},
        {"article": "story-1"},
        {"rule": "wrong-place"},
        {"part": "dek"},
        {"part_text": "Denmark shuts strait to ferries"},
        {"text": "strait"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_anything_else_is_another_finding(change: dict[str, str]) -> None:
    file = Path("headlint-baseline.json")
    changed = replace(WRONG_ACTOR, **change)  # type: ignore[arg-type]
    assert key_of(changed, file) != key_of(WRONG_ACTOR, file)


def test_paths_count_from_the_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content" / "news").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "content")
    file = tmp_path / "headlint-baseline.json"
    for written in ("news/a.md", "./news/../news/a.md", str(tmp_path / "content/news/a.md")):
        assert path_in(written, file) == "content/news/a.md"


def test_entries_are_sorted_and_counted() -> None:
    file = Path("headlint-baseline.json")
    counts = counts_of([WRONG_ACTOR, NO_EVIDENCE, WRONG_ACTOR], file)
    found = baseline_of(counts, file)
    assert [(entry.key.path, entry.count) for entry in found.entries] == [
        ("archive/2019.jsonl", 1),
        ("drafts/ferry.txt", 2),
    ]
    assert found.counts() == counts
    assert isinstance(found.entries[0].key, Key)
