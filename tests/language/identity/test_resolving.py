"""Who is who in a text, once an article is known."""

from __future__ import annotations

from itertools import pairwise

import pytest

from linter.language.facts import Sentence, Span
from linter.language.identity.learning import learn_identities
from linter.language.identity.resolving import IdentityBook
from linter.language.names.kinds import load_name_kinds
from linter.language.places.gazetteer import load_gazetteer

STORY = (
    "Norwegian Prime Minister Ingrid Halvorsen met Maria Okafor, head of the Coastal Shipping "
    "Union (CSU), in Oslo on Monday.",
    "Halvorsen said the CSU had been heard. She praised Okafor.",
    "Mr Tom Berg, who runs Lumora Bank, stayed away. He was ill.",
)


@pytest.fixture(scope="module")
def book() -> IdentityBook:
    return learn_identities(STORY, load_gazetteer(), load_name_kinds())


def identities(book: IdentityBook, text: str) -> list[str]:
    return [name.identity for name in book.names_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Halvorsen resigns", ["name:ingrid halvorsen"]),
        ("Ingrid Halvorsen resigns", ["name:ingrid halvorsen"]),
        ("Talks with CSU fail", ["name:coastal shipping union"]),
        ("Talks with Coastal Shipping Union fail", ["name:coastal shipping union"]),
        ("Norway and Sweden sign treaty", ["country:NO", "country:SE"]),
        ("the Norwegian navy", ["country:NO"]),
        ("the profits of Lumora", ["name:lumora bank"]),
        ("no names in this line", []),
    ],
)
def test_short_forms_are_the_names_they_are_short_for(
    book: IdentityBook, text: str, expected: list[str]
) -> None:
    assert identities(book, text) == expected


@pytest.mark.parametrize(
    "story",
    [
        "Dr Eva Lenz of the University of Graz led the trial.",
        "Eva Lenz of the Coastal Union led the trial.",
    ],
)
def test_where_somebody_is_from_is_no_part_of_the_name(story: str) -> None:
    found = learn_identities([story], load_gazetteer(), load_name_kinds())
    assert identities(found, "Lenz leads trial") == ["name:eva lenz"]


@pytest.mark.parametrize(
    ("story", "line", "expected"),
    [
        ("Mr Salter resigned on Monday.", "Karen Salter resigns", "name:salter"),
        ("Mr Salter resigned. Tom Salter is his son.", "Karen Salter resigns", "name:karen salter"),
        ("Sir Robert retired on Monday.", "Robert Salter retires", "name:robert"),
        ("Robert Lowe resigned.", "Robert Salter retires", "name:robert salter"),
        ("Salter Group is for sale.", "Karen Salter resigns", "name:karen salter"),
    ],
)
def test_who_is_known_by_one_word_is_known_by_the_full_name(
    story: str, line: str, expected: str
) -> None:
    known = learn_identities([story], load_gazetteer(), load_name_kinds())
    assert identities(known, line) == [expected]


def test_names_are_in_order_and_do_not_overlap(book: IdentityBook) -> None:
    names = book.names_in("Okafor and Halvorsen met in Oslo, Norway, with Lumora Bank.")
    assert [n.span for n in names] == sorted(n.span for n in names)
    assert all(one.span.end <= two.span.start for one, two in pairwise(names))


def test_a_leader_speaks_for_the_state(book: IdentityBook) -> None:
    (name,) = book.names_in("Halvorsen resigns")
    assert "country:NO" in name.stands_for


def test_a_name_that_the_body_lacks_is_described_by_its_words(book: IdentityBook) -> None:
    (name,) = book.names_in("The court fined Ostrava Holdings on Monday")
    assert name.kind == "organisation"
    assert name.identity == "name:ostrava holdings"


@pytest.mark.parametrize(
    ("pronoun", "index", "start", "expected"),
    [
        ("she", 1, 40, "name:ingrid halvorsen"),
        ("he", 2, 50, "name:tom berg"),
        ("it", 2, 50, None),
    ],
)
def test_pronouns(
    book: IdentityBook, pronoun: str, index: int, start: int, expected: str | None
) -> None:
    text = STORY[index]
    sentence = Sentence("body", index, Span(0, len(text)), text)
    found = book.antecedent(pronoun, sentence, Span(start, start + len(pronoun)))
    assert (found.identity if found else None) == expected


def test_no_pronoun_of_a_line_is_resolved(book: IdentityBook) -> None:
    sentence = Sentence("part", 0, Span(0, 12), "She resigned")
    assert book.antecedent("she", sentence, Span(0, 3)) is None


def test_the_mentions_that_led_to_an_identity_are_kept(book: IdentityBook) -> None:
    by_key = {identity.key: identity for identity in book.identities()}
    assert list(by_key) == sorted(by_key)
    mentions = by_key["name:ingrid halvorsen"].mentions
    assert [(m.text, m.sentence.index) for m in mentions] == [
        ("Ingrid Halvorsen", 0),
        ("Halvorsen", 1),
    ]
    for mention in mentions:
        assert mention.sentence.text[slice(*mention.span)] == mention.text


@pytest.mark.parametrize(
    ("text", "bloc"),
    [
        ("The European Commission fined the company", "EU"),
        ("A ruling of the European Court of Justice", "EU"),
        ("Unicef asked for more tents", "UN"),
    ],
)
def test_a_body_of_a_bloc_speaks_for_the_bloc(book: IdentityBook, text: str, bloc: str) -> None:
    (body,), (whole,) = book.names_in(text), book.names_in(f"{bloc} acts")
    assert body.identity != whole.identity
    assert body.stands_for == {whole.identity}
