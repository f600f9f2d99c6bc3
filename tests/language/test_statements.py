"""Whole sentences: the polarity of what they mainly say, and how much of it the story holds."""

from __future__ import annotations

import pytest

from linter.articles.model import Anchor, Article, Part, Passage
from linter.language.facts import Fact, Quote, Statement
from linter.language.reading import understand


def _claims(line: str, body: str) -> tuple[Fact, ...]:
    def passage(text: str) -> Passage:
        return Passage(text, (Anchor(0, 1, 1),))

    article = Article(
        path="story.txt",
        format="text",
        parts=(Part("headline", "headline", passage(line)),),
        body=(passage(body),),
    )
    return understand(article).part_facts[0]


def _statement(line: str, body: str = "The harbour opened in May.") -> Statement:
    (found,) = (fact for fact in _claims(line, body) if isinstance(fact, Statement))
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


@pytest.mark.parametrize(
    "sentence",
    [
        "Rovers beat Lakeside 2-1 with a late penalty.",
        "The bank lent the dockyard $3.5m for 14 ships.",
        "The all-rounder took four wickets for 1,200 home fans.",
        "A 19-year-old was charged under the 1968 act.",
        "It's the co-op's best year since 2019-20.",
    ],
)
def test_a_sentence_supports_itself(sentence: str) -> None:
    assert _statement(sentence, sentence).support == 1.0


def test_the_support_of_a_part_is_that_of_all_its_words() -> None:
    facts = _claims("Harbour opens in May. Comet crosses sky.", "The harbour opened in May.")
    one, other = (fact for fact in facts if isinstance(fact, Statement))
    assert (one.support, other.support) == (1.0, 0.0)
    assert one.part_support == other.part_support == 2 / 5  # harbour, open; not comet, cross, sky


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("Mayor: “We waited too long”", 1.0),
        ("Mayor: “Too long we have waited”", 1.0),
        ("Mayor: “We waited for electric ferries”", 2 / 3),
        ("Mayor: “The volcano erupted”", 0.0),
    ],
)
def test_held_is_the_share_of_a_quotation_in_one_paragraph(line: str, held: float) -> None:
    story = "The council bought electric buses. “We waited too long,” its mayor said."
    (quote,) = (fact for fact in _claims(line, story) if isinstance(fact, Quote))
    assert quote.held == pytest.approx(held)
