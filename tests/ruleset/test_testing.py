"""The tests that stand in a rule are run, and what is wrong is said in plain words."""

from __future__ import annotations

from datetime import date

import pytest

from linter.articles.model import Article
from linter.engine import check_article
from linter.findings import Finding
from linter.ruleset.model import Ruleset
from linter.ruleset.testing import TestResult, article_of, run_tests
from tests.ruleset.samples import RULE, event, rule, sentence
from tests.ruleset.samples import reading as make_reading

BASE = RULE[: RULE.index("tests:")]


def check(article: Article, ruleset: Ruleset) -> list[Finding]:
    """A checker that understands "ACTOR VERBs OBJECT" and no other English."""
    facts = []
    for index, part in enumerate(article.parts):
        line = sentence(part.passage.text, index, part=True)
        actor, verb, target = line.text.split(" ", 2)
        facts.append(event(line, verb, verb.lower(), actor=actor, target=target))
    for index, passage in enumerate(article.body):
        body = sentence(passage.text, index)
        actor, verb, target = body.text.split(" ", 2)
        facts.append(event(body, verb, verb.lower(), actor=actor, target=target))
    parts = {part.kind: part.passage.text for part in article.parts}
    headline = parts.pop("headline", None)
    body_texts = [passage.text for passage in article.body]
    return check_article(make_reading(facts, body_texts, headline, **parts), ruleset)


def results(tests: str) -> list[TestResult]:
    """The results of some tests, besides two that are always there and right."""
    text = f"""{BASE}tests:
  - fail: Mayor closes bridge
    body: Council closes bridge
  - pass: Mayor closes bridge
    body: Mayor closes bridge
{tests}"""
    return list(run_tests(rule(text), check))


def test_right_tests_pass() -> None:
    found = results("")
    assert [result.status for result in found] == ["passed", "passed"]
    assert all(result.ok and result.detail == "" for result in found)
    assert found[0].findings[0].text == "Mayor"


WRONG = [
    ("fail: A sees B\n    body: A sees B", "failed", "should fail, but nothing is found"),
    ("pass: A sees B\n    body: C sees B", "failed", "should pass, but gives: The headline says A"),
    ("fail: A sees B\n    body: C sees B\n    at: B", "failed", "should point at 'B'"),
    (
        "fail: A sees B\n    body: [C sees B, D hears E]\n    evidence: D",
        "failed",
        "should show evidence with 'D', but shows: C sees B",
    ),
    (
        "fail: A sees B\n    body: C sees B\n    suggestion: D",
        "failed",
        "should suggest 'D', but suggests 'C'",
    ),
    ("todo: A sees B\n    body: A sees B\n    because: x", "todo", "nothing is found"),
    (
        "todo: A sees B\n    body: C sees B\n    because: x",
        "promote",
        "promote it: write `fail` for `todo`",
    ),
    (
        "todo: A sees B\n    should: pass\n    body: A sees B\n    because: x",
        "promote",
        "promote it: write `pass` for `todo`",
    ),
    (
        "todo: A sees B\n    should: pass\n    body: C sees B\n    because: x",
        "todo",
        "should pass, but gives",
    ),
]


@pytest.mark.parametrize(("test", "status", "detail"), WRONG, ids=[row[2] for row in WRONG])
def test_what_is_wrong_is_said(test: str, status: str, detail: str) -> None:
    result = results(f"  - {test}\n")[2]
    assert result.status == status
    assert detail in result.detail
    assert result.ok == (status == "todo")


def test_a_test_that_names_everything_right_passes() -> None:
    whole = "fail: A sees B\n    body: C sees B\n    at: A\n    evidence: C sees\n    suggestion: C"
    assert results(f"  - {whole}\n")[2].status == "passed"


def test_only_findings_in_the_line_count() -> None:
    """The dek is right or wrong for itself: it is not what the test is about."""
    quiet = "pass: C sees B\n    body: C sees B\n    dek: A sees B"
    assert results(f"  - {quiet}\n")[2].status == "passed"
    dek = "fail: A sees B\n    in: dek\n    headline: C sees B\n    body: C sees B"
    assert results(f"  - {dek}\n")[2].status == "passed"


def test_the_article_of_a_test() -> None:
    text = """  - fail: A sees B
    in: dek
    headline: H
    bullets: [one, two]
    body: [p, q]
    published: '2024-05-01'
"""
    found = rule(f"{BASE}tests:\n{text}  - pass: A sees B\n    body: x\n")
    article = article_of(found.tests[0], "rule#1")
    assert [(part.kind, part.passage.text) for part in article.parts] == [
        ("headline", "H"),
        ("dek", "A sees B"),
        ("bullet", "one"),
        ("bullet", "two"),
    ]
    assert [passage.text for passage in article.body] == ["p", "q"]
    assert article.published == date(2024, 5, 1)
    assert article.parts[0].passage.position(0).line == found.tests[0].source_line
