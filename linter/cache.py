"""Findings kept for the next run: one SQLite file of JSON values in the user's cache folder.

A cache only saves time. Whatever is wrong with it (no room, no permission, damage, another
program's file, a lock that is not given up) makes the run do without, never fail; `trouble` then
says what it was. Several runs may use one cache at once.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

log = logging.getLogger("headlint")

FILE_NAME = "headlint-findings.sqlite3"
KEEP_DAYS = 60
"""An entry that no run has asked for in this many days is dropped."""
MAX_BYTES = 256_000_000
"""Room for some 300,000 articles; when there is more, the longest unused quarter is dropped."""

_APPLICATION = 0x68_6C_69_6E  # "hlin": marks the file as ours.
_LAYOUT = 1
_WAIT_SECONDS = 2.0
_FLUSH_ENTRIES = 100
_FLUSH_SECONDS = 1.0
_DAY_SECONDS = 86_400
_SIDE_FILES = ("", "-wal", "-shm", "-journal")

_CREATE = (
    "CREATE TABLE kept (key BLOB PRIMARY KEY, day INTEGER NOT NULL, value BLOB NOT NULL)"
    " WITHOUT ROWID"
)
_SELECT = "SELECT day, value FROM kept WHERE key = ?"
_INSERT = "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)"
_TOUCH = "UPDATE kept SET day = ? WHERE key = ?"
_DROP_OLD = "DELETE FROM kept WHERE day < ?"
_DROP_QUARTER = (
    "DELETE FROM kept WHERE key IN"
    " (SELECT key FROM kept ORDER BY day LIMIT (SELECT count(*) / 4 + 1 FROM kept))"
)


class ForeignFileError(Exception):
    """The file of that name is not a cache of headlint."""


@dataclass(frozen=True, slots=True)
class CacheState:
    """What a cache holds. `size` is in bytes on disk, `oldest` in days since its last use."""

    path: Path
    entries: int = 0
    size: int = 0
    oldest: int = 0
    trouble: str | None = None


def default_folder() -> Path:
    """The user's own cache folder, as the system has it."""
    from platformdirs import user_cache_path

    return user_cache_path("headlint", appauthor=False)


