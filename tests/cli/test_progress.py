from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.cli.progress import PATIENCE, Watched, wants_progress, watching
from linter.examine import Examined, Timing


@pytest.mark.parametrize(
    ("terminal", "environment", "wanted"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"CI": "true"}, False),
        (True, {"TERM": "dumb"}, False),
    ],
)
def test_a_bar_is_for_someone_who_looks(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, environment: dict[str, str], wanted: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("CI", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_progress(lambda: terminal) is wanted


def test_quiet_shows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.cli.progress.wants_progress", lambda: True)
    with watching(quiet=True) as meter:
        assert not isinstance(meter, Watched)
    with watching(quiet=False) as meter:
        assert isinstance(meter, Watched)


def ticking(step: float) -> Callable[[], float]:
    now = 0.0

    def clock() -> float:
        nonlocal now
        now += step
        return now

    return clock


def run(watched: Watched) -> None:
    watched.begun(3)
    for _ in range(3):
        watched.read()
        watched.done(Examined(), Timing())
    watched.end()


def test_a_short_run_shows_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    run(Watched(ticking(PATIENCE / 10)))
    assert capfd.readouterr() == ("", "")


def test_a_long_run_shows_how_far_it_is_and_cleans_up(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    run(Watched(ticking(PATIENCE)))
    out, err = capfd.readouterr()
    assert out == ""
    assert "3 of 3 files" in err
    assert "0 articles" in err
    assert err.rstrip("\n").endswith("\x1b[2K"), "the bar is taken away at the end"
