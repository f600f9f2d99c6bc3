from __future__ import annotations

from dataclasses import replace

import pytest

from linter.api import load_all_rules, load_rules
from linter.articles.kinds import kind_names
from linter.config import Settings
from linter.config.kinds import KindCare, shipped_care
from linter.errors import UsageError
from linter.findings import Confidence
from linter.language.second_reader.installed import SecondReaderError
from linter.ruleset.model import Alignment, Rule, Ruleset, Template
from linter.selection import choose_rules, rules_for_kind


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


DOUBTING = replace(rule("doubtful", "actors", "high"), claim="doubt")


@pytest.mark.parametrize("wanted", [Settings(), Settings(select=("doubtful", "sure"))])
def test_without_the_second_reader_the_others_run(wanted: Settings) -> None:
    chosen = choose_rules(Ruleset((*RULES, DOUBTING)), replace(wanted, second_reader="never"))
    assert [each.id for each in chosen] == ["sure"]


def test_says_so_where_none_is_left_without_the_second_reader() -> None:
    settings = Settings(select=("doubtful",), second_reader="never")
    with pytest.raises(UsageError, match=r"which is off \(second-reader: never\): .* doubtful\."):
        choose_rules(Ruleset((*RULES, DOUBTING)), settings)


def test_a_rule_asked_for_by_name_calls_for_the_second_reader() -> None:
    settings = Settings(extend_select=("doubtful",))
    with pytest.raises(SecondReaderError, match="is not installed"):
        choose_rules(Ruleset((*RULES, DOUBTING)), settings)


def of_kind(kind: str, confidence: Confidence = "high", **settings: object) -> list[str]:
    """The ids of the rules that an article of this kind gets, if all were of one confidence."""
    chosen = Settings(**settings)  # type: ignore[arg-type]
    rules = Ruleset(tuple(replace(rule, confidence=confidence) for rule in load_all_rules()))
    return [rule.id for rule in rules_for_kind(rules, chosen, kind)]


def test_plain_news_gets_every_rule_chosen() -> None:
    ruleset = load_rules(Settings(profile="audit"))
    assert rules_for_kind(ruleset, Settings(profile="audit"), "news") is ruleset


@pytest.mark.parametrize(
    ("kind", "kept", "left_out"),
    [
        ("opinion", "wrong-actor", "quote-not-verbatim"),
        ("live", "wrong-actor", "wrong-number"),
        ("digest", "quote-not-verbatim", "wrong-actor"),
        ("list", "wrong-actor", "wrong-number"),
        ("quiz", "variants-disagree", "wrong-actor"),
        ("match-report", "wrong-score", "wrong-metonym"),
    ],
)
def test_each_kind_is_treated_as_documented(kind: str, kept: str, left_out: str) -> None:
    found = of_kind(kind, profile="audit")
    assert kept in found
    assert left_out not in found
    assert left_out in of_kind("news", profile="audit")


@pytest.mark.parametrize("kind", kind_names())
def test_unfilled_places_are_looked_for_in_every_kind(kind: str) -> None:
    assert "unfilled" in of_kind(kind)


def test_a_kind_may_ask_rules_to_be_surer() -> None:
    assert "wrong-actor" in of_kind("news", "medium", profile="copy")
    assert of_kind("opinion", "medium", profile="copy") == []
    assert "wrong-actor" in of_kind("opinion", "medium", profile="audit")
    assert of_kind("opinion", "low", profile="audit") == []
    assert "wrong-actor" in of_kind("opinion", "high", profile="desk")


def test_the_configuration_can_treat_a_kind_otherwise() -> None:
    plain = (("opinion", KindCare(ignore=(), stricter=False)),)
    assert of_kind("opinion", "low", profile="audit", kinds=plain) == of_kind("news", "low")
    only = (("opinion", KindCare(ignore=("actors",))),)
    found = of_kind("opinion", profile="audit", kinds=only)
    assert "wrong-actor" not in found
    assert "quote-not-verbatim" in found


def test_a_rule_asked_for_by_its_id_runs_on_every_kind() -> None:
    assert "wrong-actor" in of_kind("quiz", select=("wrong-actor",))
    assert "wrong-actor" in of_kind("quiz", extend_select=("wrong-actor",))
    assert "wrong-actor" not in of_kind("quiz", select=("actors",))


def test_the_table_of_kinds_names_kinds_and_rules() -> None:
    known = {name for rule in load_all_rules() for name in (rule.id, rule.group)}
    assert set(shipped_care()) == set(kind_names())
    for kind, care in shipped_care().items():
        assert set(care.ignore) <= known, kind
        assert len(set(care.ignore)) == len(care.ignore), kind
        assert care.because.endswith("."), kind


def test_a_kind_that_names_no_rule_is_refused() -> None:
    wrong = (("quiz", KindCare(ignore=("wrong-acter",))),)
    with pytest.raises(UsageError, match="Did you mean 'wrong-actor'"):
        load_rules(Settings(kinds=wrong))
