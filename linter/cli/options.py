"""Options that several commands share, and how they are laid over the configuration."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from linter.articles.source import MAX_ARTICLE_BYTES, Source
from linter.cli.completing import complete_paths, complete_rules
from linter.cli.terminal import complain
from linter.config import (
    PROFILES,
    SECOND_READINGS,
    SEVERITIES,
    NearestSettings,
    Settings,
    settings_for_paths,
)
from linter.config.environment import CONFIG, environment_layer, unknown_variables
from linter.config.layers import flag_layer
from linter.reports.escape import escape

STANDARD_INPUT = "-"

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def config_option() -> Decorator:
    """`--config FILE`."""
    return click.option(
        "--config",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Use this configuration file instead of the nearest headlint.yaml or pyproject.toml.",
    )


def output_option(json: str = "for programs") -> Decorator:
    """`--format text|json`, handed to the command as `output`. `json` says what that one is for."""
    return click.option(
        "--format",
        "output",
        type=click.Choice(("text", "json")),
        default="text",
        help=f"text (default): for people. json: {json}.",
    )


def baseline_option() -> Decorator:
    """`--baseline FILE`."""
    return click.option(
        "--baseline",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="The file of known findings, which are not reported. Default: headlint-baseline.json "
        "beside the configuration, if it is there.",
    )


def rules_option() -> Decorator:
    """`--rules PATH`, repeatable."""
    return click.option(
        "--rules",
        "packs",
        multiple=True,
        shell_complete=complete_paths,
        metavar="PATH",
        help="A rule file, a folder of rules, or a pack such as headlint:core, instead of the "
        "configured ones. May be given several times.",
    )


def stdin_option() -> Decorator:
    """`--stdin-filename NAME`."""
    return click.option(
        "--stdin-filename",
        metavar="NAME",
        help="With '-': the name standard input goes by. Its suffix tells the format.",
    )


def profile_option() -> Decorator:
    """`--profile NAME`."""
    return click.option(
        "--profile",
        type=click.Choice(PROFILES),
        help="desk (default): only rules that are rarely wrong. copy: also those that are usually "
        "right. audit: every rule.",
    )


def second_reader_option() -> Decorator:
    """`--second-reader WHEN`."""
    return click.option(
        "--second-reader",
        type=click.Choice(SECOND_READINGS),
        help="Whether a small language model reads each line a second time. auto (default): if it "
        "is installed (docs/second-reader.md). It sees what no rule sees, and takes its time.",
    )


def select_options() -> Decorator:
    """`--select RULE` and `--ignore RULE`, repeatable."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        select = click.option(
            "--select",
            multiple=True,
            shell_complete=complete_rules,
            metavar="RULE",
            help="Use exactly this rule, or group of rules, whatever the profile. Repeatable.",
        )
        ignore = click.option(
            "--ignore",
            multiple=True,
            shell_complete=complete_rules,
            metavar="RULE",
            help="Leave this rule, or group of rules, out. Repeatable.",
        )
        return select(ignore(command))

    return decorate


def fail_on_option() -> Decorator:
    """`--fail-on SEVERITY`."""
    return click.option(
        "--fail-on",
        type=click.Choice(SEVERITIES),
        help="The lowest severity that makes the exit code 1. Default: error.",
    )


def settings_from(config: Path | None, **options: Any) -> Settings:
    """The settings of the current folder: for commands that are about rules, not articles.

    `options` are as for `settings_for_all`.
    """
    return settings_for_all((), config, **options).run


def settings_for_all(
    inputs: Iterable[str | Source], config: Path | None, **options: Any
) -> NearestSettings:
    """The settings of every article of a run over these inputs, each by its own place.

    Environment variables are laid over the configuration files, and over all the `options` that
    were given: not None and not empty. Warns of variables that look like ours and are not read.
    """
    for warning in unknown_variables(os.environ):
        complain(f"headlint: warning: {escape(warning)}")
    named = os.environ.get(CONFIG, "").strip()
    file = config or (Path(named) if named else None)
    above = (environment_layer(os.environ, Path.cwd()), flag_layer(options))
    paths = [each.path if isinstance(each, Source) else each for each in inputs]
    return settings_for_paths(paths, file, above)


def inputs_from(paths: tuple[str, ...], stdin_filename: str | None) -> list[str | Source]:
    """The paths, with each '-' replaced by what standard input holds.

    Raises click.UsageError for a name without a '-', which would silently do nothing.
    """
    if stdin_filename and STANDARD_INPUT not in paths:
        raise click.UsageError("--stdin-filename goes with the path '-', which is not given.")
    return [
        _standard_input(stdin_filename) if path == STANDARD_INPUT else path
        for path in dict.fromkeys(paths)
    ]


def _standard_input(name: str | None) -> Source:
    """One byte more than a file may have, so that the reader can say that it is too long."""
    data = sys.stdin.buffer.read(MAX_ARTICLE_BYTES + 1)
    return Source(path=name or STANDARD_INPUT, data=data)
