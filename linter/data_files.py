"""Loads the tables that ship with headlint: words, patterns and shapes as YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

# Made by C it takes a tenth of the time, which every start would feel; some builds go without it.
_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_data(path: Path) -> Any:
    """What a YAML file of ours holds. Not for files of others, which may hold anything."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
