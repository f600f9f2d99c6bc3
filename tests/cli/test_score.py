from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Outcome, run_here

RULES = Path(__file__).parents[2] / "rules"
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


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "benchmarks").mkdir()
    (tmp_path / "linter" / "scorecard").mkdir(parents=True)
    return tmp_path


@pytest.fixture
def second_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if it were installed; it is not loaded where a line has nothing to doubt."""
    monkeypatch.setenv("HEADLINT_SECOND_READER", "auto")
    monkeypatch.setattr("linter.language.second_reader.installed.is_installed", lambda: True)


def scored(capfd: Capture, archive: Path, checkout: Path, *options: str) -> Outcome:
    return run_here(capfd, "rules", "score", str(archive), "--write", str(checkout), *options)


def test_writes_the_page_and_the_figures(archive: Path, checkout: Path, capfd: Capture) -> None:
    rule = str(RULES / "actors" / "wrong-actor.yaml")
    assert scored(capfd, archive, checkout, "--rules", rule).code == 0
    assert "| wrong-actor |" in (checkout / "benchmarks" / "RULES.md").read_text(encoding="utf-8")
    figures = (checkout / "linter" / "scorecard" / "figures.yaml").read_text(encoding="utf-8")
    assert "wrong-actor:" in figures


@pytest.mark.usefixtures("second_reader")
def test_writes_those_of_the_second_reader_apart(
    archive: Path, checkout: Path, capfd: Capture
) -> None:
    archive.joinpath("strait.txt").write_text(
        "Bakery closes for good\n\nThe bakery by the harbour has closed for good, he said.\n",
        encoding="utf-8",
    )
    rule = str(RULES / "time" / "doubtful-date.yaml")
    assert scored(capfd, archive, checkout, "--rules", rule).code == 0
    (page,) = checkout.glob("benchmarks/*")
    (figures,) = checkout.glob("linter/scorecard/*")
    assert (page.name, figures.name) == ("RULES-second-reader.md", "figures-second-reader.yaml")
    assert "doubtful-date:" in figures.read_text(encoding="utf-8")


@pytest.mark.usefixtures("second_reader")
@pytest.mark.parametrize(
    ("selected", "said"),
    [
        (["wrong-actor"], "these are not selected: "),
        (["doubtful-date"], "these are not selected: doubtful-denial, doubtful-name"),
        (["wrong-actor", "doubtful-date"], "the second reader's rules apart"),
        ([], "the second reader's rules apart"),
    ],
)
def test_no_rule_loses_its_figures(
    archive: Path, checkout: Path, capfd: Capture, selected: list[str], said: str
) -> None:
    options = [word for rule in selected for word in ("--select", rule)]
    done = scored(capfd, archive, checkout, *options)
    assert done.code == 2
    assert said in " ".join(done.err.split())
    assert not list(checkout.glob("benchmarks/*"))


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
