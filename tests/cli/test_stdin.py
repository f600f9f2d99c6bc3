"""An editor's plug-in sends what is on the screen and names the file that it will be."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import WRONG
from tests.cli.running import Outcome, run_alone

SUPPRESSED = """\
---
title: Denmark closes strait to ferries
headlint-ignore:
  - rule: wrong-actor
    reason: The ship is called Denmark.
  - rule: wrong-word-in-copy
    reason: The ship is called Denmark.
---

""" + WRONG.split("\n\n", 1)[1]


def sent(folder: Path, name: str, text: str = WRONG, *options: str) -> Outcome:
    return run_alone(
        "check", "-", "--stdin-filename", name, *options, cwd=folder, stdin=text.encode()
    )


def test_the_name_decides_on_overrides_and_exclusions(drafts: Path) -> None:
    (drafts / "headlint.yaml").write_text(
        "overrides:\n  - paths: [opinion/]\n    ignore: [actors, wording]\nexclude: [old/]\n",
        encoding="utf-8",
    )
    assert sent(drafts, "news/a.txt").code == 1
    assert sent(drafts, "opinion/a.txt").code == 0
    excluded = sent(drafts, "old/a.txt")
    assert excluded.code == 3
    assert "excluded by the configuration" in excluded.out


def test_the_configuration_is_that_of_the_named_folder(drafts: Path) -> None:
    (drafts / "desk").mkdir()
    (drafts / "desk" / "headlint.yaml").write_text("ignore: [actors, wording]\n", encoding="utf-8")
    assert sent(drafts, "desk/new.txt").code == 0
    assert sent(drafts, "new.txt").code == 1


def test_suppressions_in_it_hold(drafts: Path) -> None:
    done = sent(drafts, "a.md", SUPPRESSED)
    assert done.code == 0, done.out
    assert "suppressed" in done.out
    assert sent(drafts, "a.md", SUPPRESSED, "--no-suppress").code == 1


def test_the_baseline_knows_it_by_its_name(drafts: Path) -> None:
    (drafts / "headlint.yaml").touch()
    assert run_alone("baseline", "create", ".", cwd=drafts).code == 0
    assert sent(drafts, "wrong.txt").code == 0
    assert sent(drafts, "another.txt").code == 1
