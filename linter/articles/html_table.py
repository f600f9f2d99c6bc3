"""The word lists of `formats/html.yaml`: which names and elements of a page mean what."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from linter.data_files import load_data

_TABLE = Path(__file__).with_name("formats") / "html.yaml"


@cache
def html_table() -> dict[str, frozenset[str]]:
    """Every list by its name, loaded once."""
    loaded = load_data(_TABLE)
    return {name: frozenset(words) for name, words in loaded.items()}


def block_tags() -> frozenset[str]:
    """The elements between which no word and no paragraph goes on."""
    return html_table()["block_tags"]
