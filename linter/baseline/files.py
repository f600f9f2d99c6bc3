"""The file of a baseline: JSON, one entry a line, sorted, so that a change is a change of lines.

Paths count from the folder of the file, so that it means the same wherever headlint is started.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn

from linter.articles.json_text import (
    JsonError,
    JsonOther,
    JsonString,
    JsonValue,
    parse_json,
)
from linter.articles.source import SourceText
from linter.baseline.records import Baseline, Entry, Key, normalised
from linter.config import Settings
from linter.errors import ConfigError, did_you_mean

NAME = "headlint-baseline.json"
VERSION = "1"

# Every key of an entry with what stands for it where it is left out, None where it must be there.
_DEFAULTS: dict[str, str | int | None] = {
    "path": None,
    "article": "",
    "rule": None,
    "part": None,
    "text": None,
    "words": None,
    "count": 1,
}
_REQUIRED = tuple(key for key, default in _DEFAULTS.items() if default is None)
_HEAD = f'{{"version": {VERSION}, "findings": ['
_ADVICE = "Mend it, or make a new one: delete it and run 'headlint baseline create'."


def baseline_path(settings: Settings) -> Path:
    """The file that these settings name, else `NAME` beside the configuration or here."""
    if settings.baseline is not None:
        return settings.baseline
    return Path(settings.source).parent / NAME if settings.source else Path(NAME)


def baseline_in_use(settings: Settings) -> Path | None:
    """The file that a run with these settings reads: one not named counts only if it is there."""
    file = baseline_path(settings)
    return file if settings.baseline is not None or file.is_file() else None


def read_baseline(file: Path) -> Baseline:
    """The baseline in a file.

    Raises ConfigError, with line and column, for a file that is missing or cannot be understood.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise ConfigError(
            "there is no such baseline; make it with 'headlint baseline create PATHS'", str(file)
        ) from error
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", str(file)) from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"is not UTF-8 text. {_ADVICE}", str(file)) from error
    entries = _as_written(text)
    if entries is None:
        entries = _Reader(SourceText.of(str(file), text)).entries()
    return Baseline(file, entries)


def baseline_text(baseline: Baseline) -> str:
    """The text of a baseline's file."""
    lines = ",\n".join(_line(entry) for entry in baseline.entries)
    parts = [_HEAD, *([lines] if lines else []), "]}", ""]
    return "\n".join(parts)


def entry_record(entry: Entry) -> dict[str, str | int]:
    """An entry as its line in the file holds it."""
    key = entry.key
    article = {"article": key.article} if key.article else {}
    named = {"rule": key.rule, "part": key.part, "text": key.text, "words": key.words}
    return {"path": key.path, **article, **named, "count": entry.count}


def _line(entry: Entry) -> str:
    text = json.dumps(entry_record(entry), ensure_ascii=False)
    # Readable to people, but for what could act on whoever shows it, or is half a character.
    return "".join(each if each.isprintable() else json.dumps(each)[1:-1] for each in text)


def _as_written(text: str) -> tuple[Entry, ...] | None:
    """The entries of a file that is as `baseline_text` writes it; None of any other.

    It is read on every run, so it is read quickly; a mistake is left to `_Reader` to find.
    """
    head, *rows = text.split("\n")
    if head != _HEAD or rows[-2:] != ["]}", ""]:
        return None
    try:
        findings = json.loads(text)["findings"]
    except (ValueError, RecursionError):
        return None
    entries = tuple(map(_plain_entry, findings, range(2, len(rows))))
    if len(findings) != len(rows) - 2 or None in entries:
        return None
    return tuple(entry for entry in entries if entry is not None)


def _plain_entry(value: Any, line: int) -> Entry | None:
    if not isinstance(value, dict) or not value.keys() <= _DEFAULTS.keys():
        return None
    given: list[Any] = [value.get(key, default) for key, default in _DEFAULTS.items()]
    *texts, count = given
    if not all(isinstance(text, str) for text in texts) or type(count) is not int or count < 1:
        return None
    path, article, rule, part, text, words = texts
    key = Key(path, article, rule, part, normalised(text), normalised(words))
    return Entry(key, count, line, 1)


class _Reader:
    """Reads the text of a baseline; each mistake is told at its place."""

    def __init__(self, text: SourceText) -> None:
        self._text = text

    def entries(self) -> tuple[Entry, ...]:
        try:
            whole, end = parse_json(self._text.text)
            if self._text.text[end:].strip():
                raise JsonError("nothing may follow the closing brace", end)
        except JsonError as error:
            self._refuse(f"is not valid JSON: {error.message}. {_ADVICE}", error.offset)
        if not isinstance(whole, dict) or whole.get("version") is None:
            self._refuse(f"is not a baseline of headlint. {_ADVICE}", 0)
        if whole["version"] != JsonOther(VERSION):
            self._refuse("was written by another version of headlint; update headlint", 0)
        findings = whole.get("findings")
        if not isinstance(findings, list):
            self._refuse(f"must hold a list of 'findings'. {_ADVICE}", 0)
        offset = 0
        entries: list[Entry] = []
        for value in findings:
            entry, offset = self._entry(value, offset)
            entries.append(entry)
        return tuple(entries)

    def _entry(self, value: JsonValue, before: int) -> tuple[Entry, int]:
        """An entry, and an offset in it; `before` is one in the entry before it."""
        if not isinstance(value, dict):
            self._refuse(f"an entry must be an object behind this place. {_ADVICE}", before)
        texts = {key: item for key, item in value.items() if isinstance(item, JsonString)}
        at = min((item.start for item in texts.values()), default=before)
        for key in value:
            if key not in _DEFAULTS:
                hint = did_you_mean(key, _DEFAULTS)
                self._refuse(f"an entry has no '{key}'.{hint} {_ADVICE}", at)
        for key in (*_REQUIRED, *(key for key in ("article",) if key in value)):
            if key not in texts:
                self._refuse(f"this entry must give '{key}' as a text. {_ADVICE}", at)
        count = self._count(value.get("count"), at)
        place = self._text.position(self._text.text.rfind("{", 0, at))
        return Entry(_key(texts), count, *place), at

    def _count(self, value: JsonValue | None, at: int) -> int:
        if value is None:
            return 1
        count = (
            int(value.literal) if isinstance(value, JsonOther) and value.literal.isdigit() else 0
        )
        if count < 1:
            self._refuse(f"'count' must be a number above 0. {_ADVICE}", at)
        return count

    def _refuse(self, message: str, offset: int) -> NoReturn:
        place = self._text.position(min(offset, len(self._text.text)))
        raise ConfigError(message, self._text.path, place.line, place.column)


def _key(texts: dict[str, JsonString]) -> Key:
    article = texts["article"].value if "article" in texts else ""
    path, rule, part, text, words = (texts[name].value for name in _REQUIRED)
    return Key(path, article, rule, part, normalised(text), normalised(words))
