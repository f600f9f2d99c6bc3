"""What is wrong with rule files, and how their own tests went."""

from __future__ import annotations

from collections.abc import Iterable

from linter.findings import Problem
from linter.reports.escape import escape
from linter.reports.places import place


def problems_text(problems: Iterable[Problem]) -> str:
    """One line a problem: `path:line:column: message`."""
    return "".join(
        f"{place(problem.path, problem.line, problem.column)}: {escape(problem.message)}\n"
        for problem in problems
    )
