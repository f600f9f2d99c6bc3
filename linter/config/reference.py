"""The generated half of docs/configuration.md, and the JSON Schemas of a configuration.

`python -m linter.config.reference docs` writes all three; a test fails when they are stale.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from linter.config.environment import variable_of
from linter.config.json_schema import config_schema, default_of, project_schema
from linter.config.keys import FILE_KEYS, KEYS, Key
from linter.config.kinds import ShippedCare, shipped_care
from linter.config.shapes import Schema
from linter.generated import below_marker, code, table

PAGE = "configuration.md"
SCHEMA = "config.schema.json"
PROJECT_SCHEMA = "pyproject.schema.json"
BEGIN = "<!-- Below this line: written by `python -m linter.config.reference docs`. -->"


def reference() -> str:
    """All keys as Markdown."""
    return "\n".join(_sections())


def page_with_reference(page: str) -> str:
    """The page with everything below the marker written anew. Raises ValueError without one."""
    return below_marker(page, PAGE, BEGIN, reference())


def schema_text(schema: Schema) -> str:
    """A JSON Schema as a file."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def generated(page: str) -> dict[str, str]:
    """Every generated file by its name, given the page as it is now."""
    return {
        PAGE: page_with_reference(page),
        SCHEMA: schema_text(config_schema()),
        PROJECT_SCHEMA: schema_text(project_schema()),
    }


def write(folder: Path) -> None:
    """Write page and schemas into the documentation folder."""
    page = (folder / PAGE).read_text(encoding="utf-8")
    for name, text in generated(page).items():
        (folder / name).write_text(text, encoding="utf-8")


def _sections() -> Iterator[str]:
    yield "## Every key\n"
    yield from table(("key", "value", "default", "what it says"), map(_row, KEYS))
    yield "Keys that say something about the file:\n"
    yield from table(
        ("key", "what it says"), ((f"`{name}`", doc) for name, doc in FILE_KEYS.items())
    )
    yield "## Kinds of articles\n"
    yield from table(("kind", "left out", "why"), map(_kind_row, shipped_care().items()))
    yield "## Every environment variable\n"
    rows = ((f"`{name}`", f"`{key.name}`") for key in KEYS if (name := variable_of(key)))
    yield from table(("variable", "key"), (("`HEADLINT_CONFIG`", "`--config`"), *rows))


def _row(key: Key) -> tuple[str, str, str, str]:
    values = code(key.shape.schema["enum"]) if "enum" in key.shape.schema else key.shape.says
    scope = {"article": "", "folder": " Not in `overrides`.", "run": " For the whole run."}
    return f"`{key.name}`", values, _default(key), f"{key.doc}{scope[key.scope]}"


def _kind_row(entry: tuple[str, ShippedCare]) -> tuple[str, str, str]:
    kind, care = entry
    surer = "; of the others only those one step surer than the profile" if care.stricter else ""
    return f"`{kind}`", f"{code(care.ignore)}{surer}", care.because


def _default(key: Key) -> str:
    if key.default:
        return key.default
    value = default_of(key)
    if value in (None, [], {}):
        return "none"
    if isinstance(value, list):
        return code(value)
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
