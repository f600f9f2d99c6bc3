from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run_here

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    folder.joinpath("strait.txt").write_text(
        "Denmark closes strait to ferries\n\n"
        "Denmark has closed the strait to ferries after a storm, the coast guard said on Monday. "
        "Norway sent two tugs to help.\n",
        encoding="utf-8",
    )
    return folder


def test_scores_a_folder(archive: Path, capfd: Capture) -> None:
    done = run_here(capfd, "rules", "score", str(archive), "--select", "wrong-actor")
    assert done.code == 0
    assert "wrong-actor" in done.out
    assert "1 article: archive 1." in done.out


def test_for_programs(archive: Path, capfd: Capture) -> None:
    done = run_here(
        capfd, "rules", "score", str(archive), "--select", "wrong-actor", "--format", "json"
    )
    (rule,) = json.loads(done.out)["rules"]
    assert (rule["id"], rule["seeded"], rule["caught"]) == ("wrong-actor", 1, 1)
    assert rule["verdict"] == "unproven"


def test_writes_the_page_and_the_figures(archive: Path, tmp_path: Path, capfd: Capture) -> None:
    (tmp_path / "benchmarks").mkdir()
    (tmp_path / "linter" / "scorecard").mkdir(parents=True)
    options = ("--select", "wrong-actor", "--write", str(tmp_path))
    assert run_here(capfd, "rules", "score", str(archive), *options).code == 0
    assert "| wrong-actor |" in (tmp_path / "benchmarks" / "RULES.md").read_text(encoding="utf-8")
    figures = (tmp_path / "linter" / "scorecard" / "figures.yaml").read_text(encoding="utf-8")
    assert "wrong-actor:" in figures


def test_the_gate_fails_on_a_rule_that_alarms(archive: Path, capfd: Capture) -> None:
    wrong = archive / "wrong.txt"
    text = archive.joinpath("strait.txt").read_text(encoding="utf-8")
    wrong.write_text(text.replace("Denmark closes", "Norway closes"), encoding="utf-8")
    done = run_here(capfd, "rules", "score", str(archive), "--select", "wrong-actor", "--gate")
    assert done.code == 1
    assert "wrong-actor: too many alarms" in done.out


def test_nothing_to_score(tmp_path: Path, capfd: Capture) -> None:
    assert run_here(capfd, "rules", "score", str(tmp_path)).code == 3


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--select", "wrong-actr"), "Did you mean 'wrong-actor'?"),
        (("--missed", "wrong-number", "--select", "wrong-actor"), "no rule 'wrong-number'"),
        (("--parts", "none.yaml"), "cannot be read as patterns"),
    ],
)
def test_wrong_use_is_told(
    archive: Path, options: tuple[str, ...], words: str, capfd: Capture
) -> None:
    done = run_here(capfd, "rules", "score", str(archive), *options)
    assert done.code == 2
    assert words in done.err
