"""One handler turns every exception into a message and an exit code; `--debug` shows the rest."""

from __future__ import annotations

import logging
import os
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from linter.articles.model import ReadError
from linter.cli.exits import Exit
from linter.cli.terminal import complain
from linter.cli.usage import usage_message
from linter.data_files import load_data
from linter.errors import ConfigError, UsageError, did_you_mean
from linter.language.pipeline import PipelineError
from linter.reports.escape import escape
from linter.reports.places import place
from linter.ruleset.model import RulesetError

# A group of commands without a command shows its help; click has a class for it from 8.2 on.
_ASKS_FOR_HELP: tuple[type[click.ClickException], ...] = tuple(
    filter(None, [getattr(click.exceptions, "NoArgsIsHelpError", None)])
)

_OTHER_NAMES = Path(__file__).with_name("other_names.yaml")

log = logging.getLogger("headlint")


class Commands(click.Group):
    """A group of commands that names the nearest of them, where none is meant by a word."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it, but for the message."""
        if not ctx.resilient_parsing and self.get_command(ctx, args[0]) is None:
            known = self.list_commands(ctx)
            if ctx.parent is None and os.path.lexists(args[0]):
                named = shlex.quote(args[0])
                ctx.fail(f"'{args[0]}' is no command. To check it: headlint check {named}.")
            if not args[0].startswith("-"):
                advice = did_you_mean(_our_name(args[0], known), known)
                ctx.fail(f"there is no command '{args[0]}'.{advice}")
        return super().resolve_command(ctx, args)


def handled(action: Callable[[], int]) -> int:
    """The exit code of `action`, or the one for what it raised, after saying what that was."""
    try:
        return told(action)
    except KeyboardInterrupt:
        complain("headlint: interrupted")
        return Exit.INTERRUPTED


def _our_name(typed: str, known: Sequence[str]) -> str:
    """The command of these that other tools call by this name; else the name as it was typed."""
    names: dict[str, list[str]] = load_data(_OTHER_NAMES)
    return next((ours for ours in known if typed in names.get(ours, ())), typed)


def told(action: Callable[[], int]) -> int:
    """As `handled`, but for Ctrl-C, which goes through."""
    try:
        return action()
    except click.ClickException as error:
        if isinstance(error, _ASKS_FOR_HELP):
            error.show()
        else:
            complain(usage_message(error))
        return Exit.FAULT
    except click.Abort:  # What click makes of Ctrl-C.
        raise KeyboardInterrupt from None
    except Exception as error:
        log.debug("%s", type(error).__name__, exc_info=True)
        for line in messages_of(error):
            complain(line)
        return Exit.FAULT


def messages_of(error: Exception) -> list[str]:
    """What a person is told of an error: a line for each thing that is wrong, with its place."""
    if isinstance(error, RulesetError):
        return [
            f"headlint: {place(problem.path, problem.line, problem.column)}: "
            f"{escape(problem.message)}"
            for problem in error.problems
        ]
    if isinstance(error, ConfigError | ReadError):
        others = error.others if isinstance(error, ConfigError) else ()
        return [
            f"headlint: {place(each.path, each.line, each.column)}: {escape(each.message)}"
            for each in (error, *others)
        ]
    if isinstance(error, UsageError | PipelineError):
        return [f"headlint: {escape(str(error))}"]
    return [
        f"headlint: internal fault: {type(error).__name__}: {escape(str(error))}",
        "This is a mistake in headlint. Run again with 'headlint --debug ...' and report what "
        "it prints.",
    ]
