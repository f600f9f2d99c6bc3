"""Options on how a run goes, which change nothing of what it finds."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli.completing import complete_revisions

if TYPE_CHECKING:
    from linter.changes.since import Changes

HEAD = "HEAD"
"""The last commit."""

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def jobs_option() -> Decorator:
    """`--jobs N`."""
    return click.option(
        "--jobs",
        "-j",
        type=click.IntRange(min=0),
        metavar="N",
        help="Share the articles among N processes. 0 (default): as many as there are processors, "
        "if there are articles enough for it to pay.",
    )


def cache_options() -> Decorator:
    """`--cache/--no-cache` and `--cache-dir DIR`."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        switch = click.option(
            "--cache/--no-cache",
            default=None,
            help="Keep what was found, so that the next run examines only what has changed "
            "(default: keep it).",
        )
        return switch(cache_folder_option()(command))

    return decorate


def cache_folder_option() -> Decorator:
    """`--cache-dir DIR`."""
    return click.option(
        "--cache-dir",
        type=click.Path(path_type=Path, file_okay=False),
        metavar="DIR",
        help="Keep it in this folder instead of your own cache folder.",
    )


def changes_options() -> Decorator:
    """`--diff [REV]` and `--diff-lines`."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        since = click.option(
            "--diff",
            "since",
            is_flag=False,
            flag_value=HEAD,
            shell_complete=complete_revisions,
            metavar="[REV]",
            help="Check only articles that have changed since this revision of git, committed or "
            "not (default: HEAD, the last commit). 'main...' is the point where the branch left "
            "main.",
        )
        lines = click.option(
            "--diff-lines",
            is_flag=True,
            help="With --diff (alone: --diff HEAD): report only findings whose display copy or "
            "evidence has changed.",
        )
        return since(lines(command))

    return decorate


def require_paths(paths: tuple[str, ...], since: str | None) -> None:
    """Raises click.UsageError if there are none, and tells if --diff has swallowed one."""
    if paths:
        return
    advice = "name files or folders, as in 'headlint check drafts/'."
    if since is not None and os.path.exists(since):
        advice = f"'--diff {since}' takes it for a revision; write: headlint check {since} --diff."
    raise click.UsageError(f"there is nothing to check: {advice}")


def changes_from(since: str | None, diff_lines: bool) -> Changes | None:
    """What the two options ask for, or None if neither was given."""
    from linter.changes.since import Changes

    if since is None and not diff_lines:
        return None
    return Changes(since if since is not None else HEAD, by_line=diff_lines)


def watch_option() -> Decorator:
    """`--watch`."""
    return click.option(
        "--watch",
        "-w",
        is_flag=True,
        help="Check again whenever an article, the configuration or a rule changes, until Ctrl-C.",
    )


def require_files(paths: tuple[str, ...]) -> None:
    """Raises click.UsageError if standard input is among the paths: it is read only once."""
    if "-" in paths:
        raise click.UsageError("--watch needs files; '-' is read only once.")


def meter_options() -> Decorator:
    """`--statistics` and `--quiet`."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        statistics = click.option(
            "--statistics",
            is_flag=True,
            help="Say on standard error how long what took, and how often each rule spoke.",
        )
        quiet = click.option(
            "--quiet", "-q", is_flag=True, help="Show no progress bar on a long run."
        )
        return statistics(quiet(command))

    return decorate
