"""Write a place in a file the way editors and terminals understand: `path:line:column`."""

from __future__ import annotations

from linter.reports.escape import escape


def place(path: str, line: int | None = None, column: int | None = None) -> str:
    """`path`, `path:line` or `path:line:column`, escaped; line and column count from 1."""
    known = [str(number) for number in (line, column) if number is not None]
    return ":".join([escape(path), *known])


def sendable(path: str) -> str:
    """`path` as it is, for programs that are to find the file again.

    Only a name that is no Unicode text is escaped: readers of JSON refuse half a surrogate pair.
    """
    return escape(path) if any("\ud800" <= character <= "\udfff" for character in path) else path
