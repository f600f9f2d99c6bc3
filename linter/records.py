"""What was examined, as JSON for the cache, free of where it was found.

A kept result serves every file of the same name and bytes in whatever folder, and a record that has
moved to another line of its file; so paths are taken out before it is kept and lines counted from
the piece's own first line.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

import msgspec

from linter.articles.source import Source
from linter.examine import Examined

_LINES = frozenset({"line", "end_line"})
_DECODER = msgspec.json.Decoder(Examined)
_ENCODER = msgspec.json.Encoder()
Record = TypeVar("Record")


def to_json(examined: Examined, piece: Source) -> bytes | None:
    """The JSON to keep; None if it cannot be written as such (text with half a character)."""
    try:
        return _ENCODER.encode(_placed(examined, "", 1 - piece.first_line))
    except UnicodeEncodeError:
        return None


def from_json(kept: bytes, piece: Source) -> Examined | None:
    """What `to_json` was given, as found in `piece`; None if `kept` is anything else."""
    try:
        return _placed(_DECODER.decode(kept), piece.path, piece.first_line - 1)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _placed(record: Record, path: str, shift: int) -> Record:
    """A copy of a record, and of all records in it, at another path, `shift` lines further on."""
    changes: dict[str, Any] = {}
    for each in fields(record):  # type: ignore[arg-type]
        value = getattr(record, each.name)
        if each.name == "path":
            changes["path"] = path
        elif each.name in _LINES and value is not None:
            changes[each.name] = value + shift
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            changes[each.name] = tuple(_placed(item, path, shift) for item in value)
    return replace(record, **changes) if changes else record  # type: ignore[type-var]
