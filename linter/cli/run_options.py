"""Options on how a run goes, which change nothing of what it finds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

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


def watch_options() -> Decorator:
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
