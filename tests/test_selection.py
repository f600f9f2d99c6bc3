from __future__ import annotations

import pytest

from linter.config import Settings
from linter.errors import UsageError
from linter.findings import Confidence
from linter.ruleset.model import Alignment, Rule, Ruleset, Template
from linter.selection import choose_rules


def rule(name: str, group: str, confidence: Confidence) -> Rule:
    return Rule(
        id=name,
        group=group,
        path=f"rules/{group}/{name}.yaml",
        summary="",
        severity="error",
        confidence=confidence,
        parts=("headline",),
        claim="event",
        message=Template(("",)),
        why="",
        align=Alignment("event"),
    )


RULES = Ruleset(
    (rule("sure", "actors", "high"), rule("likely", "actors", "medium"), rule("maybe", "x", "low")),
    "digest",
)


@pytest.mark.parametrize(
    ("settings", "ids"),
    [
        (Settings(), ["sure"]),
        (Settings(profile="copy"), ["sure", "likely"]),
        (Settings(profile="audit"), ["sure", "likely", "maybe"]),
        (Settings(select=("maybe",)), ["maybe"]),
        (Settings(select=("actors",)), ["sure", "likely"]),
        (Settings(select=("actors",), ignore=("sure",)), ["likely"]),
        (Settings(profile="audit", ignore=("actors",)), ["maybe"]),
    ],
)
def test_chooses_by_profile_or_by_name(settings: Settings, ids: list[str]) -> None:
    chosen = choose_rules(RULES, settings)
    assert [each.id for each in chosen] == ids
    assert chosen.digest == "digest"


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (Settings(select=("mayb",)), "no rule or group of rules 'mayb'. Did you mean 'maybe'?"),
        (Settings(ignore=("qqq",)), "no rule or group of rules 'qqq'. See"),
        (Settings(ignore=("sure",)), "no rule is left to run"),
    ],
)
def test_refuses_what_would_check_nothing(settings: Settings, message: str) -> None:
    with pytest.raises(UsageError, match=message.replace("?", r"\?")):
        choose_rules(RULES, settings)
