"""The units of a run: a file of one article, or each record of a file of many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from linter.articles.formats import StreamFormat, format_for
from linter.articles.source import Source


def pieces(source: Source) -> Iterator[Source]:
    """The file itself with its bytes in hand, or its records, streamed.

    Whatever is done with a piece is done with these bytes, even if the file is being written
    meanwhile. A file without records gives one piece without bytes, so that none is passed over.
    Raises ReadError if the file cannot be opened.
    """
    chosen = format_for(source)
    if not isinstance(chosen, StreamFormat):
        yield source.held()
        return
    empty = True
    for piece in chosen.pieces(source):
        empty = False
        yield piece
    if empty:
        yield replace(source, data=b"")
