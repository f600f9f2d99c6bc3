from __future__ import annotations

from dataclasses import replace

import pytest

from linter.ruleset.model import Rule
from linter.scorecard.rates import Rate
from linter.scorecard.records import ArticleScore
from linter.scorecard.scoring import RuleScore, Verdict, add_up, broken, group_recall, verdict
from tests.scorecard.samples import FIRST, RULES, SECOND, THIRD, many, scored, seeded


def test_adds_up_what_each_rule_did() -> None:
    card = add_up(many(), RULES)
    first, second = card.get("first-rule"), card.get("second-rule")
    assert first is not None
    assert second is not None
    assert (first.seeded, first.caught, first.elsewhere, first.alarmed) == (12, 9, 3, 0)
    assert (second.seeded, second.caught, second.elsewhere, second.alarmed) == (12, 3, 0, 4)
    assert second.by_fault == (("change-number", Rate(3, 12)),)
    assert card.sets == (("archive", 1000),)
    assert dict(card.profiles) == {
        "desk": Rate(4, 1000),
        "copy": Rate(4, 1000),
        "audit": Rate(4, 1000),
    }
    assert group_recall(card, RULES.rules) == {"actors": Rate(9, 12), "numbers": Rate(3, 12)}


def test_only_articles_with_a_part_it_reads_count_for_a_rule() -> None:
    bullets = scored("b")
    bullets = type(bullets)("b", "archive", "b.md", frozenset({"caption"}), (), ())
    card = add_up([scored("a"), bullets], RULES)
    score = card.get("first-rule")
    assert score is not None
    assert score.articles == 1


@pytest.mark.parametrize(
    ("rule", "caught", "seeded", "alarmed", "said"),
    [
        (FIRST, 5, 10, 2, "fit"),
        (FIRST, 4, 10, 0, "misses"),
        (FIRST, 9, 9, 0, "unproven"),
        (FIRST, 10, 10, 3, "alarms"),
        (FIRST, 9, 9, 3, "alarms"),
        (THIRD, 0, 0, 0, "unseeded"),
    ],
)
def test_the_verdict(rule: Rule, caught: int, seeded: int, alarmed: int, said: Verdict) -> None:
    assert verdict(rule, RuleScore(rule.id, seeded, caught, 0, 1000, alarmed)) == said


def test_articles_written_for_it_give_seeds_and_no_alarms() -> None:
    hit = seeded("swap-actor", "first-rule", ("first-rule",))
    made = replace(scored("w", ("first-rule",), hit, seeded("x", "first-rule")), written=True)
    card = add_up([scored("a", (), seeded("swap-actor", "first-rule")), made], RULES)
    score = card.get("first-rule")
    assert score is not None
    assert (score.recall, score.published, score.written) == (Rate(1, 3), Rate(0, 1), Rate(1, 2))
    assert score.alarms == Rate(0, 1)
    assert dict(card.profiles)["desk"] == Rate(0, 1)


def test_the_gate_names_rules_of_high_confidence_that_fall_short() -> None:
    articles = [*many(), *(scored(f"x{number}", ("third-rule",)) for number in range(9))]
    assert broken(add_up(articles, RULES), RULES) == [(SECOND, "alarms")]


def test_a_fault_noticed_by_two_rules_is_caught_by_its_own() -> None:
    both = seeded("swap-actor", "first-rule", ("first-rule", "second-rule"))
    score = add_up([scored("a", (), both)], RULES).get("first-rule")
    assert score is not None
    assert (score.caught, score.elsewhere) == (1, 0)


def test_one_change_over_one_story_counts_once() -> None:
    seed = seeded("swap-actor", "first-rule")
    lines = [replace(scored(f"a{number}", (), seed), story="one") for number in range(3)]
    other = replace(scored("b", (), seed), story="two")
    unknown = [scored(f"c{number}", (), seed) for number in range(2)]
    assert _seeded([*lines, other]) == 2
    assert _seeded(unknown) == 2


def _seeded(articles: list[ArticleScore]) -> int:
    score = add_up(articles, RULES).get("first-rule")
    assert score is not None
    return score.seeded
