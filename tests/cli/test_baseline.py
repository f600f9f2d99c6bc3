"""The commands on a folder of drafts, and `check` with the baseline they made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.conftest import WRONG
from tests.cli.running import Outcome, run_here

FILE = Path("headlint-baseline.json")


@pytest.fixture
def folder(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(drafts.parent)
    return Path("drafts")


@pytest.fixture
def made(folder: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    assert run_here(capfd, "baseline", "create", "drafts").code == 0
    return folder


def check(capfd: pytest.CaptureFixture[str], *options: str) -> Outcome:
    return run_here(capfd, "check", "drafts", "--format", "concise", *options)


def test_create_then_check_is_clean(made: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert check(capfd, "--ignore", "coherence").code == 0
    whole = run_here(capfd, "check", "drafts")
    assert whole.code == 0
    assert "known from the baseline" in whole.out
    assert check(capfd, "--no-baseline").code == 1


def test_moved_lines_and_edited_bodies_change_nothing(
    made: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    story = "\n\n\n" + WRONG.replace("both sides", "the mainland and on the island")
    (made / "wrong.txt").write_text(story, encoding="utf-8")
    assert check(capfd).code == 0


def test_an_edited_headline_is_looked_at_again(
    made: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (made / "wrong.txt").write_text(WRONG.replace("Denmark", "Finland", 1), encoding="utf-8")
    found = check(capfd)
    assert found.code == 1
    assert "wrong-actor" in found.out
    assert "stale-baseline" in found.out


def test_the_hook_passes_over_files_that_are_no_articles(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data.yaml"
    data.write_text("Denmark closes strait\n\nSweden closed the strait.\n", encoding="utf-8")
    assert run_here(capfd, "check", str(data), "--hook").code == 0
    assert "Nothing to check" in run_here(capfd, "check", str(data), "--hook").out


def test_a_mended_headline_fails_a_full_run_and_passes_the_hook(
    made: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (made / "wrong.txt").write_text(WRONG.replace("Denmark", "Sweden", 1), encoding="utf-8")
    assert check(capfd).code == 1
    assert check(capfd, "--hook").code == 0
    pruned = run_here(capfd, "baseline", "prune")
    assert pruned.code == 0
    assert "taken out" in pruned.out
    assert check(capfd).code == 0


def test_create_never_overwrites(made: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = FILE.read_bytes()
    again = run_here(capfd, "baseline", "create", "drafts")
    assert again.code == 2
    assert "is there already" in again.err
    assert FILE.read_bytes() == before


def test_update_adds_what_is_new(made: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (made / "second.txt").write_text(WRONG.replace("Denmark", "Finland", 1), encoding="utf-8")
    assert check(capfd).code == 1
    updated = run_here(capfd, "baseline", "create", "drafts", "--update")
    assert "added" in updated.out
    assert "taken out" not in updated.out
    assert check(capfd).code == 0


def test_prune_never_adds(made: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = FILE.read_bytes()
    (made / "second.txt").write_text(WRONG.replace("Denmark", "Finland", 1), encoding="utf-8")
    assert "as before" in run_here(capfd, "baseline", "prune", "drafts").out
    assert FILE.read_bytes() == before


def test_show_lists_the_entries(
    made: Path, capfd: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    assert run_here(capfd, "baseline", "show").out == snapshot
    records = json.loads(run_here(capfd, "baseline", "show", "--format", "json").out)
    assert records["findings"] == json.loads(FILE.read_text(encoding="utf-8"))["findings"]


@pytest.mark.parametrize("command", [["show"], ["prune"]])
def test_a_baseline_that_is_not_there(
    folder: Path, capfd: pytest.CaptureFixture[str], command: list[str]
) -> None:
    missing = run_here(capfd, "baseline", *command)
    assert missing.code == 2
    assert "baseline create" in missing.err


def test_a_broken_baseline_has_a_place(made: Path, capfd: pytest.CaptureFixture[str]) -> None:
    FILE.write_text(FILE.read_text(encoding="utf-8").replace('"part"', '"prt"', 1))
    broken = check(capfd)
    assert broken.code == 2
    assert "headlint-baseline.json:2:" in broken.err
    assert "Did you mean 'part'?" in broken.err


def test_nothing_checked_makes_no_baseline(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run_here(capfd, "baseline", "create", "drafts/empty.txt").code == 3
    assert not FILE.exists()


def test_suppressed_findings_are_not_recorded(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    select = ("--select", "wrong-actor")
    story = f"HEADLINT-IGNORE: wrong-actor: the agency has it so\n{WRONG}"
    (folder / "wrong.txt").write_text(story, encoding="utf-8")
    assert run_here(capfd, "baseline", "create", "drafts", *select).code == 0
    assert json.loads(FILE.read_text(encoding="utf-8"))["findings"] == []
    whole = run_here(capfd, "check", "drafts", *select)
    assert whole.code == 0
    assert "1 finding suppressed." in whole.out
    assert check(capfd, *select, "--no-suppress").code == 1
