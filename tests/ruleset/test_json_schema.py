"""The schema of a rule agrees with the validator, and helps an editor to write one."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from linter.language.facts import FactType
from linter.language.fields.table import FACT_TYPES, fields_of
from linter.ruleset.json_schema import rule_schema
from linter.ruleset.schema import LOGIC_KEYS, RULE_KEYS, TEST_KEYS
from linter.ruleset.validate import read_rule
from tests.schema_editor import offered, undescribed, values

RULES = Path(__file__).parents[2] / "rules"
FILES = sorted(RULES.glob("*/*.yaml"))
SCHEMA = rule_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
ONE: dict[str, Any] = yaml.safe_load(
    (RULES / "actors" / "wrong-actor.yaml").read_text(encoding="utf-8")
)

MISTAKES: list[tuple[str, Any]] = [
    ("severity", "bad"),
    ("confidence", 3),
    ("in", "headlines"),
    ("in", []),
    ("for", "events"),
    ("report", "conflicts"),
    ("summary", ""),
    ("summary", None),
    ("summery", "x"),
    ("where", {"actr": "present"}),
    ("where", {"polarity": "sideways"}),
    ("where", ["polarity"]),
    ("align", {"same": "predicate"}),
    ("align", {"with": "event", "sam": "predicate"}),
    ("align", {"with": "event", "overlap": 2}),
    ("tests", [{"fails": "x"}]),
    ("tests", []),
]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_shipped_rule_fits_the_schema(path: Path) -> None:
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []


@pytest.mark.parametrize(("key", "value"), MISTAKES, ids=str)
def test_what_is_wrong_passes_neither(key: str, value: Any) -> None:
    document = deepcopy(ONE) | {key: value}
    assert not VALIDATOR.is_valid(document)
    text = yaml.safe_dump(document, allow_unicode=True)
    _, problems = read_rule(text, "rules/actors/wrong-actor.yaml")
    assert problems


@pytest.mark.parametrize("key", [key.name for key in RULE_KEYS if key.required])
def test_what_must_be_there_is_asked_for_by_both(key: str) -> None:
    document = {name: value for name, value in ONE.items() if name != key}
    assert not VALIDATOR.is_valid(document)
    _, problems = read_rule(yaml.safe_dump(document), "rules/actors/wrong-actor.yaml")
    assert problems


def test_an_editor_offers_every_key() -> None:
    top = offered(SCHEMA, {}, [])
    assert set(top) == {key.name for key in RULE_KEYS}
    assert top["severity"] == "How bad a finding is."
    assert set(offered(SCHEMA, {"tests": [{}]}, ["tests", 0])) == {key.name for key in TEST_KEYS}


@pytest.mark.parametrize("fact_type", FACT_TYPES)
def test_an_editor_offers_the_fields_of_the_claim(fact_type: FactType) -> None:
    document: dict[str, Any] = {"for": fact_type, "where": {}}
    fields = fields_of(fact_type)
    assert set(offered(SCHEMA, document, ["where"])) == {*fields, *LOGIC_KEYS}
    for name, doc in offered(SCHEMA, document, ["where"]).items():
        assert doc, name


def test_an_editor_offers_the_values_of_a_choice() -> None:
    assert "positive" in values(SCHEMA, {"for": "event"}, ["where", "polarity"])
    assert "headline" in values(SCHEMA, {}, ["in"])


def test_an_editor_can_explain_every_key() -> None:
    assert undescribed(SCHEMA) == []
