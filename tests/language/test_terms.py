"""The words that fill a slot, their kind and who is meant."""

from __future__ import annotations

import pytest

from linter.language.facts import Event, Term
from tests.language.understanding import event, in_body


def slot(text: str, lemma: str, name: str, *before: str) -> Term:
    found = getattr(event(in_body(Event, text, *before), lemma), name)
    assert isinstance(found, Term)
    return found


@pytest.mark.parametrize(
    ("text", "lemma", "name", "kind"),
    [
        ("The doctor closed the ward.", "close", "actor", "person"),
        ("Lumora Bank closed the ward.", "close", "actor", "organisation"),
        ("Norway closed the border.", "close", "actor", "country"),
        ("The storm closed the port.", "close", "actor", "thing"),
        ("She closed the shop.", "close", "actor", "person"),
    ],
)
def test_kinds(text: str, lemma: str, name: str, kind: str) -> None:
    assert slot(text, lemma, name).kind == kind


def test_the_phrase_is_compact() -> None:
    term = slot("The bank sold its three oldest branches in the north.", "sell", "target")
    assert term.text == "its three oldest branches"
    assert term.lemma == "branch"
    assert {"old", "three"} & term.modifiers


def test_an_article_is_left_out() -> None:
    assert slot("The court freed the editor.", "free", "target").text == "editor"


@pytest.mark.parametrize(
    ("text", "definite"),
    [
        ("The court freed the editor.", True),
        ("The court freed an editor.", False),
        ("The court freed editors.", False),
        ("The court freed her brother.", True),
        ("The court freed Maria Okafor.", True),
    ],
)
def test_definite(text: str, definite: bool) -> None:
    assert slot(text, "free", "target").definite is definite


def test_a_coordination_has_members() -> None:
    term = slot("Norway sent ships, planes and drones.", "send", "target")
    assert [member.lemma for member in term.members] == ["ship", "plane", "drone"]
    assert term.text == "ships, planes and drones"


def test_an_adjective_of_a_state_makes_its_noun_speak_for_it() -> None:
    assert "country:NO" in slot("Norwegian troops left the port.", "leave", "actor").stands_for
    assert "country:NO" in slot("Norway's troops left the port.", "leave", "actor").stands_for


def test_a_pronoun_is_the_person_before_it() -> None:
    before = "Maria Okafor won the race."
    term = slot("She thanked her coach.", "thank", "actor", before)
    assert term.identity == "name:maria okafor"


@pytest.mark.parametrize(
    ("text", "lemma", "identity"),
    [
        ("Norvik said it would sell its port.", "sell", "name:norvik"),
        ("Norvik says that it planned to sell its port.", "sell", "name:norvik"),
        ("Norvik said it would take a week to sell its port.", "take", ""),
        ("Maria Okafor said it would sell for a pound.", "sell for", ""),
        ("Norvik and Dornan said it would sell its port.", "sell", ""),
        ("It would sell its port, Norvik said.", "sell", "name:norvik"),
    ],
)
def test_it_is_the_body_that_says_so(text: str, lemma: str, identity: str) -> None:
    assert slot(text, lemma, "actor", "Last week Norvik met Dornan.").identity == identity


def test_a_name_the_story_has_only_here_is_called_by_its_own_words() -> None:
    assert slot("Norvik sold its port.", "sell", "actor").name == "Norvik"


def test_a_predicate_has_its_particle_and_classes() -> None:
    found = event(in_body(Event, "The minister called off the vote."), "call off")
    assert found.predicate.kind == "act"
    assert found.predicate.text == "called off"
    one = event(in_body(Event, "Norway sent ships."), "send").predicate.classes
    other = event(in_body(Event, "Norway dispatched ships."), "dispatch").predicate.classes
    assert one & other


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("The shipping line Norvik sold its port.", "name:norvik"),
        ("The carmaker Dornan sold its plant.", "name:dornan"),
        ("The coach, Elena Ortega, sold her house.", "name:elena ortega"),
        ("In the report Norvik sold its port.", "name:norvik"),
        ("The line, which Norvik owns, sold its port.", ""),
        ("The line sold Norvik its port.", ""),
    ],
)
def test_a_noun_is_whoever_is_named_right_behind_it(text: str, identity: str) -> None:
    assert slot(text, "sell", "actor").identity == identity
