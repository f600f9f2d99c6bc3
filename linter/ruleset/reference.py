"""The generated half of docs/rule-language.md, and docs/rule.schema.json.

`python -m linter.ruleset.reference docs` writes both; a test fails when they are stale.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from linter.generated import below_marker, code, table
from linter.language.fields.table import COMMON, FACT_TYPES, FIELDS
from linter.language.fields.types import SUBFIELDS, TYPES, Field
from linter.ruleset.fault_table import FAULTS
from linter.ruleset.json_schema import rule_schema
from linter.ruleset.relation_table import RELATIONS, TESTS, Relation
from linter.ruleset.schema import ALIGN_KEYS, LOGIC_KEYS, RULE_KEYS, SUGGEST_KEYS, TEST_KEYS, Key

PAGE = "rule-language.md"
SCHEMA = "rule.schema.json"
BEGIN = "<!-- Below this line: written by `python -m linter.ruleset.reference docs`. -->"


def reference() -> str:
    """All keys, fields, relations and tests as Markdown."""
    return "\n".join(_sections())


def page_with_reference(page: str) -> str:
    """The page with everything below the marker written anew. Raises ValueError without one."""
    return below_marker(page, PAGE, BEGIN, reference())


def schema_text() -> str:
    """The JSON Schema as a file."""
    return json.dumps(rule_schema(), indent=2, ensure_ascii=False) + "\n"


def write(folder: Path) -> None:
    """Write page and schema into the documentation folder."""
    page = folder / PAGE
    page.write_text(page_with_reference(page.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / SCHEMA).write_text(schema_text(), encoding="utf-8")


def _sections() -> Iterator[str]:
    yield "## Reference\n"
    for title, keys in (
        ("Keys of a rule", RULE_KEYS),
        ("Keys of `align` and `exists`", ALIGN_KEYS),
        ("Keys of `suggest`", SUGGEST_KEYS),
        ("Keys of a test", TEST_KEYS),
    ):
        yield f"### {title}\n"
        yield from table(("key", "needed", "what it says"), map(_key_row, keys))
    yield "### Logic in conditions\n"
    yield from table(("key", "true if"), ((f"`{name}`", doc) for name, doc in LOGIC_KEYS.items()))
    yield "### Relations between claim and evidence\n"
    yield from table(("relation", "fields", "true if"), map(_relation_row, RELATIONS.values()))
    yield "### Tests of one field\n"
    yield from table(("test", "fields", "true if"), map(_relation_row, TESTS.values()))
    yield "### Faults that `faults` may name\n"
    yield from table(
        ("fault", "what it does"), ((f"`{name}`", doc) for name, doc in FAULTS.items())
    )
    yield "### Types of fields\n"
    yield from table(("type", "what it holds"), ((name, doc) for name, doc in TYPES.items()))
    for fact_type, doc in FACT_TYPES.items():
        yield f"### Fields of `{fact_type}`: {doc}\n"
        yield from _field_table(FIELDS[fact_type])
    yield "### Fields of every fact\n"
    yield from _field_table(COMMON)
    for field_type, fields in SUBFIELDS.items():
        yield f"### Below a {field_type}, after a dot\n"
        yield from _field_table(fields)


def _field_table(fields: Sequence[Field]) -> Iterator[str]:
    return table(("field", "type", "what it is"), map(_field_row, fields))


def _key_row(key: Key) -> tuple[str, str, str]:
    listed = key.values if key.shape != "faults" else ()
    values = f" One of {code(listed)}." if listed else ""
    return f"`{key.name}`", "yes" if key.required else "", f"{key.doc}{values}"


def _field_row(field: Field) -> tuple[str, str, str]:
    values = f": {code(field.values)}" if field.values else ""
    ladder = f" `{field.ladder}`" if field.ladder else ""
    return f"`{field.name}`", f"{field.type}{ladder}", f"{field.doc}{values}"


def _relation_row(relation: Relation) -> tuple[str, str, str]:
    return f"`{relation.name}`", ", ".join(relation.types), relation.doc


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
