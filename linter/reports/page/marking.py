"""Split a text into runs, so that a page can mark words that overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from linter.findings import SEVERITIES, Severity

Role = Literal["claim", "evidence", "sentence"]
"""Words a finding is about; words they are set against; the rest of the sentence of these."""


class Mark(NamedTuple):
    """The characters `start` to `end` belong to a finding.

    `number` is the finding's number in its article. With an `anchor`, the number is printed behind
    the words, under that id. `start == end` marks no words; the number still stands there.
    """

    start: int
    end: int
    number: int
    role: Role
    severity: Severity
    anchor: str | None = None


class Reference(NamedTuple):
    """A number printed behind marked words: the finding's, and the id it can be reached by."""

    number: int
    anchor: str
    role: Role


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that belong to the same findings. `numbers` are theirs, in order.

    `role` is what the run is to the most important of its marks, and None where nothing is marked;
    `severity` that of the most severe claim, if it is one. `references` are printed behind it.
    """

    text: str
    role: Role | None = None
    severity: Severity | None = None
    numbers: tuple[int, ...] = ()
    references: tuple[Reference, ...] = ()


_ROLES: tuple[Role, ...] = ("claim", "evidence", "sentence")


def runs(text: str, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """`text` in runs, in order and without a gap. Marks are cut to the text."""
    placed = [_within(mark, len(text)) for mark in marks]
    edges = sorted({0, len(text), *(mark.start for mark in placed), *(mark.end for mark in placed)})
    opening = Run("", references=_references(placed, 0))
    made = [_run(text, first, last, placed) for first, last in pairwise(edges)]
    return (opening, *made) if opening.references else tuple(made)


def _within(mark: Mark, length: int) -> Mark:
    start = min(max(mark.start, 0), length)
    return mark._replace(start=start, end=min(max(mark.end, start), length))


def _run(text: str, first: int, last: int, marks: Sequence[Mark]) -> Run:
    inside = [mark for mark in marks if mark.start <= first and last <= mark.end]
    role = next((role for role in _ROLES if any(mark.role == role for mark in inside)), None)
    claims = [mark.severity for mark in inside if mark.role == role == "claim"]
    return Run(
        text[first:last],
        role,
        min(claims, key=SEVERITIES.index, default=None),
        tuple(sorted({mark.number for mark in inside})),
        _references(marks, last),
    )


def _references(marks: Iterable[Mark], end: int) -> tuple[Reference, ...]:
    """The numbers to print at this offset."""
    found = {
        Reference(mark.number, mark.anchor, mark.role)
        for mark in marks
        if mark.anchor is not None and mark.end == end
    }
    return tuple(sorted(found))
