"""Whole sentences: the polarity of what they mainly say, and how much of it the story holds."""

from __future__ import annotations

import pytest

from linter.articles.model import Anchor, Article, Part, Passage
from linter.language.facts import Statement
from linter.language.reading import understand


def _statement(line: str, body: str = "The harbour opened in May.") -> Statement:
    def passage(text: str) -> Passage:
        return Passage(text, (Anchor(0, 1, 1),))

    article = Article(
        path="story.txt",
        format="text",
        parts=(Part("headline", "headline", passage(line)),),
        body=(passage(body),),
    )
    (found,) = (f for f in understand(article).part_facts[0] if isinstance(f, Statement))
    return found


@pytest.mark.parametrize(
    ("line", "polarity"),
    [
        ("Council axes 300 jobs", "positive"),
        ("Rebels did not shell the town", "negative"),
        ("Bank raises interest rates", "positive"),
        ("Striker has not signed a new deal", "negative"),
        ("The judge who did not speak has retired", "positive"),
        ("Probe never reached the comet", "negative"),
        ("Minister rules out tax rise", "positive"),
    ],
)
def test_the_polarity_is_that_of_the_main_clause(line: str, polarity: str) -> None:
    assert _statement(line).polarity == polarity


def test_support_is_the_share_of_words_that_the_story_holds() -> None:
    assert _statement("Harbour opens in May").support == 1.0
    assert _statement("Comet crosses sky").support == 0.0
