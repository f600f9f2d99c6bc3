"""Make the pictures of docs/report-page.md: the page of the samples in seeds/ in a browser.

Needs a Chromium, so it is no part of `make docs` but `make pictures`: fonts differ from machine to
machine, and no test compares pictures.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tools.chromium import chromium

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
_STORY = ".story:has(.path:text('troops-wrong-number'))"


def main() -> None:
    """Write the pictures. Raises RuntimeError without a browser."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        report = Path(scratch) / "report.html"
        _check_seeds(report)
        for name, width, height, scheme in (
            ("report-page", 1280, 860, "light"),
            ("report-page-dark", 1280, 860, "dark"),
            ("report-page-phone", 390, 844, "light"),
        ):
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
                reduced_motion="reduce",
            )
            page.goto(report.as_uri())
            page.locator(f"{_STORY} .finding").first.hover()
            page.locator(_STORY).evaluate("each => each.scrollIntoView()")
            page.screenshot(path=PICTURES / f"{name}.png")
            page.close()


def _check_seeds(report: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-c", "from linter.cli import main; main()"),
            *("check", "seeds", "--profile", "audit", "--output", str(report)),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if not report.exists():
        raise RuntimeError(f"headlint wrote no report:\n{done.stderr}")


if __name__ == "__main__":
    main()
