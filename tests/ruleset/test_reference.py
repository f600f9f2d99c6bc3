"""The generated page and schema are what the tables say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linter.language.fields.table import FACT_TYPES, fields_of
from linter.ruleset.json_schema import rule_schema
from linter.ruleset.reference import PAGE, SCHEMA, page_with_reference, schema_text, write
from linter.ruleset.relation_table import RELATIONS
from linter.ruleset.schema import RULE_KEYS
from linter.ruleset.validate import read_rule

DOCS = Path(__file__).parents[2] / "docs"
STALE = "run `python -m linter.ruleset.reference docs`"


def test_the_page_is_fresh() -> None:
    page = (DOCS / PAGE).read_text(encoding="utf-8")
    assert page_with_reference(page) == page, STALE


def test_the_schema_is_fresh() -> None:
    assert (DOCS / SCHEMA).read_text(encoding="utf-8") == schema_text(), STALE


def test_the_page_without_its_marker_is_refused() -> None:
    with pytest.raises(ValueError, match="has no line"):
        page_with_reference("# The rule language\n")


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / PAGE).write_text((DOCS / PAGE).read_text(encoding="utf-8"), encoding="utf-8")
    write(tmp_path)
    once = (tmp_path / PAGE).read_bytes()
    write(tmp_path)
    assert (tmp_path / PAGE).read_bytes() == once


def test_the_example_on_the_page_is_a_rule() -> None:
    page = (DOCS / PAGE).read_text(encoding="utf-8")
    example = page.partition("```yaml\n")[2].partition("```")[0]
    found, problems = read_rule(example, "rules/actors/wrong-target.yaml")
    assert found is not None, problems


def test_every_name_is_on_the_page() -> None:
    page = (DOCS / PAGE).read_text(encoding="utf-8")
    names = {key.name for key in RULE_KEYS} | set(RELATIONS) | set(FACT_TYPES)
    assert [name for name in sorted(names) if f"`{name}`" not in page] == []


def test_the_schema_holds_every_key_and_field() -> None:
    schema = json.loads(schema_text())
    assert schema == rule_schema()
    assert set(schema["properties"]) == {key.name for key in RULE_KEYS}
    for fact_type in FACT_TYPES:
        assert set(fields_of(fact_type)) <= set(
            schema["$defs"][f"{fact_type}-conditions"]["properties"]
        )


def test_every_reference_in_the_schema_leads_somewhere() -> None:
    schema = rule_schema()

    def references(node: object) -> set[str]:
        if isinstance(node, dict):
            own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
            return own.union(*map(references, node.values()))
        return set().union(*map(references, node)) if isinstance(node, list) else set()

    known = {f"#/$defs/{name}" for name in schema["$defs"]}
    assert references(schema) <= known
