"""Many articles, one after the other, give one Report.

A file that cannot be read, and a fault of our own in one article, become problems of the report;
the other articles are still checked.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from linter.articles.model import Article, NotChecked, ReadError
from linter.findings import Checked, Finding, Problem, Report
from linter.language.pipeline import PipelineError
from linter.ruleset.model import Ruleset

log = logging.getLogger("headlint")

ReadResult = Article | NotChecked | ReadError
Check = Callable[[Article], list[Finding]]


@dataclass(slots=True)
class _Tally:
    """What has come together so far."""

    findings: list[Finding] = field(default_factory=list)
    articles: list[Checked] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self) -> Report:
        """The report, sorted, so that the order of reading leaves no trace."""
        return Report(
            findings=tuple(sorted(self.findings, key=_finding_order)),
            articles=tuple(sorted(self.articles, key=_article_order)),
            problems=tuple(sorted(self.problems, key=_problem_order)),
        )


def run(results: Iterable[ReadResult], check: Check) -> Report:
    """Check every article of `results`; list what was left alone and what went wrong.

    Raises PipelineError if the language pipeline cannot be used: no article could be checked.
    """
    tally = _Tally()
    for result in results:
        if isinstance(result, ReadError):
            tally.problems.append(Problem(result.path, result.message, result.line, result.column))
        elif isinstance(result, NotChecked):
            tally.articles.append(
                Checked(result.path, result.id, result.format, False, result.reason, result.line)
            )
        else:
            _check_into(tally, result, check)
    return tally.report()


def check_article(article: Article, ruleset: Ruleset, model: str | None = None) -> list[Finding]:
    """The findings of every rule on one article, sorted by place.

    The language layer is loaded here, when the first article is checked, not before. Raises
    PipelineError if the pipeline called `model` cannot be used.
    """
    from linter.engine import check_article as match_rules
    from linter.language.reading import understand

    return sorted(match_rules(understand(article, model), ruleset), key=_finding_order)


def _check_into(tally: _Tally, article: Article, check: Check) -> None:
    try:
        findings = check(article)
    except PipelineError:
        raise
    except Exception as fault:
        log.debug("internal fault while checking %r", article.path, exc_info=True)
        tally.problems.append(_fault(article, fault))
        return
    tally.findings.extend(findings)
    tally.articles.append(
        Checked(
            article.path,
            article.id,
            article.format,
            True,
            line=article.line,
            kind=article.kind,
            suppressions=article.suppressions,
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


def guard(results: Iterator[ReadResult], path: str) -> Iterator[ReadResult]:
    """Pass on what a reader yields; turn what it raises into one last ReadError about `path`."""
    try:
        yield from results
    except ReadError as error:
        yield error
    except Exception as fault:
        log.debug("internal fault while reading %r", path, exc_info=True)
        yield ReadError(
            f"internal fault while reading: {type(fault).__name__}: {fault}. This is a mistake in "
            "headlint. Run with --debug for the details and report it.",
            path,
        )


def _finding_order(finding: Finding) -> tuple[str, int, int, str, int, int, str, str]:
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
