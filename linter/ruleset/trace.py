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
from linter.ruleset.conditions import Pair, restated, unmet
from linter.ruleset.messages import written
from linter.ruleset.model import (
    Alignment,
    All,
    AnyOf,
    Comparison,
    Condition,
    Exists,
    FieldTest,
    Nearest,
    Not,
    Overlap,
    Rule,
)

NEAREST = 3
"""How many facts that did not align are shown: enough to see why, few enough to read."""


@dataclass(frozen=True, slots=True)
class Considered:
    """One piece of evidence and what kept it from aligning or from meeting the requirement.

    `answer` is what it says to `require` (None: nothing), and None where it does not align.
    """

    evidence: Fact
    aligned: bool
    answer: bool | None
    share: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """One claim, its outcome, and the evidence that was weighed, the nearest first.

    `reasons` say why the rule leaves the claim alone, where it does. `searched` is how many facts
    could have been evidence.
    """

    outcome: Outcome
    reasons: tuple[str, ...]
    considered: tuple[Considered, ...]
    searched: int


def trace(rule: Rule, reading: Reading) -> Iterator[Trace]:
    """What the rule made of every claim it looked at, and why."""
    for outcome in examine(rule, reading):
        if outcome.verdict == "not-applicable":
            yield Trace(outcome, tuple(_not_applicable(outcome, reading)), (), 0)
            continue
        if rule.align is None:
            yield Trace(outcome, (), (), 0)
            continue
        facts = tuple(candidates(outcome.claim, rule.align, reading))
        considered = tuple(_considered(outcome, rule.align, facts, reading))
        yield Trace(outcome, (), considered, len(facts))


def describe(condition: Condition) -> str:
    """A condition in the words of the rule language."""
    match condition:
        case FieldTest(side, path, test, operands):
            wanted = " or ".join(written(operand) for operand in operands)
            return " ".join(filter(None, (f"{side}.{path}", _verb(test), wanted)))
        case Comparison(relation, claim_path, evidence_path):
            return f"evidence.{evidence_path} {relation} claim.{claim_path}"
        case Overlap(share, apart):
            without = f" without claim.{', claim.'.join(apart)}" if apart else ""
            return f"overlap of at least {share:g}{without}"
        case Nearest(share):
            return f"at least {share:g} of the overlap of the nearest"
        case All(conditions):
            return _joined(conditions, " and ")
        case AnyOf(conditions):
            return _joined(conditions, " or ")
        case Not(inner):
            return f"not ({describe(inner)})"
        case Exists(alignment):
            return f"some {alignment.evidence} with {describe(alignment.condition)}"


def _not_applicable(outcome: Outcome, reading: Reading) -> Iterator[str]:
    pair = pair_up(outcome.claim, None, reading)
    reasons = tuple(_reasons(outcome.rule.where, pair))
    yield from reasons
    if not reasons and outcome.rule.unless is not None:
        yield f"unless: {describe(outcome.rule.unless)}"


def _considered(
    outcome: Outcome, align: Alignment, facts: Sequence[Fact], reading: Reading
) -> Iterator[Considered]:
    """All evidence that aligned, and the nearest that did not."""
    rule, claim = outcome.rule, outcome.claim
    for fact, answer in outcome.aligned:
        reasons = tuple(_reasons(rule.require, pair_up(claim, fact, reading)))
        yield Considered(fact, True, answer, overlap(claim, fact), reasons)
    aligned = [fact for fact, _ in outcome.aligned]
    greatest = greatest_overlap(claim, facts)
    others = [(overlap(claim, fact), fact) for fact in facts if fact not in aligned]
    others.sort(key=lambda other: -other[0])
    for share, fact in others[:NEAREST]:
        reasons = tuple(_reasons(align.condition, pair_up(claim, fact, reading, greatest)))
        yield Considered(fact, False, None, share, reasons)


def _reasons(condition: Condition, pair: Pair) -> Iterator[str]:
    for part, answer in unmet(condition, pair):
        verdict = "not so" if answer is False else "not known"
        values = _values(part, pair)
        yield f"{describe(part)}: {verdict}{f' ({values})' if values else ''}"


def _values(condition: Condition, pair: Pair) -> str:
    """What the fields of a condition hold, for the eye."""
    match condition:
        case FieldTest(side, path):
            return _shown(pair, (side, path))
        case Comparison(_, claim_path, evidence_path):
            return _shown(pair, ("claim", claim_path), ("evidence", evidence_path))
        case Overlap() if pair.evidence is not None:
            return f"{restated(condition, pair.claim, pair.evidence):.2f}"
        case Nearest() if pair.evidence is not None:
            return f"{overlap(pair.claim, pair.evidence):.2f}"
    return ""


def _shown(pair: Pair, *places: tuple[str, str]) -> str:
    values = (pair.value("claim" if side == "claim" else "evidence", path) for side, path in places)
    return ", ".join("nothing" if value is None else f"“{written(value)}”" for value in values)


def _verb(test: str) -> str:
    return {"value": "is", "present": "is present", "absent": "is absent"}.get(test, test)


def _joined(conditions: Sequence[Condition], word: str) -> str:
    if len(conditions) == 1:
        return describe(conditions[0])
    return word.join(
        f"({describe(part)})" if isinstance(part, All | AnyOf) else describe(part)
        for part in conditions
    )
