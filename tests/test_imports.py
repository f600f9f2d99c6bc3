"""What needs no language never loads it: measured in modules, which time only hints at."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("spacy", "thinc", "numpy", "trafilatura")
QUIET = [
    "import linter",
    "import linter; linter.check; linter.Article; linter.Settings; linter.Finding",
    "import linter.cli",
    "import linter.language.facts, linter.language.pipeline",
    "from linter.reports import registry; [registry.find_report(n) for n in registry.names()]",
]
COMMANDS = [
    ["--help"],
    ["--version"],
    ["check", "--help"],
    ["inspect", "--help"],
    ["explain", "wrong-actor"],
    ["completion", "fish"],
    ["init", "--print", "docs"],
    ["rules", "list"],
    ["rules", "validate"],
    ["check", "no-such-file.txt"],
]


def loaded_after(code: str) -> list[str]:
    """The heavy modules that are loaded once `code` has run in a fresh interpreter."""
    probe = (
        f"import sys\n{code}\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    answer = done.stderr.strip().splitlines()[-1]
    return [name for name in HEAVY if repr(name) in answer]


@pytest.mark.parametrize("code", QUIET)
def test_importing_loads_no_language(code: str) -> None:
    assert loaded_after(code) == []


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_commands_without_language_load_none(arguments: list[str]) -> None:
    assert loaded_after(f"from linter.cli import run\nrun({arguments!r})") == []


def test_the_measure_can_fail() -> None:
    assert "spacy" in loaded_after("import spacy")
