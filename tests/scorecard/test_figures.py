from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from linter.scorecard.figures import APART, FIGURES, figures_text, load_figures
from linter.scorecard.scoring import add_up
from tests.scorecard.samples import RULES, many, scored, seeded


def test_what_is_written_is_read(tmp_path: Path) -> None:
    made = replace(scored("w", (), seeded("swap-actor", "first-rule")), written=True)
    card = add_up([*many(), made], RULES)
    file = tmp_path / "figures.yaml"
    file.write_text(figures_text(card, "abc1234", "2026-03-01"), encoding="utf-8")
    figures = load_figures(file)
    assert (figures.commit, figures.day) == ("abc1234", "2026-03-01")
    assert figures.sets == {"archive": 1001}
    assert figures.scores == {score.rule: score for score in card.scores}


def test_figures_apart_are_found_beside_the_others(tmp_path: Path) -> None:
    card = add_up([*many()], RULES)
    file = tmp_path / "figures.yaml"
    first, *others = card.scores
    file.write_text(
        figures_text(replace(card, scores=tuple(others)), "abc1234", "2026-03-01"), "utf-8"
    )
    (tmp_path / APART).write_text(
        figures_text(replace(card, scores=(first,)), "def5678", "2026-03-02"), "utf-8"
    )
    figures = load_figures(file)
    assert figures.score(first.rule) == first
    assert figures.holding(first.rule).commit == "def5678"
    assert [figures.score(score.rule) for score in others] == others
    assert figures.holding("unknown").commit == "abc1234"


def test_without_a_file_there_are_no_figures(tmp_path: Path) -> None:
    assert load_figures(tmp_path / "none.yaml").scores == {}


def test_the_figures_that_ship_can_be_read() -> None:
    for score in load_figures(FIGURES).scores.values():
        assert 0 <= score.caught <= score.seeded
        assert 0 <= score.alarmed <= score.articles


def test_the_page_shows_the_figures_that_ship() -> None:
    page = (Path(__file__).parents[2] / "benchmarks" / "RULES.md").read_text(encoding="utf-8")
    figures = load_figures(FIGURES)
    assert f"Commit `{figures.commit}`, {figures.day}." in page, "write both with --write"
    assert all(f"| {rule} |" in page for rule in figures.scores)
