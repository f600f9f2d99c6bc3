"""A real process that watches real files, as an editor would use it."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from linter.cli.watch import _state, _wait
from tests.cli.running import run_here

SECONDS = 90
"""A busy machine takes its time; a run that hangs must still end."""
WRONG_LINE = "error wrong-actor The headline says Denmark"


class Session:
    """A process whose output is read from a file while it goes on."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self.process = process
        self._log = log

    def wait_for(self, text: str, times: int) -> str:
        """All output so far, once it holds the text so many times."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            shown = self._log.read_text(encoding="utf-8")
            if shown.count(text) >= times:
                return shown
            assert self.process.poll() is None, shown
            time.sleep(0.1)
        raise AssertionError(f"{text!r} was not seen {times} times in:\n{shown}")

    def interrupt(self) -> tuple[int, str]:
        """Ctrl-C: the exit code, and all output."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(SECONDS), self._log.read_text(encoding="utf-8")


@contextmanager
def watching(folder: Path, *arguments: str, terminal: bool = False) -> Iterator[Session]:
    log = folder.parent / "log"
    controller, stream = pty.openpty() if terminal else (None, None)
    with log.open("wb") as out:
        process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "from linter.cli import main; main()",
                *("check", *arguments, "--watch", "--format", "concise"),
            ],
            cwd=folder,
            stdout=stream if stream is not None else out,
            stderr=out,
            env={**os.environ, "TERM": "xterm", "HEADLINT_CACHE": "false"},
            # Tests that a script runs in the background inherit that Ctrl-C is ignored.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        try:
            session = Session(process, log)
            yield session
            if controller is not None:
                session.interrupt()
                log.write_bytes(os.read(controller, 100_000))
        finally:
            process.kill()
            process.wait()
            for each in (controller, stream):
                if each is not None:
                    os.close(each)


@pytest.mark.slow
def test_checks_again_when_an_article_a_configuration_or_a_folder_changes(drafts: Path) -> None:
    with watching(drafts, ".") as session:
        first = session.wait_for("Watching 3 files", 1)
        assert first.count(WRONG_LINE) == 1
        assert "\x1b" not in first

        wrong = (drafts / "wrong.txt").read_text(encoding="utf-8")
        (drafts / "wrong.txt").write_text(wrong.replace("Denmark", "Sweden", 1), encoding="utf-8")
        second = session.wait_for("Watching 3 files", 2)
        assert second.count(WRONG_LINE) == 1

        # As editors save: written beside, then moved into place.
        (drafts / ".new").write_text(wrong, encoding="utf-8")
        (drafts / ".new").rename(drafts / "right.txt")
        assert session.wait_for("Watching 3 files", 3).count(WRONG_LINE) == 2

        (drafts / "third.txt").write_text(wrong, encoding="utf-8")
        assert session.wait_for("Watching 4 files", 1).count(WRONG_LINE) == 4

        (drafts / "headlint.yaml").write_text("profle: audit\n", encoding="utf-8")
        assert "did you mean 'profile'?" in session.wait_for("Watching 4 files", 2)

        (drafts / "headlint.yaml").write_text("ignore: [actors]\n", encoding="utf-8")
        assert session.wait_for("Watching 4 files", 3).count(WRONG_LINE) == 4

        code, shown = session.interrupt()
    assert code == 0
    assert "Traceback" not in shown
    assert "interrupted" not in shown


@pytest.mark.slow
def test_a_terminal_is_cleared_before_each_report(drafts: Path) -> None:
    with watching(drafts, "right.txt", terminal=True) as session:
        session.wait_for("Watching 1 file.", 1)
    assert (drafts.parent / "log").read_text(encoding="utf-8").startswith("\x1b[2J")


def test_standard_input_cannot_be_watched(capfd: pytest.CaptureFixture[str]) -> None:
    done = run_here(capfd, "check", "-", "--watch")
    assert done.code == 2
    assert "--watch needs files" in done.err


def test_a_file_that_is_still_being_written_is_waited_for(
    drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = drafts / "wrong.txt"
    before = _state([str(drafts)], ())
    texts = iter(["half", "half of", "all of it"])

    def sleep(seconds: float) -> None:
        file.write_text(next(texts, "all of it"), encoding="utf-8")
        os.utime(file, ns=(0, len(file.read_text(encoding="utf-8"))))

    monkeypatch.setattr(time, "sleep", sleep)
    _wait(lambda: _state([str(drafts)], ()), before)
    assert file.read_text(encoding="utf-8") == "all of it"


def test_a_file_that_comes_into_being_or_goes_is_a_change(drafts: Path) -> None:
    beside = drafts / "headlint.yaml"
    states = [_state([str(drafts)], [beside])]
    beside.touch()
    states.append(_state([str(drafts)], [beside]))
    (drafts / "right.txt").unlink()
    states.append(_state([str(drafts)], [beside]))
    assert states[0] != states[1] != states[2]
