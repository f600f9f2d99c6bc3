"""`headlint inspect`: show what was understood of an article, before any rule is applied."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.articles.model import Article, NotChecked, ReadError
from linter.cli.completing import complete_paths
from linter.cli.exits import Exit
from linter.cli.options import (
    config_option,
    inputs_from,
    output_option,
    settings_for_all,
    stdin_option,
)
from linter.cli.terminal import complain, emit, style_of
from linter.config import SettingsFor

if TYPE_CHECKING:
    from linter.examine import ReadResult


@click.command(short_help="Show what was understood of an article.")
@click.argument("paths", nargs=-1, required=True, shell_complete=complete_paths)
@output_option(json="for programs, always with all facts")
@click.option("--facts", is_flag=True, help="Show the facts and names instead of the text.")
@stdin_option()
@config_option()
def inspect(
    paths: tuple[str, ...],
    output: str,
    facts: bool,
    stdin_filename: str | None,
    config: Path | None,
) -> int:
    """Show what was understood of each article: its parts, its body and, with --facts, its facts.

    When a finding surprises you, or one is missing, look here first: was the headline found, is the
    body complete, who is taken to do what?

    \b
    Examples:
      headlint inspect story.md
      headlint inspect story.md --facts
      headlint inspect archive.jsonl --format json

    Exit codes: 0 understood, 2 something could not be read, 3 no article found.
    """
    from linter.api import read

    inputs = inputs_from(paths, stdin_filename)
    settings = settings_for_all(inputs, config)
    results = list(read(inputs, settings))
    if output == "json":
        emit(_as_json(results, settings))
    else:
        for text in _as_text(results, facts, settings, style_of().width):
            emit(text)
    return _exit(results)


def _exit(results: list[ReadResult]) -> Exit:
    for result in results:
        if isinstance(result, ReadError):
            return Exit.FAULT
    if not any(isinstance(result, Article) for result in results):
        return Exit.NOTHING_CHECKED
    return Exit.CLEAN


def _as_json(results: list[ReadResult], settings: SettingsFor) -> str:
    from linter.api import inspect as understand
    from linter.reports.inspection import article_record, not_checked_record
    from linter.reports.json import CONTRACT_VERSION, serialise

    articles: list[dict[str, Any]] = []
    skipped: list[dict[str, Any]] = []
    for result in results:
        if isinstance(result, Article):
            articles.append(article_record(result, understand(result, settings)))
        elif isinstance(result, NotChecked):
            skipped.append(not_checked_record(result))
        else:
            _complain_about(result)
    return serialise({"version": CONTRACT_VERSION, "articles": articles, "not_checked": skipped})


def _as_text(
    results: list[ReadResult], facts: bool, settings: SettingsFor, width: int
) -> Iterator[str]:
    from linter.api import inspect as understand
    from linter.reports.understood import article_text, facts_text, left_alone_text

    for result in results:
        if isinstance(result, NotChecked):
            yield left_alone_text(result)
        elif isinstance(result, ReadError):
            _complain_about(result)
        elif facts:
            yield facts_text(understand(result, settings), width) + "\n"
        else:
            yield article_text(result, width) + "\n"


def _complain_about(error: ReadError) -> None:
    from linter.reports.understood import unread_text

    complain(f"headlint: {unread_text(error)}")
