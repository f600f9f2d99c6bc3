"""What is wrong with rule files, and how their own tests went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from linter.findings import Problem
from linter.reports.escape import escape
from linter.reports.layout import wrap
from linter.reports.places import place
from linter.ruleset.testing import Status, TestResult

_INDENT = "    "
_HEADS: dict[Status, str] = {
    "failed": "failed",
    "promote": "no longer to do",
    "todo": "to do",
    "passed": "passed",
}


def problems_text(problems: Iterable[Problem]) -> str:
    """One line a problem: `path:line:column: message`."""
    return "".join(
        f"{place(problem.path, problem.line, problem.column)}: {escape(problem.message)}\n"
        for problem in problems
    )


def tests_text(results: Sequence[TestResult], untested: Sequence[str], why: str, width: int) -> str:
    """The tests that need someone's attention, then one line of counts.

    `untested` are the ids of rules that were asked for and left out for want of the second reader;
    `why` there is none.
    """
    lines = [line for result in results if not result.ok for line in _attention(result, width)]
    lines.append(_counts(results))
    if untested:
        told = f"Not tested: {', '.join(untested)}. They ask the second reader, {why}."
        lines += wrap(told, width)
    return "".join(f"{line}\n" for line in lines)


def _attention(result: TestResult, width: int) -> Iterator[str]:
    where = place(result.rule.path, result.test.source_line)
    yield f"{where}: {result.rule.id}: {_HEADS[result.status]}"
    yield from (_INDENT + row for row in wrap(result.test.line, width - len(_INDENT)))
    yield from (_INDENT + row for row in wrap(result.detail, width - len(_INDENT)))
    yield ""


def _counts(results: Sequence[TestResult]) -> str:
    rules = len({result.rule.id for result in results})
    tally = Counter(result.status for result in results)
    told = [f"{tally[status]} {head}" for status, head in _HEADS.items() if tally[status]]
    noun = "rule" if rules == 1 else "rules"
    return f"{rules} {noun}, {len(results)} tests: {', '.join(told) or 'none'}."
