from __future__ import annotations

from pathlib import Path

import pytest

from linter.api import load_all_rules
from tests.cli.running import run_here

PACK = Path(__file__).parents[2] / "docs" / "example-pack" / "tarn_gazette_rules"
HOUSE_RULE = PACK / "local" / "wrong-council.yaml"
Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("rule", [rule.id for rule in load_all_rules()])
def test_every_rule_can_be_explained(rule: str, capfd: Capture) -> None:
    done = run_here(capfd, "explain", rule)
    assert done.code == 0
    assert done.out.startswith(f"{rule} (")
    for title in ("Why it matters:", "A line it speaks up at:", "How sure it is:"):
        assert title in done.out
    assert f"$ headlint check story.txt --select {rule}" in done.out


def test_a_rule_of_the_house_shows_its_tests(capfd: Capture) -> None:
    done = run_here(capfd, "explain", str(HOUSE_RULE))
    assert done.code == 0
    assert "What headlint prints:" not in done.out
    assert "It speaks up at:\n  headline  Tarnmouth Council closes footbridge\n" in done.out
    assert "- wrong-actor: The line gives" in done.out


def test_a_rule_of_the_house_is_run_on_request(capfd: Capture) -> None:
    done = run_here(capfd, "explain", str(HOUSE_RULE), "--run")
    assert done.code == 0
    assert "error: The headline says it was Tarnmouth Council." in done.out


def test_a_rule_with_settings_is_shown_as_set(
    capfd: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "headlint.yaml").write_text(
        "rule-settings:\n  wrong-actor: {severity: info}\n", encoding="utf-8"
    )
    kept = run_here(capfd, "explain", "wrong-actor")
    assert "error: The headline says" not in kept.out
    assert "info: The headline says" in run_here(capfd, "explain", "wrong-actor", "--run").out


def test_an_unknown_rule_is_refused_with_the_nearest(capfd: Capture) -> None:
    done = run_here(capfd, "explain", "wrong-acter")
    assert done.code == 2
    assert "there is no rule 'wrong-acter'. Did you mean 'wrong-actor'?" in done.err


def test_of_a_group_its_rules_are_listed(capfd: Capture) -> None:
    done = run_here(capfd, "explain", "numbers")
    assert done.code == 0
    assert "\nnumbers\n" in done.out
    assert "wrong-number" in done.out
    assert "wrong-actor" not in done.out
