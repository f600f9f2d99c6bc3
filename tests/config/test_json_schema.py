"""The published schema accepts what the reader accepts, and helps an editor to write it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from linter.articles.kinds import kind_names
from linter.config import PROFILES, SEVERITIES, load_settings
from linter.config.json_schema import config_schema, project_schema
from linter.config.keys import FILE_KEYS, KEYS
from linter.errors import ConfigError
from tests.schema_editor import offered, undescribed, values

SCHEMA = config_schema()

VALID = [
    "{}",
    "$schema: config.schema.json\nprofile: desk",
    "select: wrong-actor\nextend-select: [numbers, time]\nignore: []\nextend-ignore: 'no'",
    "fail-on: info\nmodel: en_core_web_sm\nformat: concise",
    "jobs: 0\ncache: false\ncache-dir: .kept",
    "rules: headlint:core\nextend-rules: []",
    "field-map: {dek: intro, bullet: [points]}",
    "selectors: {a.example: {dek: p.a}, '*': {body: article}}",
    "exclude: [archive/, '!archive/keep.md']\nbaseline: known.yaml",
    "extends: []",
    "kinds: {opinion: {ignore: [], stricter: false}, quiz: {}}",
    "rule-settings: {wrong-actor: {severity: info}}",
    "overrides: []",
    "overrides: [{paths: opinion/, profile: audit, kinds: {live: {ignore: time}}}]",
]
INVALID = [
    "profil: desk",
    "profile: loud",
    "profile: [desk]",
    "profile:",
    "select: {a: b}",
    "select: [1]",
    "select: no",
    "ignore: ['']",
    "fail-on: never",
    "model: 3",
    "jobs: -1",
    "jobs: 1001",
    "jobs: two",
    "jobs: 1.5",
    "cache: 'false'",
    "cache: 1",
    "field-map: [dek]",
    "field-map: {deck: x}",
    "field-map: {dek: {x: y}}",
    "selectors: {a.example: h1}",
    "selectors: {a.example: {headlin: h1}}",
    "selectors: {a.example: {dek: [h1]}}",
    "kinds: {opinions: {}}",
    "kinds: {opinion: {ignored: x}}",
    "kinds: {opinion: {stricter: 1}}",
    "kinds: {opinion: x}",
    "rule-settings: {wrong-actor: {severity: loud}}",
    "rule-settings: {wrong-actor: {}}",
    "overrides: {paths: x}",
    "overrides: [x]",
    "overrides: [{profile: desk}]",
    "overrides: [{paths: []}]",
    "overrides: [{paths: x, jobs: 1}]",
    "overrides: [{paths: x, extends: y}]",
    "extends: {a: b}",
    "- profile",
]


def is_read(folder: Path, text: str) -> bool:
    """Whether headlint takes this file."""
    (folder / "headlint.yaml").write_text(text, encoding="utf-8")
    try:
        load_settings(folder)
    except ConfigError:
        return False
    return True


@pytest.mark.parametrize("text", VALID)
def test_what_is_right_passes_both(tmp_path: Path, text: str) -> None:
    assert is_read(tmp_path, text)
    assert [
        error.message for error in Draft7Validator(SCHEMA).iter_errors(yaml.safe_load(text))
    ] == []


@pytest.mark.parametrize("text", INVALID)
def test_what_is_wrong_passes_neither(tmp_path: Path, text: str) -> None:
    assert not is_read(tmp_path, text)
    assert not Draft7Validator(SCHEMA).is_valid(yaml.safe_load(text))


def test_the_schemas_are_schemas() -> None:
    for schema in (SCHEMA, project_schema()):
        Draft7Validator.check_schema(schema)


def test_the_schema_of_a_project_leaves_the_rest_of_it_alone() -> None:
    validator = Draft7Validator(project_schema())
    project: dict[str, Any] = {"project": {"name": "site"}, "tool": {"other": {"profile": "loud"}}}
    assert validator.is_valid(project)
    project["tool"]["headlint"] = {"profile": "desk"}
    assert validator.is_valid(project)
    project["tool"]["headlint"] = {"profile": "loud"}
    assert not validator.is_valid(project)


def test_an_editor_offers_every_key() -> None:
    top = offered(SCHEMA, {}, [])
    assert set(top) == {key.name for key in KEYS} | set(FILE_KEYS)
    assert top["profile"] == "Which rules run, by how sure they are."
    document = {"overrides": [{"paths": "x"}]}
    inside = offered(SCHEMA, document, ["overrides", 0])
    assert set(inside) == {"paths"} | {key.name for key in KEYS if key.scope == "article"}


def test_an_editor_offers_the_values_of_a_choice() -> None:
    assert values(SCHEMA, {"profile": ""}, ["profile"]) == list(PROFILES)
    assert values(SCHEMA, {"fail-on": ""}, ["fail-on"]) == list(SEVERITIES)
    inner = {"overrides": [{"profile": ""}]}
    assert values(SCHEMA, inner, ["overrides", 0, "profile"]) == list(PROFILES)


def test_an_editor_helps_inside_tables() -> None:
    assert tuple(offered(SCHEMA, {"kinds": {}}, ["kinds"])) == kind_names()
    assert set(offered(SCHEMA, {}, ["kinds", "opinion"])) == {"ignore", "stricter"}
    assert "dek" in offered(SCHEMA, {}, ["field-map"])
    assert "furniture" in offered(SCHEMA, {}, ["selectors", "a.example"])


def test_an_editor_can_explain_every_key() -> None:
    assert undescribed(SCHEMA) == []
    assert undescribed(project_schema()) == []


def test_the_measure_of_explanations_can_fail() -> None:
    silent = {"additionalProperties": False, "properties": {"a": {"type": "string"}}}
    assert undescribed(silent) == ["a"]
