"""Styles of lines, and capitals undone from the body's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.casing import Casing, style_of

BODY = [
    "Officials at the Bank of England said on Friday that rates would fall. NATO troops and "
    "McDonald's staff told the mayor, Maria Ortega, that US aid was late.",
    "Sources close to Ortega agreed. A source said the council cuts grants for iPhone repairs.",
    "Helsinki is far from ready, Ms Ortega said. The well-known Kallio club told the "
    "world body WHO.",
    "COUNCIL CUTS EVERYTHING TODAY",
]


@pytest.mark.parametrize(
    ("line", "style"),
    [
        ("Council cuts grants for clubs", "sentence"),
        ("Council Cuts Grants for Youth Clubs", "title"),
        ("COUNCIL CUTS GRANTS", "upper"),
        ("council cuts grants", "lower"),
        ("Maria Ortega quits", "sentence"),
        ("Maria Ortega quits as mayor of Cork", "sentence"),
        ("US, EU and NATO agree pact on arms", "sentence"),
        ("Rates", "sentence"),
        ("rates", "sentence"),
        ("NATO", "sentence"),
        ("", "sentence"),
        ("12 - 4", "sentence"),
        ("What to Know About the New Rates", "title"),
    ],
)
def test_style_of(line: str, style: str) -> None:
    assert style_of(line) == style


@pytest.mark.parametrize(
    ("line", "restored"),
    [
        # Title Case
        ("Council Cuts Grants", "Council cuts grants"),
        ("Bank of England Cuts Rates on Friday", "Bank of England cuts rates on Friday"),
        ("Bank Cuts Aid to NATO Troops", "Bank cuts aid to NATO troops"),
        ("Council Staff Told Ortega's Aid Was Late", "Council staff told Ortega's aid was late"),
        ("Far From Ready, Says Helsinki Club", "Far from ready, says Helsinki club"),
        ("Repairs for iPhone Cut at Youth Club", "Repairs for iPhone cut at youth club"),
        ("The Well-Known Kallio Club Told Sources", "The well-known Kallio club told sources"),
        ("US Troops Said to Be Ready", "US troops said to be ready"),
        # capitals
        ("NATO TROOPS LATE, US SAYS", "NATO troops late, US says"),
        ("MARIA ORTEGA CUTS AID", "Maria Ortega cuts aid"),
        # no capitals
        ("ortega cuts aid on monday", "Ortega cuts aid on Monday"),
        ("bank of england rates fall", "Bank of England rates fall"),
        # sentences keep theirs, all but shouting
        ("Mayor quits as Rates fall", "Mayor quits as Rates fall"),
        ("Mayor quits as GRANTS fall", "Mayor quits as grants fall"),
        ("Repairs cost THOUSANDS", "Repairs cost thousands"),
        ("Mayor CUTTING grants", "Mayor CUTTING grants"),
        ("Mayor names his SOURCE and CLUBS", "Mayor names his source and clubs"),
        ("Mayor meets NATO chief", "Mayor meets NATO chief"),
        ("12 killed as rates fall", "12 killed as rates fall"),
        # letters whose capital belongs to another one
        ("µ", "µ"),
        ("ßen fall", "ßen fall"),
    ],
)
def test_restore(line: str, restored: str) -> None:
    assert Casing.learn(BODY).restore(line) == restored


@pytest.mark.parametrize(
    ("line", "restored", "reason"),
    [
        ("Liam Byrne Cuts Grants", "Liam Byrne cuts grants", "a name the body does not have"),
        ("WHO TOLD THE MAYOR?", "Who told the mayor?", "the body has only the organisation"),
    ],
)
@pytest.mark.xfail(strict=True, reason="each row says why")
def test_todo_restore(line: str, restored: str, reason: str) -> None:
    assert Casing.learn(BODY).restore(line) == restored, reason


def test_known_names_serve_where_the_body_is_silent() -> None:
    casing = Casing.learn(BODY, known={"japan": "Japan", "north korea": "North Korea"})
    assert casing.restore("Aid Cut by Japan and North Korea") == "Aid cut by Japan and North Korea"


def test_the_body_goes_before_known_names() -> None:
    casing = Casing.learn(["They bought turkey and ham."], known={"turkey": "Turkey"})
    assert casing.restore("THEY BOUGHT TURKEY AND HAM") == "They bought turkey and ham"


def test_a_heading_in_capitals_teaches_nothing() -> None:
    assert Casing.learn(BODY).restore("COUNCIL CUTS GRANTS TODAY") == "Council cuts grants today"


def test_an_empty_body_lowers_what_it_does_not_know() -> None:
    assert Casing.learn([]).restore("Council Cuts Grants Again") == "Council cuts grants again"


@given(line=st.text(max_size=80), body=st.lists(st.text(max_size=80), max_size=3))
def test_only_case_changes(line: str, body: list[str]) -> None:
    restored = Casing.learn(body).restore(line)
    assert len(restored) == len(line)
    assert all(a.lower() == b.lower() for a, b in zip(restored, line, strict=True))


@given(body=st.permutations(BODY))
def test_the_order_of_the_paragraphs_is_nothing(body: list[str]) -> None:
    line = "BANK OF ENGLAND CUTS ORTEGA'S AID"
    assert Casing.learn(body).restore(line) == Casing.learn(BODY).restore(line)
