"""What a reader for one format offers. A package adds one through the entry-point group
`headlint.formats`; it then needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, TypeAlias, runtime_checkable

from linter.articles.model import Article, NotChecked, ReadError
from linter.articles.settings import ReaderSettings
from linter.articles.source import Source

Outcome: TypeAlias = Article | NotChecked | ReadError
"""What reading gives: an article, one left alone and why, or (as a value) a broken record."""


class Format(Protocol):
    """One file format. `suffixes` are in lower case with their dot (".md")."""

    @property
    def name(self) -> str:
        """The name of the format in reports."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File names that end so are read as this format."""

    def claims(self, source: Source) -> bool:
        """Whether a file whose suffix says nothing looks like this format, by its first bytes."""

    def read(self, source: Source, settings: ReaderSettings) -> Iterator[Outcome]:
        """The articles in the file. Raises ReadError if the file as a whole cannot be read."""


@runtime_checkable
class StreamFormat(Protocol):
    """What a format of many articles a file offers besides: its records one by one, unread.

    It lets a run share the records of one file among processes, and keep what it found in each.
    """

    def pieces(self, source: Source) -> Iterator[Source]:
        """One Source a record, with its bytes, its first line, and this format's name.

        `read` takes each of them as it takes a whole file. Raises ReadError as `read` does.
        """
