"""Relations answer yes, no, or that they do not know; rows from many kinds of news."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.facts import Day, Span, Term
from linter.language.fields.table import fields_of
from linter.language.fields.types import Field
from linter.ruleset.relation_table import RELATIONS
from linter.ruleset.relations import Answer, relate
from tests.ruleset.samples import act, name, quantity, term

TERM = Field("actor", "term", "")
QUANTITY = Field("value", "quantity", "")
DAY = Field("when", "day", "")
TEXT = Field("words", "text", "")
FACTUALITY = fields_of("event")["factuality"]


def country(code: str, text: str) -> Term:
    return name(text, kind="country", identity=f"country:{code}")


def person(text: str) -> Term:
    return name(text, kind="person", identity=f"person:{text.lower()}")


def own(text: str, kind: str = "thing") -> Term:
    return name(text, kind=kind, identity=f"name:{text.lower()}")


NORTH, SOUTH, JAPAN = country("KP", "Pyongyang"), country("KR", "Seoul"), country("JP", "Japan")
SOLDIERS = term("soldiers", kind="group", stands_for=frozenset({"country:KP"}))

SAME_TERMS: list[tuple[str, Term, Term, Answer]] = [
    ("one identity, two names", NORTH, country("KP", "North Korea"), True),
    ("two known states", JAPAN, NORTH, False),
    ("two known people", person("Ruiz"), person("Ortega"), False),
    ("two known firms", name("Apple"), name("Google"), False),
    (
        "a party taken for a body and one for a thing",
        own("Labour", "organisation"),
        own("Greens"),
        False,
    ),
    (
        "a name and a pronoun for a longer one",
        own("State Police"),
        replace(own("it"), name="Lasta State Police"),
        None,
    ),
    ("a thing and a person", own("Dornan"), own("Ann Reed", "person"), None),
    ("a state and its soldiers", NORTH, SOLDIERS, True),
    ("another state and the soldiers", JAPAN, SOLDIERS, None),
    ("a state and an unknown army", JAPAN, term("army", kind="group"), None),
    ("a person and a state", person("Kim"), NORTH, None),
    ("a firm and a noun", name("Apple"), term("firm", kind="organisation"), None),
    ("one noun", term("teachers", lemma="teacher"), term("teacher"), True),
    ("two nouns that may be one", term("teacher"), term("man"), None),
    ("British and American", term("labour"), term("labor"), True),
    (
        "one class",
        act("sends", classes=frozenset({"send"})),
        act("ships", classes=frozenset({"send"})),
        True,
    ),
    ("opposite acts", act("rises", lemma="rise"), act("falls", lemma="fall"), False),
    ("two acts", act("sings", lemma="sing"), act("votes", lemma="vote"), None),
    (
        "a member of a coordination",
        term("weapons and drones", members=(term("weapons"), term("drones"))),
        term("drones"),
        True,
    ),
    (
        "none of two known members",
        name("France and Spain", members=(country("FR", "France"), country("ES", "Spain"))),
        NORTH,
        None,
    ),
    ("nothing known at all", term("", lemma=""), term("", lemma=""), None),
]


@pytest.mark.parametrize(
    ("claim", "evidence", "answer"),
    [row[1:] for row in SAME_TERMS],
    ids=[row[0] for row in SAME_TERMS],
)
def test_same_terms(claim: Term, evidence: Term, answer: Answer) -> None:
    assert relate("same", claim, evidence, TERM) is answer
    assert relate("same", evidence, claim, TERM) is answer


@pytest.mark.parametrize(
    ("claim", "evidence", "answer"),
    [
        (NORTH, country("KP", "DPRK"), True),
        (NORTH, SOUTH, False),
        (NORTH, SOLDIERS, False),
        (term("teacher"), term("man"), False),
        (term("teachers", lemma="teacher"), term("teacher"), True),
    ],
)
def test_equal_takes_the_unknown_for_different(claim: Term, evidence: Term, answer: bool) -> None:
    assert relate("equal", claim, evidence, TERM) is answer


@pytest.mark.parametrize(
    ("claim", "evidence", "answer"),
    [
        (term("people", lemma="people"), term("women", lemma="woman"), True),
        (term("soldiers", lemma="soldier"), term("people", lemma="people"), True),
        (term("soldiers", lemma="soldier"), term("buses", lemma="bus"), None),
        (
            name("Georgia", kind="place", identity="region:US-GA"),
            country("US", "United States"),
            True,
        ),
        (NORTH, JAPAN, False),
    ],
)
def test_compatible_terms_take_in_the_wider(claim: Term, evidence: Term, answer: Answer) -> None:
    assert relate("compatible", claim, evidence, TERM) is answer
    assert relate("compatible", evidence, claim, TERM) is answer


@pytest.mark.parametrize(
    ("claim", "evidence", "answer"),
    [
        (quantity(12_000, step=1000), quantity(12_431), True),
        (quantity(12), quantity(14), False),
        (quantity(20, float("inf"), bound="at_least"), quantity(25), True),
        (quantity(20, float("inf"), bound="at_least"), quantity(15), False),
        (quantity(5, unit="km"), quantity(5, unit="kg"), None),
    ],
)
def test_compatible_quantities(claim: object, evidence: object, answer: Answer) -> None:
    assert relate("compatible", claim, evidence, QUANTITY) is answer


def test_equal_quantities_are_equal_in_value_and_unit() -> None:
    assert relate("equal", quantity(12, text="12"), quantity(12, text="a dozen"), QUANTITY) is True
    assert relate("equal", quantity(12), quantity(12, unit="percent"), QUANTITY) is False


def test_another_given_name() -> None:
    ann, alan = person("Ann Marsh"), person("Alan Marsh")
    assert relate("other_given_name", ann, alan, TERM) is True
    assert relate("other_given_name", ann, person("Anne Marsh"), TERM) is False
    assert relate("other_given_name", ann, None, TERM) is None


def test_a_slip_of_magnitude() -> None:
    millions, billions = quantity(3e6, unit="money"), quantity(3e9, unit="money")
    assert relate("magnitude_slip", millions, billions, QUANTITY) is True
    assert relate("magnitude_slip", millions, quantity(4e9, unit="money"), QUANTITY) is False


def day(text: str, **known: object) -> Day:
    return Day(text, Span(0, len(text)), **{"grain": "day", **known})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("relation", "claim", "evidence", "answer"),
    [
        ("compatible", day("5 May", month=5, day=5), day("May", grain="month", month=5), True),
        ("compatible", day("5 May", month=5, day=5), day("15 May", month=5, day=15), False),
        ("compatible", day("Monday", weekday=0), day("Tuesday", weekday=1), False),
        ("equal", day("5 May", month=5, day=5), day("May 5", month=5, day=5), True),
        ("equal", day("5 May", month=5, day=5), day("May", grain="month", month=5), False),
        (
            "equal",
            day("today", start=date(2024, 5, 5), end=date(2024, 5, 5)),
            day("Sunday", weekday=6, start=date(2024, 5, 5), end=date(2024, 5, 5)),
            True,
        ),
    ],
)
def test_days(relation: str, claim: Day, evidence: Day, answer: Answer) -> None:
    assert relate(relation, claim, evidence, DAY) is answer


@pytest.mark.parametrize(
    ("claim", "evidence", "answer"),
    [
        ("killed", "killed", True),
        ("killed", "injured", False),
        ("‘at risk’", "'At  risk'", True),
        (frozenset({"a", "b"}), frozenset({"b"}), True),
        (frozenset({"a"}), frozenset({"b"}), False),
        (frozenset(), frozenset({"b"}), None),
        (True, False, False),
        (True, True, True),
    ],
)
def test_same_of_plain_values(claim: object, evidence: object, answer: Answer) -> None:
    assert relate("same", claim, evidence, TEXT) is answer


def test_equal_text_is_equal_to_the_letter() -> None:
    assert relate("equal", "At risk", "at risk", TEXT) is False


@pytest.mark.parametrize(
    ("relation", "claim", "evidence", "answer"),
    [
        ("at_least", "done", "planned", False),
        ("at_least", "planned", "done", True),
        ("at_least", "planned", "planned", True),
        ("at_most", "done", "planned", True),
        ("at_most", "planned", "done", False),
        ("at_least", "nowhere", "done", None),
    ],
)
def test_steps_of_a_ladder(relation: str, claim: str, evidence: str, answer: Answer) -> None:
    assert relate(relation, claim, evidence, FACTUALITY) is answer


@pytest.mark.parametrize(
    ("claim", "evidence", "answer"),
    [
        (act("approves", lemma="approve"), act("rejects", lemma="reject"), True),
        (act("approves", lemma="approve"), act("backs", lemma="back"), False),
    ],
)
def test_opposed(claim: Term, evidence: Term, answer: bool) -> None:
    assert relate("opposed", claim, evidence, TERM) is answer


@pytest.mark.parametrize(
    ("claim", "evidence", "answer"),
    [
        (country("NE", "Niger"), country("NG", "Nigeria"), True),
        (
            name(
                "Seoul",
                kind="place",
                identity="capital:KR-seoul",
                stands_for=frozenset({"country:KR"}),
            ),
            country("KP", "North Korea"),
            True,
        ),
        (JAPAN, country("BR", "Brazil"), False),
        (JAPAN, JAPAN, False),
        (JAPAN, name("Apple"), None),
        (term("city"), JAPAN, None),
    ],
)
def test_confusable(claim: Term, evidence: Term, answer: Answer) -> None:
    assert relate("confusable", claim, evidence, TERM) is answer


@pytest.mark.parametrize(
    ("claim", "evidence", "answer"),
    [
        ("at risk", "The jobs are “at risk”, the union said.", True),
        ("at great risk", "The jobs are “at risk”, the union said.", False),
    ],
)
def test_verbatim(claim: str, evidence: str, answer: bool) -> None:
    assert relate("verbatim", claim, evidence, TEXT) is answer


@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize(("claim", "evidence"), [(None, NORTH), (NORTH, None), (None, None)])
def test_what_is_not_stated_does_not_say(relation: str, claim: object, evidence: object) -> None:
    assert relate(relation, claim, evidence, FACTUALITY) is None


TERMS = st.builds(
    term,
    st.sampled_from(["Japan", "troops", "rise", "fall", "teacher", ""]),
    kind=st.sampled_from(["country", "person", "thing", "act"]),
    identity=st.sampled_from(["", "country:JP", "country:KP", "person:kim"]),
    stands_for=st.frozensets(st.sampled_from(["country:KP", "country:JP"]), max_size=2),
    classes=st.frozensets(st.sampled_from(["send", "kill"]), max_size=1),
)


@given(TERMS, TERMS, st.sampled_from(["same", "equal", "compatible", "opposed", "confusable"]))
def test_relations_of_terms_do_not_depend_on_the_side(
    one: Term, other: Term, relation: str
) -> None:
    assert relate(relation, one, other, TERM) is relate(relation, other, one, TERM)


@given(TERMS, TERMS)
def test_what_is_the_same_is_compatible(one: Term, other: Term) -> None:
    if relate("same", one, other, TERM):
        assert relate("compatible", one, other, TERM) is True
