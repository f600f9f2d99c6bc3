from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT.joinpath("README.md").read_text(encoding="utf-8")


def test_the_picture_shows_a_finding() -> None:
    assert "= rule: wrong-actor" in README


def test_the_hook_takes_no_more_than_six_lines() -> None:
    (block,) = re.findall(r"```yaml\n(repos:.*?)```", README, re.DOTALL)
    assert len(block.splitlines()) <= 6


def test_the_make_targets_it_names_exist() -> None:
    makefile = ROOT.joinpath("Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^    make (\w+)", README, re.MULTILINE)
    assert targets
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_headlint_is_installed_before_it_is_called() -> None:
    words = README[README.index("<!-- end of picture -->") :]
    install, activate = words.index("make demo"), words.index("source .venv/bin/activate")
    assert install < activate < words.index("    headlint check")


def test_the_hook_is_installed_and_the_profile_of_the_demo_is_said() -> None:
    assert "pre-commit install" in README
    makefile = ROOT.joinpath("Makefile").read_text(encoding="utf-8")
    (profile,) = re.findall(r"headlint check seeds (--profile \w+)", makefile)
    assert profile in README
