from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import cache as module
from linter.articles.model import Suppression
from linter.articles.source import Source
from linter.cache import FILE_NAME, KEEP_DAYS, Cache, clear, state
from linter.examine import Examined
from linter.findings import Checked, Evidence, Finding, Problem
from linter.records import from_json, to_json

DAY = 86_400


def at(day: int) -> float:
    return float(day * DAY)


def put(folder: Path, key: bytes, value: bytes, day: int = 20_000) -> None:
    with Cache(folder, clock=lambda: at(day)) as cache:
        cache.put(key, value)


def get(folder: Path, key: bytes, day: int = 20_000) -> bytes | None:
    with Cache(folder, clock=lambda: at(day)) as cache:
        return cache.get(key)


def test_what_was_put_in_is_there_in_the_same_run_and_the_next(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        assert cache.get(b"k") is None
        cache.put(b"k", b"v")
        assert cache.get(b"k") == b"v"
    assert get(tmp_path, b"k") == b"v"
    assert get(tmp_path, b"other") is None


def test_what_no_run_asked_for_is_dropped(tmp_path: Path) -> None:
    put(tmp_path, b"unused", b"1", day=0)
    put(tmp_path, b"used", b"2", day=0)
    assert get(tmp_path, b"used", day=KEEP_DAYS) == b"2"
    later = KEEP_DAYS + 1
    put(tmp_path, b"new", b"3", later)
    kept = [get(tmp_path, key, later) for key in (b"unused", b"used", b"new")]
    assert kept == [None, b"2", b"3"]


def test_its_size_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 200_000)
    for day in range(40):
        put(tmp_path, b"%d" % day, bytes(10_000), day)
    assert state(tmp_path).entries <= 21
    assert get(tmp_path, b"0") is None
    assert get(tmp_path, b"39") is not None


def damaged(path: Path) -> None:
    path.write_bytes(b"not a database at all" * 100)


def half_written(path: Path) -> None:
    put(path.parent, b"k", b"v" * 100_000)
    path.write_bytes(path.read_bytes()[:6000] + bytes(5000))


