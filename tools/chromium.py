"""Start the Chromium that is on this machine, without a window and without a network."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_path() -> Path | None:
    """The browser in CHROMIUM, else the first of NAMES on the search path, else None."""
    candidates = [os.environ.get("CHROMIUM"), *NAMES]
    found = (shutil.which(name) for name in candidates if name)
    return next((Path(path) for path in found if path), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running browser. Raises RuntimeError, saying what to install, if there is none."""
    path = chromium_path()
    if path is None:
        raise RuntimeError(
            "no Chromium found; install one (Debian: apt-get install chromium) or name its program "
            "in the environment variable CHROMIUM"
        )
    # Chromium's sandbox refuses to run for root, which is who runs things in a container.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = [*_FLAGS, *(["--no-sandbox"] if root else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        try:
            yield browser
        finally:
            browser.close()
