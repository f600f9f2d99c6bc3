"""The configuration: one typed, frozen object, read once and handed along.

Everything has a default, so that headlint works without a file. Options of the command line are
laid over it with `dataclasses.replace`. Which keys a file may hold stands in `_READERS`, the only
table; docs/configuration.md describes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from linter.articles.settings import ReaderSettings, Selectors, default_fields
from linter.config_file import Entry, find_file, read_entries
from linter.errors import ConfigError, did_you_mean
from linter.findings import Confidence, Severity

Profile = Literal["desk", "copy", "audit"]
PROFILES: tuple[Profile, ...] = get_args(Profile)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)

# Which rules a profile runs, by how sure they are. `desk` interrupts someone at work, so it speaks
# only when sure; `audit` is for someone who has set out to look.
CONFIDENCES: Mapping[Profile, frozenset[Confidence]] = MappingProxyType(
    {
        "desk": frozenset({"high"}),
        "copy": frozenset({"high", "medium"}),
        "audit": frozenset({"high", "medium", "low"}),
    }
)
CORE_PACK = "headlint:core"

Words = tuple[str, ...]
FieldMap = tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is to do.

    `select` and `ignore` are ids or groups of rules; an empty `select` leaves the choice to the
    profile. `rules` are packs (`headlint:core`), rule files or folders; `rules_base` is the folder
    that their paths count from and must stay below, None for the current one without a bound.
    `model` names an installed spaCy pipeline, None the one headlint ships with. `field_map` gives a
    kind of part further front-matter fields, ahead of the built-in ones; `selectors` gives a host
    name, or "*", the CSS selectors of its pages. `exclude` are patterns of articles to leave out,
    `format` the report's name, `baseline` the file of known findings, None if there is none.
    `cache` says whether findings are kept for the next run, `cache_dir` where, None for the user's
    own cache folder. `jobs` is the number of processes, 0 to let headlint choose. `source` is the
    file all this was read from.
    """

    profile: Profile = "desk"
    select: Words = ()
    ignore: Words = ()
    fail_on: Severity = "error"
    model: str | None = None
    rules: Words = (CORE_PACK,)
    rules_base: Path | None = None
    field_map: FieldMap = ()
    selectors: tuple[tuple[str, Selectors], ...] = ()
    exclude: Words = ()
    format: str = "full"
    baseline: Path | None = None
    cache: bool = True
    cache_dir: Path | None = None
    jobs: int = 0
    source: str | None = None

    def reader_settings(self) -> ReaderSettings:
        """What of this the readers of articles need."""
        readers = ReaderSettings(selectors=MappingProxyType(dict(self.selectors)))
        return readers.with_fields(dict(self.field_map)) if self.field_map else readers


def load_settings(start: Path | None = None, file: Path | None = None) -> Settings:
    """The settings of `file`, or of the nearest configuration at or above `start`, or the defaults.

    `start` is a folder, by default the current one. Raises ConfigError with file, line and advice
    for a file that is missing or does not parse, an unknown key, or a value of the wrong kind.
    """
    path = file or find_file((start or Path()).resolve())
    if path is None:
        return Settings()
    values: dict[str, Any] = {"source": str(path), "rules_base": path.parent}
    for entry in read_entries(path):
        name, read = _reader(entry, path)
        values[name] = read(entry, path)
    return Settings(**values)


Reader = Callable[[Entry, Path], Any]


def _reader(entry: Entry, path: Path) -> tuple[str, Reader]:
    if entry.key not in _READERS:
        known = ", ".join(_READERS)
        hint = did_you_mean(entry.key, _READERS)
        raise _refusal(entry, path, f"unknown key '{entry.key}'.{hint} The keys are: {known}.")
    return entry.key.replace("-", "_"), _READERS[entry.key]


def _profile(entry: Entry, path: Path) -> str:
    return _one_of(PROFILES, entry, path)


