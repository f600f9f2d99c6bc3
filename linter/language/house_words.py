"""What a newsroom adds to the words and names that ship with headlint, for the length of a run.

The lexicons and the gazetteer are asked from hundreds of places, mostly about single words. Rather
than handing a record through every one of them, a run says once which additions it uses, and all
that is remembered of words is remembered apart for each set of them. The variable below is one of
`contextvars`: set and given back by `using`, alone, so that two runs in one process or two threads
never see each other's words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WordFile:
    """A file of additional words or names.

    `kind` says what it adds to: a folder of `lexicons/` (`words`, `ladders`) or a file of `places/`
    (`places/teams`). `path` is the file as problems name it, `text` its content, well-formed YAML.
    """

    kind: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class HouseWords:
    """Additions to the words that ship, and a digest of them; two of one digest are the same."""

    files: tuple[WordFile, ...] = ()
    digest: str = ""

    def of(self, kind: str) -> tuple[WordFile, ...]:
        """The additions of one kind, in the order in which they were named."""
        return tuple(file for file in self.files if file.kind == kind)


SHIPPED_ONLY = HouseWords()
"""The words that ship with headlint and no more."""

_in_use: ContextVar[HouseWords] = ContextVar("house_words", default=SHIPPED_ONLY)


def house_words() -> HouseWords:
    """The additions in use."""
    return _in_use.get()


@contextmanager
def using(words: HouseWords) -> Iterator[None]:
    """Use these additions within the `with` block."""
    before = _in_use.set(words)
    try:
        yield
    finally:
        _in_use.reset(before)


def cache_per_house(
    maxsize: int = 16,
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Like `functools.lru_cache`, for what depends on the additions in use too.

    The size bounds what a long-lived process keeps of additions that it no longer uses.
    """

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        @lru_cache(maxsize=maxsize)
        def remembered(digest: str, *args: P.args, **kwargs: P.kwargs) -> T:
            return function(*args, **kwargs)

        @wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> T:
            return remembered(_in_use.get().digest, *args, **kwargs)  # type: ignore[arg-type]

        return wrapper

    return decorate
