"""One reader a file. `formats()` finds them all; `format_for` chooses one for a file."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

from linter.articles.formats.base import Format, Outcome, StreamFormat
from linter.articles.source import Source

__all__ = ["Format", "Outcome", "StreamFormat", "format_for", "formats", "known_suffixes"]

GROUP = "headlint.formats"
# The order in which a file of unknown suffix is shown to them: the most telling first.
_BUILT_IN = ("jsonl", "html", "markdown", "text")


@cache
def formats() -> tuple[Format, ...]:
    """Every format: those of other packages by name, then the built-in ones.

    A package's format comes first, so that it may take over a suffix. The built-in ones are found
    without their metadata too, so that headlint runs from a plain checkout.
    """
    built_in = tuple(_load(name) for name in _BUILT_IN)
    added = sorted(
        (point for point in entry_points(group=GROUP) if point.name not in _BUILT_IN),
        key=lambda point: point.name,
    )
    return (*(_load_added(point) for point in added), *built_in)


def _load_added(point: EntryPoint) -> Format:
    try:
        loaded: Format = point.load()
    except Exception as error:
        raise ImportError(
            f"the format '{point.name}' ({point.value}), which another package offers, cannot be "
            f"loaded: {error}. Update or uninstall that package."
        ) from error
    return loaded


def _load(name: str) -> Format:
    loaded: Format = import_module(f"linter.articles.formats.{name}").FORMAT
    return loaded


def known_suffixes() -> frozenset[str]:
    """The suffixes that are looked for in a folder."""
    return frozenset(suffix for each in formats() for suffix in each.suffixes)


def format_for(source: Source) -> Format | None:
    """The format of a file: by its suffix, else by its first bytes; None if none claims it.

    A record has that of the file it was taken from. Raises ReadError if the file cannot be opened.
    """
    if source.format is not None:
        return next(each for each in formats() if each.name == source.format)
    for each in formats():
        if source.suffix in each.suffixes:
            return each
    return next((each for each in formats() if each.claims(source)), None)
