"""What kind of name a place in a sentence calls for, by grammar alone."""

from __future__ import annotations

import pytest

from linter.language.facts import Entity, Span
from linter.language.names.slots import article_before, preposition_before
from tests.language.understanding import entity, in_line

SLOTS = [
    # conflict
    ("Soldiers destroyed a bridge near Orsk on Friday.", "Orsk", "place"),
    # politics
    ("Two members of Karen Holt have resigned from the council.", "Karen Holt", "group"),
    ("The board keeps faith in Peter Lang for the vote.", "Peter Lang", ""),
    # business
    ("The firm opened a factory in Marlow on Friday.", "Marlow", "place"),
    ("The chain sold its shops to a Helen Marsh on Friday.", "Helen Marsh", "thing"),
    # sport
    ("The captain pointed at Peter Lang after the match.", "Peter Lang", ""),
    # science
    ("Researchers found the fossil at Tolby last year.", "Tolby", "place"),
    ("The film lost in Vortex snub.", "Vortex", ""),
    ("He was named captain in Zuberi friendly.", "Zuberi", ""),
    ("Prime minister Danish to pay back travel costs.", "Danish", "person"),
    ("Chief executive Australian Dana Wright quits.", "Australian", ""),
    ("A portrait was sold on auction site Helen Marsh.", "Helen Marsh", "group"),
    ("Two goals gave Tolby a win over Peter Lang.", "Peter Lang", "group"),
    ("The seeded player had a win over Peter Lang.", "Peter Lang", ""),
    ("Tolby is on loan from Peter Lang.", "Peter Lang", "group"),
    ("Tolby joined on a loan deal from Peter Lang.", "Peter Lang", "group"),
    ("Tolby has signed for Peter Lang.", "Peter Lang", "group"),
    ("Tolby signed a shirt for Peter Lang.", "Peter Lang", ""),
    ("A Peter Lang striker was hurt.", "Peter Lang", "group"),
    ("A Lang girl was hurt.", "Lang", ""),
    ("A Lang pensioner was hurt.", "Lang", "group"),
    ("Peter Lang retail sales fell.", "Peter Lang", ""),
    ("Peter Lang insurance firm has closed.", "Peter Lang", "group"),
    ("Two of the Peter Lang athletes are injured.", "Peter Lang", "group"),
    ("Two of the Peter Lang fans are injured.", "Peter Lang", ""),
    ("Shares in Peter Lang have fallen.", "Peter Lang", "organisation"),
    ("The firm has factories in Marlow and Peter Lang.", "Peter Lang", "place"),
    ("After the vote in the Senate, Republicans and Democrats cheered.", "Republicans", ""),
    ("The match was won by fly-half Tamm.", "Tamm", "person"),
    ("Mr Tolby's aides declined to comment.", "Tolby", "person"),
    ("The strain is one for Fed chief London.", "London", "person"),
    ("The song is by singer London.", "London", ""),
    ("The prize went to the brother of Orsk.", "Orsk", "person"),
    ("The prize went to the brother of Orsk captain Peter Lang.", "Orsk", ""),
    ("A caravan was stolen from a yard in Tolby, Peter Lang, on Friday.", "Peter Lang", "place"),
    ("A man in Tolby, Peter Lang, has won a prize.", "Peter Lang", ""),
    ("There is concern at Tolby bid.", "Tolby", ""),
    ("The house in Tolby bought by Marsh has burnt down.", "Tolby", "place"),
    ("West Indies head coach Tolby apologised for the team.", "Tolby", "person"),
    ("They ran into 28-year-old Tolby at the station.", "Tolby", "person"),
    ("Police say Tolby was stabbed in the street.", "Tolby", "person"),
    # what a place or a body has, is called, or is one of
    ("Peter Lang's president has resigned.", "Peter Lang", "group"),
    ("Peter Lang's brother has resigned.", "Peter Lang", "person"),
    ("Police in the port have arrested two Danes.", "Danes", ""),
    ("They spoke to the 25-year-old Dane.", "Dane", ""),
    ("One in 10 adult Danes owns a boat.", "Danes", ""),
    ("He won the title in his maiden Tolby final.", "Tolby", ""),
    # offices, and days that are no part of a name
    ("The mayor of Peter Lang has resigned.", "Peter Lang", "group"),
    ("Police in Peter Lang yesterday shot a man.", "Peter Lang", "place"),
    # courts
    ("Dalmark, 34, was jailed for fraud.", "Dalmark", "person"),
    ("Dalmark who was jailed for fraud has appealed.", "Dalmark", "person"),
    ("Orsk, who were runners-up, have appealed.", "Orsk", ""),
    ("Dalmark and his late wife left the house.", "Dalmark", "person"),
    ("The court jailed Ruth Meyer for fraud.", "Ruth Meyer", "person"),
]


@pytest.mark.parametrize(("line", "name", "slot"), SLOTS)
def test_slot(line: str, name: str, slot: str) -> None:
    assert entity(in_line(Entity, line), name).expected_kind == slot


BEFORE = [
    ("a fire in Orsk", "Orsk", "in"),
    ("from the northern Dalmark coast", "Dalmark", "from"),
    ("the house in Mill Road, Orsk", "Orsk", "in"),
    ("a letter by Orsk", "Orsk", ""),
    ("a letter from Mill Road, Orsk", "Orsk", ""),
    ("Ann Lee, 21, of Mill Road, Orsk", "Orsk", "in"),
    ("the sentencing of Ann Dale, Orsk and others", "Orsk", ""),
    ("Orsk said", "Orsk", ""),
]


@pytest.mark.parametrize(("text", "name", "expected"), BEFORE)
def test_preposition_before(text: str, name: str, expected: str) -> None:
    start = text.index(name)
    assert preposition_before(text, Span(start, start + len(name))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The Vortex opens", True), ("a Vortex", True), ("in Vortex", False), ("Vortex", False)],
)
def test_article_before(text: str, expected: bool) -> None:
    start = text.index("Vortex")
    assert article_before(text, Span(start, start + 6)) is expected
