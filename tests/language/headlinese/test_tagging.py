"""A line tagged first and parsed then is parsed as it would have been at once."""

from __future__ import annotations

import pytest
from spacy.language import Language

from linter.language.headlinese import LineParser

LINES = (
    "Harbour board votes to close north quay",
    "Mine owner fined £85m over dam collapse, court says",
    "Two  skaters and a coach held after rink fire",
)


@pytest.mark.parametrize("line", LINES)
def test_a_tagged_line_is_parsed_as_an_untagged_one(nlp: Language, line: str) -> None:
    parser = LineParser(nlp)
    parser.tag(line)
    assert parser.parse(line).to_json() == nlp(line).to_json()


@pytest.mark.parametrize("line", LINES)
def test_tags_are_those_of_the_whole_pipeline_without_white_space(nlp: Language, line: str) -> None:
    expected = [(t.text, t.idx, t.tag_) for t in nlp(line) if not t.is_space]
    assert [tuple(tagged) for tagged in LineParser(nlp).tag(line)] == expected


def test_every_parse_gives_a_document_of_its_own(nlp: Language) -> None:
    parser = LineParser(nlp)
    parser.tag(LINES[0])
    first, second = parser.parse(LINES[0]), parser.parse(LINES[0])
    assert first is not second
    assert first.to_json() == second.to_json()
