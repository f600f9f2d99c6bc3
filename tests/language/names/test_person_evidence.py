"""What tells that a name is a person's, in plain text."""

from __future__ import annotations

import pytest

from linter.language.facts import Span
from linter.language.names.kinds import load_name_kinds
from linter.language.names.person_evidence import plainly_a_person, told_a_person

PLAIN = [
    # courts
    ("Kells, 34, was fined.", True),
    ("Kells (34) was fined.", True),
    ("Kells was jailed for life.", True),
    ("Kells has been formally remanded.", True),
    # family, incidents
    ("Kells's late mother was there.", True),
    ("Kells and his wife were there.", True),
    ("Kells, who was at sea, drowned.", True),
    # politics, business, sport: said of bodies and teams too
    ("Kells was fined £4m.", False),
    ("Kells, who were promoted, lost.", False),
    ("Kells's partner left the bid.", False),
    ("Kells, 3-0 up, drew.", False),
    ("Kells lost, 34 points behind.", False),
    ("Kells was quiet.", False),
]


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_plainly_a_person(text: str, expected: bool) -> None:
    assert plainly_a_person(text, Span(0, len("Kells"))) is expected


OF_SEVERAL_WORDS = [
    ("The lawyer Bannard Kells left.", True),
    ("Bannard Kells, a young lawyer, left.", True),
    ("Bannard Kells, then aged 34, left.", True),
    ("Bannard Kells said that he would appeal.", True),
    ("Its lawyer, Bannard Kells, left.", True),
    ("Said by a lawyer, Bannard Kells left.", False),
    ("Bannard Kells, who leads the union, left.", True),
    ("The head of the dock workers, Bannard Kells, left.", True),
    ("Bannard Kells, who always lost, left.", False),
    ("Bannard Kells, who lead the league, lost.", False),
    ("The head of the port told Bannard Kells, a firm, of it.", False),
    ("The cost of the bridge, Bannard Kells, rose.", False),
    ("The firm Bannard Kells left.", False),
    ("The watchdog accused Bannard Kells of fraud.", False),
    ("Bannard Kells said it would appeal.", False),
    ("Bannard Kells, a small firm, left.", False),
]


@pytest.mark.parametrize(("text", "expected"), OF_SEVERAL_WORDS)
def test_told_a_person(text: str, expected: bool) -> None:
    start = text.index("Bannard")
    span = Span(start, start + len("Bannard Kells"))
    assert told_a_person(text, span, load_name_kinds()) is expected