def foreign(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE recipes (name)")
    database.commit()
    database.close()


def a_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("harm", [damaged, half_written, foreign, a_folder])
def test_a_broken_cache_is_no_cache(tmp_path: Path, harm: object) -> None:
    assert callable(harm)
    path = tmp_path / FILE_NAME
    harm(path)
    before = path.read_bytes() if path.is_file() else None
    with Cache(tmp_path) as cache:
        assert cache.get(b"k") is None
        cache.put(b"k", b"w")
    assert cache.trouble is not None
    assert str(path) in cache.trouble
    if before is not None:
        assert path.read_bytes() == before
    assert state(tmp_path).trouble is not None


def test_a_cache_of_another_layout_is_made_anew(tmp_path: Path) -> None:
    put(tmp_path, b"k", b"v")
    database = sqlite3.connect(tmp_path / FILE_NAME)
    database.execute("PRAGMA user_version = 99")
    database.close()
    assert get(tmp_path, b"k") is None
    put(tmp_path, b"k", b"w")
    assert get(tmp_path, b"k") == b"w"


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with Cache(tmp_path / "file" / "folder") as cache:
        cache.put(b"k", b"v")
        assert cache.get(b"k") is None
    assert "Not a directory" in (cache.trouble or "")


def test_a_lock_that_is_not_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_WAIT_SECONDS", 0.05)
    put(tmp_path, b"k", b"v")
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Cache(tmp_path) as cache:
        assert cache.get(b"k") == b"v", "readers do not wait for a writer"
        cache.put(b"l", b"w")
    assert "locked" in (cache.trouble or "")
    other.execute("ROLLBACK")
    other.close()
    assert get(tmp_path, b"k") == b"v"


def test_a_full_disk_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    put(tmp_path, b"k", b"v")
    cache = Cache(tmp_path)
    assert cache._database is not None
    cache._database.execute("PRAGMA max_page_count = 4")
    cache.put(b"large", bytes(1_000_000))
    cache.close()
    assert "full" in (cache.trouble or "")
    assert get(tmp_path, b"k") == b"v"
    assert get(tmp_path, b"large") is None


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, to whom no folder is read-only; others have none to give up."""
    root = hasattr(os, "seteuid") and os.geteuid() == 0
    if root:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="NOT TESTED: no file modes to set here")
def test_a_folder_that_may_only_be_read() -> None:
    with TemporaryDirectory() as made:
        folder = Path(made)
        put(folder, b"k", b"v")
        before = (folder / FILE_NAME).read_bytes()
        folder.chmod(0o555)
        (folder / FILE_NAME).chmod(0o444)
        with as_nobody():
            cache = Cache(folder)
            cache.put(b"l", b"w")
            cache.close()
        folder.chmod(0o755)
        assert cache.trouble is not None
        assert str(folder) in cache.trouble
        assert (folder / FILE_NAME).read_bytes() == before
        assert get(folder, b"k") == b"v"


WRITER = """
import sys
from pathlib import Path
from linter.cache import Cache
with Cache(Path(sys.argv[1])) as cache:
    for number in range(500):
        cache.put(b"%s-%d" % (sys.argv[2].encode(), number), b"v" * 100)
        cache._flush() if number % 10 == 0 else None
assert cache.trouble is None, cache.trouble
"""


def test_two_processes_write_to_one_cache(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    both = [subprocess.Popen([*command, name]) for name in ("a", "b")]
    assert [process.wait(timeout=60) for process in both] == [0, 0]
    assert state(tmp_path).entries == 1000


def test_clear_deletes_the_cache_and_nothing_else(tmp_path: Path) -> None:
    assert clear(tmp_path) is None
    put(tmp_path, b"k", b"v")
    (tmp_path / "notes.txt").touch()
    assert clear(tmp_path) == tmp_path / FILE_NAME
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_looking_makes_no_cache(tmp_path: Path) -> None:
    assert state(tmp_path / "nowhere").entries == 0
    assert not (tmp_path / "nowhere").exists()


words = st.text(st.characters(codec="utf-8"), max_size=20)
lines = st.integers(1, 10_000)
evidence = st.builds(Evidence, words, lines, lines, lines, lines)
findings = st.builds(
    Finding,
    rule=words,
    severity=st.sampled_from(["error", "warning", "info"]),
    confidence=st.sampled_from(["high", "medium", "low"]),
    path=st.just("a/b.md"),
    article=st.none() | words,
    part=words,
    line=lines,
    column=lines,
    end_line=lines,
    end_column=lines,
    text=words,
    message=words,
    evidence=st.lists(evidence, max_size=2).map(tuple),
    suggestion=st.none() | words,
    part_text=words,
    part_start=lines,
)
suppressions = st.builds(Suppression, words, words, lines, lines, until=st.none() | words)
checked = st.builds(
    Checked,
    st.just("a/b.md"),
    st.none() | words,
    st.none() | words,
    st.booleans(),
    st.none() | words,
    st.none() | lines,
    suppressions=st.lists(suppressions, max_size=2).map(tuple),
)
problems = st.builds(Problem, st.just("a/b.md"), words, st.none() | lines, st.none() | lines)
several = st.builds(
    Examined,
    st.lists(findings, max_size=3).map(tuple),
    st.lists(checked, max_size=3).map(tuple),
    st.lists(problems, max_size=3).map(tuple),
)


@given(several, lines)
def test_records_come_back_as_they_were(examined: Examined, line: int) -> None:
    piece = Source("a/b.md", first_line=line)
    kept = to_json(examined, piece)
    assert kept is not None
    assert b"a/b.md" not in kept
    assert from_json(kept, piece) == examined


def test_records_follow_their_line() -> None:
    finding = Problem("b.jsonl", "broken", 4, 7)
    kept = to_json(Examined(problems=(finding,)), Source("b.jsonl", first_line=4))
    assert kept is not None
    found = from_json(kept, Source("c/b.jsonl", first_line=9))
    assert found == Examined(problems=(Problem("c/b.jsonl", "broken", 9, 7),))


@pytest.mark.parametrize("kept", [b"", b"[]", b"\xff", b'{"findings": [{"rule": 3}]}'])
def test_what_is_no_record_is_not_known(kept: bytes) -> None:
    assert from_json(kept, Source("a.md")) is None


def test_half_a_character_is_not_kept() -> None:
    broken = Examined(problems=(Problem("a.jsonl", "\ud83d"),))
    assert to_json(broken, Source("a.jsonl")) is None
