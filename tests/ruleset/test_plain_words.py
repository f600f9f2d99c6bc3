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
from linter.ruleset.plain_words import OTHER_LINE, in_words
from linter.ruleset.relation_table import RELATIONS, TESTS

PRESENT = FieldTest("claim", "actor", "present")
STEP = FieldTest("evidence", "factuality", "at_least", ("under_way",))
SAME = Comparison("same", "actor", "name")
KNOWN = "the line's actor is known"
SAID = "the story's name means the same as the line's actor"


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (PRESENT, KNOWN),
        (STEP, "the story's factuality is under way or above"),
        (FieldTest("claim", "act", "value", ("a", "b")), "the line's act is a or b"),
        (FieldTest("claim", "actor.stands_for", "absent"), "the stands for of the line's actor"),
        (FieldTest("claim", "main", "value", (True,)), "“main” is true of the line"),
        (FieldTest("claim", "actor.plural", "value", (True,)), "the line's actor is plural"),
        (
            FieldTest("evidence", "actor.two_sided", "value", (False,)),
            "the story's actor is not two sided",
        ),
        (SAME, SAID),
        (Comparison("same", "actor", "actor"), "the story's actor means the same as the line's"),
        (Overlap(0.5), "the story restates at least 50% of the line's words"),
        (Overlap(0.5, ("actor",)), "at least 50% of the line's words, its actor apart"),
        (Nearest(0.8), "it restates at least 80% of what the nearest restates of the line"),
        (All((PRESENT, SAME)), f"{KNOWN} and {SAID}"),
        (AnyOf((All((PRESENT, SAME)), SAME)), f"({KNOWN} and {SAID}) or {SAID}"),
        (Not(PRESENT), f"it must not be that {KNOWN}"),
        (
            Exists(Alignment("entity", "body", All((SAME,)))),
            f"the story has some entity where {SAID}",
        ),
    ],
)
def test_conditions_in_words(condition: Condition, words: str) -> None:
    assert words in in_words(condition)


def test_another_part_is_no_story() -> None:
    assert in_words(SAME, OTHER_LINE) == "the other line's name means the same as the line's actor"


@pytest.mark.parametrize("name", RELATIONS)
def test_every_relation_names_both_fields(name: str) -> None:
    words = in_words(Comparison(name, "actor", "name"))
    assert "the line's actor" in words
    assert "the story's name" in words


@pytest.mark.parametrize("name", TESTS)
def test_every_test_names_its_field(name: str) -> None:
    assert "the line's actor" in in_words(FieldTest("claim", "actor", name, ("x",)))
