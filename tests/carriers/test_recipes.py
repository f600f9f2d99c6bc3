"""What README and docs/ci.md tell newsrooms to copy, checked and run as it stands there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.carriers.conftest import ROOT, Bash, fits
from tests.carriers.published import publish
from tests.changes.repository import commit, git, new_repository
from tests.cli.conftest import WRONG

NAMES = ("README.md", "docs/ci.md", "docs/getting-started.md")
PAGES = {name: ROOT.joinpath(name).read_text(encoding="utf-8") for name in NAMES}
_BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)
BLOCKS = [
    (page, language, text)
    for page, whole in PAGES.items()
    for language, text in _BLOCK.findall(whole)
]
YAML_BLOCKS = [(page, text) for page, language, text in BLOCKS if language == "yaml"]
HOOKS = [text for _, text in YAML_BLOCKS if text.startswith("repos:")]
COMMANDS = sorted(
    {
        line.split("|")[0].split("#")[0].strip()
        for _, language, text in BLOCKS
        if language == "sh"
        for line in text.splitlines()
        if line.startswith("headlint check")
    }
)
_SCHEMAS = (
    ("jobs", ("vendor.github-workflows",)),
    ("headlint", ("vendor.gitlab-ci", "--data-transform", "gitlab-ci")),
)


def program(name: str) -> str:
    """A program of this environment, or of the machine."""
    found = shutil.which(name, path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    if found is None:
        pytest.skip(f"NOT TESTED: {name} is not installed")
    return found


def test_there_are_recipes() -> None:
    assert len(HOOKS) == 2
    assert len(COMMANDS) >= 4


@pytest.mark.parametrize(("page", "text"), YAML_BLOCKS)
def test_every_recipe_fits_its_schema(page: str, text: str, tmp_path: Path) -> None:
    loaded: Any = yaml.safe_load(text)
    if isinstance(loaded, list):
        jobs = {"headlint": {"runs-on": "ubuntu-latest", "steps": loaded}}
        loaded = {"on": "pull_request", "jobs": jobs}
        text = yaml.safe_dump(loaded)
    if "repos" in loaded:
        (tmp_path / "config.yaml").write_text(text, encoding="utf-8")
        command = [program("pre-commit"), "validate-config", str(tmp_path / "config.yaml")]
        assert subprocess.run(command, check=False).returncode == 0
        return
    schema = next(schema for key, schema in _SCHEMAS if key in loaded)
    assert fits(schema[0], text, tmp_path, *schema[1:]) == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_does_what_the_page_says(
    command: str, newsroom: Path, bash: Bash, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_repository(newsroom)
    commit(newsroom)
    git(newsroom, "checkout", "--quiet", "-b", "story")
    (newsroom / "content" / "new.txt").write_text(WRONG, encoding="utf-8")
    search = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = bash(command, newsroom, {"PATH": search})
    assert done.code == 1, done.out
    assert "new.txt" in done.out
    assert ("wrong.txt" in done.out) is ("--diff" not in command)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of headlint with the tag that the recipes name."""
    return publish(tmp_path_factory.mktemp("published"), "v0.1.0")


@pytest.mark.network
@pytest.mark.slow
@pytest.mark.parametrize("runner", ["pre-commit", "prek"])
def test_the_hook_of_the_readme_stops_a_wrong_headline(
    runner: str,
    published: Path,
    newsroom: Path,
    tmp_path: Path,
    bash: Bash,
) -> None:
    hooks = program(runner)
    recipe = re.sub(r"repo: \S+", f"repo: {published}", HOOKS[0])
    (newsroom / ".pre-commit-config.yaml").write_text(recipe, encoding="utf-8")
    new_repository(newsroom)
    git(newsroom, "add", "--all")
    homes = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PREK_HOME": str(tmp_path / "home")}
    stopped = bash(f"{hooks} run --all-files", newsroom, homes)
    assert stopped.code == 1, stopped.out
    assert "The headline says Denmark" in stopped.out
    git(newsroom, "rm", "--quiet", "--cached", "content/wrong.txt")
    passed = bash(f"{hooks} run --all-files", newsroom, homes)
    assert passed.code == 0, passed.out


@pytest.mark.network
@pytest.mark.slow
def test_the_install_recipe_gives_a_program_that_runs(
    published: Path, newsroom: Path, tmp_path: Path, bash: Bash
) -> None:
    (recipe,) = [text for page, _, text in BLOCKS if page == NAMES[2] and "pip install" in text]
    here = re.sub(r"git\+https://[^@]+", f"git+file://{published}", recipe)
    home = {"HOME": str(tmp_path / "home")}
    script = f"shopt -s expand_aliases\n{here}\nheadlint init\nheadlint check ."
    done = bash(script, newsroom, home)
    assert done.code == 1, done.out
    assert "2 articles (all read): 2 with a headline." in done.out
    assert "The headline says Denmark" in done.out