class Cache:
    """Values by key. Use it as a context manager: leaving it keeps what was put in last.

    Nothing here raises for the state of the disk; see `trouble`.
    """

    def __init__(self, folder: Path | None = None, clock: Callable[[], float] = time.time) -> None:
        self.trouble: str | None = None
        self._today = int(clock() // _DAY_SECONDS)
        self._new: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._written = False
        self._last_flush = time.monotonic()
        self._database: sqlite3.Connection | None = None
        self._path = (folder or default_folder()) / FILE_NAME
        with self._tolerant():
            self._database = _open(self._path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def get(self, key: bytes) -> bytes | None:
        """The value kept under `key`, or None."""
        if key in self._new:
            return self._new[key]
        if self._database is None:
            return None
        with self._tolerant():
            row = self._database.execute(_SELECT, (key,)).fetchone()
            if row is None:
                return None
            day, value = row
            if day != self._today:
                self._used.add(key)
            return value if isinstance(value, bytes) else None
        return None

    def put(self, key: bytes, value: bytes) -> None:
        """Keep `value` under `key`, on disk within a second or so."""
        if self._database is None:
            return
        self._new[key] = value
        now = time.monotonic()
        if len(self._new) >= _FLUSH_ENTRIES or now - self._last_flush > _FLUSH_SECONDS:
            self._flush()

    def close(self) -> None:
        """Write what is left, drop what is too old or too much, and let go of the file."""
        self._flush()
        if self._written:
            self._trim()
        if self._database is not None:
            with self._tolerant():
                self._database.close()
            self._database = None

    def _flush(self) -> None:
        self._last_flush = time.monotonic()
        new, self._new = self._new, {}
        used, self._used = self._used - new.keys(), set()
        if self._database is None or not (new or used):
            return
        with self._tolerant(), _transaction(self._database) as database:
            database.executemany(_TOUCH, ((self._today, key) for key in used))
            database.executemany(_INSERT, ((key, self._today, new[key]) for key in new))
            self._written = True

    def _trim(self) -> None:
        if self._database is None:
            return
        with self._tolerant(), _transaction(self._database) as database:
            database.execute(_DROP_OLD, (self._today - KEEP_DAYS,))
            if _bytes_in_use(database) > MAX_BYTES:
                database.execute(_DROP_QUARTER)

    @contextmanager
    def _tolerant(self) -> Iterator[None]:
        """From the first error on there is no cache."""
        try:
            yield
        except (sqlite3.Error, OSError, ForeignFileError) as error:
            self.trouble = _in_words(error, self._path)
            log.debug("no cache: %s", self.trouble)
            self._abandon()

    def _abandon(self) -> None:
        database, self._database = self._database, None
        self._new.clear()
        self._used.clear()
        if database is not None:
            try:
                database.close()
            except sqlite3.Error as error:
                log.debug("the cache cannot be closed: %s", error)


def state(folder: Path | None = None) -> CacheState:
    """What the cache in `folder` (None: the user's) holds, without making one."""
    path = (folder or default_folder()) / FILE_NAME
    if not path.exists():
        return CacheState(path)
    try:
        database = _open(path)
        try:
            count, oldest = database.execute("SELECT count(*), min(day) FROM kept").fetchone()
        finally:
            database.close()
        size = sum(each.stat().st_size for each in _files(path))
    except (sqlite3.Error, OSError, ForeignFileError) as error:
        return CacheState(path, trouble=_in_words(error, path))
    today = int(time.time() // _DAY_SECONDS)
    return CacheState(path, count, size, today - oldest if oldest is not None else 0)


def clear(folder: Path | None = None) -> Path | None:
    """Delete the cache in `folder` (None: the user's), and give its path; None if there is none.

    Raises OSError if it cannot be deleted. No other file of the folder is touched.
    """
    path = (folder or default_folder()) / FILE_NAME
    found = _files(path)
    for each in found:
        each.unlink(missing_ok=True)
    return path if found else None


def _in_words(error: Exception, path: Path) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else error
    return f"{path}: {reason}"


def _files(path: Path) -> list[Path]:
    """The files of the database that exist: SQLite keeps some beside it while it is open."""
    sides = (path.with_name(path.name + suffix) for suffix in _SIDE_FILES)
    return [each for each in sides if each.exists()]


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
    try:
        _prepare(database)
    except BaseException:
        database.close()
        raise
    return database


def _prepare(database: sqlite3.Connection) -> None:
    """Make the table where there is none; refuse a database that is someone else's."""
    if (_pragma(database, "application_id"), _pragma(database, "user_version")) != (
        _APPLICATION,
        _LAYOUT,
    ):
        with _transaction(database):
            _create(database)
    # A reader never waits for a writer, and a run that is killed leaves nothing half written.
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")


def _create(database: sqlite3.Connection) -> None:
    owner, layout = _pragma(database, "application_id"), _pragma(database, "user_version")
    if (owner, layout) == (_APPLICATION, _LAYOUT):
        return  # Another run was quicker.
    if owner != _APPLICATION and _pragma(database, "schema_version"):
        raise ForeignFileError("this is another program's database")
    database.execute("DROP TABLE IF EXISTS kept")
    database.execute(_CREATE)
    database.execute(f"PRAGMA application_id = {_APPLICATION}")
    database.execute(f"PRAGMA user_version = {_LAYOUT}")


@contextmanager
def _transaction(database: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    database.execute("BEGIN IMMEDIATE")
    try:
        yield database
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def _bytes_in_use(database: sqlite3.Connection) -> int:
    pages = _pragma(database, "page_count") - _pragma(database, "freelist_count")
    return pages * _pragma(database, "page_size")


def _pragma(database: sqlite3.Connection, name: str) -> int:
    return int(database.execute(f"PRAGMA {name}").fetchone()[0])
