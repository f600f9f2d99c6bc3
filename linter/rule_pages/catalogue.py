"""All rule pages that ship and their index: what `make docs` writes and a test compares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from linter.generated import table
from linter.reports.markdown import inert
from linter.reports.rule_list import narrowest_profile
from linter.reports.scorecard import figure_cells
from linter.rule_pages.examples import RuleExamples
from linter.rule_pages.markdown import MADE, page_markdown
from linter.rule_pages.sections import page_of, rule_page
from linter.ruleset.model import Rule, Ruleset
from linter.scorecard.figures import Figures

FOLDER = "rules"
INDEX = f"{FOLDER}/README.md"
_GROUPS = Path(__file__).with_name("groups.yaml")


def rule_pages(
    ruleset: Ruleset, examples: Mapping[str, RuleExamples], figures: Figures
) -> dict[str, str]:
    """Every page of the rules and their index, by path below docs/."""
    pages = {INDEX: index_markdown(ruleset, figures)}
    for rule in ruleset:
        page = rule_page(rule, ruleset, examples.get(rule.id), figures)
        pages[page_of(rule)] = page_markdown(page)
    return pages


def index_markdown(ruleset: Ruleset, figures: Figures) -> str:
    """The rules by group, each with its page, severity, profile and figures."""
    return "\n".join(_index(ruleset, figures)).rstrip("\n") + "\n"


@cache
def group_summaries() -> dict[str, str]:
    """What each group of rules looks after."""
    loaded: dict[str, str] = yaml.safe_load(_GROUPS.read_text(encoding="utf-8"))
    return loaded


def _index(ruleset: Ruleset, figures: Figures) -> Iterator[str]:
    groups = sorted({rule.group for rule in ruleset})
    yield MADE.format(source="the rule files")
    yield ""
    yield "# Rules"
    yield ""
    yield f"{len(ruleset)} rules in {len(groups)} groups. `headlint explain RULE` prints the page"
    yield "of a rule in the terminal, `headlint rules list` this list."
    yield ""
    yield "- **profile**: the narrowest that runs the rule. `desk` is the default, `copy` has more"
    yield "  rules, `audit` has all of them."
    yield "- **caught**: faults of its own that the rule noticed, of those laid into right lines."
    yield "- **alarms**: of 1,000 articles, those with an alarm on an untouched line."
    yield ""
    if figures.scores:
        yield (
            f"Measured on {figures.day}, on {sum(figures.sets.values()):,} articles; see "
            "[the scorecard](../scorecard.md). A dash: not measured."
        )
        if figures.apart is not None:
            yield (
                "The second reader's rules were measured apart, on "
                f"{sum(figures.apart.sets.values()):,}, on {figures.apart.day}."
            )
        yield ""
    for group in groups:
        yield f"## {group.capitalize()}"
        yield ""
        yield from [group_summaries()[group], ""] if group in group_summaries() else []
        yield from table(
            ("rule", "what it catches", "severity", "profile", "caught", "alarms"),
            (_row(rule, figures) for rule in ruleset if rule.group == group),
        )


def _row(rule: Rule, figures: Figures) -> tuple[str, ...]:
    caught, alarms = figure_cells(figures.score(rule.id))
    return (
        f"[{rule.id}]({rule.group}/{rule.id}.md)",
        inert(rule.summary),
        rule.severity,
        narrowest_profile(rule),
        caught,
        alarms,
    )
