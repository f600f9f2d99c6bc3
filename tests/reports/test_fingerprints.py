from __future__ import annotations

from dataclasses import replace

import pytest

from linter.findings import Finding
from linter.reports.fingerprints import fingerprints
from tests.reports.samples import NO_EVIDENCE, WRONG_ACTOR


def of(finding: Finding) -> str:
    return fingerprints([finding])[0]


@pytest.mark.parametrize(
    "moved",
    [
        replace(WRONG_ACTOR, line=9, column=30, end_line=9, end_column=37),
        replace(WRONG_ACTOR, path="moved/elsewhere.txt"),
        replace(WRONG_ACTOR, evidence=(), message="Other words.", suggestion=None),
        replace(WRONG_ACTOR, text="DENMARK", part_text="DENMARK closes strait"),
        replace(WRONG_ACTOR, severity="warning"),
    ],
)
def test_survives_what_happens_around_it(moved: Finding) -> None:
    assert of(moved) == of(WRONG_ACTOR)


@pytest.mark.parametrize(
    "other",
    [
        replace(WRONG_ACTOR, rule="wrong-place"),
        replace(WRONG_ACTOR, part="dek"),
        replace(WRONG_ACTOR, article="7"),
        replace(WRONG_ACTOR, text="Norway"),
    ],
)
def test_is_of_rule_part_and_words(other: Finding) -> None:
    assert of(other) != of(WRONG_ACTOR)


def test_the_same_twice_is_told_apart_by_its_number() -> None:
    again = replace(WRONG_ACTOR, column=20)
    first, between, second = fingerprints([WRONG_ACTOR, NO_EVIDENCE, again])
    assert len({first, between, second}) == 3
    assert first == of(WRONG_ACTOR)
    assert fingerprints([WRONG_ACTOR, replace(again, path="other.txt")])[1] == first


def test_names_do_not_run_into_each_other() -> None:
    one = replace(WRONG_ACTOR, rule="a", article="b")
    assert of(one) != of(replace(one, rule="ab", article=""))


def test_stays_the_same_from_release_to_release() -> None:
    assert of(WRONG_ACTOR)[:12] == "6596aab7ec52"
