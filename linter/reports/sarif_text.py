"""Texts and addresses, as SARIF wants them."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import quote

from linter.reports.escape import escape
from linter.reports.json import Record


def message(text: str) -> Record:
    """`text`, escaped line by line, as a plain-text message.

    In SARIF even a plain text may hold links, written `[text](address)` (section 3.11.6). Nothing
    an article says becomes one: a backslash before a square bracket takes its meaning away.
    """
    lines = "\n".join(escape(line) for line in text.split("\n"))
    if "](" in lines:
        lines = lines.replace("[", "\\[").replace("]", "\\]")
    return {"text": lines}


def uri(path: str) -> str:
    """A path as a URI: relative to where headlint was run, or, where it is absolute, `file:`.

    What is no Unicode text stands for the bytes of the file name that it came from.
    """
    data = _bytes(path)
    if PurePosixPath(path).is_absolute():
        return f"file://{quote(data)}"
    if PureWindowsPath(path).is_absolute():
        return f"file:///{quote(data, safe='/:')}"
    return quote(data)


def _bytes(path: str) -> bytes:
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "backslashreplace")
