"""Make the parts of the documentation that come from a real run; `--check` only compares.

README.md shows a finding as the terminal does. The text between its two marks is replaced with what
`headlint check` prints about the article named there, so that the picture is never a promise the
program does not keep.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
_PICTURE = re.compile(
    r"(?P<head><!-- picture: headlint (?P<arguments>[^\n]*) -->\n```text\n)"
    r".*?(?P<tail>```\n<!-- end of picture -->)",
    re.DOTALL,
)


def with_pictures(page: str) -> str:
    """The page with every picture made anew."""
    return _PICTURE.sub(
        lambda found: found["head"] + _run(found["arguments"].split()) + found["tail"], page
    )


def _run(arguments: list[str]) -> str:
    """What headlint prints, plain and 80 cells wide. Raises if it could not do what was asked."""
    done = subprocess.run(
        [sys.executable, "-c", "from linter.cli import main; main()", *arguments],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(f"headlint {' '.join(arguments)} failed:\n{done.stderr}")
    prompt = f"$ headlint {' '.join(arguments)}\n"
    return prompt + done.stdout


def main() -> int:
    """Write README.md anew, or with `--check` say whether it is stale (exit code 1)."""
    page = README.read_text(encoding="utf-8")
    made = with_pictures(page)
    if made == page:
        return 0
    if "--check" in sys.argv[1:]:
        print("README.md is stale; run: make docs", file=sys.stderr)
        return 1
    README.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
