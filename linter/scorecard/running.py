"""Scores many articles, in several processes, keeping what is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from linter.config import Settings
from linter.keys import plan_digest
from linter.ruleset.model import Ruleset
from linter.scorecard import keeping
from linter.scorecard.articles import Presumed, other_lines
from linter.scorecard.measure import score_article
from linter.scorecard.records import ArticleScore

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
    are made. `progress` is told how many articles are done, of how many. Raises PipelineError if
    the pipeline cannot be used, UsageError for a file that holds no scores.
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
        if kept is not None:
            keeping.append(kept, score)
        progress(len(done), len(tasks))
    return [done[task.key] for task in tasks]


def _scored(
    tasks: Iterable[_Task], job: Callable[[_Task], ArticleScore], processes: int
) -> Iterator[ArticleScore]:
    if processes <= 1:
        yield from map(job, tasks)
        return
    with get_context("fork").Pool(processes) as pool:
        yield from pool.imap(job, tasks, chunksize=4)


def _score(ruleset: Ruleset, model: str | None, task: _Task) -> ArticleScore:
    article = task.presumed.article
    alarms, seeds = score_article(article, ruleset, task.other_line, model)
    return ArticleScore(
        key=task.key,
        group=task.presumed.group,
        path=article.path,
        parts=frozenset(part.kind for part in article.parts),
        alarms=alarms,
        seeds=seeds,
    )
