"""The figures say what they claim to count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.measure.figures import LEVELS, PROFILES, Rates, RuleCount, by_rule, figures, rates
from benchmarks.measure.results import Hit, RowResult
from linter.findings import Confidence, Severity


def hit(
    rule: str = "wrong-number", severity: Severity = "error", confidence: Confidence = "high"
) -> Hit:
    return Hit(rule, severity, confidence, "12", "It says 12.")


def result(
    line: int,
    wrong: bool,
    *hits: Hit,
    types: tuple[str, ...] = (),
    control: tuple[Hit, ...] | None = None,
    file: str = "file",
) -> RowResult:
    return RowResult(file, line, str(line), wrong, types, hits, control)


def test_rates_of_each_profile_and_level() -> None:
    [found] = figures([
        result(1, True, hit()),
        result(2, True, hit(severity="warning", confidence="medium")),
        result(3, True, hit(severity="info", confidence="low")),
        result(4, True),
        result(5, False, hit(confidence="low")),
        result(6, False),
    ])  # fmt: skip
    assert (found.supported, found.unsupported) == (2, 4)
    assert found.rates["desk", "error"] == Rates(0.0, 0.25)
    assert found.rates["copy", "error"] == Rates(0.0, 0.25)
    assert found.rates["copy", "warning"] == Rates(0.0, 0.5)
    assert found.rates["audit", "error"] == Rates(0.5, 0.25)
    assert found.rates["audit", "any"] == Rates(0.5, 0.75)


def test_balanced_accuracy_needs_both_labels() -> None:
    assert Rates(0.1, 0.5).balanced == pytest.approx(0.7)
    assert Rates(0.1, None).balanced is None
    [only_right] = figures([result(1, False), result(2, False, hit())])
    assert only_right.rates["desk", "error"] == Rates(0.5, None)
    assert only_right.best() is None


def test_the_best_decision_is_found() -> None:
    [found] = figures([
        result(1, True, hit(severity="warning", confidence="medium")),
        result(2, False, hit(severity="info", confidence="medium")),
    ])  # fmt: skip
    assert found.best() == ("copy", "warning")


def test_recall_by_kind_of_error_counts_wrong_rows_only() -> None:
    [found] = figures([
        result(1, True, hit(), types=("number",)),
        result(2, True, types=("number", "name")),
        result(3, False, hit(), types=("number",)),
    ])  # fmt: skip
    assert found.by_type["number"]["desk"] == (1, 2)
    assert found.by_type["name"]["audit"] == (0, 1)


def test_a_check_that_ignores_the_body_scores_the_same_under_control() -> None:
    shortcut = [
        result(1, True, hit(), control=(hit(),)),
        result(2, False, control=()),
    ]
    [found] = figures(shortcut)
    assert found.control is not None
    assert found.rates["desk", "error"] == found.control["desk", "error"]
    assert by_rule(shortcut) == {"wrong-number": RuleCount(1, 0, 1)}


def test_a_check_that_compares_falls_silent_under_control() -> None:
    comparing = [result(1, True, hit(), control=()), result(2, False, control=())]
    [found] = figures(comparing)
    assert found.control is not None
    assert found.control["desk", "error"].balanced == 0.5
    assert by_rule(comparing) == {"wrong-number": RuleCount(1, 0, 0)}


def test_rules_are_counted_once_a_row() -> None:
    counts = by_rule([
        result(1, True, hit(), hit(), hit("wrong-actor")),
        result(2, False, hit("wrong-actor")),
    ])  # fmt: skip
    assert counts == {
        "wrong-actor": RuleCount(1, 1, None),
        "wrong-number": RuleCount(1, 0, None),
    }


def test_files_keep_their_order_and_faults_are_counted() -> None:
    broken = RowResult("b", 1, "1", False, (), (), None, "ValueError: no")
    found = figures([broken, result(1, True, file="a")])
    assert [(one.file, one.faults) for one in found] == [("b", 1), ("a", 0)]


@given(st.lists(st.tuples(st.booleans(), st.booleans())))
def test_rates_are_shares(decisions: list[tuple[bool, bool]]) -> None:
    found = rates(decisions)
    for share in (found.false_alarms, found.recall, found.balanced):
        assert share is None or 0 <= share <= 1


_HITS = st.builds(
    hit,
    st.sampled_from(["a", "b"]),
    st.sampled_from(["error", "warning", "info"]),
    st.sampled_from(["high", "medium", "low"]),
)


@given(st.lists(st.lists(_HITS, max_size=3), min_size=1, max_size=6))
def test_wider_profiles_and_levels_never_find_less(rows: list[list[Hit]]) -> None:
    [found] = figures([result(line, True, *hits) for line, hits in enumerate(rows)])
    for profile in PROFILES:
        recalls = [found.rates[profile, level].recall or 0 for level in LEVELS]
        assert recalls == sorted(recalls)
    for level in LEVELS:
        recalls = [found.rates[profile, level].recall or 0 for profile in PROFILES]
        assert recalls == sorted(recalls)
