"""From an article to claims and evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.articles.model import Article, Part
from linter.language.facts import DateFact, Entity, Event, Fact, Number, Quote
from linter.language.reading import understand
from tests.language.understanding import article, in_body, passage, reading

FILLER = tuple(
    f"A {thing} in the valley has stood empty since the mill shut, and nobody minds."
    for thing in ("barn", "chapel", "school", "forge", "tavern", "bakery", "ferry", "tower")
)
STORY = reading(
    "Norway sends 200 divers to Iceland",
    "Norway has sent 200 divers to Iceland, the navy said on Monday.",
    *FILLER,
    "The cost was 4,312 crowns, an auditor in Lisbon wrote in 1998.",
    dek="Admiral: “We had no choice”",
)


def test_claims_are_of_the_parts_asked_for() -> None:
    (number,) = STORY.claims("number", ["headline"])
    assert isinstance(number, Number)
    assert number.value.low == 200
    assert STORY.claims("number", ["dek", "bullet"]) == []
    (quote,) = STORY.claims("quote", ["headline", "dek"])
    assert isinstance(quote, Quote)
    assert quote.words == "We had no choice"


def test_evidence_is_of_the_body_the_lede_or_other_parts() -> None:
    everywhere = [fact.value.low for fact in STORY.evidence("number", "body")]  # type: ignore[attr-defined]
    assert {200, 4312} <= set(everywhere)
    lede = STORY.evidence("number", "lede")
    assert {fact.sentence.index for fact in lede} <= {0, 1}
    assert len(STORY.evidence("quote", ("dek",))) == 1


def test_what_no_line_is_about_is_looked_up_but_plays_no_role() -> None:
    far = [fact for fact in STORY.body_facts if fact.sentence.index == len(FILLER) + 1]
    assert any(isinstance(fact, Number) and fact.value.low == 4312 for fact in far)
    assert any(isinstance(fact, Entity) and fact.name.text == "Lisbon" for fact in far)
    assert any(isinstance(fact, DateFact) for fact in far)


def test_the_passage_of_a_fact_holds_its_words() -> None:
    named, told = STORY.claims("entity", ["headline"]), STORY.evidence("entity", "body")
    assert named
    assert told
    for fact in (*named, *told):
        assert isinstance(fact, Entity)
        assert fact.name.text in STORY.passage(fact).text


def test_facts_are_in_the_order_of_the_file() -> None:
    places = [fact.sentence.index for fact in STORY.body_facts]
    assert places == sorted(places)


def test_one_identity_for_all_mentions() -> None:
    keys = {identity.key for identity in STORY.identities}
    assert {"country:NO", "country:IS"} <= keys


def test_a_date_is_read_against_that_of_the_article() -> None:
    dated = replace(
        article("Ferry sinks", ["The ferry sank yesterday."]), published=date(2024, 5, 6)
    )
    (found,) = understand(dated).evidence("date", "body")
    assert isinstance(found, DateFact)
    assert found.when.start == date(2024, 5, 5)


@pytest.mark.parametrize("line", ["", " ", "?", "“”", "…: —", "1", "A"])
def test_a_line_of_next_to_nothing_is_understood(line: str) -> None:
    assert understand(article(line, ["The ferry sank."])).article.parts[0].passage.text == line


def test_an_article_without_a_body_has_no_evidence() -> None:
    empty = Article("story.txt", "text", (Part("headline", "title", passage("Ferry sinks")),), ())
    assert understand(empty).evidence("event", "body") == ()


def spans_fit(fact: Fact, text: str) -> bool:
    sentence = fact.sentence
    inside = sentence.span.start <= fact.span.start <= fact.span.end <= sentence.span.end
    return inside and text[slice(*sentence.span)] == sentence.text


LINES = st.lists(
    st.sampled_from(
        [
            "Norway", "SENDS", "200", "divers", "to", "Iceland:", "minister", "‘no", "choice’", "–",
            "says", "$4bn", "Kim", "Jong", "Un’s", "is", "dead,", "“he", "said”", "£1m", "🚢",
        ]
    ),
    min_size=1,
    max_size=9,
).map(" ".join)  # fmt: skip


@given(LINES, LINES)
@settings(max_examples=25, deadline=None)
def test_every_fact_points_at_its_own_words(line: str, paragraph: str) -> None:
    found = understand(article(line, [paragraph]))
    for fact in found.part_facts[0]:
        assert spans_fit(fact, line)
    for fact in found.body_facts:
        assert spans_fit(fact, paragraph)
        for term in (getattr(fact, "actor", None), getattr(fact, "name", None)):
            assert term is None or paragraph[slice(*term.span)] == term.text


def test_reading_twice_gives_the_same() -> None:
    again = reading("Norway sends divers", "Norway sent divers.", *FILLER)
    assert again == reading("Norway sends divers", "Norway sent divers.", *FILLER)


def test_the_words_around_an_act_are_its_context() -> None:
    (act,) = [
        fact
        for fact in in_body(Event, "Norway sent divers to the reef.")
        if fact.predicate.lemma == "send"
    ]
    lemmas = {word.lemma for word in act.context}
    assert {"diver", "reef"} <= lemmas
    assert "send" not in lemmas
