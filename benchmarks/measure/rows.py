"""Labelled rows: read from JSON lines, sampled, paired with another body, turned into articles."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from linter.articles.model import PART_KINDS, Anchor, Article, Part, PartKind, Passage

LABELS = ("supported", "unsupported")
_PARTS = Path(__file__).with_name("parts.yaml")


class DataError(Exception):
    """Benchmark data that is absent or malformed; the message says which file and line."""


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled pair. `file` is the file's stem, `line` (from 1) the row's key in it.

    Ids are not unique in every public data set, so nothing relies on them.
    """

    file: str
    line: int
    id: str
    headline: str
    body: str
    wrong: bool
    error_types: tuple[str, ...]
    part: PartKind


def data_files(folders: Sequence[Path], names: Sequence[str] = ()) -> list[Path]:
    """The `*.jsonl` files of `folders`, sorted by name; of these the stems in `names`, if any.

    Raises DataError for a missing folder, an empty one, or a name that no file has.
    """
    paths: list[Path] = []
    for folder in folders:
        if not folder.is_dir():
            raise DataError(f"{folder}: no such folder. Give one that holds *.jsonl files.")
        found = sorted(folder.glob("*.jsonl"))
        if not found:
            raise DataError(f"{folder}: no *.jsonl file in it.")
        paths.extend(found)
    if not names:
        return paths
    unknown = set(names) - {path.stem for path in paths}
    if unknown:
        known = ", ".join(path.stem for path in paths)
        raise DataError(f"no data file called {', '.join(sorted(unknown))}. There are: {known}")
    return [path for path in paths if path.stem in names]


def read_rows(path: Path) -> list[Row]:
    """All rows of one file, in order. Raises DataError with file and line for a malformed row."""
    with path.open(encoding="utf-8") as lines:
        return [
            _row(path, number, text) for number, text in enumerate(lines, start=1) if text.strip()
        ]


def _row(path: Path, number: int, text: str) -> Row:
    try:
        record: dict[str, Any] = json.loads(text)
        part = record.get("part") or part_of(path.stem)
        label = record["label"]
        row = Row(
            file=path.stem,
            line=number,
            id=str(record["id"]),
            headline=str(record["headline"]),
            body=_body_text(record["body"]),
            wrong=label == "unsupported",
            error_types=tuple(record.get("error_types") or ()),
            part=part,
        )
    except (json.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
        raise DataError(f"{path}:{number}: not a labelled row ({error!r})") from error
    if label not in LABELS:
        raise DataError(f"{path}:{number}: label {label!r} is neither {' nor '.join(LABELS)}")
    if part not in PART_KINDS:
        raise DataError(f"{path}:{number}: part {part!r} is none of {', '.join(PART_KINDS)}")
    return row


def _body_text(body: str | list[str]) -> str:
    return body if isinstance(body, str) else "\n".join(body)


@cache
def part_of(file: str) -> PartKind:
    """The part kind that the lines of the file with this stem are read as (see parts.yaml)."""
    table = yaml.safe_load(_PARTS.read_text(encoding="utf-8"))
    for entry in table["patterns"]:
        if fnmatch(file, entry["file"]):
            kind: PartKind = entry["part"]
            return kind
    default: PartKind = table["default"]
    return default


def sample(rows: Sequence[Row], every: int) -> list[Row]:
    """Every `every`-th row, from the first: the same rows in every run."""
    return list(rows[:: max(every, 1)])


def other_bodies(rows: Sequence[Row]) -> dict[int, str]:
    """For each row's line number the next different body of the file, round to the first again.

    The control: what a check says over that body cannot come from comparing the line with its
    story. Empty where all rows share one body.
    """
    if len({row.body for row in rows}) < 2:
        return {}
    following: dict[int, str] = {}
    candidate = ""
    for index in range(2 * len(rows) - 1, -1, -1):
        row = rows[index % len(rows)]
        after = rows[(index + 1) % len(rows)]
        candidate = after.body if after.body != row.body else candidate
        following[row.line] = candidate
    return following


def as_article(row: Row, body: str) -> Article:
    """The row's line over `body`: an article of one part; a line of the body is a paragraph."""

    def passage(text: str) -> Passage:
        return Passage(text, (Anchor(0, row.line, 1),))

    return Article(
        path=f"{row.file}.jsonl",
        format="jsonl",
        parts=(Part(row.part, "headline", passage(row.headline)),),
        body=tuple(passage(text) for text in _paragraphs(body)),
        id=row.id,
        language="en",
    )


def _paragraphs(body: str) -> Iterator[str]:
    for line in body.splitlines():
        if stripped := line.strip():
            yield stripped
