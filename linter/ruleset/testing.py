"""Runs the tests that stand in a rule: lines that must fail, that must pass, and those to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from linter.articles.model import Anchor, Article, Part, PartKind, Passage
from linter.articles.part_names import part_name
from linter.findings import Finding
from linter.language.house_words import SHIPPED_ONLY, HouseWords
from linter.ruleset.model import Rule, Ruleset, RuleTest

Check = Callable[[Article, Ruleset], list[Finding]]
"""How an article is checked: `linter.examine.check_article` fits as it is."""

Status = Literal["passed", "failed", "todo", "promote"]

_ORDER: tuple[PartKind, ...] = ("headline", "alternate", "dek", "bullet", "caption")


@dataclass(frozen=True, slots=True)
class TestResult:
    """What came of one test. `detail` says in plain words what was wrong, "" if nothing was.

    `todo` is a line that the rule gets wrong, as its test says; `promote` one that it has learned
    to get right, so that the test should now be a `fail` or a `pass`.
    """

    __test__ = False  # not a test of pytest's, whatever its name

    rule: Rule
    test: RuleTest
    status: Status
    detail: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the rule file may stay as it is."""
        return self.status in ("passed", "todo")


def run_tests(rule: Rule, check: Check, words: HouseWords = SHIPPED_ONLY) -> Iterator[TestResult]:
    """The result of every test of a rule, in the order of the file.

    Only the rule itself is run, with the house words of its ruleset, and only what it finds in the
    line under test counts.
    """
    for number, test in enumerate(rule.tests, start=1):
        article = article_of(test, path=f"{rule.path}#{number}")
        findings = tuple(
            finding
            for finding in check(article, Ruleset((rule,), words=words))
            if finding.part == test.kind and finding.part_text == test.line
        )
        detail = _fault(test, findings)
        yield TestResult(rule, test, _status(test, detail), _advice(test, detail), findings)


def article_of(test: RuleTest, path: str) -> Article:
    """The article a test describes: its line among the other parts, and its body."""
    parts = sorted((*test.parts, (test.kind, test.line)), key=lambda part: _ORDER.index(part[0]))
    line = test.source_line
    return Article(
        path=path,
        format="rule-test",
        parts=tuple(Part(kind, part_name(kind), _passage(text, line)) for kind, text in parts),
        body=tuple(_passage(text, line) for text in test.body),
        language="en",
        published=date.fromisoformat(test.published) if test.published else None,
    )


def _fault(test: RuleTest, findings: tuple[Finding, ...]) -> str:
    """What keeps the findings from being what the test expects; "" if nothing does."""
    if test.expected == "pass":
        return f"should pass, but gives: {findings[0].message}" if findings else ""
    if not findings:
        return "should fail, but nothing is found"
    faults = [_difference(test, finding) for finding in findings]
    return "" if "" in faults else faults[0]


def _difference(test: RuleTest, finding: Finding) -> str:
    """How one finding differs from the one the test tells of; "" if it does not."""
    if test.at is not None and finding.text != test.at:
        return f"should point at {test.at!r}, but points at {finding.text!r}"
    if test.evidence is not None and not any(
        test.evidence in evidence.text for evidence in finding.evidence
    ):
        shown = "; ".join(evidence.text for evidence in finding.evidence) or "none"
        return f"should show evidence with {test.evidence!r}, but shows: {shown}"
    if test.suggestion is not None and finding.suggestion != test.suggestion:
        return f"should suggest {test.suggestion!r}, but suggests {finding.suggestion!r}"
    return ""


def _status(test: RuleTest, detail: str) -> Status:
    if test.todo:
        return "todo" if detail else "promote"
    return "failed" if detail else "passed"


def _advice(test: RuleTest, detail: str) -> str:
    if test.todo and not detail:
        return f"the rule now gets this right; promote it: write `{test.expected}` for `todo`"
    return detail


def _passage(text: str, line: int) -> Passage:
    return Passage(text, (Anchor(0, line, 1),))
