"""`headlint baseline`: keep a file of the findings that are known, so that only new ones count."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli.completing import complete_paths
from linter.cli.errors import Commands
from linter.cli.exits import Exit
from linter.cli.options import (
    Decorator,
    baseline_option,
    config_option,
    output_option,
    profile_option,
    select_options,
    settings_for_all,
    settings_from,
)
from linter.cli.terminal import complain, emit, style_of
from linter.errors import UsageError

if TYPE_CHECKING:
    from linter.baseline.records import Baseline
    from linter.config import SettingsFor
    from linter.findings import Report


def _run_options() -> Decorator:
    """The options that decide which findings there are."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        options = (profile_option(), select_options(), baseline_option(), config_option())
        return reduce(lambda decorated, option: option(decorated), reversed(options), command)

    return decorate


@click.group(cls=Commands)
def baseline() -> None:
    """Keep a file of known findings, so that only new ones are reported.

    A finding is known by its article, rule, part and words, never by its line. docs/suppression.md
    says when to use it.
    """


@baseline.command()
@click.argument("paths", nargs=-1, required=True, shell_complete=complete_paths)
@click.option(
    "--update",
    is_flag=True,
    help="Add to the baseline that is there what is new, and take out what is stale.",
)
@_run_options()
def create(paths: tuple[str, ...], update: bool, config: Path | None, **options: Any) -> int:
    """Write all findings on PATHS to the baseline.

    One that is there is left alone, unless --update is given.

    \b
    Examples:
      headlint baseline create content/
      headlint baseline create content/ --update

    Exit codes: 0 written, 2 something could not be read, 3 nothing was checked.
    """
    from linter.baseline.files import baseline_path, read_baseline
    from linter.baseline.records import Baseline
    from linter.baseline.stages import shown
    from linter.baseline.stages import update as updated

    settings = settings_for_all(paths, config, **options)
    file = baseline_path(settings.run)
    if file.exists() and not update:
        raise UsageError(
            f"{shown(file)} is there already. Give --update to add what is new, or run "
            "'headlint baseline prune' to take out what is stale."
        )
    before = read_baseline(file) if file.exists() else Baseline(file)
    report = _checked(paths, settings)
    if not any(article.checked for article in report.articles):
        return _told(report) or Exit.NOTHING_CHECKED
    _write(updated(report, before), before)
    return _told(report)


@baseline.command()
@click.argument("paths", nargs=-1, shell_complete=complete_paths)
@_run_options()
def prune(paths: tuple[str, ...], config: Path | None, **options: Any) -> int:
    """Take out of the baseline what is no longer found on PATHS. Nothing is ever added.

    Without PATHS, the articles that the baseline names are checked. Entries of files that are gone,
    and of rules that there are no more, are taken out as well.

    \b
    Examples:
      headlint baseline prune
      headlint baseline prune content/2026

    Exit codes: 0 done, 2 something could not be read.
    """
    from linter.api import rule_groups
    from linter.baseline.files import baseline_path, read_baseline
    from linter.baseline.records import path_of
    from linter.baseline.stages import prune as pruned

    settings = settings_for_all(paths, config, **options)
    before = read_baseline(baseline_path(settings.run))
    named = sorted({path_of(entry, before.file) for entry in before.entries})
    there = tuple(path for path in named if Path(path).exists())
    report = _checked(paths or there, settings)
    _write(pruned(report, before, rule_groups(settings)), before)
    return _told(report)


@baseline.command()
@output_option()
@baseline_option()
@config_option()
def show(output: str, config: Path | None, **options: Any) -> int:
    """List what the baseline holds, by article.

    \b
    Examples:
      headlint baseline show
      headlint baseline show --format json
    """
    from linter.baseline.files import baseline_path, entry_record, read_baseline
    from linter.reports.json import CONTRACT_VERSION, serialise
    from linter.reports.known import known_text

    found = read_baseline(baseline_path(settings_from(config, **options)))
    if output == "json":
        records = [entry_record(entry) for entry in found.entries]
        emit(serialise({"version": CONTRACT_VERSION, "findings": records}))
    else:
        emit(known_text(found, style_of().width))
    return Exit.CLEAN


def _checked(paths: tuple[str, ...], settings: SettingsFor) -> Report:
    """The report before any baseline, with suppressions in force."""
    from linter.api import check
    from linter.stages import Stages

    return check(paths, settings, stages=Stages())


def _write(after: Baseline, before: Baseline) -> None:
    """Write the baseline if it has changed, and say what was done."""
    from linter.baseline.files import baseline_text
    from linter.baseline.stages import shown
    from linter.cli.output_files import replace_file
    from linter.reports.known import change_in_words

    if after.counts() != before.counts() or not before.file.exists():
        try:
            replace_file(after.file, baseline_text(after))
        except OSError as error:
            reason = error.strerror or str(error)
            raise UsageError(f"{shown(after.file)} could not be written: {reason}") from error
    emit(f"{shown(after.file)}: {change_in_words(before, after)}\n")


def _told(report: Report) -> int:
    """Say what was not checked for a fault; the exit code that this earns."""
    from linter.reports.escape import escape
    from linter.reports.places import place

    for problem in report.problems:
        where = place(problem.path, problem.line, problem.column)
        complain(f"headlint: {where}: {escape(problem.message)}")
    return Exit.FAULT if report.problems else Exit.CLEAN
