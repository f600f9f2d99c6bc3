"""Names in their places."""

from __future__ import annotations

import pytest

from linter.language.facts import Entity
from tests.language.understanding import entity, in_body, in_line

# text | name | role | word it depends on
ROLES = [
    ("Norway sent two ships to Iceland.", "Norway", "actor", "send"),
    ("Norway sent two ships to Iceland.", "Iceland", "recipient", "send"),
    ("The ships were sent by Norway.", "Norway", "actor", "send"),
    ("Police arrested a man in Turin.", "Turin", "place", "arrest"),
    ("The court fined Halden Shipping.", "Halden Shipping", "target", "fine"),
    ("Halden Shipping was fined.", "Halden Shipping", "target", "fine"),
    ("The goal came early, Maria Okafor said.", "Maria Okafor", "source", "say"),
    ("Peru's striker scored.", "Peru", "possessor", "striker"),
    ("The drug was tested in Kenya.", "Kenya", "place", "test"),
]


@pytest.mark.parametrize(("text", "name", "role", "head"), ROLES)
def test_roles(text: str, name: str, role: str, head: str) -> None:
    found = entity(in_body(Entity, text), name)
    assert found.role == role
    assert found.head is not None
    assert found.head.lemma == head


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The talks in Norway failed.", "Norway", "country"),
        ("The talks in Turin failed.", "Turin", "place"),
        ("The judge freed Maria Okafor.", "Maria Okafor", "person"),
        ("The regulator sued Lumora Bank.", "Lumora Bank", "organisation"),
    ],
)
def test_kinds(text: str, name: str, kind: str) -> None:
    assert entity(in_body(Entity, text), name).kind == kind


def test_each_name_once_in_the_order_of_the_text() -> None:
    found = in_body(Entity, "Chile sued Peru and Norway in Vienna.")
    starts = [fact.span.start for fact in found]
    assert starts == sorted(set(starts))
    assert len(found) == 4


def test_what_is_coordinated_has_the_role_of_the_first() -> None:
    found = in_body(Entity, "The envoy met Chile and Peru.")
    assert entity(found, "Peru").role == entity(found, "Chile").role


def test_a_body_without_names_has_none() -> None:
    assert in_body(Entity, "The moth flies at night and sleeps by day.") == []


def test_a_name_of_a_title_case_headline_is_found() -> None:
    line, body = "Norway Sends Two Ships To Iceland", "Norway sent two ships to Iceland."
    assert {fact.name.text for fact in in_line(Entity, line, body)} == {"Norway", "Iceland"}
