"""A wrong command line is told in one line: what is wrong, what to do, where to read more."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.cli import run

TOLD = [
    (
        ["check"],
        "there is nothing to check: name files or folders, as in 'headlint check drafts/'.",
    ),
    (["inspect"], "'headlint inspect' needs PATHS, as in 'headlint inspect story.md'."),
    (["explain"], "'headlint explain' needs RULE, as in 'headlint explain wrong-actor'."),
    (["rules", "new"], "'headlint rules new' needs NAME, as in 'headlint rules new our-style'."),
    (["chek", "x"], "there is no command 'chek'. Did you mean 'check'?"),
    (["lint", "x"], "there is no command 'lint'. Did you mean 'check'?"),
    (["rules", "lst"], "there is no command 'lst'. Did you mean 'list'?"),
    (["--verison"], "'headlint' has no option '--verison'. Did you mean '--version'?"),
    (
        ["check", "x", "--profil", "desk"],
        "'headlint check' has no option '--profil'. Did you mean '--profile'?",
    ),
    (
        ["check", "x", "--profile", "loud"],
        "--profile: 'loud' is not one of 'desk', 'copy', 'audit'.",
    ),
    (["check", "x", "--jobs", "many"], "--jobs: 'many' is not a whole number from 0 up."),
    (["rules", "score", "x", "--sample", "-1"], "--sample: -1 is not a whole number from 1 up."),
    (["completion", "fsh"], "shell: 'fsh' is not one of 'bash', 'zsh', 'fish'."),
    (["init", "site", "more"], "got unexpected extra argument (more)."),
    (["check", "x", "--\x1b[2J"], "'headlint check' has no option '--\\x1b[2J'."),
]


@pytest.mark.parametrize(("arguments", "told"), TOLD, ids=[" ".join(row[0]) for row in TOLD])
def test_a_wrong_command_line_is_told_in_one_line(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    printed = capsys.readouterr()
    (line,) = printed.err.splitlines()
    words, _, help_ = line.partition(" See '")
    assert words == f"headlint: {told}"
    assert help_.endswith("--help'.")
    assert printed.out == ""


def test_an_option_without_its_value(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "x", "--output"]) == 2
    assert capsys.readouterr().err == "headlint: option '--output' requires an argument.\n"


def test_a_group_without_a_command_shows_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules"]) == 2
    assert "Commands:" in capsys.readouterr().err


def test_a_file_in_place_of_a_command_is_told_how_to_be_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("my story.md").touch()
    assert run(["my story.md"]) == 2
    told = "'my story.md' is no command. To check it: headlint check 'my story.md'."
    assert told in capsys.readouterr().err
