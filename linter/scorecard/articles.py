"""The articles to score: those presumed right, each with the set it belongs to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import yaml

from linter.articles.model import PART_KINDS, Article, PartKind, ReadError
from linter.errors import UsageError
from linter.examine import ReadResult

RIGHT = "supported"
"""The label of a JSON-lines record whose line is right; records without a label are too."""


@dataclass(frozen=True, slots=True)
class Presumed:
    """An article presumed right. `group` is the set it is counted in.

    `written` ones were never published, but written to seed faults into: their alarms say nothing
    of what a newsroom would see.
    """

    group: str
    article: Article
    written: bool = False


@dataclass(frozen=True, slots=True)
class Patterns:
    """Which kind of part the headlines of a file are read as: the first pattern that fits wins."""

    entries: tuple[tuple[str, PartKind], ...] = ()

    def kind_of(self, path: str) -> PartKind | None:
        """The kind for this file, or None where they are what they are called."""
        name = Path(path).stem
        return next((kind for pattern, kind in self.entries if fnmatch(name, pattern)), None)


def read_patterns(path: Path) -> Patterns:
    """Patterns from YAML: `patterns: [{file: "*dek*", part: dek}, …]`.

    Raises UsageError for a file that cannot be read so.
    """
    try:
        content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        entries = tuple((str(one["file"]), one["part"]) for one in content["patterns"])
    except (OSError, yaml.YAMLError, KeyError, TypeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{path}: cannot be read as patterns of files and parts ({type(error).__name__}: "
            f"{error}). It holds 'patterns:' with a list of {{file: …, part: …}}."
        ) from error
    for _, kind in entries:
        if kind not in PART_KINDS:
            raise UsageError(f"{path}: '{kind}' is no kind of part: {', '.join(PART_KINDS)}.")
    return Patterns(entries)


def presumed_right(
    results: Iterable[ReadResult], patterns: Patterns, every: int = 1, *, written: bool = False
) -> Iterator[Presumed]:
    """The articles of a reading that are presumed right: every `every`-th of each set.

    Left out are files that are no articles, and records labelled as anything but supported. A
    record that has a `part` says itself which kind of part its headline is.
    Raises ReadError for input that cannot be read: figures must not rest on half of it.
    """
    labels: dict[str, _Labels] = {}
    seen: dict[str, int] = {}
    for result in results:
        if isinstance(result, ReadError):
            raise result
        if not isinstance(result, Article) or not result.parts or not result.body:
            continue
        kind: PartKind | None = None
        if result.format == "jsonl":
            if result.path not in labels:
                labels[result.path] = _labels_of(Path(result.path))
            number = result.parts[0].passage.position(0).line
            if number in labels[result.path].wrong:
                continue
            kind = labels[result.path].kinds.get(number, patterns.kind_of(result.path))
        group = _group(result)
        seen[group] = seen.get(group, 0) + 1
        if (seen[group] - 1) % max(every, 1) == 0:
            yield Presumed(group, _read_as(result, kind), written)


def other_lines(articles: Sequence[Presumed]) -> list[str]:
    """For each article the headline of another over another body; "" where there is none.

    Of the article half a round further on: neighbours in a file are often of one subject.
    """
    lines: list[str] = []
    count = len(articles)
    for index, presumed in enumerate(articles):
        body = presumed.article.body
        others = (articles[(index + count // 2 + step) % count] for step in range(count))
        found = next((each.article for each in others if each.article.body != body), None)
        lines.append(found.parts[0].passage.text if found else "")
    return lines


@dataclass(frozen=True, slots=True)
class _Labels:
    """What the records of a JSON-lines file say of themselves, by line.

    `wrong` are the lines whose record has a label, and another one than RIGHT; `kinds` gives the
    kind of part that a record says its headline is.
    """

    wrong: frozenset[int]
    kinds: dict[int, PartKind]


def _labels_of(path: Path) -> _Labels:
    wrong: set[int] = set()
    kinds: dict[int, PartKind] = {}
    with path.open(encoding="utf-8", errors="replace") as lines:
        for number, text in enumerate(lines, start=1):
            try:
                record = json.loads(text)
            except ValueError:
                continue  # blank, or broken: the reader has said so
            if not isinstance(record, dict):
                continue
            if record.get("label", RIGHT) != RIGHT:
                wrong.add(number)
            if record.get("part") in PART_KINDS:
                kinds[number] = record["part"]
    return _Labels(frozenset(wrong), kinds)


def _group(article: Article) -> str:
    path = Path(article.path)
    return path.stem if article.format == "jsonl" else path.parent.name or article.format


def _read_as(article: Article, kind: PartKind | None) -> Article:
    if kind is None:
        return article
    parts = (replace(p, kind=kind) if p.kind == "headline" else p for p in article.parts)
    return replace(article, parts=tuple(parts))
