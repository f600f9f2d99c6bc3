"""What a body teaches about its names, and what it must not."""

from __future__ import annotations

import pytest

from linter.language.identity.learning import learn_identities, paragraphs_are_cased
from linter.language.identity.resolving import IdentityBook
from linter.language.names.kinds import load_name_kinds
from linter.language.places.gazetteer import load_gazetteer


def learn(*paragraphs: str) -> IdentityBook:
    cased = paragraphs_are_cased(paragraphs)
    return learn_identities(paragraphs, load_gazetteer(), load_name_kinds(), cased)


def only(book: IdentityBook, text: str) -> str:
    (name,) = book.names_in(text)
    return name.identity


def test_a_surname_of_two_people_is_nobody() -> None:
    book = learn("Maria Okafor met Peter Okafor in court.", "The judge heard Okafor first.")
    assert only(book, "Judge frees Okafor") == ""


def test_an_acronym_in_brackets_is_its_name() -> None:
    book = learn("The National Reef Institute (NRI) found a new coral.")
    assert only(book, "Coral found by NRI") == "name:national reef institute"


def test_an_acronym_by_initials_is_its_name() -> None:
    book = learn("The National Reef Institute found a coral. Then the NRI named it.")
    assert only(book, "Coral found by NRI") == "name:national reef institute"


@pytest.mark.parametrize(
    ("paragraph", "line", "kind"),
    [
        ("Police held Mr Dunmore on Friday.", "Police hold Dunmore", "person"),
        ("The goal was scored by Maria Okafor.", "Okafor scores", "person"),
        ("The takeover of Lumora Bank failed.", "Lumora Bank takeover fails", "organisation"),
    ],
)
def test_kinds_come_from_titles_and_words(paragraph: str, line: str, kind: str) -> None:
    (name,) = learn(paragraph).names_in(line)
    assert name.kind == kind


def test_a_capital_at_the_start_of_a_sentence_is_no_name() -> None:
    book = learn("Corals died in the heat. Shares fell.")
    assert book.names_in("Corals died") == book.names_in("Shares fell") == ()


def test_an_apposition_gives_a_leader_his_state() -> None:
    book = learn("Peru's president Ana Quispe flew to Lima.", "Quispe met the army.")
    (name,) = book.names_in("Quispe sends troops")
    assert "country:PE" in name.stands_for


@pytest.mark.parametrize(
    ("paragraphs", "cased"),
    [
        (["The court in Lima freed Ana Quispe.", "She left."], True),
        (["the court in lima freed ana quispe .", "she left ."], False),
        ([], False),
    ],
)
def test_whether_a_body_has_capitals(paragraphs: list[str], cased: bool) -> None:
    assert paragraphs_are_cased(paragraphs) is cased


def test_without_capitals_places_are_still_found() -> None:
    book = learn("the court in peru freed a banker .")
    assert [name.identity for name in book.names_in("norway praises peru")] == [
        "country:NO",
        "country:PE",
    ]


@pytest.mark.parametrize(
    ("paragraph", "line"),
    [
        ("Wexbridge MP Ian Dunmore resigned. Dunmore gave no reason.", "MP Ian Dunmore resigns"),
        ("Senate President Pro Tempore Joe Okafor will leave.", "Joe Okafor to leave Senate"),
        ("Joe Okafor will leave.", "Senator Joe Okafor to leave"),
    ],
)
def test_an_office_before_a_name_makes_nobody_else_of_its_bearer(paragraph: str, line: str) -> None:
    book = learn(paragraph)
    assert {name.identity for name in book.names_in(line) if name.identity in book.entries}


def test_a_first_name_keeps_two_of_one_surname_apart() -> None:
    book = learn("President Joe Okafor met the press.")
    assert only(book, "Maria Okafor meets press") == "name:maria okafor"


def test_a_person_of_a_body_is_two_names() -> None:
    book = learn("Maria Okafor of the National Reef Institute spoke. Bank of Lasta paid.")
    assert only(book, "Okafor finds coral") == "name:maria okafor"
    assert only(book, "The National Reef Institute finds coral") == "name:national reef institute"
    assert only(book, "Money for the Bank of Lasta") == "name:bank of lasta"


def test_what_a_person_is_of_is_no_person() -> None:
    book = learn("The bank analyst Maria Okafor of Lumora was pleased. Shares in Lumora rose.")
    (name,) = book.names_in("Profit soars at Lumora")
    assert (name.identity, name.kind, name.sure) == ("name:lumora", "", False)


def test_a_title_makes_no_person_of_what_always_owns() -> None:
    story = "Sales at Dr Marlow's fell. Dr Marlow's factory shut, and Dr Marlow's boss left."
    (name,) = learn(story).names_in("Profit at Dr Marlow's falls")
    assert name.kind == ""
    (name,) = learn("Mr Dunmore's car hit Mr Dunmore's wall.").names_in("Police hold Dunmore")
    assert name.kind == "person"


def test_no_title_opens_a_line_and_no_acronym_ends_a_person() -> None:
    book = learn("Mother of Lost Climber Pleads With RSIL", "Maria Okafor MBE fled RSIL.")
    (name,) = book.names_in("Climber held by RSIL")
    assert name.kind != "person"
    assert only(book, "Police hold Okafor") == "name:maria okafor mbe"


def test_initials_of_the_story_are_the_name_in_full() -> None:
    book = learn("The plant got no permit, as LRI turned it down.", "LRI gave its grounds.")
    assert only(book, "Lasta Reef Institute refuses permit") == "name:lri"
    assert only(book, "Northern Rail refuses permit") == "name:northern rail"


@pytest.mark.parametrize(
    ("paragraph", "sure"),
    [
        ("The inquiry heard Mr Dunmore on Friday.", True),
        ("Brin Dunmore, 34, was not hurt.", True),
        ("The goal was scored by Maria Dunmore.", False),
    ],
)
def test_what_the_story_tells_of_a_person_is_sure(paragraph: str, sure: bool) -> None:
    (name,) = learn(paragraph).names_in("Police question Dunmore")
    assert (name.kind, name.sure) == ("person", sure)


def test_a_body_does_not_swallow_the_person_it_is_named_after() -> None:
    book = learn("Maria Okafor opened the hall.", "The Maria Okafor Foundation had paid for it.")
    (name,) = book.names_in("Hall opened by Maria Okafor")
    assert (name.identity, name.kind) == ("name:maria okafor", "person")
