from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from linter.api import load_all_rules
from linter.findings import SEVERITIES
from linter.rule_pages.examples import (
    examples_text,
    fingerprint,
    load_examples,
    shipped_examples,
)
from linter.ruleset.model import Rule
from tests.rule_pages.samples import EXAMPLES, RULE

SHIPPED = list(load_all_rules())


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "examples.json"
    kept = {"wrong-ferry": EXAMPLES, "half": replace(EXAMPLES, good=None)}
    file.write_text(examples_text(kept), encoding="utf-8")
    assert load_examples(file) == kept


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert load_examples(tmp_path / "examples.json") == {}


@pytest.mark.parametrize("rule", SHIPPED, ids=lambda rule: str(rule.id))
def test_every_rule_that_ships_has_two_that_ran(rule: Rule) -> None:
    examples = shipped_examples(rule)
    assert examples is not None, "run: make docs"
    assert examples.bad is not None
    assert examples.good is not None
    assert f"rule: {rule.id}" in examples.bad.printed
    assert "no findings" in examples.good.printed


def test_a_rule_that_was_changed_has_none() -> None:
    rule = SHIPPED[0]
    other = next(severity for severity in SEVERITIES if severity != rule.severity)
    assert shipped_examples(replace(rule, severity=other)) is None


def test_a_rule_is_the_same_wherever_it_lies() -> None:
    assert fingerprint(replace(RULE, path="/elsewhere.yaml")) == fingerprint(RULE)
    assert fingerprint(replace(RULE, why="Because.")) != fingerprint(RULE)


def test_a_test_shown_in_full_is_known() -> None:
    assert [EXAMPLES.shows(test) for test in RULE.tests] == [True, False, True, False, False]
