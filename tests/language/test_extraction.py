"""Everything found in one sentence, parsed or only looked up."""

from __future__ import annotations

import pytest

from linter.language.extraction import plain_facts
from linter.language.facts import DateFact, Entity, Number, Span
from linter.language.knowledge import ArticleKnowledge
from linter.language.sentences import sentences
from tests.language.understanding import article, in_body, in_line

TEXT = "It rained. Norway paid Lumora Bank $4m for 12 ships in May 2019."


@pytest.fixture(scope="module")
def knowledge() -> ArticleKnowledge:
    return ArticleKnowledge.learn(article("Norway pays", [TEXT]), None)


def test_plain_facts_are_names_numbers_and_dates(knowledge: ArticleKnowledge) -> None:
    *_, sentence = sentences(TEXT, "body", 0)
    found = list(plain_facts(sentence, knowledge))
    assert {type(fact) for fact in found} == {Entity, Number, DateFact}
    assert [f.name.text for f in found if isinstance(f, Entity)] == ["Norway", "Lumora Bank"]
    assert [f.value.text for f in found if isinstance(f, Number)] == ["$4m", "12"]
    assert [f.when.text for f in found if isinstance(f, DateFact)] == ["May 2019"]


def test_plain_facts_stand_where_their_words_do(knowledge: ArticleKnowledge) -> None:
    *_, sentence = sentences(TEXT, "body", 0)
    for fact in plain_facts(sentence, knowledge):
        text = TEXT[slice(*fact.span)]
        if isinstance(fact, Entity):
            assert (text, fact.span) == (fact.name.text, fact.name.span)
        if isinstance(fact, Number):
            assert (text, fact.span) == (fact.value.text, fact.value.span)
        if isinstance(fact, DateFact):
            assert (text, fact.span) == (fact.when.text, fact.when.span)


def test_plain_facts_have_no_role(knowledge: ArticleKnowledge) -> None:
    *_, sentence = sentences(TEXT, "body", 0)
    for fact in plain_facts(sentence, knowledge):
        assert getattr(fact, "noun", None) is None
        assert getattr(fact, "predicate", None) is None
        assert getattr(fact, "head", None) is None


@pytest.mark.parametrize("wanted", [Entity, Number, DateFact])
def test_looking_up_and_parsing_agree_on_what_there_is(
    knowledge: ArticleKnowledge, wanted: type[Entity | Number | DateFact]
) -> None:
    *_, sentence = sentences(TEXT, "body", 0)
    plain = {fact.span for fact in plain_facts(sentence, knowledge) if isinstance(fact, wanted)}
    assert plain == {
        Span(*fact.span) for fact in in_body(wanted, TEXT) if fact.sentence == sentence
    }


@pytest.mark.parametrize(
    ("line", "lacking"),
    [
        ("Norway pays $4m for 12 ships", {False}),
        ("Norway pays $6m for 12 ships", {True, False}),
        ("Norway pays $6m for 14 ships", {True}),
    ],
)
def test_whether_the_story_lacks_another_figure_of_a_line(line: str, lacking: set[bool]) -> None:
    assert {number.others_untold for number in in_line(Number, line, TEXT)} == lacking
