from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import BashComplete, ShellComplete

from linter.cli import cli
from linter.cli.completion import SHELLS
from tests.changes.repository import commit, git, new_repository
from tests.cli.running import run_here

Capture = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[2]


def offered(*words: str) -> list[str]:
    """What a shell offers for the last of these words, as click tells it."""
    *before, incomplete = words
    complete = ShellComplete(cli, {}, "headlint", "_HEADLINT_COMPLETE")
    return [item.value for item in complete.get_completions(before, incomplete)]


def kinds(*words: str) -> list[str]:
    *before, incomplete = words
    complete = ShellComplete(cli, {}, "headlint", "_HEADLINT_COMPLETE")
    return [item.type for item in complete.get_completions(before, incomplete)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("che",), {"check"}),
        (("completion", ""), set(SHELLS)),
        (("check", "--prof"), {"--profile"}),
        (("check", "--profile", ""), {"desk", "copy", "audit"}),
        (("check", "--fail-on", "w"), {"warning"}),
        (("check", "--format", "js"), {"json", "jsonl"}),
        (("check", "--select", "wrong-act"), {"wrong-actor"}),
        (("check", "--select", "numb"), {"number-for-date", "number-not-in-body", "numbers"}),
        (("check", "--ignore", "plan-as"), {"plan-as-fact"}),
        (("explain", "wrong-act"), {"wrong-actor"}),
        (("trace", "wrong-act"), {"wrong-actor"}),
        (("rules", "test", "wrong-act"), {"wrong-actor"}),
    ],
)
def test_offers_what_fits(words: tuple[str, ...], expected: set[str]) -> None:
    assert expected <= set(offered(*words))
    assert all(each.startswith(words[-1]) for each in offered(*words))


@pytest.mark.parametrize(
    "words",
    [
        ("check", "con"),
        ("inspect", ""),
        ("trace", "wrong-actor", "st"),
        ("baseline", "create", ""),
        ("rules", "validate", ""),
        ("explain", "newsroom/ru"),
        ("config", "show", ""),
    ],
)
def test_leaves_files_to_the_shell(words: tuple[str, ...]) -> None:
    assert kinds(*words) == ["file"]


def test_a_rule_bears_the_name_of_its_file_and_the_group_that_of_its_folder() -> None:
    from linter.api import load_all_rules

    rules = load_all_rules()
    named = {rule.id for rule in rules} | {rule.group for rule in rules}
    assert set(offered("explain", "")) == named


def test_rules_of_the_newsroom_are_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ours" / "style").mkdir(parents=True)
    (tmp_path / "ours" / "style" / "our-style.yaml").write_text("broken", encoding="utf-8")
    (tmp_path / "headlint.yaml").write_text("rules: [ours]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert offered("explain", "") == ["style", "our-style"]
    (tmp_path / "headlint.yaml").write_text("rulse: [ours]\n", encoding="utf-8")
    assert offered("explain", "") == []


def test_branches_are_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert offered("check", "--diff", "") == []
    new_repository(tmp_path)
    commit(tmp_path)
    git(tmp_path, "branch", "story")
    assert set(offered("check", "--diff", "")) == {"main", "story"}


@pytest.mark.parametrize("shell", SHELLS)
def test_prints_a_script(shell: str, capfd: Capture) -> None:
    done = run_here(capfd, "completion", shell)
    assert done.code == 0
    assert "_HEADLINT_COMPLETE" in done.out


def test_an_unknown_shell_is_refused(capfd: Capture) -> None:
    done = run_here(capfd, "completion", "tcsh")
    assert done.code == 2
    assert "'bash', 'zsh', 'fish'" in done.err


def test_bash_itself_completes(tmp_path: Path) -> None:
    """The script, in a bash, with the words a person has typed so far."""
    try:
        BashComplete._check_version()
    except (OSError, RuntimeError) as error:
        pytest.skip(f"NOT TESTED: no bash that can complete: {error}")
    program = tmp_path / "headlint"
    program.write_text(
        f"#!/bin/sh\nexec '{sys.executable}' -c 'from linter.cli import main; main()' \"$@\"\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    script = (
        'eval "$(headlint completion bash)"; COMP_WORDS=(headlint explain wrong-act); COMP_CWORD=2;'
        ' compopt() { :; }; _headlint_completion headlint; echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-c", script],
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("wrong-actor\n", "")
