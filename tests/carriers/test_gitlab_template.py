from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from tests.carriers.conftest import ROOT, Bash, Ran, fits

TEXT = ROOT.joinpath("ci", "gitlab", "headlint.yml").read_text(encoding="utf-8")
JOB = yaml.safe_load(TEXT)["headlint"]


def run_job(bash: Bash, site: Path, scratch: Path, variables: Mapping[str, str]) -> Ran:
    """The lines of the job in one shell, as GitLab runs them."""
    lines = "\n".join([*JOB["before_script"], *JOB["script"]])
    own = {
        name: str(value).replace("$CI_PROJECT_DIR", str(site))
        for name, value in JOB["variables"].items()
    }
    search = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"}
    script = lines.replace("/tmp/headlint", str(scratch / "environment"))
    return bash(script, site, {**own, **search, **variables})


def test_it_is_well_formed(tmp_path: Path) -> None:
    assert fits("vendor.gitlab-ci", TEXT, tmp_path, "--data-transform", "gitlab-ci") == ""


def test_it_says_what_it_needs(bash: Bash, newsroom: Path, tmp_path: Path) -> None:
    ran = run_job(bash, newsroom, tmp_path, {})
    assert ran.code == 2
    assert "Set HEADLINT_SOURCE" in ran.out


@pytest.mark.network
@pytest.mark.slow
def test_the_job_leaves_what_its_widgets_read(
    bash: Bash, project: Path, newsroom: Path, tmp_path: Path, borrowing: Mapping[str, str]
) -> None:
    variables = {
        **borrowing,
        "HEADLINT_SOURCE": str(project),
        "HEADLINT_PATHS": "content/",
        "HEADLINT_OPTIONS": "--profile desk",
    }
    ran = run_job(bash, newsroom, tmp_path, variables)
    assert ran.code == 1, ran.out
    reports = JOB["artifacts"]["reports"]
    quality = json.loads((newsroom / reports["codequality"]).read_text(encoding="utf-8"))
    assert {each["location"]["path"] for each in quality} == {"content/wrong.txt"}
    assert "<testsuite" in (newsroom / reports["junit"]).read_text(encoding="utf-8")
    assert (newsroom / ".headlint" / "findings").is_dir()
