from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import run_alone, run_here

Capture = pytest.CaptureFixture[str]


def test_writes_a_file_that_the_next_check_uses(drafts: Path) -> None:
    done = run_alone("init", cwd=drafts)
    assert done.code == 0
    assert done.out.startswith("3 files in .: 3 plain text.\n2 articles")
    assert "headlint check ." in done.out
    assert run_alone("check", "right.txt", cwd=drafts).code == 0
    shown = run_alone("config", "show", cwd=drafts)
    assert "headlint.yaml" in shown.out


@pytest.mark.parametrize(
    ("name", "text"),
    [("headlint.yaml", "profile: audit\n"), ("pyproject.toml", "[tool.headlint]\n")],
)
def test_never_writes_over_a_configuration(
    drafts: Path, name: str, text: str, capfd: Capture
) -> None:
    (drafts / name).write_text(text, encoding="utf-8")
    done = run_here(capfd, "init", str(drafts))
    assert done.code == 2
    assert "is there already" in done.err
    assert (drafts / name).read_text(encoding="utf-8") == text
    assert run_here(capfd, "init", str(drafts), "--print").code == 0


def test_print_writes_nothing(drafts: Path, capfd: Capture) -> None:
    done = run_here(capfd, "init", str(drafts), "--print")
    assert done.code == 0
    assert done.out.startswith("# headlint.yaml")
    assert "3 plain text" in done.err
    assert not (drafts / "headlint.yaml").exists()


def test_a_folder_that_is_not_there(capfd: Capture) -> None:
    assert run_here(capfd, "init", "nowhere").code == 2


def test_a_folder_that_cannot_be_written(drafts: Path, capfd: Capture) -> None:
    (drafts / "headlint.yaml").mkdir()
    done = run_here(capfd, "init", str(drafts))
    assert done.code == 2
    assert "could not be written" in done.err
