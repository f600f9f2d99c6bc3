"""What people are told a part is called: "alternate headline" where the records say `alternate`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml


def part_name(kind: str) -> str:
    """What an editor calls a part of this kind; the kind itself where it is none that is known."""
    return _part_names().get(kind, kind)


@cache
def _part_names() -> Mapping[str, str]:
    text = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
    names: dict[str, str] = yaml.safe_load(text)
    return names