def _severity(entry: Entry, path: Path) -> str:
    return _one_of(SEVERITIES, entry, path)


def _one_of(allowed: Words, entry: Entry, path: Path) -> str:
    word = _text(entry, path)
    if word not in allowed:
        raise _refusal(entry, path, f"'{entry.key}' must be one of {', '.join(allowed)}.")
    return word


def _text(entry: Entry, path: Path) -> str:
    if not isinstance(entry.value, str) or not entry.value:
        raise _refusal(entry, path, f"'{entry.key}' must be a text.")
    return entry.value


def _path(entry: Entry, path: Path) -> Path:
    """A file or folder, counted from that of the configuration."""
    return path.parent / _text(entry, path)


def _truth(entry: Entry, path: Path) -> bool:
    if entry.value in (True, "true"):
        return True
    if entry.value in (False, "false"):
        return False
    raise _refusal(entry, path, f"'{entry.key}' must be true or false.")


def _count(entry: Entry, path: Path) -> int:
    text = str(entry.value)
    if isinstance(entry.value, bool) or not text.isascii() or not text.isdigit():
        raise _refusal(entry, path, f"'{entry.key}' must be a whole number, 0 or more.")
    return int(text)


def _words(entry: Entry, path: Path) -> Words:
    words = _as_words(entry.value)
    if words is None:
        raise _refusal(entry, path, f"'{entry.key}' must be a text or a list of texts.")
    return words


def _field_map(entry: Entry, path: Path) -> FieldMap:
    pairs: list[tuple[str, Words]] = []
    for kind, value in _table(entry, path, "dek: [intro]").items():
        words = _as_words(value)
        _require_known(kind, default_fields(), entry, path)
        if words is None:
            raise _refusal(entry, path, f"'{entry.key}', '{kind}' must be a list of texts.")
        pairs.append((kind, words))
    return tuple(pairs)


def _selectors(entry: Entry, path: Path) -> tuple[tuple[str, Selectors], ...]:
    known = tuple(part.name for part in fields(Selectors))
    hosts: list[tuple[str, Selectors]] = []
    for host, value in _table(entry, path, "news.example: {dek: p.standfirst}").items():
        if not isinstance(value, dict):
            raise _refusal(entry, path, f"'{entry.key}', '{host}' must map parts to CSS selectors.")
        for part, selector in value.items():
            _require_known(part, known, entry, path)
            if not isinstance(selector, str):
                raise _refusal(
                    entry, path, f"'{entry.key}', '{host}', '{part}' must be one CSS selector."
                )
        hosts.append((host, Selectors(**value)))
    return tuple(hosts)


def _table(entry: Entry, path: Path, example: str) -> dict[str, Any]:
    if not isinstance(entry.value, dict):
        raise _refusal(entry, path, f"'{entry.key}' must be a table, such as '{example}'.")
    return entry.value


def _require_known(name: str, known: Iterable[str], entry: Entry, path: Path) -> None:
    names = tuple(known)
    if name not in names:
        hint = did_you_mean(name, names)
        raise _refusal(
            entry, path, f"'{entry.key}' has no '{name}'.{hint} Choose from: {', '.join(names)}."
        )


def _as_words(value: Any) -> Words | None:
    items = [value] if isinstance(value, str) else value
    if isinstance(items, list) and all(isinstance(item, str) and item for item in items):
        return tuple(items)
    return None


def _refusal(entry: Entry, path: Path, message: str) -> ConfigError:
    return ConfigError(message, str(path), entry.line)


_READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "profile": _profile,
        "select": _words,
        "ignore": _words,
        "fail-on": _severity,
        "model": _text,
        "rules": _words,
        "field-map": _field_map,
        "selectors": _selectors,
        "exclude": _words,
        "format": _text,
        "baseline": _path,
        "cache": _truth,
        "cache-dir": _path,
        "jobs": _count,
    }
)
