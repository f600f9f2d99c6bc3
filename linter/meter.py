"""What a run did and how long it took."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter

from linter.examine import Examined, Timing


@dataclass(slots=True)
class Meter:
    """An observer of a run that counts. Times are in seconds.

    `files` are those to be looked at, `taken` those taken up so far, `pieces` the files and records
    that are done; `articles` were examined or known from an earlier run (`known`). `timing` adds up
    what all processes together spent on examining. `trouble` says why findings were not kept, if
    they were to be and were not.
    """

    clock: Callable[[], float] = perf_counter
    files: int = 0
    taken: int = 0
    pieces: int = 0
    articles: int = 0
    known: int = 0
    timing: Timing = field(default_factory=Timing)
    trouble: str | None = None
    _began: float = field(default=0.0, repr=False)

    def begun(self, files: int) -> None:
        """The clock starts."""
        self.files = files
        self._began = self.clock()

    def read(self) -> None:
        """One more file was taken up."""
        self.taken += 1

    def done(self, examined: Examined, timing: Timing | None) -> None:
        """The articles of one piece were examined, or known."""
        self.pieces += 1
        articles = len(examined.articles)
        self.articles += articles
        if timing is None:
            self.known += articles
        else:
            self.timing = self.timing.plus(timing)

    def unkept(self, trouble: str) -> None:
        """The cache could not be used, or not to the end."""
        self.trouble = trouble

    def elapsed(self) -> float:
        """Seconds since the run began."""
        return self.clock() - self._began
