"""Which sentences of a body are parsed: those a line could be about."""

from __future__ import annotations

from linter.language.facts import Sentence
from linter.language.knowledge import ArticleKnowledge
from linter.language.selection import choose
from linter.language.sentences import sentences
from tests.language.understanding import article

THINGS = ("barn", "chapel", "school", "forge", "tavern", "bakery", "ferry", "tower", "mill", "kiln")
BODY = (
    "It was a quiet week. Little moved.",
    *(f"The {thing} stands empty since the rain began." for thing in THINGS),
    "Soldiers from Norway were dispatched to the harbour by night.",
    "Okafor paid a fine of 900 crowns.",
)


def chosen(*lines: str) -> list[str]:
    story = article(lines[0], BODY)
    body: list[Sentence] = [
        sentence for at, text in enumerate(BODY) for sentence in sentences(text, "body", at)
    ]
    found = choose(lines, body, ArticleKnowledge.learn(story, None))
    assert [s for s in body if s in found] == list(found), "in the order of the body"
    return [sentence.text for sentence in found]


def test_the_opening_is_always_chosen() -> None:
    assert chosen("Zebra")[:2] == ["It was a quiet week.", "Little moved."]


def test_a_line_that_shares_nothing_adds_nothing() -> None:
    assert len(chosen("Zebra")) == 2


def test_the_sentence_with_the_same_words_is_chosen() -> None:
    assert BODY[-1] in chosen("Runner pays fine of 900 crowns")


def test_synonyms_and_names_count_as_the_words() -> None:
    assert BODY[-2] in chosen("Norwegian troops sent to port")


def test_most_of_a_long_body_is_left_out() -> None:
    assert len(chosen("Empty chapel burns")) < len(BODY)


def test_every_line_gets_its_sentences() -> None:
    both = chosen("Norwegian troops sent to port", "Okafor fined")
    assert {BODY[-1], BODY[-2]} <= set(both)


def test_a_sentence_that_gives_a_number_or_a_date_of_the_line_is_chosen() -> None:
    body = [*BODY, "Twelve geese crossed.", "Frost is due in May."]
    sentence_list = [s for at, text in enumerate(body) for s in sentences(text, "body", at)]
    line = "Empty chapel, school, forge, tavern, bakery, tower, mill, barn sold for 12 pence in May"
    found = choose([line], sentence_list, ArticleKnowledge.learn(article(line, body), None))
    assert {"Twelve geese crossed.", "Frost is due in May."} & {s.text for s in found} == {
        "Frost is due in May."
    }, "pence are no geese; May is May"
    found = choose(
        ["Ferry hits 12 geese"], sentence_list, ArticleKnowledge.learn(article(line, body), None)
    )
    assert "Twelve geese crossed." in {s.text for s in found}
