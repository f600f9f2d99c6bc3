"""What a newsroom can tell the readers: its own field names and its pages' own selectors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from linter.data_files import load_data

_FIELDS = Path(__file__).with_name("fields.yaml")


def field_key(name: str) -> str:
    """The name under which a field is looked up: case, `-` and `_` make no difference."""
    return name.casefold().replace("-", "").replace("_", "")


@dataclass(frozen=True, slots=True)
class Selectors:
    """CSS selectors of a site's pages; an empty one leaves the choice to headlint."""

    headline: str = ""
    dek: str = ""
    bullets: str = ""
    body: str = ""
    furniture: str = ""


@cache
def default_fields() -> Mapping[str, tuple[str, ...]]:
    """The field map of `fields.yaml`: from kind (of part, or `language` ...) to field names."""
    loaded = load_data(_FIELDS)
    return {kind: tuple(names) for kind, names in loaded.items()}


@dataclass(frozen=True, slots=True)
class ReaderSettings:
    """How articles are read. `fields` maps a kind of part to field names, first choice first.

    `selectors` maps a host name ("news.example", without "www.") or "*" to the selectors of its
    pages; the host is taken from the page's own canonical address. `skipped_folders` are names of
    folders that are not walked: those of tools, which hold other people's files.
    """

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=default_fields)
    selectors: Mapping[str, Selectors] = field(default_factory=dict)
    skipped_folders: frozenset[str] = frozenset({"node_modules", "__pycache__"})

    def with_fields(self, fields: Mapping[str, tuple[str, ...]]) -> ReaderSettings:
        """These settings with further field names, which come before the ones already known."""
        merged = dict(self.fields)
        for kind, names in fields.items():
            merged[kind] = (*names, *merged.get(kind, ()))
        return replace(self, fields=merged)

    def names_of(self, kind: str) -> tuple[str, ...]:
        """The keys (see `field_key`) of the fields that hold this kind, first choice first."""
        return tuple(dict.fromkeys(field_key(name) for name in self.fields.get(kind, ())))
