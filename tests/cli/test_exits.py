from __future__ import annotations

from dataclasses import replace

import pytest

from linter.cli.exits import Exit, exit_code
from linter.findings import Checked, Problem, Report, Severity
from tests.findings import finding

CHECKED = Checked("a.txt", None, "text", True)
LEFT_ALONE = Checked("b.txt", None, "text", False, "the file is empty")
PROBLEM = Problem("c.txt", "random bytes")
ERROR = finding("Six", "Six boats sail")
WARNING = replace(ERROR, severity="warning")
INFO = replace(ERROR, severity="info")


@pytest.mark.parametrize(
    ("report", "fail_on", "code"),
    [
        (Report((), (CHECKED,)), "error", Exit.CLEAN),
        (Report((), (CHECKED, LEFT_ALONE)), "error", Exit.CLEAN),
        (Report((ERROR,), (CHECKED,)), "error", Exit.FINDINGS),
        (Report((WARNING,), (CHECKED,)), "error", Exit.CLEAN),
        (Report((WARNING,), (CHECKED,)), "warning", Exit.FINDINGS),
        (Report((INFO,), (CHECKED,)), "warning", Exit.CLEAN),
        (Report((INFO,), (CHECKED,)), "info", Exit.FINDINGS),
        (Report((), (CHECKED,), (PROBLEM,)), "error", Exit.FAULT),
        (Report((ERROR,), (CHECKED,), (PROBLEM,)), "error", Exit.FAULT),
        (Report((), (), (PROBLEM,)), "error", Exit.FAULT),
        (Report((), (LEFT_ALONE,)), "error", Exit.NOTHING_CHECKED),
        (Report((), ()), "error", Exit.NOTHING_CHECKED),
    ],
)
def test_code_of_a_report(report: Report, fail_on: Severity, code: Exit) -> None:
    assert exit_code(report, fail_on) == code


def test_a_hook_may_be_given_nothing_to_check() -> None:
    assert exit_code(Report((), (LEFT_ALONE,)), "error", nothing_ok=True) == Exit.CLEAN
    assert exit_code(Report((), (), (PROBLEM,)), "error", nothing_ok=True) == Exit.FAULT
