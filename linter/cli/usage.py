"""What is said of a command line that is wrong: what is wrong with it, what to do, where to read.

click finds the mistakes; its own wording tells neither what to do nor that headlint is speaking.
"""

from __future__ import annotations

import re

import click

from linter.errors import did_you_mean
from linter.reports.escape import escape


def usage_message(error: click.ClickException) -> str:
    """One line: the mistake, what to do, and which help tells more."""
    said = _said(error)
    stop = "" if said.endswith((".", "?")) else "."
    context = error.ctx if isinstance(error, click.UsageError) else None
    where = f" See '{context.command_path} --help'." if context else ""
    return f"headlint: {escape(said[:1].lower() + said[1:])}{stop}{where}"


def _said(error: click.ClickException) -> str:
    if isinstance(error, click.MissingParameter) and error.ctx and error.param:
        name = error.param.make_metavar(error.ctx).strip("[].")
        return f"'{error.ctx.command_path}' needs {name}{_example(error.ctx)}."
    if isinstance(error, click.NoSuchOption) and error.ctx:
        known = [name for each in error.ctx.command.params for name in each.opts]
        near = did_you_mean(error.option_name, known)
        return f"'{error.ctx.command_path}' has no option '{error.option_name}'.{near}"
    if isinstance(error, click.BadParameter) and error.param:
        return f"{_name(error.param)}: {_wanted(error, error.param)}"
    return error.format_message()


def _example(context: click.Context) -> str:
    """The first example of the command's own help, as advice."""
    first = re.search(
        rf"^ +({re.escape(context.command_path)} .*)$", context.command.help or "", re.M
    )
    return f", as in '{first[1].strip()}'" if first else ""


def _name(param: click.Parameter) -> str:
    return max(param.opts, key=len) if isinstance(param, click.Option) else f"{param.name}"


def _wanted(error: click.BadParameter, param: click.Parameter) -> str:
    if isinstance(param.type, click.IntRange) and "range" in error.message:
        return f"{error.message.partition(' is ')[0]} is not a whole number{_limits(param.type)}."
    return error.message


def _limits(range_: click.IntRange) -> str:
    low = f" from {range_.min}" if range_.min is not None else ""
    return f"{low} to {range_.max}" if range_.max is not None else f"{low}{' up' if low else ''}"
