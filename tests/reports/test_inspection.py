from __future__ import annotations

import json
import math
from dataclasses import replace
from datetime import date

from linter.articles.model import Anchor, Article, Part, Passage
from linter.language.facts import Event, Number, Quantity, Sentence, Span, Term
from linter.reports.inspection import article_record, details, fact_record
from linter.reports.json import serialise

LINE = "At least 40 homes flooded"
PASSAGE = Passage(LINE, (Anchor(0, 3, 8),))
NUMBER = Number(
    sentence=Sentence("part", 0, Span(0, len(LINE)), LINE),
    span=Span(0, 17),
    value=Quantity("At least 40", Span(0, 11), 40, math.inf, bound="at_least"),
    noun=Term("homes", Span(12, 17), "home", modifiers=frozenset({"b", "a"})),
)
EVENT = Event(
    sentence=NUMBER.sentence,
    span=NUMBER.span,
    act="flooded",
    predicate=Term("flooded", Span(18, 25), "flood"),
)
ARTICLE = Article(
    path="story.md",
    format="markdown",
    parts=(Part("headline", "title", PASSAGE),),
    body=(Passage("Forty homes were flooded.", (Anchor(0, 7, 1),)),),
    published=date(2024, 3, 1),
)


def test_a_fact_has_its_type_place_words_and_details() -> None:
    record = fact_record(NUMBER, PASSAGE)
    assert (record["type"], record["section"], record["index"]) == ("number", "part", 0)
    assert (record["line"], record["column"]) == (3, 8)
    assert record["text"] == "At least 40 homes"
    assert record["sentence"] == LINE
    assert record["noun"]["lemma"] == "home"


def test_what_json_cannot_say_is_said_in_its_way() -> None:
    record = json.loads(serialise(fact_record(NUMBER, PASSAGE)))
    assert record["value"]["high"] is None
    assert record["noun"]["modifiers"] == ["a", "b"]
    assert record["value"]["span"] == [0, 11]


def test_an_article_keeps_to_the_contract_without_being_understood() -> None:
    record = article_record(ARTICLE)
    assert record["published"] == "2024-03-01"
    assert record["parts"] == [
        {"part": "headline", "name": "title", "text": LINE, "line": 3, "column": 8}
    ]
    assert record["body"] == [{"text": "Forty homes were flooded.", "line": 7}]
    assert record["facts"] == []


def test_details_leave_out_what_is_unknown() -> None:
    assert dict(details(NUMBER)) == {
        "value": "At least 40",
        "noun": "homes",
        "polarity": "positive",
    }


def test_details_leave_out_what_is_made_for_programs() -> None:
    assert "place" not in dict(details(replace(NUMBER, place=frozenset({"0:1"}))))
    event = replace(EVENT, place=NUMBER.noun)
    told = dict(details(event))
    assert told["place"] == "homes"
    assert "act" not in told
