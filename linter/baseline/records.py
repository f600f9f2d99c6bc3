"""What a baseline holds, and how a finding is recognised in it.

A finding is known by its article, its rule, its part and the words, never by its line: a story may
grow above the line and be edited below it. An edited headline is another headline.
"""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from linter.findings import Finding

# Systems change the typography of a headline without anyone having edited it.
_TYPOGRAPHY = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‐": "-", "‑": "-"}
    | {"–": "-", "—": "-", "−": "-", "\u00ad": None, "\u200b": None, "\ufeff": None}
)


class Key(NamedTuple):
    """What a finding is known by.

    `path` counts from the folder of the baseline, with "/"; `article` is the id of a record, ""
    where there is none; `text` is the whole part and `words` those the finding is about, both
    normalised.
    """

    path: str
    article: str
    rule: str
    part: str
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """`count` findings of one key; `line` and `column` are the place in the baseline's file."""

    key: Key
    count: int = 1
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a baseline file, in the order of the file."""

    file: Path
    entries: tuple[Entry, ...] = ()

    def counts(self) -> Counter[Key]:
        """How many findings of each key are known."""
        counts: Counter[Key] = Counter()
        for entry in self.entries:
            counts[entry.key] += entry.count
        return counts


def normalised(text: str) -> str:
    """`text` as the baseline compares it: one form of quotes, dashes, spaces and letters (NFKC).

    Case counts, and so does every point and comma: 1.5 is not 15.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_TYPOGRAPHY))
    return " ".join(text.split())


def key_of(finding: Finding, file: Path) -> Key:
    """The key of a finding in the baseline `file`."""
    return Key(
        path_in(finding.path, file),
        finding.article or "",
        finding.rule,
        finding.part,
        normalised(finding.part_text),
        normalised(finding.text),
    )


def path_in(path: str, file: Path) -> str:
    """The path of an article as the baseline `file` names it."""
    try:
        found = os.path.relpath(path, os.path.dirname(os.path.abspath(file)))
    except ValueError:  # On another drive, which no relative path leads to.
        found = os.path.abspath(path)
    return found.replace(os.sep, "/")


def path_of(entry: Entry, file: Path) -> str:
    """The path of an entry's article, from the current folder."""
    return os.path.relpath(os.path.join(os.path.dirname(os.path.abspath(file)), entry.key.path))


def baseline_of(counts: Counter[Key], file: Path) -> Baseline:
    """The baseline of these counts, sorted, so that its file changes as little as they do."""
    return Baseline(file, tuple(Entry(key, counts[key]) for key in sorted(+counts)))


def counts_of(findings: Iterable[Finding], file: Path) -> Counter[Key]:
    """How many of the findings have each key."""
    return Counter(key_of(finding, file) for finding in findings)
