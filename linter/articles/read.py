"""Reading one file, whatever it is."""

from __future__ import annotations

from collections.abc import Iterator

from linter.articles.foreign import foreign_data, foreign_file
from linter.articles.formats import Format, Outcome, format_for, known_suffixes
from linter.articles.model import NotChecked, ReadError
from linter.articles.settings import ReaderSettings
from linter.articles.source import Source

TEXT = "text"
"""The format that takes any file no other claims."""
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
    reason = _foreign(source, chosen, head)
    if reason is not None:
        yield NotChecked(source.path, reason)
    elif chosen is None:
        yield NotChecked(source.path, "its format is not known; headlint reads text")
    else:
        yield from chosen.read(source, settings)


def _foreign(source: Source, chosen: Format | None, head: bytes) -> str | None:
    """Why a file is none of headlint's, where its suffix does not promise one of its formats."""
    if chosen is not None and chosen.name != TEXT:
        return None
    promised = source.suffix in known_suffixes()
    if chosen is None:
        return foreign_file(head)
    return (None if promised else foreign_file(head)) or foreign_data(head)
