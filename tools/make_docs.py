"""Make the parts of the documentation that come from a real run; `--check` only compares.

The pages below show what headlint prints as the terminal does. The text between two marks is
replaced with what the command named there prints, so that the picture is never a promise the
program does not keep. The commands of a page are run in their order, in one copy of the folder it
is about, so that one may write what the next one reads.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = {"README.md": "seeds", "docs/house-rules.md": "docs/example-pack"}
"""The pages, and the folder of the project that the commands of each are about."""
_PICTURE = re.compile(
    r"(?P<head><!-- picture: headlint (?P<arguments>[^\n]*) -->\n```text\n)"
    r".*?(?P<tail>```\n<!-- end of picture -->)",
    re.DOTALL,
)


def with_pictures(page: str, folder: Path) -> str:
    """The page with every picture made anew by commands run in `folder`."""
    return _PICTURE.sub(
        lambda found: found["head"] + _run(found["arguments"].split(), folder) + found["tail"],
        page,
    )


def _run(arguments: list[str], folder: Path) -> str:
    """What headlint prints, plain and 80 cells wide. Raises if it could not do what was asked."""
    done = subprocess.run(
        [sys.executable, "-c", "from linter.cli import main; main()", *arguments],
        cwd=folder,
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
    """Write the pages anew, or with `--check` say which are stale (exit code 1)."""
    checking = "--check" in sys.argv[1:]
    stale = False
    for name, folder in PAGES.items():
        page = (ROOT / name).read_text(encoding="utf-8")
        made = _made(page, ROOT / folder)
        if made == page:
            continue
        stale = True
        if checking:
            print(f"{name} is stale; run: make docs", file=sys.stderr)
        else:
            (ROOT / name).write_text(made, encoding="utf-8")
    return int(stale and checking)


def _made(page: str, about: Path) -> str:
    with tempfile.TemporaryDirectory() as scratch:
        # A page about the samples names them from above: `headlint check seeds/...`.
        inside = about.parent != ROOT
        copy = Path(scratch) if inside else Path(scratch) / about.name
        shutil.copytree(about, copy, dirs_exist_ok=True)
        return with_pictures(page, Path(scratch))


if __name__ == "__main__":
    sys.exit(main())
