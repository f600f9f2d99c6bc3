"""The table of fields is what the dataclasses hold, no more and no less."""

from __future__ import annotations

import dataclasses
from typing import get_args

import pytest

from linter.language.facts import Day, Event, Fact, FactType, Quantity, Span, Term
from linter.language.fields.table import CLASSES, FACT_TYPES, FIELDS, fields_of, type_of
from linter.language.fields.types import SUBFIELDS, TYPES, FieldType
from linter.language.fields.values import value_of, words_of
from linter.ruleset.relation_table import RELATIONS, TESTS
from tests.ruleset.samples import act, event, number, quantity, sentence, words

SUBRECORDS: dict[FieldType, type] = {"term": Term, "quantity": Quantity, "day": Day}
# Not for rules: places, and what rules reach in another way (members through `same`, days through
# `compatible`).
NOT_FOR_RULES = {"sentence", "span", "context", "members", "start", "end", "negator"}
DERIVED = {"symmetric", "two_sided", "figure"}


@pytest.mark.parametrize("fact_type", FACT_TYPES)
def test_every_field_of_a_fact_is_in_the_table(fact_type: FactType) -> None:
    record = {item.name for item in dataclasses.fields(CLASSES[fact_type])} - NOT_FOR_RULES
    assert {field.name for field in FIELDS[fact_type]} == record


@pytest.mark.parametrize("field_type", SUBRECORDS)
def test_every_field_below_a_field_is_in_the_table(field_type: FieldType) -> None:
    record = {item.name for item in dataclasses.fields(SUBRECORDS[field_type])} - NOT_FOR_RULES
    assert {field.name for field in SUBFIELDS[field_type]} == record | DERIVED & {
        field.name for field in SUBFIELDS[field_type]
    }


def test_the_tables_cover_every_type() -> None:
    assert set(FACT_TYPES) == set(get_args(FactType)) == set(FIELDS)
    assert set(TYPES) == set(get_args(FieldType))
    named = {
        type_ for table in (RELATIONS, TESTS) for entry in table.values() for type_ in entry.types
    }
    assert named == set(TYPES)


@pytest.mark.parametrize("fact_type", FACT_TYPES)
def test_every_path_can_be_read_from_a_fact(fact_type: FactType) -> None:
    """A field missing from a record would raise AttributeError at match time."""
    fact = _bare(fact_type)
    assert type_of(fact) == fact_type
    for path in fields_of(fact_type):
        value_of(fact, path, "The paragraph.")


def test_choices_have_values_and_steps_a_ladder() -> None:
    for fact_type in FACT_TYPES:
        for path, field in fields_of(fact_type).items():
            assert bool(field.values) == (field.type == "choice"), path
            assert bool(field.ladder) == (field.type == "step"), path


def test_values_through_a_dotted_path() -> None:
    line = sentence("Council shuts two libraries", part=True)
    fact = event(line, "shuts", "shut", actor="Council")
    assert value_of(fact, "actor.identity") == "name:council"
    assert value_of(fact, "actor.stands_for") == frozenset()
    assert value_of(fact, "conditional") is False


@pytest.mark.parametrize("path", ["target", "target.kind", "report", "source.identity"])
def test_what_is_not_stated_is_none(path: str) -> None:
    fact = event(sentence("Council shuts library"), "shuts", "shut", actor="Council")
    assert value_of(fact, path) is None


def test_words_of_a_fact_in_the_middle_of_a_paragraph() -> None:
    second = sentence("The court freed her.", offset=40)
    fact = dataclasses.replace(event(second, "freed", "free"), span=Span(44, 55))
    assert words_of(fact) == "court freed"
    assert value_of(fact, "text") == "court freed"
    assert value_of(fact, "sentence") == "The court freed her."
    assert value_of(fact, "paragraph") is None
    assert value_of(fact, "paragraph", "All of it.") == "All of it."


def test_whether_an_act_is_mutual_comes_from_the_lexicon() -> None:
    line = sentence("President meets chancellor")
    meets = dataclasses.replace(
        event(line, "meets", "meet"),
        predicate=act("meets", line, lemma="meet", classes=frozenset({"meet"})),
    )
    sues = event(sentence("Union sues mayor"), "sues", "sue")
    assert value_of(meets, "predicate.symmetric") is True
    assert value_of(sues, "predicate.symmetric") is False
    assert value_of(sues, "predicate.two_sided") is False


def test_the_words_beside_a_fact_come_from_its_context() -> None:
    line = sentence("Floods kill twelve near Oxford")
    around = tuple(
        dataclasses.replace(word, span=span)
        for word, span in zip(
            words("flood", "kill", "oxford"), (Span(0, 6), Span(7, 11), Span(24, 30)), strict=True
        )
    )
    fact = dataclasses.replace(
        number(line, quantity(12, text="twelve"), "Oxford"), span=Span(12, 18), context=around
    )
    assert value_of(fact, "before") == around[1].keys
    assert value_of(fact, "after") == around[2].keys
    assert value_of(dataclasses.replace(fact, span=Span(0, 3)), "before") is None


def _bare(fact_type: FactType) -> Fact:
    """A fact of the type with every optional field left out."""
    where = sentence("Twelve people were hurt.")
    values: dict[str, object] = {"sentence": where, "span": where.span}
    stock: dict[str, object] = {
        "predicate": act("hurt", where),
        "name": act("hurt", where),
        "act": "hurt",
        "kind": "thing",
        "entry": "arson",
        "value": quantity(12),
        "words": "hurt",
        "word": act("hurt", where) if fact_type in ("slot", "superlative", "doubt") else "he",
        "sort": "verb",
        "negator": Span(0, 6),
        "when": Day("Monday", Span(0, 6), "day"),
    }
    for item in dataclasses.fields(CLASSES[fact_type]):
        if item.default is dataclasses.MISSING and item.name in stock:
            values[item.name] = stock[item.name]
    made: Fact = CLASSES[fact_type](**values)  # type: ignore[arg-type]
    return made


def test_an_event_is_an_event() -> None:
    assert type_of(event(sentence("Council shuts library"), "shuts", "shut")) == "event"
    assert CLASSES["event"] is Event
