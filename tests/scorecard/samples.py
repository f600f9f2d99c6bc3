"""Scored articles made by hand, with rules that need no language pipeline."""

from __future__ import annotations

from dataclasses import replace

from linter.ruleset.model import Rule, Ruleset
from linter.scorecard.records import ArticleScore, Seed
from tests.ruleset.samples import rule

FIRST: Rule = replace(rule(), id="first-rule", group="actors", faults=("swap-actor",))
SECOND: Rule = replace(rule(), id="second-rule", group="numbers", faults=("change-number",))
THIRD: Rule = replace(
    rule(), id="third-rule", group="numbers", confidence="low", unseeded="Nobody can."
)
RULES = Ruleset((FIRST, SECOND, THIRD), "digest")


def seeded(fault: str, rule_id: str, noticed: tuple[str, ...] = ()) -> Seed:
    """A seed of one rule's fault, with who noticed it."""
    return Seed(
        fault=fault,
        part="headline",
        line="Denmark closes strait to ferries",
        seeded="Norway closes strait to ferries",
        was="Denmark",
        now="Norway",
        rules=(rule_id,),
        noticed=noticed,
    )


def scored(key: str, alarms: tuple[str, ...] = (), *seeds: Seed) -> ArticleScore:
    """An article with a headline, the rules that alarmed on it, and its seeds."""
    return ArticleScore(
        key=key,
        group="archive",
        path=f"{key}.md",
        parts=frozenset({"headline"}),
        alarms=tuple((name, "Denmark closes strait to ferries") for name in alarms),
        seeds=seeds,
    )


def many(articles: int = 1000) -> list[ArticleScore]:
    """Articles in which the first rule catches 9 of 12 and the second 3 of 12, alarming on 4."""
    found = [scored(f"a{number}") for number in range(articles)]
    for number in range(12):
        hits = ("first-rule",) if number < 9 else ("second-rule",)
        found[number] = scored(f"a{number}", (), seeded("swap-actor", "first-rule", hits))
    for number in range(12, 24):
        own = ("second-rule",) if number < 15 else ()
        found[number] = scored(f"a{number}", (), seeded("change-number", "second-rule", own))
    for number in range(24, 28):
        found[number] = scored(f"a{number}", ("second-rule",))
    return found
