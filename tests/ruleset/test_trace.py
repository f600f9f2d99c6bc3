"""A trace says which claims were found, what aligned, and what failed, in the words of the rule."""

from __future__ import annotations

import pytest

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
)
from linter.ruleset.trace import NEAREST, describe, trace
from tests.ruleset.samples import RULE, HandReading, event, reading, rule, sentence

HEADLINE = "Union sues mayor"
LINE = sentence(HEADLINE, part=True)


def known(*bodies: str, **fields: object) -> HandReading:
    facts = [event(LINE, "sues", "sue", actor="Union", target="mayor", context=("pay",), **fields)]
    for index, text in enumerate(bodies):
        actor, verb, target = text.split(" ", 2)
        where = sentence(text, index)
        facts.append(
            event(where, verb, verb, actor=actor, target=target, context=("pay",) if index else ())
        )
    return reading(facts, bodies, HEADLINE)


def test_what_aligned_and_what_failed() -> None:
    text = RULE.replace("same: [predicate, target]", "same: [target]")
    (found,) = trace(rule(text), known("Clerk sue mayor", "Cook praise council"))
    assert found.outcome.verdict == "conflict"
    assert found.searched == 2
    aligned, other = found.considered
    assert (aligned.aligned, aligned.answer) == (True, False)
    assert aligned.reasons == ("evidence.actor same claim.actor: not so (“Union”, “Clerk”)",)
    assert (other.aligned, other.answer, other.share) == (False, None, 1.0)
    assert other.reasons == ("evidence.target same claim.target: not so (“mayor”, “council”)",)


def test_why_nothing_aligned() -> None:
    bodies = [f"Clerk praise{n} council" for n in range(NEAREST + 2)]
    (found,) = trace(rule(), known(*bodies))
    assert found.outcome.verdict == "missing"
    assert found.searched == len(bodies)
    assert len(found.considered) == NEAREST
    assert all(item.share == 1.0 for item in found.considered)


def test_why_a_claim_is_left_alone() -> None:
    text = RULE.replace("why:", "where: {polarity: negative, source.kind: person}\nwhy:")
    (found,) = trace(rule(text), known("Clerk sue mayor"))
    assert found.outcome.verdict == "not-applicable"
    assert found.reasons == (
        "claim.polarity is negative: not so (“positive”)",
        "claim.source.kind is person: not known (nothing)",
    )
    text = RULE.replace("why:", "unless: {polarity: positive}\nwhy:")
    (found,) = trace(rule(text), known("Clerk sue mayor"))
    assert found.reasons == ("unless: claim.polarity is positive",)


def test_a_fault_of_the_line_alone_weighs_no_evidence() -> None:
    text = RULE.replace("align: {with: event, same: [predicate, target]}\n", "")
    text = text.replace("require: {actor: same}\n", "report: claim\nwhere: {actor: present}\n")
    text = text.replace("suggest: {replace: claim.actor, with: evidence.actor}\n", "")
    (found,) = trace(
        rule(text.replace(", the story {evidence.actor}", "")), known("Clerk sue mayor")
    )
    assert found.outcome.verdict == "fault"
    assert (found.considered, found.reasons, found.searched) == ((), (), 0)


PRESENT = FieldTest("claim", "actor", "present")
STEP = FieldTest("evidence", "factuality", "at_least", ("done",))
SAME = Comparison("same", "actor", "name")
SAID = "evidence.name same claim.actor"


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (PRESENT, "claim.actor is present"),
        (STEP, "evidence.factuality at_least done"),
        (FieldTest("claim", "act", "value", ("a", "b")), "claim.act is a or b"),
        (SAME, SAID),
        (Overlap(0.5), "overlap of at least 0.5"),
        (Overlap(0.5, ("actor",)), "overlap of at least 0.5 without claim.actor"),
        (Nearest(0.8), "at least 0.8 of the overlap of the nearest"),
        (All((PRESENT, SAME)), f"claim.actor is present and {SAID}"),
        (AnyOf((All((PRESENT, SAME)), SAME)), f"(claim.actor is present and {SAID}) or {SAID}"),
        (Not(PRESENT), "not (claim.actor is present)"),
        (Exists(Alignment("entity", "body", All((SAME,)))), f"some entity with {SAID}"),
    ],
)
def test_conditions_in_words(condition: Condition, words: str) -> None:
    assert describe(condition) == words
