"""Reading one file, whatever it is."""

from __future__ import annotations

from collections.abc import Iterator

from linter.articles.formats import Outcome, format_for
from linter.articles.model import NotChecked, ReadError
from linter.articles.settings import ReaderSettings
from linter.articles.source import Source

_BLANK = b" \t\r\n\xef\xbb\xbf"


def read_path(source: Source, settings: ReaderSettings | None = None) -> Iterator[Outcome]:
    """The articles in a file, in its order.

    Never raises for what is in the file: a file or record that cannot be read is given as a
    ReadError value, one that was left alone as NotChecked.
    """
    try:
        yield from _read(source, settings or ReaderSettings())
    except ReadError as error:
        yield error
    except RecursionError:
        yield ReadError("the file is nested too deep to be read", source.path)


def _read(source: Source, settings: ReaderSettings) -> Iterator[Outcome]:
    head = source.head()
    if not head.strip(_BLANK) and not source.read_bytes().strip(_BLANK):
        yield NotChecked(source.path, "the file is empty")
        return
    chosen = format_for(source)
    if chosen is None:
        yield NotChecked(source.path, "its format is not known")
        return
    yield from chosen.read(source, settings)
