"""The configuration: one typed, frozen object, read once and handed along.

Everything has a default, so that headlint works without a file. Options of the command line are
laid over it with `dataclasses.replace`. Which keys a file may hold stands in `_READERS`, the only
table; docs/configuration.md describes them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from linter.articles.model import PART_KINDS
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
    profile. `rules` are packs (`headlint:core`), rule files or folders, relative ones resolved.
    `model` names an installed spaCy pipeline, None the one headlint ships with. `field_map` and
    `selectors` map a kind of part to front-matter fields and CSS selectors that hold it, ahead of
    the built-in ones. `source` is the file all this was read from, if any.
    """

    profile: Profile = "desk"
    select: Words = ()
    ignore: Words = ()
    fail_on: Severity = "error"
    model: str | None = None
    rules: Words = (CORE_PACK,)
    field_map: FieldMap = ()
    selectors: FieldMap = ()
    source: str | None = None


def load_settings(start: Path | None = None, file: Path | None = None) -> Settings:
    """The settings of `file`, or of the nearest configuration at or above `start`, or the defaults.

    `start` is a folder, by default the current one. Raises ConfigError with file, line and advice
    for a file that is missing or does not parse, an unknown key, or a value of the wrong kind.
    """
    path = file or find_file((start or Path()).resolve())
    if path is None:
        return Settings()
    values: dict[str, Any] = {"source": str(path)}
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


def _words(entry: Entry, path: Path) -> Words:
    words = _as_words(entry.value)
    if words is None:
        raise _refusal(entry, path, f"'{entry.key}' must be a text or a list of texts.")
    return words


def _rules(entry: Entry, path: Path) -> Words:
    """Paths count from the folder of the file, so that a run from anywhere finds the same rules."""
    return tuple(
        word if ":" in word and not (path.parent / word).exists() else str(path.parent / word)
        for word in _words(entry, path)
    )


def _by_kind(entry: Entry, path: Path) -> FieldMap:
    if not isinstance(entry.value, dict):
        raise _refusal(
            entry, path, f"'{entry.key}' must map kinds of parts to lists, such as 'dek: [intro]'."
        )
    pairs: list[tuple[str, Words]] = []
    for kind, value in entry.value.items():
        words = _as_words(value)
        if kind not in PART_KINDS:
            hint = did_you_mean(kind, PART_KINDS)
            known = ", ".join(PART_KINDS)
            raise _refusal(
                entry, path, f"'{entry.key}' has an unknown part '{kind}'.{hint} Parts: {known}."
            )
        if words is None:
            raise _refusal(entry, path, f"'{entry.key}', '{kind}' must be a list of texts.")
        pairs.append((kind, words))
    return tuple(pairs)


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
        "rules": _rules,
        "field-map": _by_kind,
        "selectors": _by_kind,
    }
)
