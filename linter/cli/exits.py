"""The exit codes of the output contract (docs/output.md)."""

from __future__ import annotations

from enum import IntEnum

from linter.findings import Report, Severity, reaches


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

    `fail_on` is the lowest severity that counts; `nothing_ok` lets "nothing was checked" pass. So
    does a run over changes, unless its paths hold no article at all: most changes touch none.
    """
    if report.problems:
        return Exit.FAULT
    found = {each.severity for each in report.findings}
    found |= {each.severity for each in report.notices}
    if any(reaches(severity, fail_on) for severity in found):
        return Exit.FINDINGS
    nothing_ok |= report.since is not None and bool(report.unchanged or report.articles)
    if not nothing_ok and not any(article.checked for article in report.articles):
        return Exit.NOTHING_CHECKED
    return Exit.CLEAN
