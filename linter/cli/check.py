"""`headlint check`: compare display copy with the body and report the mismatches."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from linter.cli.checking import CheckRun
from linter.cli.completing import complete_paths, complete_reports
from linter.cli.options import (
    baseline_option,
    config_option,
    fail_on_option,
    inputs_from,
    profile_option,
    rules_option,
    second_reader_option,
    select_options,
    settings_for_all,
    stdin_option,
)
from linter.cli.output_files import output_option, outputs_from
from linter.cli.run_options import (
    cache_options,
    changes_options,
    jobs_option,
    meter_options,
    require_files,
    require_paths,
    watch_option,
)
from linter.config import NearestSettings


@click.command(short_help="Compare display copy with the story and report mismatches.")
@click.argument("paths", nargs=-1, metavar="PATHS...", shell_complete=complete_paths)
@click.option(
    "--format",
    "report_name",
    shell_complete=complete_reports,
    metavar="NAME",
    help="full (default): both sentences, underlined. concise: one line a slip. html: a page "
    "to open, with the stories. json, jsonl: for programs. github, gitlab, sarif, rdjson, junit, "
    "checkstyle: for build servers and code reviews. A package can add others.",
)
@output_option()
@profile_option()
@select_options()
@rules_option()
@second_reader_option()
@fail_on_option()
@click.option(
    "--nothing-ok",
    is_flag=True,
    help="Exit with 0, not 3, when nothing was checked. For hooks, which are also given files that "
    "are no articles.",
)
@click.option(
    "--hook",
    is_flag=True,
    help="For hooks, which see only what has changed: as --nothing-ok, files whose suffix is no "
    "article's are passed over, and stale entries of the baseline are left for a full run.",
)
@click.option(
    "--no-suppress",
    is_flag=True,
    help="Report also what articles suppress ('headlint-ignore').",
)
@jobs_option()
@cache_options()
@meter_options()
@baseline_option()
@click.option("--no-baseline", is_flag=True, help="Report also what the baseline knows.")
@changes_options()
@watch_option()
@stdin_option()
@config_option()
def check(
    paths: tuple[str, ...],
    report_name: str | None,
    outputs: tuple[str, ...],
    packs: tuple[str, ...],
    nothing_ok: bool,
    hook: bool,
    no_suppress: bool,
    statistics: bool,
    quiet: bool,
    no_baseline: bool,
    since: str | None,
    diff_lines: bool,
    watch: bool,
    stdin_filename: str | None,
    config: Path | None,
    **options: Any,
) -> int:
    """Compare the headline, dek and bullets of each article with its body.

    PATHS are files, folders, glob patterns, or '-' for standard input. Markdown, HTML, plain-text
    drafts and JSON lines are read. No article is ever written and nothing is downloaded.

    \b
    Examples:
      headlint check drafts/
      headlint check 'content/**/*.md' --profile copy
      headlint check story.md --select wrong-actor --format concise
      headlint check content/ --diff main...
      headlint check draft.txt --watch
      headlint check content/ --output report.sarif --output junit:tests.xml
      headlint check - --stdin-filename draft.txt < draft.txt

    \b
    Exit codes:
      0  no finding at or above --fail-on
      1  findings
      2  wrong use, a broken configuration or rule file, unreadable input, a fault of headlint
      3  nothing was checked: there is no article, or the report says why not
    """
    require_paths(paths, since)
    if watch:
        require_files(paths)
    run = CheckRun(
        tuple(inputs_from(_articles(paths) if hook else paths, stdin_filename)),
        outputs_from(outputs),
        report_name,
        since,
        diff_lines,
        nothing_ok,
        hook,
        no_suppress,
        no_baseline,
        statistics,
        quiet,
    )

    def load() -> NearestSettings:
        return settings_for_all(run.inputs, config, rules=packs, **options)

    if not watch:
        return run(load())
    from linter.cli.watch import keep_checking

    return keep_checking(paths, load, run)


def _articles(paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths without the files that would not be read if their folder had been named."""
    from linter.articles.formats import known_suffixes

    known = known_suffixes()
    return tuple(
        path for path in paths if not os.path.isfile(path) or Path(path).suffix.lower() in known
    )
