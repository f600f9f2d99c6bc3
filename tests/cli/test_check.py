from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import WRONG
from tests.cli.running import Outcome, run_alone, run_here
from tests.reports.acting import acting

Capture = pytest.CaptureFixture[str]


def findings(outcome: Outcome) -> list[tuple[str, str, str]]:
    """Path, rule and words of every finding of a JSON report."""
    record = json.loads(outcome.out)
    return [(each["path"], each["rule"], each["text"]) for each in record["findings"]]


def test_shows_the_line_and_the_sentence_it_collides_with(drafts: Path, capfd: Capture) -> None:
    done = run_here(capfd, "check", str(drafts / "wrong.txt"))
    assert done.code == 1
    assert "Denmark closes strait to ferries" in done.out
    assert "Sweden has closed the strait" in done.out
    assert "suggestion: Sweden" in done.out
    assert done.err == ""


def test_says_nothing_of_a_right_line(drafts: Path, capfd: Capture) -> None:
    done = run_here(capfd, "check", str(drafts / "right.txt"))
    assert (done.code, done.out) == (0, "1 article checked, no findings.\n")


def test_a_folder_is_checked_whole_and_what_was_left_alone_is_said(
    drafts: Path, capfd: Capture
) -> None:
    done = run_here(capfd, "check", str(drafts), "--format", "json")
    assert done.code == 1
    record = json.loads(done.out)
    assert {Path(each["path"]).name: each["checked"] for each in record["articles"]} == {
        "empty.txt": False,
        "right.txt": True,
        "wrong.txt": True,
    }


def test_the_order_of_arguments_leaves_no_trace(drafts: Path, capfd: Capture) -> None:
    names = [str(drafts / name) for name in ("wrong.txt", "right.txt", "empty.txt")]
    first = run_here(capfd, "check", *names, "--format", "json")
    second = run_here(capfd, "check", *reversed(names), names[0], "--format", "json")
    assert first == second


def test_nothing_checked_is_said_by_the_exit_code(drafts: Path, capfd: Capture) -> None:
    empty = str(drafts / "empty.txt")
    assert run_here(capfd, "check", empty).code == 3
    assert run_here(capfd, "check", empty, "--nothing-ok").code == 0


def test_select_and_ignore_choose_the_rules(drafts: Path, capfd: Capture) -> None:
    wrong = str(drafts / "wrong.txt")
    chosen = run_here(capfd, "check", wrong, "--select", "wrong-actor", "--format", "json")
    assert findings(chosen) == [(wrong, "wrong-actor", "Denmark")]
    left = run_here(capfd, "check", wrong, "--ignore", "actors", "--format", "json")
    assert "wrong-actor" not in {rule for _, rule, _ in findings(left)}


def test_the_configuration_is_found_and_options_come_before_it(drafts: Path) -> None:
    (drafts / "headlint.yaml").write_text("select: [magnitude-slip]\n", encoding="utf-8")
    assert run_alone("check", "wrong.txt", cwd=drafts).code == 0
    assert run_alone("check", "wrong.txt", "--select", "wrong-actor", cwd=drafts).code == 1


@pytest.mark.parametrize("name", ["draft.txt", None])
def test_standard_input_goes_by_a_name(name: str | None) -> None:
    named = ["--stdin-filename", name] if name else []
    done = run_alone(
        "check", "-", *named, "--format", "json", "--select", "wrong-actor", stdin=WRONG.encode()
    )
    assert findings(done) == [(name or "-", "wrong-actor", "Denmark")]


def test_a_name_without_standard_input_is_refused(drafts: Path, capfd: Capture) -> None:
    done = run_here(capfd, "check", str(drafts), "--stdin-filename", "a.md")
    assert done.code == 2
    assert "goes with the path '-'" in done.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "x", "--format", "SARIF"], "Did you mean 'sarif'?"),
        (["check", "x", "--format", "xml"], "there is no report format 'xml'"),
        (["check", "x", "--select", "wrong-acter"], "Did you mean 'wrong-actor'?"),
        (["check", "x", "--config", "none.yaml"], "none.yaml: cannot be read"),
        (["check", "x", "--rules", "none"], "none: no such file or folder"),
    ],
)
def test_wrong_use_is_refused_with_advice(
    arguments: list[str], message: str, capfd: Capture
) -> None:
    done = run_here(capfd, *arguments)
    assert done.code == 2
    assert message in done.err
    assert done.out == ""


def test_colour_and_width_follow_the_terminal(
    drafts: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = ("check", str(drafts / "wrong.txt"))
    assert "\x1b[" not in run_here(capfd, *wrong).out
    monkeypatch.setenv("COLUMNS", "40")
    narrow = run_here(capfd, *wrong)
    excerpts = [line for line in narrow.out.splitlines() if " | " in line]
    assert excerpts
    assert max(map(len, excerpts)) <= 40
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run_here(capfd, *wrong).out


def test_hostile_text_cannot_act(tmp_path: Path, capfd: Capture) -> None:
    hostile = WRONG.replace("strait to", "\x1b[31mstrait\u202e to").replace(
        "guard said", "\n::error::guard said"
    )
    path = tmp_path / "x.txt"
    path.write_text(hostile, encoding="utf-8")
    for form in ("full", "concise", "json"):
        out = run_here(capfd, "check", str(path), "--format", form).out
        assert "strait" in out
        assert acting(out) == []


def test_nothing_is_written(drafts: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in drafts.rglob("*")}
    run_alone("check", ".", cwd=drafts)
    assert {path: path.stat().st_mtime_ns for path in drafts.rglob("*")} == before
    assert os.listdir(drafts.parent) == ["drafts"]
