from __future__ import annotations

import re
from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from linter.rule_pages.blocks import RulePage
from linter.rule_pages.markdown import page_markdown
from linter.rule_pages.sections import rule_page
from linter.rule_pages.terminal import page_text
from tests.rule_pages.samples import EXAMPLES, FIGURES, RULE, RULES, SCORE, UNMEASURED


def titles(page: RulePage) -> list[str]:
    return [section.title for section in page.sections]


def test_the_page_in_a_terminal(snapshot: SnapshotAssertion) -> None:
    assert page_text(rule_page(RULE, RULES, EXAMPLES, FIGURES), 60) == snapshot


def test_the_page_in_the_documentation(snapshot: SnapshotAssertion) -> None:
    assert page_markdown(rule_page(RULE, RULES, EXAMPLES, FIGURES)) == snapshot


def test_a_rule_without_examples_shows_its_tests_and_how_to_run_them() -> None:
    page = rule_page(RULE, RULES, None, UNMEASURED)
    assert "It speaks up at" in titles(page)
    assert not any("A line it" in title for title in titles(page))
    text = page_text(page, 80)
    assert "Mona sails at noon" in text
    assert "headlint explain wrong-ferry --run" in text
    assert "It has not been measured." in text


def test_what_there_is_nothing_to_say_of_is_left_out() -> None:
    bare = replace(RULE, related=(), tests=RULE.tests[:3])
    page = rule_page(bare, RULES, EXAMPLES, FIGURES)
    assert not {"Related rules", "What it is known to miss"} & set(titles(page))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"articles": 0, "alarmed": 0}, "No published article had a part that it reads."),
        ({"seeded": 0, "by_fault": ()}, "could be laid into the lines"),
        ({"seeded": 3, "caught": 1}, "too few to judge it by"),
    ],
)
def test_figures_that_say_little_say_so(changes: dict[str, object], said: str) -> None:
    score = replace(SCORE, **changes)  # type: ignore[arg-type]
    figures = replace(FIGURES, scores={RULE.id: score})
    assert said in " ".join(page_text(rule_page(RULE, RULES, None, figures), 80).split())


def test_a_rule_that_is_never_seeded_says_why() -> None:
    rule = replace(RULE, faults=(), unseeded="no line says so.")
    text = page_text(rule_page(rule, RULES, None, FIGURES), 80)
    assert "No faults are seeded for it: no line says so." in text


@pytest.mark.parametrize("width", [24, 40, 80])
def test_running_text_keeps_to_the_width(width: int) -> None:
    text = page_text(rule_page(RULE, RULES, None, FIGURES), width)
    yaml = re.compile(r"^ {4}")  # samples keep the width they have
    long = [row for row in text.splitlines() if len(row) > width and not yaml.match(row)]
    assert long == []


def test_what_a_rule_says_cannot_act_on_the_terminal() -> None:
    rule = replace(RULE, summary="Red \x1b[31mferry", why="::error::no")
    text = page_text(rule_page(rule, RULES, None, FIGURES), 80)
    assert "\x1b" not in text
    assert "\\x1b[31mferry" in text
    assert "::error" not in text


def test_text_of_a_rule_is_no_markup() -> None:
    page = page_markdown(rule_page(RULE, RULES, EXAMPLES, FIGURES))
    assert r"\<b\>Lena\</b\>" in page
    assert r"\*sails\*" in page


def test_backticks_do_not_end_a_sample() -> None:
    page = page_markdown(rule_page(RULE, RULES, EXAMPLES, FIGURES))
    assert re.search(r"^````text\n\$ headlint check [^`]*```no```\n````$", page, re.MULTILINE)
