"""The words that operators put in, as an editor keeps them: one YAML file a subject in `data/`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def words_of(name: str) -> dict[str, Any]:
    """The content of `data/NAME.yaml`, read once."""
    path = Path(__file__).with_name("data") / f"{name}.yaml"
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content
