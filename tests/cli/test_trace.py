from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import run_here

Capture = pytest.CaptureFixture[str]


def test_shows_the_claim_the_evidence_and_the_verdict(drafts: Path, capfd: Capture) -> None:
    done = run_here(capfd, "trace", "wrong-actor", str(drafts / "wrong.txt"))
    assert done.code == 0
    assert "claim, in the headline at 1:1: Denmark closes" in done.out
    assert "conflict: the story says something else (reported)" in done.out
    assert "aligned, " in done.out
    assert "Sweden has closed the strait" in done.out


def test_shows_why_nothing_is_said(drafts: Path, capfd: Capture) -> None:
    done = run_here(capfd, "trace", "wrong-actor", str(drafts / "right.txt"))
    assert done.code == 0
    assert "claim, in the headline at 1:1: Sweden closes" in done.out
    assert "(reported)" not in done.out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["wrong-actor", "empty.txt"], 3, "not checked: the file is empty"),
        (["wrong-actor", "none.txt"], 2, "none.txt"),
        (["wrong-actor", "none.txt", "right.txt"], 2, "none.txt"),
        (["wrong-acter", "right.txt"], 2, "Did you mean 'wrong-actor'?"),
    ],
)
def test_says_what_cannot_be_traced(
    arguments: list[str],
    code: int,
    message: str,
    drafts: Path,
    capfd: Capture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(drafts)
    done = run_here(capfd, "trace", *arguments)
    assert done.code == code
    assert message in done.out + done.err
