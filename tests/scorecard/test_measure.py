from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from linter.config import Settings
from linter.language.reading import BodyReader, understand
from linter.ruleset.loader import load_rules
from linter.ruleset.model import Ruleset
from linter.scorecard.articles import Presumed
from linter.scorecard.measure import score_article
from linter.scorecard.running import score_all
from tests.language.understanding import article

BODY = (
    "Denmark closed the strait to 40 ferries after a storm on Monday.",
    "Norway sent two tugs from Oslo.",
)
STORY = article("Denmark closes strait to 40 ferries", BODY)
RULES = Ruleset(
    tuple(rule for rule in load_rules() if rule.id in ("wrong-actor", "wrong-number")), "two"
)


def test_seeds_are_laid_and_noticed() -> None:
    alarms, seeds = score_article(STORY, RULES, "Rain ends drought")
    assert alarms == ()
    found = {seed.fault: (seed.seeded, seed.noticed) for seed in seeds}
    assert found["swap-actor"] == ("Norway closes strait to 40 ferries", ("wrong-actor",))
    assert found["change-number"][1] == ("wrong-number",)
    assert all(seed.line == STORY.parts[0].passage.text for seed in seeds)


def test_two_runs_seed_the_same() -> None:
    assert score_article(STORY, RULES, "") == score_article(STORY, RULES, "")


def test_a_rule_that_alarms_on_the_untouched_line_is_not_tried() -> None:
    wrong = article("Norway closes strait to 40 ferries", BODY)
    alarms, seeds = score_article(wrong, RULES, "")
    assert [rule for rule, _ in alarms] == ["wrong-actor"]
    assert not any("wrong-actor" in seed.rules for seed in seeds)


def test_a_reader_gives_what_understanding_gives_whatever_it_read_before() -> None:
    reader = BodyReader(STORY)
    reader.read(article("Norway sends two tugs", BODY))
    reader.read(article("Ferries wait", BODY))
    assert reader.read(STORY) == understand(STORY)


def test_a_run_keeps_the_order_and_takes_what_is_kept() -> None:
    stories = [
        Presumed("one", STORY),
        Presumed("one", replace(STORY, parts=STORY.parts, body=STORY.body[:1])),
    ]
    told: list[tuple[int, int]] = []
    once = score_all(
        stories, RULES, settings=Settings(), progress=lambda done, total: told.append((done, total))
    )
    assert told == [(1, 2), (2, 2)]
    assert [score.path for score in once] == ["story.txt", "story.txt"]
    assert score_all(stories, RULES, settings=Settings(), processes=2) == once


def test_an_article_that_we_fail_on_is_told_and_counts_nowhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("no such word")

    monkeypatch.setattr("linter.scorecard.running.score_article", fails)
    kept = tmp_path / "scores.jsonl"
    (score,) = score_all([Presumed("one", STORY)], RULES, settings=Settings(), kept=kept)
    assert score.fault == "ValueError: no such word"
    assert (score.alarms, score.seeds) == ((), ())
    assert not kept.exists()
