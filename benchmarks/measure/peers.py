"""Look-up methods measured on the same rows: what headlint has to beat.

Each peer gives a line a score, the number of its names and numbers (or claims) that the body
lacks; 0 means nothing is missing. Two figures come of it: the plain decision "anything missing",
and the balanced accuracy with the threshold chosen on one half of the rows and measured on the
other.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.measure.figures import Rates, rates
from benchmarks.measure.rows import Row

Score = Callable[[str, str], float]
"""Given a line and a body: how much of the line the body lacks."""


@dataclass(frozen=True, slots=True)
class PeerFigures:
    """A peer on one file. `tuned` is None where the file has rows of one label only."""

    peer: str
    file: str
    plain: Rates
    tuned: float | None


def available() -> dict[str, Score]:
    """The peers that are installed, by name. spaCy always is; grounded-check may be."""
    peers: dict[str, Score] = {"spaCy NER look-up": name_lookup}
    if importlib.util.find_spec("grounded") is not None:
        peers["grounded-check"] = grounded_check
    return peers


def name_lookup(line: str, body: str) -> float:
    """How many of spaCy's `ents` (names, dates, numbers) in `line` `body` lacks, by letters."""
    haystack = _fold(body)
    return sum(_fold(entity) not in haystack for entity in _entities(line))


@cache
def _entities(line: str) -> tuple[str, ...]:
    from linter.language.pipeline import load_pipeline

    return tuple(entity.text for entity in load_pipeline()(line).ents)


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def grounded_check(line: str, body: str) -> float:
    """How many claims (quotes, numbers, names) of `line` grounded-check misses in `body`."""
    grounded: Any = importlib.import_module("grounded")
    source = grounded.Source(path=Path("body"), raw=body)
    return float(len(grounded.verify(grounded.extract(line), [source]).failures))


def measure(peer: str, score: Score, rows: Sequence[Row]) -> PeerFigures:
    """Figures of one peer on the rows of one file."""
    scored = [(row.wrong, score(row.headline, row.body)) for row in rows]
    return PeerFigures(
        peer=peer,
        file=rows[0].file,
        plain=rates([(wrong, value > 0) for wrong, value in scored]),
        tuned=tuned_balanced_accuracy(scored),
    )


def tuned_balanced_accuracy(scored: Sequence[tuple[bool, float]]) -> float | None:
    """Balanced accuracy of "score above a threshold", the threshold chosen on the even rows and
    measured on the odd ones. None if either half lacks a label. Ties go to the lowest threshold.
    """
    tuning, held_out = scored[0::2], scored[1::2]
    thresholds = sorted({value for _, value in tuning} | {-1.0})
    balanced = [(_balanced(tuning, threshold), threshold) for threshold in thresholds]
    known = [(value, threshold) for value, threshold in balanced if value is not None]
    if not known:
        return None
    best = max(known, key=lambda pair: (pair[0], -pair[1]))[1]
    return _balanced(held_out, best)


def _balanced(scored: Iterable[tuple[bool, float]], threshold: float) -> float | None:
    return rates([(wrong, value > threshold) for wrong, value in scored]).balanced
