"""`headlint check --watch`: check again whenever a file that plays a part has changed.

Files are looked at again and again: articles often lie on network drives, which tell nobody of
changes, and editors replace files instead of writing them. A look at a thousand files takes a few
milliseconds. The process goes on, so the language pipeline is loaded once.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

import click

from linter.articles.discover import discover
from linter.articles.source import Source
from linter.cli.errors import told
from linter.cli.exits import Exit
from linter.cli.terminal import complain
from linter.config import NearestSettings
from linter.config.files import TOML_NAME, YAML_NAME
from linter.reports.summary import count
from linter.ruleset.model import RulesetError

PAUSE = 0.3
"""Seconds between two looks: what a person takes for at once."""
_SHARE = 0.1
"""Of the time, at most so much goes into looking, however many files there are."""
_CALM = 0.1
"""Seconds without a change after which a file counts as written to its end."""

State = Mapping[Path, tuple[int, int] | None]
"""Time of change and size of each file; None for one that is not there."""


def keep_checking(
    paths: Iterable[str],
    load: Callable[[], NearestSettings],
    check: Callable[[NearestSettings], int],
) -> int:
    """Check now, and again after every change, until Ctrl-C; the exit code is then 0.

    `load` reads the configuration and `check` prints a report; what they raise is shown, and the
    watch goes on: someone is at work on it.
    """
    named = tuple(paths)
    beside: set[Path] = set()
    before: State = {}

    def once() -> int:
        nonlocal before
        before = _state(named, beside)
        settings = load()
        beside.update(_files_beside(settings))
        before = _state(named, beside)
        code = check(settings)
        _warm(settings)
        return code

    try:
        while True:
            click.clear()
            told(once)
            articles = len(before) - len(beside)
            now = datetime.now().strftime("%H:%M:%S")
            complain(f"{now} Watching {count(articles, 'file')}. Ctrl-C ends it.")
            _wait(lambda: _state(named, beside), before)
    except KeyboardInterrupt:
        return Exit.CLEAN


def _wait(look: Callable[[], State], before: State) -> None:
    """Return once something is not as `before`, and nothing has changed any more for a while."""
    while True:
        start = time.monotonic()
        now = look()
        if now != before:
            break
        time.sleep(max(PAUSE, (time.monotonic() - start) / _SHARE))
    while True:
        time.sleep(_CALM)
        again = look()
        if again == now:
            return
        now = again


def _state(paths: Iterable[str], beside: Iterable[Path]) -> State:
    found = [each.file for each in discover(paths) if isinstance(each, Source)]
    files = {path for path in found if path is not None} | set(beside)
    return {path: _stamp(path) for path in files}


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size


def _files_beside(settings: NearestSettings) -> Iterator[Path]:
    """What decides, besides the articles, what is found: configuration, rules, words, baseline.

    Configurations that might come into being are among them.
    """
    for folder in (settings.start, *settings.start.parents):
        yield from (folder / YAML_NAME, folder / TOML_NAME)
    yield from settings.files()
    run = settings.run
    if run.baseline is not None:
        yield run.baseline
    yield from _rule_files(run.rules, run.lexicons, run.rules_base)


def _rule_files(packs: Iterable[str], lexicons: Iterable[str], base: Path | None) -> Iterator[Path]:
    from linter.ruleset.packs import folder_files, open_pack

    try:
        opened = [open_pack(name, base) for name in packs]
        words = [file for name in lexicons for file in folder_files(name, base)]
    except RulesetError:  # The check has said so.
        return
    for file in (*(each for pack in opened for each in (*pack.rules, *pack.words)), *words):
        if isinstance(file.entry, Path):
            yield file.entry


def _warm(settings: NearestSettings) -> None:
    """Load the language pipeline while nobody waits for it, for the first change to come."""
    from linter.language.pipeline import PipelineError, load_pipeline

    try:
        load_pipeline(settings.run.model)
    except PipelineError:  # A check that needs it says so.
        return
