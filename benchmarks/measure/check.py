"""Run a checker over rows, in several processes, bodies first so that a reader may reuse one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context

from benchmarks.measure.results import Hit, RowResult
from benchmarks.measure.rows import Row, as_article
from linter.articles.model import Article
from linter.config import SecondReading, Settings
from linter.findings import Finding
from linter.selection import choose_rules

Check = Callable[[Article], Iterable[Finding]]
"""Gives all findings on an article, whatever their confidence."""


@dataclass(frozen=True, slots=True)
class Task:
    """The rows to check over one body; `own` says for each whether the body is its own."""

    body: str
    rows: tuple[tuple[Row, bool], ...]


@dataclass(frozen=True, slots=True)
class _Outcome:
    key: tuple[str, int]
    own: bool
    hits: tuple[Hit, ...]
    fault: str


@cache
def headlint_checker(
    rules: tuple[str, ...] = (), model: str | None = None, second_reader: SecondReading = "never"
) -> Check:
    """headlint itself, every rule on; `rules` names other packs or rule paths, `model` a pipeline.

    Cached, so that each process loads rules, pipeline and second reader once, before the first
    check. Raises SecondReaderError if the second reader is to read `always` and is not installed.
    """
    from linter.engine import check_article
    from linter.language.pipeline import load_pipeline
    from linter.language.reading import understand
    from linter.ruleset.loader import load_rules

    everything = Settings(profile="audit", second_reader=second_reader)
    ruleset = choose_rules(load_rules(rules) if rules else load_rules(), everything)
    load_pipeline(model)
    if any(rule.needs_second_reader for rule in ruleset):
        from linter.language.second_reader.weights import load_model

        load_model()

    def check(article: Article) -> Iterable[Finding]:
        return check_article(understand(article, model), ruleset)

    return check


def needing_second_reader(rules: tuple[str, ...] = ()) -> frozenset[str]:
    """The ids of those rules of the core pack, or of other packs and paths, that it reads for."""
    from linter.ruleset.loader import load_rules

    ruleset = load_rules(rules) if rules else load_rules()
    return frozenset(rule.id for rule in ruleset if rule.needs_second_reader)


def tasks(rows: Sequence[Row], others: dict[tuple[str, int], str] | None) -> list[Task]:
    """Group the rows by the body they are checked over, in order of first appearance.

    `others` maps (file, line) to the body of the control; None leaves the control out.
    """
    by_body: dict[str, list[tuple[Row, bool]]] = {}
    for row in rows:
        by_body.setdefault(row.body, []).append((row, True))
        if others is not None and (row.file, row.line) in others:
            by_body.setdefault(others[row.file, row.line], []).append((row, False))
    return [Task(body, tuple(pairs)) for body, pairs in by_body.items()]


def run(
    rows: Sequence[Row],
    make_check: Callable[[], Check],
    *,
    others: dict[tuple[str, int], str] | None = None,
    processes: int = 1,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[RowResult, ...]:
    """Check all `rows`; the results stand in the order of `rows`, whatever `processes` is.

    `make_check` is called in each process and should load once (`functools.cache`). A check that
    raises does not stop the run: the row's `fault` says what happened. `progress` is told the
    number of bodies done and in all.
    """
    work = tasks(rows, others)
    found: dict[tuple[str, int], dict[bool, _Outcome]] = {}
    for done, outcomes in enumerate(_outcomes(work, make_check, processes), start=1):
        for outcome in outcomes:
            found.setdefault(outcome.key, {})[outcome.own] = outcome
        progress(done, len(work))
    return tuple(_result(row, found[row.file, row.line]) for row in rows)


def _outcomes(
    work: Sequence[Task], make_check: Callable[[], Check], processes: int
) -> Iterator[list[_Outcome]]:
    job = partial(_check_task, make_check)
    if processes <= 1:
        yield from map(job, work)
        return
    with get_context("fork").Pool(processes) as pool:
        yield from pool.imap(job, work, chunksize=4)


def _check_task(make_check: Callable[[], Check], task: Task) -> list[_Outcome]:
    check = make_check()
    return [_check_row(check, row, task.body, own) for row, own in task.rows]


def _check_row(check: Check, row: Row, body: str, own: bool) -> _Outcome:
    key = (row.file, row.line)
    try:
        findings = list(check(as_article(row, body)))
    except Exception as error:  # a fault in one row is a result too: it is counted and shown
        return _Outcome(key, own, (), f"{type(error).__name__}: {error}")
    return _Outcome(key, own, tuple(Hit.of(finding) for finding in findings), "")


def _result(row: Row, outcomes: dict[bool, _Outcome]) -> RowResult:
    own, other = outcomes[True], outcomes.get(False)
    return RowResult(
        file=row.file,
        line=row.line,
        id=row.id,
        wrong=row.wrong,
        error_types=row.error_types,
        hits=own.hits,
        control=other.hits if other else None,
        fault=own.fault or (other.fault if other else ""),
    )
