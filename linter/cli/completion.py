"""`headlint completion`: the script with which a shell completes commands, options and rules."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from linter.cli.exits import Exit
from linter.cli.terminal import emit

SHELLS = ("bash", "zsh", "fish")
PROGRAM = "headlint"
_VARIABLE = "_HEADLINT_COMPLETE"


@click.command(short_help="Print the script that completes commands in a shell.")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> int:
    """Print a script for SHELL that completes commands, options, rules, reports and profiles.

    \b
    To use it, add a line to ~/.bashrc or ~/.zshrc, or for fish make a file:
      eval "$(headlint completion bash)"
      eval "$(headlint completion zsh)"
      headlint completion fish > ~/.config/fish/completions/headlint.fish
    """
    kind = get_completion_class(shell)
    assert kind is not None, "click knows every shell of SHELLS"
    emit(kind(context.find_root().command, {}, PROGRAM, _VARIABLE).source())
    return Exit.CLEAN
