"""Pronouns and the words that tell a gender."""

from __future__ import annotations

import pytest

from linter.language.facts import Pronoun, Sentence, Span
from linter.language.pronouns import pronouns
from tests.language.understanding import in_line

CASES = [
    # conflict, politics, business, sport, science, courts
    ("He led the militia until his capture.", [("He", "third", "m"), ("his", "third", "m")]),
    ("She told us so.", [("She", "third", "f"), ("us", "first", "")]),
    ("The US firm said it would pay.", [("it", "third", "")]),
    ("IT jobs fell.", []),
    ("Your pension may shrink.", [("Your", "second", "")]),
    ("The striker hurt himself.", [("himself", "third", "m")]),
    ("The lynx raised her cubs.", [("her", "third", "f")]),
    ("Mrs Adeyemi denied the charge.", [("Mrs", "third", "f")]),
    ("Rovers miss the cup final.", []),
    ("You've won.", [("You", "second", "")]),
    ("I, not he, am guilty.", [("I", "first", ""), ("he", "third", "m")]),
    ("The pump has an i on it.", [("it", "third", "")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_of_a_person_or_gender(text: str, expected: list[tuple[str, str, str]]) -> None:
    sentence = Sentence("body", 0, Span(10, 10 + len(text)), text)
    found = list(pronouns(sentence))
    assert [(fact.word, fact.person, fact.gender) for fact in found] == expected
    assert all(text[f.span.start - 10 : f.span.end - 10] == f.word for f in found)


def test_a_quoted_pronoun_says_so() -> None:
    text = "She said “we lost”."
    sentence = Sentence("body", 0, Span(0, len(text)), text)
    assert [(fact.word, fact.quoted) for fact in pronouns(sentence)] == [
        ("She", False),
        ("we", True),
    ]


def test_a_given_name_tells_a_gender() -> None:
    text = "Maria Ortega won."
    (fact,) = pronouns(Sentence("body", 0, Span(0, len(text)), text))
    assert (fact.form, fact.gender) == ("name", "f")


SERVING = [
    # science, business, politics, sport, courts, conflict
    ("Will it hurt, and where can you get it?", True),
    ("Enter your postcode to see what your street pays", True),
    ("Find out how your MP voted", True),
    ("Don’t throw your ticket away", True),
    ("Never leave your car there", True),
    ("Tomorrow you may vote", False),
    ("To stop you, they locked the gate", False),
    ("See where your club stands. The season ends on Sunday.", True),
    ("Judge tells your neighbours to cut the hedge", False),
    ("Your pension may shrink", False),
    ("Rebels free our men", False),
    ("“Will we win?” the captain asked her side", False),
]


@pytest.mark.parametrize(("line", "serving"), SERVING)
def test_a_line_that_serves_the_reader_says_so(line: str, serving: bool) -> None:
    found = [fact.serving for fact in in_line(Pronoun, line)]
    assert found
    assert set(found) == {serving}
