"""The signs of `signs.yaml`, read into records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from linter.articles.model import PART_KINDS, PartKind

_FILE = Path(__file__).with_name("signs.yaml")


@dataclass(frozen=True, slots=True)
class Generator:
    """A program that makes a site: the files it is known by, the folder it writes to."""

    name: str
    files: tuple[str, ...]
    output: str


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells how a site is made and kept; the keys are those of the file."""

    generators: tuple[Generator, ...]
    hooks: tuple[str, ...]
    build_servers: Mapping[str, str]
    no_articles: tuple[str, ...]
    fields: Mapping[PartKind, frozenset[str]]


@cache
def load_signs() -> Signs:
    """The signs that ship with headlint."""
    loaded = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return Signs(
        tuple(
            Generator(name, tuple(each["files"]), each["output"])
            for name, each in loaded["generators"].items()
        ),
        tuple(loaded["hooks"]),
        loaded["build-servers"],
        tuple(loaded["no-articles"]),
        {kind: frozenset(loaded["fields"].get(kind, ())) for kind in PART_KINDS},
    )
