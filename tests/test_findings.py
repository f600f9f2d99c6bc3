from __future__ import annotations

import pytest

from linter.findings import SEVERITIES, Severity, reaches


@pytest.mark.parametrize(
    ("floor", "reaching"),
    [("error", ["error"]), ("warning", ["error", "warning"]), ("info", list(SEVERITIES))],
)
def test_a_severity_reaches_itself_and_what_is_below(
    floor: Severity, reaching: list[Severity]
) -> None:
    assert [severity for severity in SEVERITIES if reaches(severity, floor)] == reaching
