"""How a report is to look; which report does what with it is the report's own affair."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from linter.findings import Report

NARROWEST = 24


@dataclass(frozen=True, slots=True)
class Style:
    """`width` is in terminal cells, at least NARROWEST; `colour` allows ANSI colour codes."""

    width: int = 80
    colour: bool = False

    def __post_init__(self) -> None:
        if self.width < NARROWEST:
            object.__setattr__(self, "width", NARROWEST)


Render = Callable[[Report, Style], str]
"""Takes the result of a run and a style, gives the text to print, ending in a newline."""


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """One way to show a run: what an entry point of the group `headlint.reports` names.

    `summary` is one line for the list of formats. `needs_stories` asks for `Report.stories`, which
    costs memory that a report of findings alone need not spend. `suffixes` are the endings of file
    names, in lower case and with their dot, that tell this format and no other.
    """

    render: Render
    summary: str
    needs_stories: bool = False
    suffixes: tuple[str, ...] = ()
