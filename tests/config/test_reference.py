"""The generated half of the page, and the schemas, are what the table of keys says."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from linter.config import Settings
from linter.config.keys import BY_NAME, KEYS
from linter.config.reference import PAGE, generated, page_with_reference, write

DOCS = Path(__file__).parents[2] / "docs"
PAGE_TEXT = (DOCS / PAGE).read_text(encoding="utf-8")
# What a file does not say: it is the file, or the folder that paths count from.
OWN = {"source", "rules_base"}


@pytest.mark.parametrize("name", generated(PAGE_TEXT))
def test_what_is_generated_is_fresh(name: str) -> None:
    made = generated(PAGE_TEXT)[name]
    stale = "run `python -m linter.config.reference docs`"
    assert (DOCS / name).read_text(encoding="utf-8") == made, stale


def test_writing_gives_what_is_checked_in(tmp_path: Path) -> None:
    (tmp_path / PAGE).write_text(PAGE_TEXT, encoding="utf-8")
    write(tmp_path)
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == (
        generated(PAGE_TEXT)
    )


def test_the_page_without_its_marker_is_refused() -> None:
    with pytest.raises(ValueError, match="has no line"):
        page_with_reference("# Configuration\n")


def test_every_setting_has_a_key_and_every_key_a_setting() -> None:
    assert {key.field for key in KEYS} == {part.name for part in fields(Settings)} - OWN


def test_what_a_key_refers_to_is_a_key() -> None:
    for key in KEYS:
        assert {key.adds_to, key.resets} - {None} <= set(BY_NAME)
        assert key.doc.endswith(".")
