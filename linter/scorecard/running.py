"""Scores many articles, in several processes, keeping what is done."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from linter.articles.model import Article
from linter.config import Settings
from linter.errors import UsageError
from linter.keys import plan_digest
from linter.language.pipeline import PipelineError
from linter.ruleset.model import Ruleset
from linter.scorecard import keeping
from linter.scorecard.articles import Presumed, other_lines
from linter.scorecard.measure import score_article
from linter.scorecard.records import ArticleScore

log = logging.getLogger("headlint")

_CHUNK = 4
"""Articles handed to a process at a time: enough to be cheap, few enough to lose little."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Task:
    key: str
    presumed: Presumed
    other_line: str


def score_all(
    articles: Sequence[Presumed],
    ruleset: Ruleset,
    *,
    settings: Settings,
    processes: int = 1,
    kept: Path | None = None,
    progress: Progress = lambda done, total: None,
) -> list[ArticleScore]:
    """The scores of the articles, in their order, whatever `processes` is.

    `kept` is a file of scores: those of an earlier run are taken from it, new ones added as they
    are made. `progress` is told how many articles are done, of how many. An article on which
    headlint itself fails has a `fault` and nothing else, and is tried again the next time. Raises
    PipelineError if the pipeline cannot be used, UsageError for a file that holds no scores, and
    when a process dies.
    """
    plan = plan_digest(settings, ruleset)
    tasks = [
        _Task(keeping.key_of(each.article, line, plan), each, line)
        for each, line in zip(articles, other_lines(articles), strict=True)
    ]
    done = keeping.load(kept) if kept is not None else {}
    missing = [task for task in tasks if task.key not in done]
    for score in _scored(missing, partial(_score, ruleset, settings.model), processes):
        done[score.key] = score
        if kept is not None and not score.fault:
            keeping.append(kept, score)
        progress(len(done), len(tasks))
    return [replace(done[task.key], written=task.presumed.written) for task in tasks]


def _scored(
    tasks: Iterable[_Task], job: Callable[[_Task], ArticleScore], processes: int
) -> Iterator[ArticleScore]:
    if processes <= 1:
        yield from map(job, tasks)
        return
    with ProcessPoolExecutor(processes, get_context("fork")) as pool:
        try:
            yield from pool.map(job, tasks, chunksize=_CHUNK)
        except BrokenProcessPool as error:
            raise UsageError(
                "a process of the run died, perhaps for want of memory. With --resume FILE the "
                "same command goes on from what is done; -j 1 needs least memory."
            ) from error


def _digest(article: Article) -> str:
    """The same for two articles with one body, whatever lines stand over it."""
    body = "\n".join(passage.text for passage in article.body)
    return hashlib.sha256(body.encode()).hexdigest()


def _score(ruleset: Ruleset, model: str | None, task: _Task) -> ArticleScore:
    article = task.presumed.article
    empty = ArticleScore(
        key=task.key,
        group=task.presumed.group,
        path=article.path,
        parts=frozenset(part.kind for part in article.parts),
        alarms=(),
        seeds=(),
        written=task.presumed.written,
        story=_digest(article),
    )
    try:
        alarms, seeds = score_article(article, ruleset, task.other_line, model)
    except PipelineError:
        raise
    except Exception as fault:  # one article must not cost the run: it is told, and counts nowhere
        log.debug("internal fault while scoring %r", article.path, exc_info=True)
        return replace(empty, fault=f"{type(fault).__name__}: {fault}")
    return replace(empty, alarms=alarms, seeds=seeds)
