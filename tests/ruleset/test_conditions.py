"""Three answers through `all`, `any` and `not`, and every test of one field."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.facts import Event
from linter.ruleset.conditions import Pair, judge, unmet
from linter.ruleset.model import (
    Alignment,
    All,
    AnyOf,
    Comparison,
    Condition,
    Exists,
    FieldTest,
    Nearest,
    Not,
    Overlap,
    Value,
)
from linter.ruleset.relations import Answer
from tests.ruleset.samples import event, name, passage, sentence

CLAIM = sentence("Japan sends 3,000 troops to Russia", part=True)
BODY = sentence("North Korea has sent troops to Russia.")

YES = FieldTest("claim", "actor", "present")
NO = FieldTest("claim", "actor", "absent")
UNKNOWN = FieldTest("claim", "recipient.kind", "value", ("person",))
ANSWERS: dict[Answer, Condition] = {True: YES, False: NO, None: UNKNOWN}


def claim() -> Event:
    return event(
        CLAIM,
        "sends",
        "send",
        actor=name("Japan", CLAIM, kind="country", identity="country:JP"),
        target=name("troops", CLAIM, kind="group", lemma="troop", classes=frozenset({"soldier"})),
        factuality="planned",
        context=("troop", "russia", "december"),
    )


def evidence(**fields: object) -> Event:
    known = {"actor": name("North Korea", BODY, kind="country", identity="country:KP")}
    return event(BODY, "sent", "send", **{**known, "context": ("troop", "russia"), **fields})


def pair(other: Event | None = None) -> Pair:
    return Pair(
        claim=claim(),
        claim_paragraph=CLAIM.text,
        exists=lambda alignment: alignment.source == "body",
        body=(passage("Japan protested."), passage(BODY.text)),
        evidence=other,
    )


@pytest.mark.parametrize(("one", "other"), list(product(ANSWERS, ANSWERS)))
def test_kleene_connectives(one: Answer, other: Answer) -> None:
    both = (ANSWERS[one], ANSWERS[other])
    expected_all = False if False in (one, other) else None if None in (one, other) else True
    expected_any = True if True in (one, other) else None if None in (one, other) else False
    assert judge(All(both), pair()) is expected_all
    assert judge(AnyOf(both), pair()) is expected_any


@pytest.mark.parametrize("answer", ANSWERS)
def test_not_of_silence_is_silence(answer: Answer) -> None:
    expected = None if answer is None else not answer
    assert judge(Not(ANSWERS[answer]), pair()) is expected


def test_nothing_asked_is_met_and_no_choice_is_not() -> None:
    assert judge(All(), pair()) is True
    assert judge(AnyOf(()), pair()) is False


TESTS: list[tuple[str, str, tuple[Value, ...], Answer]] = [
    ("actor", "present", (), True),
    ("recipient", "present", (), False),
    ("recipient", "absent", (), True),
    ("actor.kind", "value", ("country", "person"), True),
    ("actor.kind", "value", ("person",), False),
    ("recipient.kind", "value", ("person",), None),
    ("polarity", "value", ("positive",), True),
    ("conditional", "value", (False,), True),
    ("act", "value", ("SENDS",), True),
    ("target.classes", "value", ("soldier", "officer"), True),
    ("target.classes", "value", ("officer",), False),
    ("target", "lexicon", ("soldier",), True),
    ("target.classes", "lexicon", ("soldier",), True),
    ("actor", "lexicon", ("soldier",), False),
    ("recipient", "lexicon", ("soldier",), None),
    ("sentence", "matches", (r"\d,\d{3}",), True),
    ("actor", "matches", ("(?i)^JAPAN$",), True),
    ("actor", "matches", ("Korea",), False),
    ("target.classes", "matches", ("^sold",), True),
    ("paragraph", "matches", ("Russia$",), True),
    ("factuality", "at_least", ("considered",), True),
    ("factuality", "at_least", ("done",), False),
    ("factuality", "at_most", ("planned",), True),
    ("factuality", "value", ("planned",), True),
    ("text", "verbatim", ("body",), False),
    ("actor.text", "verbatim", ("body",), True),
    ("when.year", "at_least", (1999.0,), None),
]


@pytest.mark.parametrize(("path", "test", "operands", "answer"), TESTS)
def test_tests_of_a_field_of_the_claim(
    path: str, test: str, operands: tuple[Value, ...], answer: Answer
) -> None:
    assert judge(FieldTest("claim", path, test, operands), pair()) is answer


def test_tests_of_the_evidence() -> None:
    positive = FieldTest("evidence", "polarity", "value", ("positive",))
    assert judge(positive, pair(evidence())) is True
    assert judge(positive, pair(evidence(polarity="negative"))) is False
    assert judge(positive, pair(None)) is None


def test_comparisons() -> None:
    same = Comparison("same", "actor", "actor")
    assert judge(same, pair(evidence())) is False
    assert judge(same, pair(evidence(actor=None))) is None
    assert judge(same, pair(None)) is None
    assert judge(Comparison("same", "predicate", "predicate"), pair(evidence())) is True
    assert judge(Comparison("at_least", "factuality", "factuality"), pair(evidence())) is True


def test_overlap_is_of_the_claims_words() -> None:
    assert judge(Overlap(0.6), pair(evidence())) is True
    assert judge(Overlap(0.7), pair(evidence())) is False
    assert judge(Overlap(0.1), pair(evidence(context=()))) is False
    assert judge(Overlap(0.0), pair(None)) is False


@pytest.mark.parametrize(("greatest", "expected"), [(0.0, True), (0.8, True), (0.9, False)])
def test_nearest_is_a_share_of_the_greatest_overlap(greatest: float, expected: bool) -> None:
    overlapping = replace(pair(evidence()), greatest_overlap=lambda: greatest)
    assert judge(Nearest(0.8), overlapping) is expected


def test_nothing_is_nearest_without_evidence() -> None:
    assert judge(Nearest(0.0), pair(None)) is False


def test_exists_asks_the_engine() -> None:
    assert judge(Exists(Alignment("event", "body")), pair()) is True
    assert judge(Exists(Alignment("event", ("dek",))), pair()) is False


def test_unmet_names_the_parts_that_fail() -> None:
    condition = All((YES, All((NO, UNKNOWN)), AnyOf((YES, NO))))
    assert list(unmet(condition, pair())) == [(NO, False), (UNKNOWN, None)]
    assert list(unmet(All((YES,)), pair())) == []


CONDITIONS = st.recursive(
    st.sampled_from([YES, NO, UNKNOWN]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: All(tuple(parts))),
        st.lists(inner, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=8,
)


@given(CONDITIONS)
def test_order_never_matters(condition: Condition) -> None:
    def turned(one: Condition) -> Condition:
        if isinstance(one, All):
            return All(tuple(turned(part) for part in reversed(one.conditions)))
        if isinstance(one, AnyOf):
            return AnyOf(tuple(turned(part) for part in reversed(one.conditions)))
        return Not(turned(one.condition)) if isinstance(one, Not) else one

    assert judge(condition, pair()) is judge(turned(condition), pair())


@given(CONDITIONS)
def test_twice_not_is_as_before(condition: Condition) -> None:
    assert judge(Not(Not(condition)), pair()) is judge(condition, pair())
