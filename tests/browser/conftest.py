"""A real browser, once for all of these tests; without one they are skipped, and say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from linter.findings import Report
from linter.reports.html import render
from linter.reports.style import Style

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Open = Callable[..., "Page"]
"""Opens a report's page: `open_page(report, **context)`, the context as Playwright names it."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    pytest.importorskip("playwright", reason="NOT TESTED: playwright is not installed")
    from tools.chromium import chromium, chromium_path

    if chromium_path() is None:
        pytest.skip("NOT TESTED: there is no Chromium here (Debian: apt-get install chromium)")
    with chromium() as running:
        yield running


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens pages that may ask for nothing and say nothing on the console."""
    trouble: list[str] = []
    with ExitStack() as stack:

        def open_one(report: Report, **context: Any) -> Page:
            path = tmp_path / "report.html"
            path.write_text(render(report, Style()), encoding="utf-8")
            opened = stack.enter_context(browser.new_context(**context))
            page = opened.new_page()
            page.on("console", lambda said: trouble.append(f"console: {said.text}"))
            page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
            page.on("request", lambda asked: trouble.append(f"request: {asked.url}"))
            page.goto(path.as_uri())
            page.wait_for_load_state()
            # Only the page itself is asked for, and its icon, which is empty.
            own = {f"request: {path.as_uri()}", "request: data:,"}
            trouble[:] = [each for each in trouble if each not in own]
            return page

        yield open_one
    assert trouble == []
