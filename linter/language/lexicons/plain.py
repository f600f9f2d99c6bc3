"""Where the word files are, and the reader of those that have a shape of their own.

The files that share a shape (classes, opposites, groups, ladders) are read by `files`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

LEXICONS = Path(__file__).parent
"""The folder of the words that ship with headlint."""


def load_text(path: Path) -> dict[str, Any]:
    """One lexicon file, every scalar as text.

    Raises ValueError, naming the file, when it is not a mapping.
    """
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    if not isinstance(data, dict):
        raise ValueError(f"{path}: expected a mapping of word lists, found {type(data).__name__}")
    return data
