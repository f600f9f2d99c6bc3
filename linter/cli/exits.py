"""The exit codes of the output contract (docs/output.md)."""

from __future__ import annotations

from enum import IntEnum

from linter.findings import Report, Severity

_RANK: dict[Severity, int] = {"info": 0, "warning": 1, "error": 2}


class Exit(IntEnum):
    """What the process tells its caller."""

    CLEAN = 0
    FINDINGS = 1
    FAULT = 2
    NOTHING_CHECKED = 3
    INTERRUPTED = 130
    """128 + SIGINT, what a shell expects after Ctrl-C."""


def exit_code(report: Report, fail_on: Severity, nothing_ok: bool = False) -> Exit:
    """The code for `report`: a problem comes before findings, findings before nothing checked.

    `fail_on` is the lowest severity that counts; `nothing_ok` lets "nothing was checked" pass.
    """
    if report.problems:
        return Exit.FAULT
    if any(_RANK[each.severity] >= _RANK[fail_on] for each in (*report.findings, *report.notices)):
        return Exit.FINDINGS
    if not nothing_ok and not any(article.checked for article in report.articles):
        return Exit.NOTHING_CHECKED
    return Exit.CLEAN
