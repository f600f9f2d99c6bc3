"""What decided a condition, taken apart."""

from __future__ import annotations

from linter.engine import pair_up
from linter.ruleset.model import (
    Alignment,
    All,
    AnyOf,
    Comparison,
    Condition,
    Exists,
    FieldTest,
    Not,
)
from linter.ruleset.reasons import Reason, failures, grounds
from tests.ruleset.samples import HandReading, event, reading, sentence

HEADLINE = "Union sues mayor"
BODY = "Clerk sue mayor"
CLAIM = event(sentence(HEADLINE, part=True), "sues", "sue", actor="Union", target="mayor")
FACT = event(sentence(BODY), "sue", "sue", actor="Clerk", target="mayor")

SAME_ACTOR = Comparison("same", "actor", "actor")
SAME_TARGET = Comparison("same", "target", "target")
DENIED = FieldTest("claim", "polarity", "value", ("negative",))
ASSERTED = FieldTest("claim", "polarity", "value", ("positive",))
PLACED = FieldTest("claim", "place.kind", "value", ("country",))


def here() -> HandReading:
    return reading([CLAIM, FACT], [BODY], HEADLINE)


def lacking(condition: Condition) -> tuple[Reason, ...]:
    return failures(condition, pair_up(CLAIM, FACT, here()), here())


def holding(condition: Condition) -> tuple[Reason, ...]:
    return grounds(condition, pair_up(CLAIM, FACT, here()), here())


def test_what_holds_lacks_nothing_and_what_fails_has_no_grounds() -> None:
    assert lacking(SAME_TARGET) == ()
    assert holding(SAME_ACTOR) == ()


def test_of_several_that_must_hold_each_stands_where_it_belongs() -> None:
    both = All((SAME_ACTOR, SAME_TARGET))
    (failed,) = lacking(both)
    (met,) = holding(both)
    assert failed.held == "the line: “Union”; the story: “Clerk”"
    assert met.held == "the line: “mayor”; the story: “mayor”"


def test_of_several_ways_the_nearest_is_told() -> None:
    (reason,) = lacking(AnyOf((All((SAME_ACTOR, DENIED)), All((SAME_TARGET, DENIED)))))
    assert reason.ways == 2
    (nearest,) = reason.nearest
    assert nearest.wanted == "the line's polarity is negative"
    assert nearest.meaning.startswith("polarity: ")


def test_ways_that_lack_the_same_are_told_as_one() -> None:
    (reason,) = lacking(AnyOf((DENIED, All((SAME_TARGET, DENIED)))))
    assert not reason.ways


def test_a_field_below_one_that_is_not_known() -> None:
    assert lacking(All((PLACED, FieldTest("claim", "place", "present")))) == (
        Reason("the line's place is known", False),
    )


def test_what_must_not_be_is_told_with_what_made_it_so() -> None:
    (reason,) = lacking(Not(AnyOf((DENIED, ASSERTED))))
    assert reason.wanted == "it must not be that the line's polarity is positive"
    assert (reason.answer, reason.held) == (False, "it is “positive”")
    assert lacking(Not(PLACED)) == (Reason("the line's place is known", False),)


def test_an_exception_names_the_fact_it_found() -> None:
    (reason,) = holding(Exists(Alignment("event", "body", All((SAME_TARGET,)))))
    assert reason.found == FACT
    assert reason.wanted == (
        "the story has some event where the story's target means the same as the line's"
    )
