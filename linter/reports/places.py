"""Write a place in a file the way editors and terminals understand: `path:line:column`."""

from __future__ import annotations

from linter.reports.escape import escape


def place(path: str, line: int | None = None, column: int | None = None) -> str:
    """`path`, `path:line` or `path:line:column`, escaped; line and column count from 1."""
    known = [str(number) for number in (line, column) if number is not None]
    return ":".join([escape(path), *known])
