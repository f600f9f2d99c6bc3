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
    for target in re.findall(r"^    make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
