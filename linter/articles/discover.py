"""Which files to read: the paths given, folders walked, patterns expanded."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path

from linter.articles.formats import known_suffixes
from linter.articles.model import NotChecked, ReadError
from linter.articles.settings import ReaderSettings
from linter.articles.source import Source

_ADDRESS = re.compile(r"https?:/", re.IGNORECASE)


def discover(
    paths: Iterable[str | Path], settings: ReaderSettings | None = None
) -> list[Source | NotChecked | ReadError]:
    """The files behind these paths, sorted by path, each once.

    A file that is named is taken whatever its suffix. A folder is walked: files with a known suffix
    are taken, hidden files and folders are not, nor is anything that a symbolic link leads out of
    the folder. A pattern ("drafts/**/*.md") that the shell left alone is expanded; what it finds
    counts as found in a folder. A path that leads nowhere gives a ReadError; a folder without an
    article gives a NotChecked, if there are articles elsewhere.
    """
    found: dict[str, Source] = {}
    folders: dict[str, str] = {}
    problems: dict[str, ReadError] = {}
    empty: dict[str, NotChecked] = {}
    skipped = (settings or ReaderSettings()).skipped_folders
    for path in map(str, paths):
        sources = list(_sources(path, skipped))
        if not sources and os.path.isdir(path):
            empty[path] = NotChecked(_shown(path), "the folder holds no file that headlint reads")
        elif not sources:
            problems[path] = _nothing_at(path)
        for source in sources:
            found.setdefault(_real_path(source.path, folders), source)
    ordered = sorted(found.values(), key=lambda source: source.path)
    # Nothing at all is told otherwise, and is no success.
    passed_over = sorted(empty) if ordered else ()
    return [
        *ordered,
        *(empty[path] for path in passed_over),
        *(problems[path] for path in sorted(problems)),
    ]


def _real_path(path: str, folders: dict[str, str]) -> str:
    """The path without links. That of each folder is found out once and put into `folders`."""
    if os.path.islink(path):
        return os.path.realpath(path)
    folder, name = os.path.split(path)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return os.path.join(folders[folder], name)


def _sources(path: str, skipped: frozenset[str]) -> Iterator[Source]:
    if os.path.isdir(path):
        yield from _walk(Path(path), skipped)
    elif os.path.lexists(path):
        yield Source(_shown(path), Path(path))
    elif has_magic(path):
        for match in map(Path, sorted(glob(path, recursive=True))):
            known = match.suffix.lower() in known_suffixes()
            if known and match.is_file() and skipped.isdisjoint(match.parts):
                yield Source(_shown(match), match)


def _walk(root: Path, skipped: frozenset[str]) -> Iterator[Source]:
    """The article files below a folder, without following links out of it."""
    top, suffixes = root.resolve(), known_suffixes()
    for folder, names, files in os.walk(root):
        names[:] = sorted(n for n in names if not n.startswith(".") and n not in skipped)
        for name in sorted(files):
            file = Path(folder, name)
            if name.startswith(".") or file.suffix.lower() not in suffixes:
                continue
            if file.is_symlink() and not _is_inside(file, top):
                continue
            yield Source(_shown(file), file)


def _is_inside(file: Path, top: Path) -> bool:
    try:
        target = file.resolve(strict=True)
    except OSError:
        return False
    return target.is_file() and target.is_relative_to(top)


def _shown(path: str | Path) -> str:
    """A path as reports show it: forward slashes, no leading "./"."""
    return Path(path).as_posix()


def _nothing_at(path: str) -> ReadError:
    if _ADDRESS.match(path):
        return ReadError("headlint reads no addresses; save the page and check the file", path)
    if has_magic(path):
        return ReadError("no file fits this pattern", path)
    return ReadError("no such file or folder", path)
