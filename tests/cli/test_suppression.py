"""Suppressions from end to end, as docs/suppression.md shows them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from linter import Settings, Stages, check
from linter.findings import Report
from tests.cli.conftest import WRONG
from tests.cli.running import run_here

PAGE = Path(__file__).parents[2].joinpath("docs", "suppression.md").read_text(encoding="utf-8")
RULES = ("--select", "wrong-actor", "--select", "wrong-number")
BODY = WRONG.split("\n", 1)[1]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """The front matter of the page, above a story that it is wrong about."""
    example = re.search(r"```yaml\n(---\n.*?---\n)```", PAGE, re.DOTALL)
    assert example
    file = tmp_path / "ferry.md"
    file.write_text(example[1] + BODY, encoding="utf-8")
    return file


def on(day: date, article: Path, suppressions: bool = True) -> Report:
    settings = Settings(select=("wrong-actor",), cache=False)
    return check(article, settings, stages=Stages(suppressions, today=day))


def test_the_day_itself_still_counts(article: Path) -> None:
    last = on(date(2027, 1, 31), article)
    assert (last.findings, last.suppressed, last.notices) == ((), 1, ())


def test_it_lapses_the_day_after(article: Path) -> None:
    after = on(date(2027, 2, 1), article)
    assert [finding.rule for finding in after.findings] == ["wrong-actor"]
    (notice,) = after.notices
    assert (notice.kind, notice.line, notice.column) == ("lapsed-suppression", 4, 5)


def test_without_suppressions_nothing_is_said_of_them(article: Path) -> None:
    bare = on(date(2027, 2, 1), article, suppressions=False)
    assert (len(bare.findings), bare.notices) == (1, ())


def test_a_cached_article_keeps_its_suppressions(
    article: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    text = article.read_text(encoding="utf-8").replace("    until: 2027-01-31\n", "")
    article.write_text(text, encoding="utf-8")
    command = ("check", str(article), "--cache-dir", str(tmp_path / "cache"), "--format", "json")
    first = run_here(capfd, *command, *RULES)
    again = run_here(capfd, *command, *RULES)
    assert first.code == 0
    assert '"suppressed": 1' in first.out
    assert "unused-suppression" in first.out
    assert first == again
