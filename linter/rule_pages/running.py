"""Run a rule's own tests as articles, through the readers, the check and the report for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from linter.articles.model import Article, PartKind
from linter.articles.read import read_path
from linter.articles.source import Source
from linter.examine import check_article
from linter.findings import Checked, Finding, Report
from linter.reports.full import render
from linter.reports.style import Style
from linter.rule_pages.drafts import DRAFT, WIDTH, draft_of
from linter.rule_pages.examples import Example, RuleExamples, fingerprint
from linter.ruleset.model import Expected, Rule, Ruleset
from linter.ruleset.testing import article_of


def run_examples(rule: Rule, ruleset: Ruleset, model: str | None = None) -> RuleExamples:
    """The first test of each kind that gives, as an article of its own, what it says.

    The rule is run alone, with the words of the ruleset it belongs to. Raises PipelineError if the
    pipeline called `model` cannot be used.
    """
    alone = replace(ruleset, rules=(rule,))
    bad, good = (next(_run(rule, alone, kind, model), None) for kind in ("fail", "pass"))
    return RuleExamples(fingerprint(rule), bad, good)


def _run(rule: Rule, alone: Ruleset, expected: Expected, model: str | None) -> Iterator[Example]:
    for test in rule.tests:
        if test.todo or test.expected != expected:
            continue
        draft = draft_of(test)
        article = _article(draft)
        if article is None or _texts(article) != _texts(article_of(test, DRAFT)):
            continue
        findings = check_article(article, alone, model)
        if bool(findings) is (expected == "fail"):
            yield Example(test.line, draft, _printed(article, findings))


def _article(draft: str) -> Article | None:
    """The article that the reader of plain text makes of the draft; None if it makes none."""
    (read,) = read_path(Source(DRAFT, data=draft.encode()))
    return read if isinstance(read, Article) else None


def _texts(article: Article) -> tuple[list[tuple[PartKind, str]], list[str]]:
    """What must be the same of the test and of its draft, read as any other file."""
    parts = [(part.kind, part.passage.text) for part in article.parts]
    return parts, [paragraph.text for paragraph in article.body]


def _printed(article: Article, findings: list[Finding]) -> str:
    checked = Checked(article.path, article.id, article.format, checked=True)
    return render(Report(tuple(findings), (checked,)), Style(width=WIDTH))
