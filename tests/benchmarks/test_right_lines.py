"""The project's own right lines, into which the scorecard seeds faults, are what they should be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

LINES = Path(__file__).resolve().parents[2] / "benchmarks" / "lines"
ARTICLES: list[dict[str, Any]] = [
    json.loads(line)
    for path in sorted(LINES.glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


def test_there_are_enough_of_each_subject() -> None:
    assert len(ARTICLES) >= 250
    assert sum(len(_lines(article)) for article in ARTICLES) >= 600
    subjects = {article["id"].split("-")[0] for article in ARTICLES}
    assert subjects >= {"business", "courts", "incidents", "politics", "polls", "science", "sport"}


def test_ids_are_unique() -> None:
    assert len({article["id"] for article in ARTICLES}) == len(ARTICLES)


@pytest.mark.parametrize("article", ARTICLES, ids=[article["id"] for article in ARTICLES])
def test_an_article_is_whole_and_its_headline_copies_no_sentence(article: dict[str, Any]) -> None:
    assert article["label"] == "supported"
    assert 3 <= len(article["body"]) <= 6
    assert all(_lines(article))
    assert f"{article['headline']}." not in " ".join(article["body"])


def _lines(article: dict[str, Any]) -> list[str]:
    dek = [article["dek"]] if "dek" in article else []
    return [article["headline"], *dek, *article["bullets"]]
