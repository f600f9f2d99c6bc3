"""The rules that ship: their own tests hold, and what they tell reads as a sentence."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import nullcontext
from functools import cache

import pytest

from linter.examine import check_article
from linter.ruleset.loader import load_rules
from linter.ruleset.model import Rule
from linter.ruleset.testing import TestResult, run_tests
from tests.second_reading import read_twice

RULES = list(load_rules())
FEWEST = 3
"""Tests of each kind that a rule ships with: what can be told by one can be told by chance."""


@cache
def results(rule_id: str) -> tuple[TestResult, ...]:
    (rule,) = (rule for rule in RULES if rule.id == rule_id)
    with read_twice() if rule.needs_second_reader else nullcontext():
        return tuple(run_tests(rule, check_article))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_the_tests_of_the_rule_hold(rule: Rule) -> None:
    wrong = [f"{found.test.line}: {found.detail}" for found in results(rule.id) if not found.ok]
    assert wrong == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_every_rule_says_what_the_scorecard_seeds_for_it(rule: Rule) -> None:
    assert rule.faults or rule.unseeded, (
        "name its `faults`, or say in `unseeded` why there are none"
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_every_rule_has_lines_that_fail_and_lines_that_pass(rule: Rule) -> None:
    kinds = Counter(test.expected for test in rule.tests if not test.todo)
    assert kinds["fail"] >= FEWEST
    assert kinds["pass"] >= FEWEST
    assert all(test.because for test in rule.tests if test.todo)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_messages_are_sentences(rule: Rule) -> None:
    for found in results(rule.id):
        for finding in found.findings:
            message = finding.message
            assert re.fullmatch(r"[A-Z“].*[.?!”]", message), message
            assert not re.search(r"\s{2}|\s[.,;:?!]|[{}]|\bNone\b|“”|,\.", message), message


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_a_message_is_never_left_empty(rule: Rule) -> None:
    """Where nothing of a message can be said, its rule's summary stands in; none should need it."""
    findings = [finding for found in results(rule.id) for finding in found.findings]
    assert all(finding.message != rule.summary for finding in findings)
