"""Articles per second, beside spaCy's own full pipeline on the same bodies in the same process."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.measure.check import Check
from benchmarks.measure.rows import Row, as_article
from linter.processes import keep_what_is_loaded


@dataclass(frozen=True, slots=True)
class Throughput:
    """Articles per second on one core, models loaded. `articles` is how many were timed."""

    articles: int
    headlint: float
    spacy: float


def throughput(rows: Sequence[Row], check: Check) -> Throughput:
    """Time `check` and spaCy's pipeline, all pipes on, over the same articles.

    The two take turns article by article, so that a change in the machine's load falls on both.
    Rows that share a body are timed once: neither side may profit from what it has just read.
    """
    from linter.language.pipeline import load_pipeline

    pipeline = load_pipeline()
    distinct = list({row.body: row for row in rows}.values())
    warm = distinct[0]
    list(check(as_article(warm, warm.body)))
    pipeline(warm.body)
    keep_what_is_loaded()  # as a run does behind its first article
    ours = theirs = 0.0
    for row in distinct:
        article = as_article(row, row.body)
        ours += _seconds(lambda article=article: check(article))  # type: ignore[misc]
        theirs += _seconds(lambda text=row.body: [pipeline(text)])  # type: ignore[misc]
    return Throughput(len(distinct), len(distinct) / ours, len(distinct) / theirs)


def _seconds(work: Callable[[], Iterable[object]]) -> float:
    start = time.perf_counter()
    list(work())
    return time.perf_counter() - start
