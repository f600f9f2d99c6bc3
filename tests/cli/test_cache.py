from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from linter.cache import FILE_NAME
from tests.cli.running import run_alone, run_here


def check(capfd: pytest.CaptureFixture[str], drafts: Path, *options: str) -> tuple[int, str, str]:
    done = run_here(capfd, "check", str(drafts), "--format", "concise", *options)
    return done.code, done.out, done.err


def test_a_second_run_finds_the_same_without_the_language_layer(
    capfd: pytest.CaptureFixture[str], drafts: Path, tmp_path: Path
) -> None:
    cache = str(tmp_path / "cache")
    first = check(capfd, drafts, "--cache-dir", cache)
    assert first[0] == 1
    arguments = ["check", str(drafts), "--format", "concise", "--cache-dir", cache]
    probe = f"import sys\nfrom linter.cli import run\nrun({arguments!r})\n"
    again = run_code(probe + "print('spacy' in sys.modules, file=sys.stderr)")
    assert again == (first[1], "False\n")


def run_code(code: str) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout, done.stderr


def test_show_and_clear(capfd: pytest.CaptureFixture[str], drafts: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    folder = ("--cache-dir", str(cache))
    assert run_here(capfd, "cache", "show", *folder).out.endswith("nothing is kept yet\n")
    assert run_here(capfd, "cache", "clear", *folder).out == "nothing was kept\n"
    check(capfd, drafts, *folder)
    shown = run_here(capfd, "cache", "show", *folder)
    assert shown.code == 0
    assert "findings of 3 files and records" in shown.out
    cleared = run_here(capfd, "cache", "clear", *folder)
    assert cleared.out == f"deleted {cache / FILE_NAME}\n"
    assert not list(cache.iterdir())


def test_no_cache_keeps_nothing(
    capfd: pytest.CaptureFixture[str], drafts: Path, tmp_path: Path
) -> None:
    check(capfd, drafts, "--no-cache", "--cache-dir", str(tmp_path / "cache"))
    assert not (tmp_path / "cache").exists()


def test_a_folder_asked_for_that_cannot_be_used_is_told_once(
    capfd: pytest.CaptureFixture[str], drafts: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    expected = check(capfd, drafts, "--no-cache")
    code, out, err = check(capfd, drafts, "--cache-dir", str(tmp_path / "file" / "cache"))
    assert (code, out) == expected[:2]
    assert err.count("findings are not kept") == 1
    assert "Not a directory" in err


def test_a_cache_nobody_asked_for_fails_in_silence(drafts: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    nowhere = {"XDG_CACHE_HOME": str(tmp_path / "file"), "HOME": str(tmp_path / "file")}
    done = run_alone("check", str(drafts), "--format", "concise", environment=nowhere)
    assert (done.code, done.err) == (1, "")


def test_a_damaged_cache_can_be_cleared(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database" * 100)
    shown = run_here(capfd, "cache", "show", "--cache-dir", str(tmp_path))
    assert shown.code == 2
    assert "headlint cache clear" in shown.err
    assert run_here(capfd, "cache", "clear", "--cache-dir", str(tmp_path)).code == 0
    assert not (tmp_path / FILE_NAME).exists()


def test_statistics_go_to_standard_error(capfd: pytest.CaptureFixture[str], drafts: Path) -> None:
    plain = check(capfd, drafts)
    told = check(capfd, drafts, "--statistics")
    assert told[:2] == plain[:2]
    assert "known from an earlier run" in told[2]
    assert "1  wrong-actor" in told[2]
