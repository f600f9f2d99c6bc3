from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from itertools import count, islice

import pytest

from linter import processes
from linter.articles.source import Source
from linter.config import Settings
from linter.examine import Examined, Timing
from linter.findings import Problem
from linter.language.pipeline import PipelineError
from linter.plan import Plan, SamePlan
from linter.processes import Task, examine_all
from linter.ruleset.model import Ruleset, RulesetError

PLAN = SamePlan(Plan(Settings(), Ruleset(())))

pytestmark = pytest.mark.skipif(
    not processes._can_fork(), reason="the stand-in for examining reaches only forked workers"
)


def tasks(number: int) -> list[Task]:
    return [Task(Source(f"{index:03}.txt", data=b"x")) for index in range(number)]


def examined(piece: Source, plan: Plan) -> tuple[Examined, Timing]:
    return Examined(problems=(Problem(piece.path, str(os.getpid())),)), Timing()


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "examine", examined)


@pytest.mark.parametrize("jobs", [0, 1, 2, 5])
@pytest.mark.parametrize("number", [0, 1, 2, 50])
def test_every_task_is_done_once(jobs: int, number: int) -> None:
    done = list(examine_all(tasks(number), PLAN, jobs))
    assert sorted(each.task.piece.path for each in done) == [
        task.piece.path for task in tasks(number)
    ]
    assert all(each.examined.problems[0].path == each.task.piece.path for each in done)


def workers_of(number: int, jobs: int) -> set[str]:
    done = examine_all(tasks(number), PLAN, jobs)
    return {each.examined.problems[0].message for each in done} - {str(os.getpid())}


def test_work_is_shared_only_where_it_pays() -> None:
    assert not workers_of(processes.WORTHWHILE - 1, jobs=0)
    assert not workers_of(1, jobs=4)
    assert workers_of(3, jobs=2)


def test_more_tasks_than_memory_could_hold() -> None:
    drawn = 0

    def endless() -> Iterator[Task]:
        nonlocal drawn
        for index in count():
            drawn += 1
            yield Task(Source(f"{index}.txt", data=b"x"))

    every = examine_all(endless(), PLAN, jobs=2)
    assert len(list(islice(every, 200))) == 200
    assert drawn < 300
    every.close()  # type: ignore[attr-defined]


def test_a_worker_that_dies_costs_its_article_and_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def deadly(piece: Source, plan: Plan) -> tuple[Examined, Timing]:
        if piece.path in ("007.txt", "031.txt"):
            os.kill(os.getpid(), signal.SIGKILL)
        return examined(piece, plan)

    monkeypatch.setattr(processes, "examine", deadly)
    done = {each.task.piece.path: each.examined for each in examine_all(tasks(60), PLAN, jobs=2)}
    assert len(done) == 60
    lost = {path: each for path, each in done.items() if not each.lasting}
    assert sorted(lost) == ["007.txt", "031.txt"]
    assert "died" in lost["007.txt"].problems[0].message


def test_a_pipeline_that_cannot_be_used_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def unusable(piece: Source, plan: Plan) -> tuple[Examined, Timing]:
        if piece.path == "009.txt":
            raise PipelineError("not installed")
        return examined(piece, plan)

    monkeypatch.setattr(processes, "examine", unusable)
    with pytest.raises(PipelineError, match="not installed"):
        list(examine_all(tasks(60), PLAN, jobs=2))


def test_rules_that_cannot_be_used_end_the_run_with_all_that_is_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    problems = (Problem("rules/one.yaml", "no summary", 1, 1), Problem("words.yaml", "empty"))

    def unusable(piece: Source, plan: Plan) -> tuple[Examined, Timing]:
        if piece.path == "009.txt":
            raise RulesetError(problems)
        return examined(piece, plan)

    monkeypatch.setattr(processes, "examine", unusable)
    with pytest.raises(RulesetError, match="no summary") as raised:
        list(examine_all(tasks(60), PLAN, jobs=2))
    assert raised.value.problems == problems


def test_an_interrupted_run_leaves_no_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    every = examine_all(tasks(200), PLAN, jobs=2)
    next(every)
    worker = int(next(every).examined.problems[0].message)
    assert worker != os.getpid()
    with pytest.raises(KeyboardInterrupt):
        every.throw(KeyboardInterrupt)  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
