"""Files that are no article in a form headlint reads: what they are, and what to do about it."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from functools import cache
from pathlib import Path
from typing import Any

from linter.data_files import load_data

_TABLE = Path(__file__).with_suffix(".yaml")
# Text of two bytes a character is, where it is English, NUL in every other byte.
_MIN_NULS = 0.3


def foreign_file(head: bytes) -> str | None:
    """What a file with these first bytes is, and what to do, if it is known not to be text."""
    for entry in _table()["files"]:
        if any(head.startswith(start.encode("latin-1")) for start in entry["starts"]):
            return f"this is {entry['what']}, which headlint does not read; {entry['do']}"
    return None


def foreign_data(head: bytes) -> str | None:
    """What a text with these first bytes is, and what to do, if it is data and not a draft."""
    text = head.decode("utf-8", "replace").removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    for entry in _table()["data"]:
        if re.match(entry["pattern"], text, re.IGNORECASE):
            return f"this is {entry['what']}, which headlint does not read; {entry['do']}"
    return None


def foreign_encoding(content: bytes) -> str | None:
    """What other encoding bytes with NUL among them are text in, if they seem to be any.

    UTF-16 that says so by its mark is none: headlint reads it.
    """
    for entry in _table()["encodings"]:
        if any(content.startswith(start.encode("latin-1")) for start in entry["starts"]):
            return str(entry["what"])
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return None
    head = content[:4096]
    shares = (head[start::2].count(0) / max(len(head[start::2]), 1) for start in (0, 1))
    return "UTF-16 without its byte order mark" if max(shares) >= _MIN_NULS else None


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = load_data(_TABLE)
    return table
