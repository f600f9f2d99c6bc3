"""Make all that is generated of the documentation; `--check` only compares.

- pictures: between two marks of a page stands what the command named there prints;
- references: the halves of pages that come from a table, and the JSON Schemas;
- rule pages: docs/rules and the examples in them, which `headlint explain` shows too.

Everything is made from real runs and from the tables the program itself reads, so that no page
promises what the program does not keep.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from linter.api import load_all_rules
from linter.cli import run
from linter.cli.exits import Exit
from linter.config import reference as configuration
from linter.rule_pages.catalogue import FOLDER, rule_pages
from linter.rule_pages.examples import EXAMPLES, examples_text
from linter.rule_pages.running import run_examples
from linter.ruleset import reference as rule_language
from linter.scorecard.figures import load_figures

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PICTURED = {
    "README.md": "seeds",
    "docs/README.md": "seeds",
    "docs/getting-started.md": "seeds",
    "docs/house-rules.md": "docs/example-pack",
    "docs/limits.md": "docs/limits",
}
"""The pages with pictures, and the folder of the project that the commands of each are about."""
_PICTURE = re.compile(
    r"(?P<head><!-- picture: headlint (?P<arguments>[^\n]*) -->\n```text\n)"
    r".*?(?P<tail>```\n<!-- end of picture -->)",
    re.DOTALL,
)

Made = dict[Path, str]


def all_made() -> Made:
    """Every generated file and what it should hold."""
    return {**_references(), **_rule_pages(), **_pictured()}


def with_pictures(page: str, folder: Path) -> str:
    """The page with every picture made anew by commands run in `folder`, in their order."""
    return _PICTURE.sub(
        lambda found: found["head"] + _run(found["arguments"].split(), folder) + found["tail"],
        page,
    )


def _references() -> Made:
    language = DOCS / rule_language.PAGE
    settings = (DOCS / configuration.PAGE).read_text(encoding="utf-8")
    return {
        language: rule_language.page_with_reference(language.read_text(encoding="utf-8")),
        DOCS / rule_language.SCHEMA: rule_language.schema_text(),
        **{DOCS / name: text for name, text in configuration.generated(settings).items()},
    }


def _rule_pages() -> Made:
    ruleset = load_all_rules()
    examples = {rule.id: run_examples(rule, ruleset) for rule in ruleset}
    pages = rule_pages(ruleset, examples, load_figures())
    return {EXAMPLES: examples_text(examples)} | {DOCS / name: pages[name] for name in pages}


def _pictured() -> Made:
    return {
        ROOT / name: _page_with_pictures(ROOT / name, ROOT / about)
        for name, about in PICTURED.items()
    }


def _page_with_pictures(page: Path, about: Path) -> str:
    """Commands are run in a copy of the folder, so that one may write what the next one reads."""
    with tempfile.TemporaryDirectory() as scratch:
        # A page about the samples names them from above: `headlint check seeds/...`.
        inside = about.parent != ROOT
        copy = Path(scratch) if inside else Path(scratch) / about.name
        shutil.copytree(about, copy, dirs_exist_ok=True)
        return with_pictures(page.read_text(encoding="utf-8"), Path(scratch))


def _run(arguments: list[str], folder: Path) -> str:
    """What headlint prints, plain and 80 cells wide. Raises if it could not do what was asked.

    All commands share this process, so that the language pipeline is loaded once.
    """
    printed, complaints = StringIO(), StringIO()
    with chdir(folder), redirect_stdout(printed), redirect_stderr(complaints):
        code = run(arguments)
    if code not in (Exit.CLEAN, Exit.FINDINGS):
        raise RuntimeError(f"headlint {' '.join(arguments)} failed:\n{complaints.getvalue()}")
    return f"$ headlint {' '.join(arguments)}\n{printed.getvalue()}"


def _stale(made: Mapping[Path, str]) -> list[Path]:
    """Files that are not as they should be, and pages of rules that are no more."""
    changed = [path for path, text in made.items() if _content(path) != text]
    return sorted(changed + [path for path in DOCS.glob(f"{FOLDER}/**/*.md") if path not in made])


def _content(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def main() -> int:
    """Write what is stale anew, or with `--check` say what is (exit code 1)."""
    # Pictures show what a plain installation prints, also where the second reader is installed.
    os.environ |= {"COLUMNS": "80", "NO_COLOR": "1", "HEADLINT_SECOND_READER": "never"}
    made = all_made()
    stale = _stale(made)
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is stale; run: make docs", file=sys.stderr)
        return int(bool(stale))
    for path in stale:
        if path in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made[path], encoding="utf-8")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
