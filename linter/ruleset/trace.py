"""Why a rule said what it said of an article: for `headlint trace`.

A trace is made from the same outcomes as the findings, and re-asks the conditions part by part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linter.engine import (
    Outcome,
    Reading,
    candidates,
    examine,
    greatest_overlap,
    pair_up,
)
from linter.language.facts import Fact
from linter.language.overlap import overlap
from linter.ruleset.model import Alignment, Rule
from linter.ruleset.reasons import Reason, failures, grounds

NEAREST = 3
"""How many facts that did not align are shown: enough to see why, few enough to read."""


@dataclass(frozen=True, slots=True)
class Considered:
    """One piece of evidence and what kept it from aligning or from meeting the requirement.

    `answer` is what it says to `require` (None: nothing), and None where it does not align.
    `met` is what it meets of the requirement, where it aligns; `failed` what it does not.
    """

    evidence: Fact
    aligned: bool
    answer: bool | None
    share: float
    failed: tuple[Reason, ...] = ()
    met: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """One claim, its outcome, and the evidence that was weighed, the nearest first.

    Where the rule leaves the claim alone, `failed` is what it lacks to be looked at, or `excepted`
    what of the story makes it an exception. `searched` is how many facts could have been evidence.
    """

    outcome: Outcome
    failed: tuple[Reason, ...] = ()
    excepted: tuple[Reason, ...] = ()
    considered: tuple[Considered, ...] = ()
    searched: int = 0


def trace(rule: Rule, reading: Reading) -> Iterator[Trace]:
    """What the rule made of every claim it looked at, and why."""
    for outcome in examine(rule, reading):
        if outcome.verdict == "not-applicable":
            yield _left_alone(outcome, reading)
        elif rule.align is None:
            yield Trace(outcome)
        else:
            facts = tuple(candidates(outcome.claim, rule.align, reading))
            considered = tuple(_considered(outcome, rule.align, facts, reading))
            yield Trace(outcome, considered=considered, searched=len(facts))


def _left_alone(outcome: Outcome, reading: Reading) -> Trace:
    rule, alone = outcome.rule, pair_up(outcome.claim, None, reading)
    failed = failures(rule.where, alone, reading)
    if failed or rule.unless is None:
        return Trace(outcome, failed)
    return Trace(outcome, excepted=grounds(rule.unless, alone, reading))


def _considered(
    outcome: Outcome, align: Alignment, facts: Sequence[Fact], reading: Reading
) -> Iterator[Considered]:
    """All evidence that aligned, and the nearest that did not."""
    claim, require = outcome.claim, outcome.rule.require
    for fact, answer in outcome.aligned:
        pair = pair_up(claim, fact, reading)
        failed, met = failures(require, pair, reading), grounds(require, pair, reading)
        yield Considered(fact, True, answer, overlap(claim, fact), failed, met)
    aligned = [fact for fact, _ in outcome.aligned]
    greatest = greatest_overlap(claim, facts)
    others = [(overlap(claim, fact), fact) for fact in facts if fact not in aligned]
    others.sort(key=lambda other: -other[0])
    for share, fact in others[:NEAREST]:
        pair = pair_up(claim, fact, reading, greatest)
        yield Considered(fact, False, None, share, failures(align.condition, pair, reading))
