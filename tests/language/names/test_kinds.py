"""What the words of a name tell."""

from __future__ import annotations

import pytest

from linter.language.names.kinds import NameKinds, load_name_kinds


@pytest.fixture(scope="module")
def kinds() -> NameKinds:
    return load_name_kinds()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lumora Bank", "organisation"),
        ("Ostrava Rovers", "organisation"),
        ("NRI", "organisation"),
        ("Maria Okafor", "person"),
        ("Tom Berg", "person"),
        ("Tom Hill", "person"),
        ("Harrow Hill", "place"),
        ("Martha Island", "place"),
        ("Dunmore Inspectorate", "organisation"),
        ("Senate", "organisation"),
        ("House", "organisation"),
        ("senate", ""),
        ("Zorvex", ""),
        ("", ""),
    ],
)
def test_kind_of(kinds: NameKinds, name: str, kind: str) -> None:
    assert kinds.kind_of(name) == kind


@pytest.mark.xfail(strict=True, reason="the word that tells the kind is looked for at the end")
@pytest.mark.parametrize("name", ["Court of Appeal", "University of Lasta"])
def test_todo_kind_by_the_first_word(kinds: NameKinds, name: str) -> None:
    assert kinds.kind_of(name) == "organisation"


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Mr Dunmore", "Dunmore"),
        ("Prime Minister Ingrid Halvorsen", "Ingrid Halvorsen"),
        ("Dr. Okafor", "Okafor"),
        ("Pastor Okafor", "Okafor"),
        ("Crown Prince Olav", "Olav"),
        ("Maria Okafor", "Maria Okafor"),
        ("President", "President"),
    ],
)
def test_titles_are_cut_off_but_never_the_whole_name(
    kinds: NameKinds, name: str, rest: str
) -> None:
    assert name[kinds.title_length(name) :].strip() == rest


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Wexbridge MP Ian Dunmore", "Ian Dunmore"),
        ("Dockers Union Leader Maria Okafor", "Maria Okafor"),
        ("Lakeside Striker Diego Ruiz", "Diego Ruiz"),
        ("Reef Research Professor Anna Lowe", "Anna Lowe"),
        ("High Court Judge David Amin", "David Amin"),
        ("Army General Boris Petrov", "Boris Petrov"),
        ("Maria Okafor", "Maria Okafor"),
        ("President Maria Okafor Foundation", "President Maria Okafor Foundation"),
        ("Chief Secretary", "Chief Secretary"),
        ("Bishop Street School", "Bishop Street School"),
    ],
)
def test_an_office_is_cut_off_only_before_a_name_of_a_person(
    kinds: NameKinds, name: str, rest: str
) -> None:
    assert name[kinds.office_length(name) :] == rest


@pytest.mark.parametrize(
    ("asked", "gender"),
    [("Mr", "m"), ("Mrs", "f"), ("Dame Maria", "f"), ("Dr", ""), ("Viscount", "m"), ("", "")],
)
def test_gender_of_a_title(kinds: NameKinds, asked: str, gender: str) -> None:
    assert kinds.gender_of_title(asked) == gender


@pytest.mark.parametrize(("pronoun", "gender"), [("He", "m"), ("her", "f"), ("they", ""), ("", "")])
def test_gender_of_a_pronoun(kinds: NameKinds, pronoun: str, gender: str) -> None:
    assert kinds.gender_of_pronoun(pronoun) == gender


@pytest.mark.parametrize(
    ("words", "is_office"),
    [
        ("'s president ", True),
        ("'s ", True),
        (" foreign minister ", True),
        (" beat ", False),
        ("", False),
    ],
)
def test_an_office_between_a_state_and_a_name(
    kinds: NameKinds, words: str, is_office: bool
) -> None:
    assert kinds.is_office_between(words) is is_office


@pytest.mark.parametrize(
    ("word", "common"), [("national", True), ("bank", True), ("the", True), ("lumora", False)]
)
def test_common_words_are_no_short_names(kinds: NameKinds, word: str, common: bool) -> None:
    assert kinds.is_common(word) is common
