"""A trace says which claims were found, what aligned, and what failed."""

from __future__ import annotations

from linter.ruleset.trace import NEAREST, trace
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
    (failed,) = aligned.failed
    assert failed.wanted == "the story's actor means the same as the line's"
    assert (failed.answer, failed.held) == (False, "the line: “Union”; the story: “Clerk”")
    assert aligned.met == ()
    assert (other.aligned, other.answer, other.share) == (False, None, 1.0)
    (failed,) = other.failed
    assert failed.wanted == "the story's target means the same as the line's"
    assert failed.held == "the line: “mayor”; the story: “council”"


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
    assert [(each.wanted, each.answer, each.held) for each in found.failed] == [
        ("the line's polarity is negative", False, "it is “positive”"),
        ("the line's source is known", False, ""),
    ]
    assert found.excepted == ()


def test_the_exception_that_a_claim_falls_under() -> None:
    text = RULE.replace("why:", "unless: {polarity: positive}\nwhy:")
    (found,) = trace(rule(text), known("Clerk sue mayor"))
    assert [each.wanted for each in found.excepted] == ["the line's polarity is positive"]
    assert found.failed == ()


def test_a_fault_of_the_line_alone_weighs_no_evidence() -> None:
    text = RULE.replace("align: {with: event, same: [predicate, target]}\n", "")
    text = text.replace("require: {actor: same}\n", "report: claim\nwhere: {actor: present}\n")
    text = text.replace("suggest: {replace: claim.actor, with: evidence.actor}\n", "")
    (found,) = trace(
        rule(text.replace(", the story {evidence.actor}", "")), known("Clerk sue mayor")
    )
    assert found.outcome.verdict == "fault"
    assert (found.considered, found.failed, found.excepted, found.searched) == ((), (), (), 0)
