"""Many articles give one Report: what is known from an earlier run, and what is examined now.

Whatever order the files came in, however many processes shared them and whatever the cache held,
the report is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from linter.articles.model import Article, NotChecked, ReadError
from linter.articles.pieces import pieces
from linter.articles.read import read_path
from linter.articles.source import Source
from linter.cache import Cache
from linter.examine import Examined, Timing, guard, left_alone
from linter.findings import Checked, Finding, Problem, Report
from linter.keys import piece_key
from linter.plan import PlanFor
from linter.processes import Task, examine_all
from linter.records import from_json, to_json


class Observer(Protocol):
    """Who is told how a run goes on: a progress bar, a count of what took how long."""

    def begun(self, files: int) -> None:
        """So many files, or paths that lead to none, are to be looked at."""

    def read(self) -> None:
        """One more of the files has been taken up."""

    def done(self, examined: Examined, timing: Timing | None) -> None:
        """One piece has been examined; `timing` is None where it was known from an earlier run."""

    def unkept(self, trouble: str) -> None:
        """The cache could not be used, or not to the end, and why."""


@dataclass(slots=True)
class _Tally:
    """What has come together so far."""

    findings: list[Finding] = field(default_factory=list)
    articles: list[Checked] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def add(self, examined: Examined) -> None:
        self.findings.extend(examined.findings)
        self.articles.extend(examined.articles)
        self.problems.extend(examined.problems)

    def report(self) -> Report:
        """The report, sorted, so that the order of reading leaves no trace."""
        return Report(
            findings=tuple(sorted(self.findings, key=finding_order)),
            articles=tuple(sorted(self.articles, key=_article_order)),
            problems=tuple(sorted(self.problems, key=_problem_order)),
        )


def run(
    sources: Sequence[Source | NotChecked | ReadError],
    plan_for: PlanFor,
    cache: Cache | None = None,
    jobs: int = 1,
    observer: Observer | None = None,
) -> Report:
    """Examine every source by its plan; list what was left alone and what went wrong.

    `jobs` is the number of processes, 0 to choose it by the number of articles. Raises
    PipelineError if the language pipeline cannot be used: no article could be checked.
    """
    tally = _Tally()
    if observer is not None:
        observer.begun(len(sources))

    def add(examined: Examined, timing: Timing | None = None) -> None:
        tally.add(examined)
        if observer is not None:
            observer.done(examined, timing)

    def unknown() -> Iterator[Task]:
        """The pieces that are to be examined; those that need not be are added as they pass."""
        for piece in _pieces(sources, observer):
            if not isinstance(piece, Source):
                add(left_alone(piece))
                continue
            key = piece_key(piece, plan_for(piece.path).digest) if cache is not None else None
            known = _known(cache, key, piece)
            if known is None:
                yield Task(piece, key)
            else:
                add(known)

    for task, examined, timing in examine_all(unknown(), plan_for, jobs):
        add(examined, timing)
        _keep(cache, task, examined)
    if cache is not None and cache.trouble is not None and observer is not None:
        observer.unkept(cache.trouble)
    return tally.report()


def tell(
    report: Report, sources: Iterable[Source | NotChecked | ReadError], plan_for: PlanFor
) -> Iterator[Article]:
    """The articles that have findings, in the order of `report.articles`, read once more.

    They are not kept from the run: the findings of most articles are none, or known from an earlier
    run. A source may have changed meanwhile; an article that is no longer there is left out.
    """
    wanted = {(finding.path, finding.article) for finding in report.findings}
    paths = {path for path, _ in wanted}
    found: list[Article] = []
    for source in sources:
        if isinstance(source, Source) and source.path in paths:
            results = guard(read_path(source, plan_for(source.path).readers), source.path)
            found.extend(
                each
                for each in results
                if isinstance(each, Article) and (each.path, each.id) in wanted
            )
    return iter(sorted(found, key=lambda each: (each.path, each.line or 0, each.id or "")))


def _pieces(
    sources: Iterable[Source | NotChecked | ReadError], observer: Observer | None
) -> Iterator[Source | NotChecked | ReadError]:
    for source in sources:
        if observer is not None:
            observer.read()
        if not isinstance(source, Source):
            yield source
            continue
        try:
            yield from pieces(source)
        except ReadError as error:
            yield error


def _known(cache: Cache | None, key: bytes | None, piece: Source) -> Examined | None:
    kept = cache.get(key) if cache is not None and key is not None else None
    return from_json(kept, piece) if kept is not None else None


def _keep(cache: Cache | None, task: Task, examined: Examined) -> None:
    if cache is None or task.key is None or not examined.lasting:
        return
    value = to_json(examined, task.piece)
    if value is not None:
        cache.put(task.key, value)


def finding_order(finding: Finding) -> tuple[str, int, int, str, int, int, str, str]:
    """Path, line, column, rule, as the contract says; the rest only so that no two are equal."""
    return (
        finding.path,
        finding.line,
        finding.column,
        finding.rule,
        finding.end_line,
        finding.end_column,
        finding.article or "",
        finding.message,
    )


def _article_order(article: Checked) -> tuple[str, int, str, str]:
    return (article.path, article.line or 0, article.article or "", article.reason or "")


def _problem_order(problem: Problem) -> tuple[str, int, int, str]:
    return (problem.path, problem.line or 0, problem.column or 0, problem.message)
