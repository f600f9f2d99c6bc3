"""Run the command the way a shell does, in a process of its own, or quickly in this one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from linter.cli import run


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


def run_here(capfd: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    """The command in this process, whose language pipeline may already be loaded."""
    code = run(arguments)
    out, err = capfd.readouterr()
    return Outcome(code, out, err)


def run_alone(
    *arguments: str,
    cwd: Path | None = None,
    stdin: bytes = b"",
    environment: Mapping[str, str] | None = None,
) -> Outcome:
    """The command in a fresh process, with `environment` added to ours."""
    done = subprocess.run(
        [sys.executable, "-c", "from linter.cli import main; main()", *arguments],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "COLUMNS": "80", **(environment or {})},
        check=False,
    )
    return Outcome(
        done.returncode,
        done.stdout.decode("utf-8", "replace"),
        done.stderr.decode("utf-8", "replace"),
    )
