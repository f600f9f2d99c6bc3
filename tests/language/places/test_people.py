"""Given names, titles and office holders."""

from __future__ import annotations

from datetime import date

import pytest

from linter.language.places.gazetteer import (
    given_name_gender,
    holders_named,
    holders_of,
    name_word_kinds,
    title,
    title_modifier,
)

GENDERS = [("Maria", "f"), ("olena", "f"), ("Kwame", "m"), ("José", "m"), ("Sam", "u"),
           ("Table", None), ("Rose", None)]  # fmt: skip


@pytest.mark.parametrize(("name", "gender"), GENDERS)
def test_given_names(name: str, gender: str | None) -> None:
    assert given_name_gender(name) == gender


TITLES = [
    ("Mr", ("honorific",)),
    ("Sen.", ("legislature",)),
    ("Supt", ("police",)),
    ("chancellor", ("executive", "head of government")),
    ("vice-president", ("executive", "deputy head")),
    ("prime minister", ("executive", "head of government")),
    ("goalkeeper", ("sport",)),
]


@pytest.mark.parametrize(("text", "sorts"), TITLES)
def test_titles(text: str, sorts: tuple[str, ...]) -> None:
    known = title(text)
    assert known is not None
    assert known.sorts == sorts


def test_a_title_is_the_whole_text_or_nothing() -> None:
    assert title("umbrella") is None
    assert title("the chancellor") is None


def test_honorifics_tell_gender() -> None:
    assert [known.gender for word in ("Mr", "Mrs", "Dr") if (known := title(word))] == [
        "m",
        "f",
        "u",
    ]


MODIFIERS = [("ex-", "former"), ("Former", "former"), ("deputy", "deputy"), ("acting", "acting"),
             ("incoming", "coming"), ("green", None)]  # fmt: skip


@pytest.mark.parametrize(("word", "sort"), MODIFIERS)
def test_modifiers(word: str, sort: str | None) -> None:
    assert title_modifier(word) == sort


def test_words_that_give_a_name_away() -> None:
    assert name_word_kinds("Council") == {"organisation"}
    assert name_word_kinds("ltd.") == {"organisation"}
    assert name_word_kinds("Lane") == {"place", "street"}
    assert name_word_kinds("Rahman") == frozenset()


def test_office_holders_by_name_and_by_day() -> None:
    assert {holder.place for holder in holders_named("Merkel")} == {"DE"}
    assert {holder.person for holder in holders_of("GB", date(2010, 1, 1))} == {
        "Queen Elizabeth II",
        "Gordon Brown",
        "Alistair Darling",
    }
    assert holders_named("Nobody At All") == ()
