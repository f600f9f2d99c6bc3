"""Holding is being judged True, whatever is asked first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.ruleset.conditions import Pair, judge
from linter.ruleset.holding import cost, holds
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
from tests.ruleset.samples import event, sentence

LINE = sentence("Ferry sinks off Crete", part=True)
TOLD = sentence("A ferry sank off the island.")
PAIR = Pair(
    claim=event(LINE, "sinks", "sink", context=("ferry", "crete")),
    claim_paragraph=LINE.text,
    exists=lambda alignment: alignment.source == "body",
    evidence=event(TOLD, "sank", "sink", context=("ferry", "island")),
    evidence_paragraph=TOLD.text,
)

SINGLE: list[Condition] = [
    FieldTest("claim", "actor", "present"),
    FieldTest("claim", "actor", "absent"),
    FieldTest("evidence", "actor.kind", "value", ("person",)),
    FieldTest("claim", "sentence", "matches", ("Crete",)),
    Comparison("same", "predicate", "predicate"),
    Comparison("opposed", "predicate", "predicate"),
    Comparison("same", "actor", "actor"),
    Overlap(0.4),
    Overlap(0.9),
    Nearest(0.5),
    Exists(Alignment("event")),
    Exists(Alignment("event", "lede")),
]
CONDITIONS = st.recursive(
    st.sampled_from(SINGLE),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: All(tuple(parts))),
        st.lists(inner, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=10,
)


@given(CONDITIONS)
def test_what_holds_is_what_is_judged_true(condition: Condition) -> None:
    assert holds(condition, PAIR) is (judge(condition, PAIR) is True)
    assert holds(Not(condition), PAIR) is (judge(condition, PAIR) is False)


def test_the_whole_story_is_looked_through_last() -> None:
    assert max(SINGLE, key=cost) == Exists(Alignment("event"))
    assert cost(All((SINGLE[0], Not(SINGLE[4])))) == cost(SINGLE[0]) + cost(SINGLE[4])
