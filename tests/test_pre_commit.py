"""The hooks, run the way a newsroom would: `pre-commit try-repo` in a repository of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from linter.articles.formats import known_suffixes
from tests.carriers.published import publish
from tests.changes.repository import git
from tests.cli.running import run_here

ROOT = Path(__file__).parents[1]
HOOKS = yaml.safe_load(ROOT.joinpath(".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
PRE_COMMIT = Path(sys.executable).with_name("pre-commit")

WRONG = """\
Denmark closes strait to ferries

Sweden has closed the strait to ferries after a storm, the coast guard said on Monday.
"""


def test_the_hooks_are_those_the_readme_names() -> None:
    assert [hook["id"] for hook in HOOKS] == ["headlint", "headlint-rules"]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_one_process_does_the_work(hook: dict[str, object]) -> None:
    assert hook["require_serial"] is True
    assert hook["language"] == "python"


def test_the_hook_is_given_every_suffix_that_is_read() -> None:
    wanted = re.compile(HOOKS[0]["files"])
    assert all(wanted.search(f"content/a{suffix}") for suffix in known_suffixes())
    assert not wanted.search("content/a.yaml")


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("rules/house/ours.yaml", True),
        ("newsroom/rules/pack.yaml", True),
        ("docs/example-pack/tarn_gazette_rules/local/wrong-council.yaml", True),
        ("house-rules/lexicons/places/cities.yml", True),
        ("content/rulers/king.yaml", False),
        ("hydrules/a.yaml", False),
        ("rules/README.md", False),
    ],
)
def test_the_second_hook_knows_rules_by_their_folder(path: str, is_one: bool) -> None:
    assert bool(re.search(HOOKS[1]["files"], path)) == is_one


def test_all_of_the_example_pack_passes_the_second_hook(capfd: pytest.CaptureFixture[str]) -> None:
    pack = ROOT / "docs" / "example-pack" / "tarn_gazette_rules"
    files = [str(path) for path in sorted(pack.rglob("*.yaml"))]
    assert files
    for given in (files, *([file] for file in files)):
        assert run_here(capfd, "rules", "validate", *given).code == 0, given


@pytest.fixture(scope="module")
def hook_repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the files of headlint as they are now, committed."""
    return publish(tmp_path_factory.mktemp("hook"), "v0.1.0")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "right.txt").write_text(WRONG.replace("Denmark", "Sweden"), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    (tmp_path / "rules" / "ours").mkdir(parents=True)
    (tmp_path / "rules" / "ours" / "broken.yaml").write_text("id: broken\n", encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    return tmp_path


def try_hook(
    hooks: Path, home: Path, newsroom: Path, hook: str, *files: str
) -> subprocess.CompletedProcess[str]:
    """The hook over these files; the environment is made once and kept in `home`."""
    if not PRE_COMMIT.exists():
        pytest.skip("NOT TESTED: pre-commit is not installed; run: make test")
    done = subprocess.run(
        [str(PRE_COMMIT), "try-repo", str(hooks), hook, "--verbose", "--files", *files],
        cwd=newsroom,
        env={**os.environ, "PRE_COMMIT_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    if "Could not find a version" in done.stdout or "No matching distribution" in done.stdout:
        pytest.skip(f"NOT TESTED: no package index to install from: {done.stdout[-300:]}")
    return done


@pytest.mark.network
@pytest.mark.slow
def test_the_hooks_stop_what_is_wrong(hook_repository: Path, home: Path, newsroom: Path) -> None:
    wrong = try_hook(hook_repository, home, newsroom, "headlint", "wrong.txt", "right.txt")
    assert wrong.returncode == 1, wrong.stdout + wrong.stderr
    assert "error: The headline says Denmark" in wrong.stdout
    assert "suggestion: Sweden" in wrong.stdout

    for files in (["right.txt"], ["notes.txt"]):
        right = try_hook(hook_repository, home, newsroom, "headlint", *files)
        assert right.returncode == 0, right.stdout + right.stderr

    broken = try_hook(hook_repository, home, newsroom, "headlint-rules", "rules/ours/broken.yaml")
    assert broken.returncode == 1
    assert "rules/ours/broken.yaml:1:1: " in broken.stdout
