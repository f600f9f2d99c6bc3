"""The pages of the rules that ship; tests/test_docs.py holds them to be fresh."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from linter.api import load_all_rules
from linter.articles.formats.text import FORMAT
from linter.articles.model import Article
from linter.articles.settings import ReaderSettings
from linter.articles.source import Source
from linter.config.layers import read_configuration
from linter.rule_pages.catalogue import group_summaries, index_markdown, rule_pages
from linter.rule_pages.examples import load_examples
from linter.ruleset.model import Rule
from linter.scorecard.figures import load_figures
from tests.rule_pages.samples import FIGURES, RULES, UNMEASURED

SHIPPED = load_all_rules()
EACH = pytest.mark.parametrize("rule", list(SHIPPED), ids=lambda rule: str(rule.id))
PAGES = rule_pages(SHIPPED, load_examples(), load_figures())


def test_every_group_says_what_it_looks_after() -> None:
    assert set(group_summaries()) == {rule.group for rule in SHIPPED}


def test_every_rule_has_a_page_and_a_row() -> None:
    for rule in SHIPPED:
        page = f"{rule.group}/{rule.id}.md"
        assert f"rules/{page}" in PAGES
        assert f"[{rule.id}]({page})" in PAGES["rules/README.md"]


def test_an_index_without_figures_claims_none() -> None:
    assert "Measured on" not in index_markdown(RULES, UNMEASURED)
    assert "| 6/12 | 2.5 |" in index_markdown(RULES, FIGURES)


@EACH
def test_what_a_page_says_to_silence_it_can_be_read(rule: Rule, tmp_path: Path) -> None:
    page = PAGES[f"rules/{rule.group}/{rule.id}.md"]
    suppression, *settings = re.findall(r"^```yaml\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    assert yaml.safe_load(suppression)["headlint-ignore"][0]["rule"] == rule.id
    for number, text in enumerate(settings):
        file = tmp_path / f"{number}.yaml"
        file.write_text(text, encoding="utf-8")
        assert read_configuration(file).layers


@EACH
def test_the_article_on_a_page_is_the_test_of_the_rule(rule: Rule) -> None:
    examples = load_examples()[rule.id]
    for example in filter(None, (examples.bad, examples.good)):
        source = Source("story.txt", data=example.article.encode())
        (article,) = FORMAT.read(source, ReaderSettings())
        assert isinstance(article, Article)
        assert example.line in {part.passage.text for part in article.parts}
