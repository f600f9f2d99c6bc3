"""`headlint cache`: what is kept between runs, and how to be rid of it."""

from __future__ import annotations

from pathlib import Path

import click

from linter.cli.errors import Commands
from linter.cli.exits import Exit
from linter.cli.options import config_option, settings_from
from linter.cli.run_options import cache_folder_option
from linter.cli.terminal import emit
from linter.errors import UsageError
from linter.reports.escape import escape


@click.group(cls=Commands)
def cache() -> None:
    """Show or clear the findings that are kept between runs."""


@cache.command()
@cache_folder_option()
@config_option()
def show(cache_dir: Path | None, config: Path | None) -> int:
    """Say where findings are kept, of how many articles, and how much room they take.

    Exit codes: 0 shown, 2 there is something there that cannot be used.
    """
    from linter.cache import KEEP_DAYS, MAX_BYTES, state

    settings = settings_from(config, cache_dir=cache_dir)
    found = state(settings.cache_dir)
    path = escape(str(found.path))
    if found.trouble is not None:
        raise UsageError(
            f"the cache cannot be used: {found.trouble}. Runs do without it. "
            "'headlint cache clear' deletes it."
        )
    if not found.entries:
        emit(f"{path}\nnothing is kept yet\n")
        return Exit.CLEAN
    emit(
        f"{path}\n"
        f"findings of {found.entries:,} files and records, {found.size / 1_000_000:.1f} MB "
        f"(at most {MAX_BYTES / 1_000_000:.0f} MB)\n"
        f"longest unused: {found.oldest} days (dropped after {KEEP_DAYS})\n"
    )
    return Exit.CLEAN


@cache.command()
@cache_folder_option()
@config_option()
def clear(cache_dir: Path | None, config: Path | None) -> int:
    """Delete what is kept. The next run examines every article again, and finds the same.

    Exit codes: 0 nothing is kept any more, 2 it cannot be deleted.
    """
    from linter.cache import clear as delete

    settings = settings_from(config, cache_dir=cache_dir)
    try:
        deleted = delete(settings.cache_dir)
    except OSError as error:
        raise UsageError(f"the cache cannot be deleted: {error}") from error
    emit(f"deleted {escape(str(deleted))}\n" if deleted else "nothing was kept\n")
    return Exit.CLEAN
