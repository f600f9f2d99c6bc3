"""How sure a rule is: what profile trusts it, and what the scorecard measured."""

from __future__ import annotations

from collections.abc import Iterator

from linter.config import CONFIDENCES
from linter.rule_pages.blocks import Block, Items, Line, Link, Paragraph, Word
from linter.ruleset.fault_table import FAULTS
from linter.ruleset.model import Rule
from linter.scorecard.figures import Figures
from linter.scorecard.rates import Rate
from linter.scorecard.scoring import FEWEST_SEEDS, RuleScore


def sureness(rule: Rule, figures: Figures) -> Iterator[Block]:
    """Profiles, then alarms on right lines and faults caught, if the rule was measured."""
    yield Paragraph(_profiles(rule))
    figures = figures.holding(rule.id)
    score = figures.scores.get(rule.id)
    if score is None:
        yield Paragraph(("It has not been measured.",))
        return
    lines = [*_alarms(score), *_caught(rule, score)]
    yield Items(tuple(lines))
    measured = (f"Measured on {figures.day} at commit ", Word(figures.commit))
    yield Paragraph((*measured, ", by the ", Link("scorecard", "scorecard.md"), "."))


def _profiles(rule: Rule) -> Line:
    names = [name for name, sure in CONFIDENCES.items() if rule.confidence in sure]
    head = f"It is of {rule.confidence} confidence: "
    if len(names) == len(CONFIDENCES):
        return (head + "it runs in every profile.",)
    flags = [piece for name in names for piece in (Word(f"--profile {name}"), ", ")]
    return (f"{head}it runs with ", *flags[:-1], " or ", Word(f"--select {rule.id}"), ".")


def _alarms(score: RuleScore) -> Iterator[Line]:
    """In articles of 1,000, with the interval that holds the true value 95 times of 100."""
    if not score.articles:
        yield ("No published article had a part that it reads.",)
        return
    low, high = score.alarms.interval()
    alarmed = f"{score.alarmed:,}" if score.alarmed else "none"
    yield (
        f"Of {score.articles:,} articles presumed right it raised an alarm on {alarmed}: "
        f"{1000 * (score.alarms.share or 0.0):.1f} of 1,000 "
        f"(95% interval {1000 * low:.1f} to {1000 * high:.1f}).",
    )


def _caught(rule: Rule, score: RuleScore) -> Iterator[Line]:
    if not rule.faults:
        yield (f"No faults are seeded for it: {rule.unseeded.rstrip('.') or 'it names none'}.",)
        return
    if not score.seeded:
        yield ("None of its own faults could be laid into the lines of these articles.",)
        return
    few = ", too few to judge it by" if score.seeded < FEWEST_SEEDS else ""
    yield (f"Of its own faults, laid into right lines, it noticed {_of(score.recall)}{few}.",)
    alone = len(score.by_fault) == 1
    for fault, rate in score.by_fault:
        yield (Word(fault), f": {FAULTS.get(fault, '')}" + ("." if alone else f"; {_of(rate)}."))


def _of(rate: Rate) -> str:
    low, high = rate.interval()
    return (
        f"{rate.count:,} of {rate.total:,}, {100 * (rate.share or 0.0):.0f}% "
        f"({100 * low:.0f} to {100 * high:.0f})"
    )
