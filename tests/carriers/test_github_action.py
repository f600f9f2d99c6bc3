"""The action's steps, run as GitHub runs them, as far as that goes without GitHub."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.carriers.conftest import ROOT, Bash, Ran, fits, shellcheck
from tests.changes.repository import commit, git, new_repository

TEXT = ROOT.joinpath("action.yml").read_text(encoding="utf-8")
ACTION = yaml.safe_load(TEXT)
SCRIPTS = [step for step in ACTION["runs"]["steps"] if "run" in step]
_EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")


class Runner:
    """The steps that are scripts, one after the other, with what each hands to the next."""

    def __init__(self, bash: Bash, project: Path, folder: Path, extra: Mapping[str, str]) -> None:
        self._bash = bash
        self._folder = folder
        self._values: dict[str, str] = {}
        self._environment = {
            **extra,
            "GITHUB_ACTION_PATH": str(project),
            "RUNNER_TEMP": str(folder),
            "GITHUB_OUTPUT": str(folder / "output"),
            "GITHUB_PATH": str(folder / "path"),
            "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
        }

    def run(self, workspace: Path, **inputs: str) -> Ran:
        """What the last step left, which is the check."""
        given = {name: each.get("default", "") for name, each in ACTION["inputs"].items()}
        for name, value in (given | inputs).items():
            self._values[f"inputs.{name}"] = value
        for step in SCRIPTS:
            ran = self._step(step, workspace)
            if step.get("id") != "check":
                assert ran.code == 0, ran.out
        return ran

    def output(self, name: str) -> str:
        """An output of the action."""
        return self._filled(ACTION["outputs"][name]["value"])

    def _step(self, step: dict[str, Any], workspace: Path) -> Ran:
        (self._folder / "output").write_text("", encoding="utf-8")
        (self._folder / "path").write_text("", encoding="utf-8")
        own = {name: self._filled(str(value)) for name, value in step.get("env", {}).items()}
        ran = self._bash(step["run"], workspace, self._environment | own)
        for line in (self._folder / "output").read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            self._values[f"steps.{step['id']}.outputs.{name}"] = value
        for line in (self._folder / "path").read_text(encoding="utf-8").splitlines():
            self._environment["PATH"] = f"{line}:{self._environment['PATH']}"
        return ran

    def _filled(self, text: str) -> str:
        return _EXPRESSION.sub(lambda found: self._values[found[1]], text)


def test_it_is_a_well_formed_action(tmp_path: Path) -> None:
    assert fits("vendor.github-actions", TEXT, tmp_path) == ""


@pytest.mark.parametrize("step", SCRIPTS, ids=lambda step: str(step["name"]))
def test_no_input_becomes_part_of_a_script(step: dict[str, Any], tmp_path: Path) -> None:
    assert "${{" not in step["run"]
    assert step["shell"] == "bash"
    assert shellcheck(step["run"], tmp_path) == ""


def test_every_input_is_used_and_told_in_the_page() -> None:
    page = ROOT.joinpath("docs", "ci.md").read_text(encoding="utf-8")
    for name in ACTION["inputs"]:
        assert f"inputs.{name}" in TEXT
        assert f"| `{name}` |" in page


@pytest.mark.network
@pytest.mark.slow
def test_its_steps_check_a_newsroom(
    bash: Bash, project: Path, newsroom: Path, tmp_path: Path, borrowing: Mapping[str, str]
) -> None:
    runner = Runner(bash, project, tmp_path, borrowing)
    found = runner.run(
        newsroom, paths="content/\n", profile="desk", args="--output=headlint.sarif\n"
    )
    assert found.code == 1, found.out
    assert "::error file=content/wrong.txt,line=1" in found.out
    assert "2 articles checked, 1 finding (1 error)." in found.out
    assert runner.output("exit-code") == "1"
    assert (newsroom / "headlint.sarif").exists()
    assert (tmp_path / "headlint" / "findings").is_dir()

    # What a branch or a folder is called is never read as a command.
    hostile = runner.run(newsroom, paths="content/right.txt", diff="$(touch hacked)`touch hacked`")
    assert (hostile.code, runner.output("exit-code")) == (2, "2")
    assert not (newsroom / "hacked").exists()

    new_repository(newsroom)
    commit(newsroom)
    git(newsroom, "checkout", "--quiet", "-b", "story")
    unchanged = runner.run(newsroom, paths="content", diff="main...")
    assert unchanged.code == 0
    assert "no article has changed since main..." in unchanged.out
