"""One file, or one record of a file of many, and what a run keeps of it.

A file that cannot be read, and a fault of our own in one article, become problems; nothing is
raised for them, so that the other articles are still checked.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import NamedTuple

from linter.articles.model import Article, NotChecked, ReadError
from linter.articles.read import read_path
from linter.articles.source import Source
from linter.findings import Checked, Finding, Problem
from linter.language.house_words import using
from linter.language.pipeline import PipelineError
from linter.plan import Plan
from linter.ruleset.model import Ruleset

log = logging.getLogger("headlint")

ReadResult = Article | NotChecked | ReadError


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found in one piece, before anything is suppressed.

    `lasting` is false where a fault of our own stands among the problems: what another attempt, or
    a mended headlint, may find is not known.
    """

    findings: tuple[Finding, ...] = ()
    articles: tuple[Checked, ...] = ()
    problems: tuple[Problem, ...] = ()
    lasting: bool = True


class Timing(NamedTuple):
    """Seconds spent on one piece."""

    reading: float = 0.0
    understanding: float = 0.0
    matching: float = 0.0

    def plus(self, other: Timing) -> Timing:
        """Both together."""
        return Timing(*(one + two for one, two in zip(self, other, strict=True)))


def examine(piece: Source, plan: Plan) -> tuple[Examined, Timing]:
    """Read a piece and match every rule of the plan against its articles.

    Raises PipelineError if the language pipeline cannot be used: no article could be checked.
    """
    start = perf_counter()
    results = list(guard(read_path(piece, plan.readers), piece.path))
    timing = Timing(reading=perf_counter() - start)
    found: list[Examined] = []
    for result in results:
        if isinstance(result, Article):
            examined, spent = _check(result, plan)
            timing = timing.plus(spent)
            found.append(examined)
        else:
            found.append(left_alone(result))
    return together(found), timing


def together(several: list[Examined]) -> Examined:
    """What was found in several articles, as one record."""
    return Examined(
        findings=tuple(finding for each in several for finding in each.findings),
        articles=tuple(article for each in several for article in each.articles),
        problems=tuple(problem for each in several for problem in each.problems),
        lasting=all(each.lasting for each in several),
    )


def check_article(article: Article, ruleset: Ruleset, model: str | None = None) -> list[Finding]:
    """The findings of every rule on one article, in the order of the file.

    The ruleset's own words are used for both, reading and matching. The language layer is loaded
    here, when the first article is checked, not before. Raises PipelineError if the pipeline called
    `model` cannot be used.
    """
    return _findings(article, ruleset, model)[0]


def guard(results: Iterator[ReadResult], path: str) -> Iterator[ReadResult]:
    """Pass on what a reader yields; turn what it raises into one last ReadError about `path`."""
    try:
        yield from results
    except ReadError as error:
        yield error
    except Exception as fault:
        log.debug("internal fault while reading %r", path, exc_info=True)
        yield ReaderFaultError(
            f"internal fault while reading: {type(fault).__name__}: {fault}. This is a mistake in "
            "headlint. Run with --debug for the details and report it.",
            path,
        )


class ReaderFaultError(ReadError):
    """A fault of a reader, not of the file."""


def _findings(
    article: Article, ruleset: Ruleset, model: str | None
) -> tuple[list[Finding], Timing]:
    from linter.engine import check_article as match_rules
    from linter.language.reading import understand

    start = perf_counter()
    with using(ruleset.words):
        reading = understand(article, model)
        understood = perf_counter()
        findings = match_rules(reading, ruleset)
    return findings, Timing(understanding=understood - start, matching=perf_counter() - understood)


def _check(article: Article, plan: Plan) -> tuple[Examined, Timing]:
    ruleset = plan.rules_for(article.kind)
    if len(plan.ruleset) and not len(ruleset):
        reason = f"no rule is for this kind of article: {article.kind}"
        skipped = NotChecked(article.path, reason, article.format, article.id, article.line)
        return left_alone(skipped), Timing()
    try:
        findings, timing = _findings(article, ruleset, plan.settings.model)
    except PipelineError:
        raise
    except Exception as fault:
        log.debug("internal fault while checking %r", article.path, exc_info=True)
        return Examined(problems=(_fault(article, fault),), lasting=False), Timing()
    checked = Checked(
        article.path,
        article.id,
        article.format,
        True,
        line=article.line,
        kind=article.kind,
        suppressions=article.suppressions,
    )
    return Examined(tuple(findings), (checked,)), timing


def left_alone(result: NotChecked | ReadError) -> Examined:
    """What a run keeps of something that was not checked."""
    if isinstance(result, ReadError):
        problem = Problem(result.path, result.message, result.line, result.column)
        return Examined(problems=(problem,), lasting=not isinstance(result, ReaderFaultError))
    return Examined(
        articles=(
            Checked(result.path, result.id, result.format, False, result.reason, result.line),
        )
    )


def _fault(article: Article, fault: Exception) -> Problem:
    record = f" (article {article.id})" if article.id else ""
    return Problem(
        article.path,
        f"internal fault{record}: {type(fault).__name__}: {fault}. This is a mistake in headlint; "
        "the other articles were checked. Run with --debug for the details and report it.",
        article.line,
    )
