"""The command: options, refusals, and a scoreboard without a word of the data."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks import accuracy, speed
from benchmarks.measure import check
from linter.articles.model import Article
from linter.findings import Finding
from tests.findings import finding

ROWS = [
    ("1", "Ten ships sail", "Ten ships sailed.", "supported", []),
    ("2", "Ten ships sink", "Ten ships sailed.", "unsupported", ["verb"]),
    ("3", "Nine ships sail", "Six ships sailed.", "unsupported", ["number"]),
    ("4", "Six ships sail", "Six ships sailed.", "supported", []),
]


def flag_nine(
    rules: tuple[str, ...] = (), model: str | None = None, second_reader: str = "never"
) -> check.Check:
    """Stands in for headlint: flags every line that says Nine."""

    def one(article: Article) -> list[Finding]:
        part = article.parts[0]
        if "Nine" not in part.passage.text:
            return []
        return [
            finding(
                "Nine",
                part.passage.text,
                rule="wrong-number",
                path=article.path,
                article=article.id,
                part=part.kind,
                message="Nine is not six.",
            )
        ]

    return one


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(check, "headlint_checker", flag_nine)
    folder = tmp_path / "data"
    folder.mkdir()
    keys = ("id", "headline", "body", "label", "error_types")
    lines = [json.dumps(dict(zip(keys, row, strict=True))) for row in ROWS]
    (folder / "ships.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def invoke(*arguments: object) -> Result:
    return CliRunner().invoke(accuracy.main, ["-j", "1", *map(str, arguments)])


def test_figures_are_printed(data: Path) -> None:
    result = invoke(data, "--control")
    assert result.exit_code == 0, result.output
    assert "| ships | 2 | 2 | 0.0 | 50.0 |" in result.output
    assert "| ships | number | 1 | 100.0 |" in result.output
    assert "| wrong-number | 1 | 0 | 1 |" in result.output


def test_the_folder_may_stand_in_the_environment(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEADLINT_BENCHMARK_DATA", str(data))
    assert "| ships | 2 | 2 |" in invoke().output


def test_without_a_folder_the_own_pairs_are_measured(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HEADLINT_BENCHMARK_DATA", raising=False)
    result = invoke("--files", "quotes")
    assert "the project's own pairs" in result.stderr
    assert "| quotes |" in result.stdout


def test_every_nth_row_is_sampled_and_said_to_be(data: Path) -> None:
    output = invoke(data, "--sample", 2).output
    assert "every 2nd row" in output
    assert "| ships | 1 | 1 |" in output


def test_saved_results_are_listed_and_compared(data: Path, tmp_path: Path) -> None:
    saved = tmp_path / "run.json"
    invoke(data, "--json", saved)
    listed = invoke(data, "--results", saved, "--list", "ships")
    assert "Ten ships sink" in listed.output
    assert "Nine ships sail" not in listed.output
    found = invoke(data, "--results", saved, "--list", "all", "--found", "--rule", "wrong-number")
    assert "Nine is not six." in found.output
    compared = invoke("--compare", saved, saved)
    assert "0 findings changed" in compared.output


def test_results_inside_the_project_are_refused_before_the_run(data: Path) -> None:
    result = invoke(data, "--json", accuracy.ROOT / "benchmarks" / "run.json")
    assert isinstance(result.exception, ValueError)
    assert "inside the project" in str(result.exception)


def test_a_broken_check_is_reported_and_fails(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(rules: tuple[str, ...] = (), second_reader: str = "never") -> check.Check:
        def one(article: Article) -> list[Finding]:
            raise RuntimeError("out of order")

        return one

    monkeypatch.setattr(check, "headlint_checker", broken)
    result = invoke(data)
    assert result.exit_code == 1
    assert "fault in ships:1: RuntimeError: out of order" in result.output


def test_the_scoreboard_is_written_without_a_word_of_the_data(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accuracy, "SCOREBOARD", tmp_path / "ACCURACY.md")
    result = invoke(data, "--write")
    assert result.exit_code == 0, result.output
    text = (tmp_path / "ACCURACY.md").read_text(encoding="utf-8")
    for wanted in ("# Accuracy", "Commit `", "spaCy NER look-up | ships", "articles per second"):
        assert wanted in text
    assert "sail" not in text


@pytest.mark.parametrize(
    ("number", "word"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (21, "21st")],
)
def test_ordinals(number: int, word: str) -> None:
    assert accuracy.ordinal(number) == word


def test_cold_start_times_a_process_and_reports_a_broken_one() -> None:
    assert 0 < speed.cold_start(["-c", "pass"], runs=1) < 60
    with pytest.raises(subprocess.CalledProcessError):
        speed.cold_start(["-c", "import sys; sys.exit(3)"], runs=1)


def test_what_the_second_reader_adds_stands_apart(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tables stay what they are without it; both are set side by side in one of its own."""
    plain = invoke(data).output
    monkeypatch.setattr(check, "needing_second_reader", lambda rules: frozenset({"wrong-number"}))
    both = invoke(data, "--second-reader", "always").output
    apart = both.partition("## With the second reader")[2].partition("## ")[0]
    assert "With the second reader" not in plain
    assert "| ships | number | 1 | 0.0 | 100.0 |" in apart
