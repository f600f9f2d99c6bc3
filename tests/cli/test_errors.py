from __future__ import annotations

import click
import pytest

from linter.articles.model import ReadError
from linter.cli import cli, run
from linter.cli.errors import handled
from linter.errors import ConfigError, UsageError
from linter.findings import Problem
from linter.language.pipeline import PipelineError
from linter.ruleset.model import RulesetError


@pytest.mark.parametrize(
    ("raised", "code", "message"),
    [
        (UsageError("no such rule"), 2, "headlint: no such rule\n"),
        (ConfigError("unknown key", "h.yaml", 3), 2, "headlint: h.yaml:3: unknown key\n"),
        (ReadError("random bytes", "a.txt"), 2, "headlint: a.txt: random bytes\n"),
        (PipelineError("not installed"), 2, "headlint: not installed\n"),
        (
            RulesetError((Problem("r.yaml", "bad", 2, 5), Problem("s.yaml", "worse"))),
            2,
            "headlint: r.yaml:2:5: bad\nheadlint: s.yaml: worse\n",
        ),
        (UsageError("\x1b[31m ::error::"), 2, "headlint: \\x1b[31m \\x3a:error::\n"),
        (KeyboardInterrupt(), 130, "headlint: interrupted\n"),
    ],
)
def test_an_exception_becomes_a_message_and_a_code(
    raised: BaseException, code: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def action() -> int:
        raise raised

    assert handled(action) == code
    assert capsys.readouterr().err == message


def test_a_fault_of_ours_says_so_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    def action() -> int:
        raise ZeroDivisionError("division by zero")

    assert handled(action) == 2
    err = capsys.readouterr().err
    assert "internal fault: ZeroDivisionError: division by zero" in err
    assert "--debug" in err
    assert "Traceback" not in err


def test_ctrl_c_in_a_command_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    @click.command()
    def pressed() -> None:
        raise KeyboardInterrupt

    monkeypatch.setitem(cli.commands, "pressed", pressed)
    assert run(["pressed"]) == 130
    assert capsys.readouterr().err.strip() == "headlint: interrupted"


def test_wrong_use_gives_two(capsys: pytest.CaptureFixture[str]) -> None:
    def action() -> int:
        raise click.UsageError("missing PATHS")

    assert handled(action) == 2
    assert "missing PATHS" in capsys.readouterr().err


def test_what_goes_well_is_passed_on() -> None:
    assert handled(lambda: 3) == 3
