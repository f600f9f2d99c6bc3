"""A progress bar for runs that take a while, on a terminal only."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

from linter.examine import Examined, Timing
from linter.meter import Meter

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds before a bar is shown: what is over by then needs none."""
_EVERY = 0.1
"""Seconds between two pictures of it."""


class Watched(Meter):
    """A meter that shows on standard error how far the run has come."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        super().__init__(clock)
        self._progress: Progress | None = None
        self._drawn = 0.0

    def done(self, examined: Examined, timing: Timing | None) -> None:
        """Count, and draw if it is time to."""
        super().done(examined, timing)
        now = self.elapsed()
        if now < PATIENCE or now - self._drawn < _EVERY:
            return
        self._drawn = now
        if self._progress is None:
            self._progress = _begin()
            self._progress.add_task("", total=self.files, articles="")
        self._progress.update(
            self._progress.task_ids[0],
            # Files are taken up ahead of being done; of a file of many records, many are done.
            completed=min(self.taken, self.pieces),
            articles=f"{self.articles:,} articles",
        )
        self._progress.refresh()

    def end(self) -> None:
        """Take the bar away."""
        if self._progress is not None:
            self._progress.stop()


@contextmanager
def watching(quiet: bool) -> Iterator[Meter]:
    """A meter for one run, with a bar where someone is looking at it and has not asked for none."""
    if quiet or not wants_progress():
        yield Meter()
        return
    watched = Watched()
    try:
        yield watched
    finally:
        watched.end()


def wants_progress(isatty: Callable[[], bool] | None = None) -> bool:
    """Whether standard error is a terminal that a person looks at: not in CI, not a dumb one."""
    looked_at = isatty or sys.stderr.isatty
    return looked_at() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"


def _begin() -> Progress:
    # rich costs a tenth of a second to load: only here, where a second has passed already.
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    progress = Progress(
        TextColumn("Checking"),
        BarColumn(),
        TextColumn("{task.completed:,.0f} of {task.total:,.0f} files"),
        TextColumn("{task.fields[articles]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        # No thread of its own: the processes that share the work are forked from this one.
        auto_refresh=False,
        transient=True,
    )
    progress.start()
    return progress
