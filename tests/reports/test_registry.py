from __future__ import annotations

from importlib.metadata import entry_points

import pytest

from linter.errors import UsageError
from linter.reports.registry import BUILT_IN, GROUP, find_report, names


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_table_and_the_package_metadata_agree(name: str) -> None:
    (point,) = entry_points(group=GROUP, name=name)
    assert point.load() is find_report(name)


def test_an_unknown_report_is_refused_with_the_choice() -> None:
    with pytest.raises(UsageError, match=r"no report format 'xml'. Choose from: full, concise"):
        find_report("xml")


def test_an_unknown_report_is_taken_for_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"Did you mean 'checkstyle'\?"):
        find_report("checkstlye")


def test_names_begin_with_ours() -> None:
    assert names()[: len(BUILT_IN)] == BUILT_IN
