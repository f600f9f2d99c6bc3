"""Dates bound to the act they belong to."""

from __future__ import annotations

import pytest

from linter.language.facts import DateFact
from tests.language.understanding import in_body, in_line

BOUND = [
    ("The ferry sank on Friday.", "Friday", "sink"),
    ("On Friday the ferry sank.", "Friday", "sink"),
    ("The court will hear the case in March 2031.", "March 2031", "hear"),
    ("The army said the port fell on Tuesday.", "Tuesday", "fall"),
    ("Shares fell in June and rose in July.", "July", "rise"),
    ("Shares fell in June and rose in July.", "June", "fall"),
    ("The club won the cup in 1998.", "1998", "win"),
    ("A probe launched in 2016 reached the comet.", "2016", "launch"),
]


@pytest.mark.parametrize(("text", "written", "lemma"), BOUND)
def test_the_act_of_a_date(text: str, written: str, lemma: str) -> None:
    (found,) = [fact for fact in in_body(DateFact, text) if written in fact.when.text]
    assert found.predicate is not None
    assert found.predicate.lemma == lemma


def test_a_date_of_a_headline() -> None:
    (found,) = in_line(DateFact, "Court frees editor on Friday")
    assert found.when.weekday == 4
    assert found.predicate is not None
    assert found.predicate.lemma == "free"


def test_a_date_in_a_phrase_without_an_act() -> None:
    found = in_body(DateFact, "A wet Friday in Lasta.")
    assert [fact.predicate for fact in found] == [None]


def test_the_date_stands_where_its_words_do() -> None:
    text = "It rained. The ferry sank on 3 May 2019 near the port."
    (found,) = in_body(DateFact, text)
    assert text[slice(*found.span)] == found.when.text


ROLES = [
    ("The ferry sank on Friday.", "Friday", ("adverbial", "on", "past")),
    ("The ferry sank Friday.", "Friday", ("adverbial", "", "past")),
    ("The court will hear the case in March 2031.", "March 2031", ("adverbial", "in", "future")),
    ("Tuesday's vote was postponed.", "Tuesday", ("modifier", "", "")),
    ("Crowds filled the square after Monday's verdict.", "Monday", ("modifier", "after", "")),
    ("Fans remember the 1998 final.", "1998", ("modifier", "", "")),
    ("Prices may rise in June.", "June", ("adverbial", "in", "")),
    ("Researchers found the comet last year.", "last year", ("adverbial", "", "past")),
    ("The ferry will sail on later this year.", "this year", ("adverbial", "on", "future")),
    ("The ferry is to sail on Friday.", "Friday", ("adverbial", "on", "future")),
    ("The ferry was to sail on Friday.", "Friday", ("adverbial", "on", "")),
    ("The ferry sank earlier this year.", "this year", ("adverbial", "", "past")),
    ("All of it suggests that 2005 will be a good year.", "2005", ("other", "", "")),
    ("Nora Tamblyn, Monday, lost her appeal.", "Monday", ("apposition", "", "past")),
    ("Nora Tamblyn, on Monday, lost her appeal.", "Monday", ("adverbial", "on", "past")),
]


@pytest.mark.parametrize(("text", "written", "expected"), ROLES)
def test_what_a_date_does_in_its_clause(
    text: str, written: str, expected: tuple[str, str, str]
) -> None:
    (found,) = [fact for fact in in_body(DateFact, text) if written in fact.when.text]
    assert (found.role, found.preposition, found.tense) == expected


def test_a_date_is_told_once_where_a_line_is_split() -> None:
    found = in_line(DateFact, "Ferry sinks on Friday; inquiry opens")
    assert len(found) == 1


MISFITS = [
    ("The keeper has signed a tomorrow deal.", "article"),
    ("The today composition is old.", "article"),
    ("She will sing this 4th of July.", ""),
    ("He spoke in a This Morning interview.", ""),
    ("She will open this year's show.", ""),
    ("It was on the Today show.", ""),
    ("The composer has died aged Sunday night.", "age"),
    ("He reached pension age last year.", ""),
    ("The museum will close last July.", "tense"),
    ("A ruling is expected to be announced last year.", "tense"),
    ("The squad will tour earlier this year.", "tense"),
    ("Troops launched exercises next week.", "tense"),
    ("City will face last year's champions.", ""),
    ("Police will question last night's caller.", ""),
    ("They played next year's hosts.", ""),
    ("The minister next year backed the plan.", "tense"),
    ("The museum closed last July.", ""),
    ("Sales will rise after the fall last year.", ""),
    ("They will meet the side they beat last year.", ""),
    ("The firm warned of lower margins next year.", ""),
]


@pytest.mark.parametrize(("text", "expected"), MISFITS)
def test_a_date_that_cannot_stand_where_it_does(text: str, expected: str) -> None:
    assert {fact.misfit for fact in in_body(DateFact, text)} == {expected}
