"""Pieces shared among processes.

Workers are forked after the language pipeline has been loaded, so that they share it instead of
loading their own, and give back plain records. Where forking is not to be had, or not safe (macOS,
Windows), each loads its own. A piece whose worker dies becomes a problem; nothing is lost but that
piece, and nothing waits for ever.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import NamedTuple

from linter.articles.source import Source
from linter.examine import Examined, Timing, examine
from linter.findings import Problem
from linter.plan import PlanFor

log = logging.getLogger("headlint")

WORTHWHILE = 40
"""With fewer pieces than this, headlint does not choose several processes by itself."""
MOST = 8
"""As many processes as headlint chooses by itself: each takes some 100 MB."""

_BATCH = 4
_BATCHES_AHEAD = 3


_Results = list[tuple[Examined, Timing]]


class Task(NamedTuple):
    """A piece to examine; `key` is the key under which the result is kept, if it is."""

    piece: Source
    key: bytes | None = None


class Done(NamedTuple):
    """A task with what came of it."""

    task: Task
    examined: Examined
    timing: Timing


Batch = Sequence[Task]


def examine_all(tasks: Iterable[Task], plan_for: PlanFor, jobs: int = 0) -> Iterator[Done]:
    """Examine every task in `jobs` processes, 0 to choose by their number; in any order.

    `tasks` is drawn from as it is worked off, so that it may be longer than memory. Raises
    PipelineError if the language pipeline cannot be used.
    """
    waiting = iter(tasks)
    ahead = list(islice(waiting, WORTHWHILE if jobs == 0 else 2))
    every = chain(ahead, waiting)
    count = jobs or _choose(len(ahead))
    if count == 1 or len(ahead) < 2:
        yield from _one_by_one(every, plan_for)
        return
    if _can_fork():
        # The first piece loads all there is to load, before the fork.
        yield from _one_by_one(islice(every, 1), plan_for)
        keep_what_is_loaded()
    yield from _shared(every, plan_for, count)


def keep_what_is_loaded() -> None:
    """Take what one article has had loaded out of the rounds of the garbage collector.

    Pipeline, lexicons and rules live as long as the process; looking at their 200,000 objects over
    and over takes 3% of the time of a run, and pages written to are no longer shared with a fork.
    """
    gc.freeze()


def _choose(ahead: int) -> int:
    return min(processors(), MOST) if ahead >= WORTHWHILE else 1


def processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _one_by_one(tasks: Iterable[Task], plan_for: PlanFor) -> Iterator[Done]:
    for number, task in enumerate(tasks):
        if number == 1:
            keep_what_is_loaded()
        yield Done(task, *examine(task.piece, plan_for(task.piece.path)))


def _shared(tasks: Iterable[Task], plan_for: PlanFor, count: int) -> Iterator[Done]:
    """Share the tasks among `count` workers; start afresh when one of them dies."""
    batches = _batches(tasks)
    for batch in batches:
        lost = yield from _until_one_dies(chain([batch], batches), plan_for, count)
        for task in lost:
            yield from _alone(task, plan_for)


def _until_one_dies(
    batches: Iterable[Batch], plan_for: PlanFor, count: int
) -> Generator[Done, None, list[Task]]:
    """Keep the workers busy, a few batches ahead. Gives the tasks lost with a worker, if one dies.

    A dead worker takes the others with it: which of their tasks killed it cannot be told.
    """
    running: deque[Batch] = deque()
    futures: deque[Future[_Results]] = deque()
    pool = _pool(plan_for, count)
    try:
        for batch in batches:
            running.append(batch)
            futures.append(pool.submit(_work, [task.piece for task in batch]))
            if len(running) > count * _BATCHES_AHEAD:
                yield from _paired(running[0], futures.popleft().result())
                running.popleft()
        while running:
            yield from _paired(running[0], futures.popleft().result())
            running.popleft()
    except BrokenProcessPool:
        return [task for batch in running for task in batch]
    finally:
        pool.shutdown(cancel_futures=True)
    return []


def _alone(task: Task, plan_for: PlanFor) -> Iterator[Done]:
    """A lost task, in a process of its own: it may be the cause."""
    lost = yield from _until_one_dies([[task]], plan_for, 1)
    if lost:
        log.debug("the process that checked %r died", task.piece.path)
        yield Done(task, Examined(problems=(_died(task.piece),), lasting=False), Timing())


def _died(piece: Source) -> Problem:
    return Problem(
        piece.path,
        "the process that checked this article died, perhaps for lack of memory; the other "
        "articles were checked. Check it alone with '-j 1', and report it if it dies again.",
        piece.first_line if piece.format is not None else None,
    )


def _batches(tasks: Iterable[Task]) -> Iterator[Batch]:
    waiting = iter(tasks)
    while batch := list(islice(waiting, _BATCH)):
        yield batch


def _paired(batch: Batch, results: _Results) -> Iterator[Done]:
    for task, (examined, timing) in zip(batch, results, strict=True):
        yield Done(task, examined, timing)


def _pool(plan_for: PlanFor, count: int) -> ProcessPoolExecutor:
    method = "fork" if _can_fork() else "spawn"
    return ProcessPoolExecutor(
        count, multiprocessing.get_context(method), initializer=_start, initargs=(plan_for,)
    )


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"


# What a worker was started with. It is set once, by `_start`, in the worker's own process.
_plan_for: PlanFor | None = None


def _start(plan_for: PlanFor) -> None:
    """Begin a worker. Ctrl-C goes to all processes of a terminal; the parent deals with it."""
    global _plan_for
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _plan_for = plan_for


def _end_with_parent() -> None:
    """A run that is killed takes its workers with it, which would else wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def _work(batch: Sequence[Source]) -> _Results:
    if _plan_for is None:
        raise RuntimeError("a worker was given work before it was started")
    return [examine(piece, _plan_for(piece.path)) for piece in batch]
