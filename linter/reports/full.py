"""The report for people: both sentences, the words that collide underlined, and plain words.

The shape is that of rustc and ruff: message, place, the line with marks under it, place of the
evidence, the sentence with marks under it, what to write instead. What several rules found in the
same words is told once. It ends with what was not checked and why, because silence must never look
like approval.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from io import StringIO

from rich.console import Console
from rich.text import Text

from linter.articles.part_names import part_name
from linter.findings import Checked, Evidence, Finding, Notice, Problem, Report, Severity
from linter.reports.entries import stance
from linter.reports.escape import escape
from linter.reports.grouping import Group, group, suppression
from linter.reports.layout import set_rows, wrap
from linter.reports.places import place
from linter.reports.style import ReportFormat, Style
from linter.reports.summary import by_reason, in_words, summarise, told_once

_COLOURS: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
_FAINT = "dim"
_EVIDENCE = "bold green"
_INDENT = "  "
_SHOWN_OF_A_REASON = 5
"""Articles that are named; a folder of a thousand others must not push the findings off the screen.
The reports for programs name all."""


def render(report: Report, style: Style) -> str:
    """`report` as text to read in a terminal of `style.width` cells."""
    if not style.colour:
        return "".join(f"{line.plain}\n" for line in _lines(report, style.width))
    return _coloured(_lines(report, style.width), style.width)


def _coloured(lines: Iterator[Text], width: int) -> str:
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=True,
        color_system="standard",
        no_color=False,
        legacy_windows=False,
    )
    for line in lines:
        console.print(line, soft_wrap=True, highlight=False, markup=False, emoji=False)
    output = console.file
    assert isinstance(output, StringIO)
    return output.getvalue()


def _lines(report: Report, width: int) -> Iterator[Text]:
    for found in group(report.findings):
        yield from _finding(found, width)
        yield Text()
    for notice in report.notices:
        yield from _notice(notice, width)
        yield Text()
    for problem in report.problems:
        yield from _problem(problem, width)
        yield Text()
    yield from _not_checked(report.articles, width)
    yield Text(in_words(summarise(told_once(report))), style="bold")


def _finding(found: Group, width: int) -> Iterator[Text]:
    finding = found.lead
    colour = _COLOURS[finding.severity]
    yield from _headed(finding.severity, colour, finding.message, width)
    gutter = _gutter(found)
    yield _arrow(gutter, place(finding.path, finding.line, finding.column), _origin(finding))
    end = finding.part_start + len(finding.text)
    yield from _excerpt(
        finding.part_text, finding.part_start, end, finding.line, gutter, width, colour
    )
    for other in found.repeats:
        yield _arrow(gutter, place(other.path, other.line, other.column), f"and {_origin(other)}")
    for sentence in finding.evidence:
        yield from _sentence(finding, sentence, gutter, width)
    if finding.suggestion is not None:
        yield from _note(gutter, "suggestion", finding.suggestion, width)
    for other in found.further:
        yield from _note(gutter, "also", other.message, width)
        for sentence in other.evidence:
            yield from _sentence(other, sentence, gutter, width)
        if other.suggestion not in (None, finding.suggestion):
            yield from _note(gutter, "suggestion", other.suggestion or "", width)
    found_by = f"{finding.rule} (also: {', '.join(found.also)})" if found.also else finding.rule
    yield from _note(gutter, "rule", found_by, width)
    if found.also:
        yield from _note(gutter, "to keep it", suppression(found.rules), width)


def _origin(finding: Finding) -> str:
    record = f" of article {escape(finding.article)}" if finding.article else ""
    return f"in the {escape(part_name(finding.part))}{record}"


def _sentence(finding: Finding, sentence: Evidence, gutter: int, width: int) -> Iterator[Text]:
    where = place(finding.path, sentence.line, sentence.column)
    yield _arrow(gutter, where, stance(sentence))
    yield from _excerpt(
        sentence.text, sentence.start, sentence.end, sentence.line, gutter, width, _EVIDENCE
    )


def _excerpt(
    text: str, start: int, end: int, line: int, gutter: int, width: int, colour: str
) -> Iterator[Text]:
    """The text, wrapped, its line number in front of the first row, marks under the words.

    Words that are all there is have no marks: rows of them would single nothing out.
    """
    if (start, end) == (0, len(text)):
        end = 0
    number = str(line)
    for row in set_rows(text, start, end, width - gutter - 3):
        yield Text.assemble((f"{number:>{gutter}} | ", _FAINT), row.text)
        number = ""
        if row.marks:
            yield Text.assemble((f"{'':>{gutter}} | ", _FAINT), (row.marks, colour))


def _notice(notice: Notice, width: int) -> Iterator[Text]:
    yield from _headed(notice.severity, _COLOURS[notice.severity], notice.message, width)
    yield _arrow(1, place(notice.path, notice.line, notice.column), f"({notice.kind})")


def _problem(problem: Problem, width: int) -> Iterator[Text]:
    yield from _headed("cannot check", _COLOURS["error"], problem.message, width)
    yield _arrow(1, place(problem.path, problem.line, problem.column), "")


def _not_checked(articles: tuple[Checked, ...], width: int) -> Iterator[Text]:
    groups = by_reason(articles)
    if not groups:
        return
    yield Text("Not checked:", style="bold")
    for reason, members in groups.items():
        number = f" ({len(members):,})" if len(members) > _SHOWN_OF_A_REASON else ""
        yield from (Text(_INDENT + row) for row in wrap(reason + number, width - len(_INDENT)))
        for article in members[:_SHOWN_OF_A_REASON]:
            record = f" ({escape(article.article)})" if article.article else ""
            yield Text(f"{_INDENT * 2}{place(article.path, article.line)}{record}", style=_FAINT)
        if more := members[_SHOWN_OF_A_REASON:]:
            yield Text(f"{_INDENT * 2}and {len(more):,} more{_where(more)}", style=_FAINT)
    yield Text()


def _where(articles: Sequence[Checked]) -> str:
    """The deepest folder or file that holds them all, if there is one."""
    common = os.path.commonpath([article.path for article in articles]) if articles else ""
    return f" in {escape(common)}" if common else ""


def _headed(head: str, colour: str, message: str, width: int) -> Iterator[Text]:
    """The message after its coloured head; rows after the first are indented."""
    first, *others = wrap(f"{head}: {message}", width - len(_INDENT))
    yield Text.assemble((first[: len(head)], colour), (first[len(head) :], "bold"))
    yield from (Text(_INDENT + row, style="bold") for row in others)


def _arrow(gutter: int, where: str, what: str) -> Text:
    return Text.assemble((f"{'':>{gutter}}--> ", _FAINT), where, (f" {what}".rstrip(), _FAINT))


def _note(gutter: int, name: str, text: str, width: int) -> Iterator[Text]:
    head = f"{'':>{gutter}} = "
    for row in wrap(f"{name}: {text}", width - len(head)):
        yield Text.assemble((head, _FAINT), row)
        head = " " * len(head)


def _gutter(found: Group) -> int:
    """Digits of the largest line number shown."""
    shown = (found.lead, *found.further)
    sentences = (sentence.line for finding in shown for sentence in finding.evidence)
    return max(len(str(line)) for line in (found.lead.line, *sentences))


REPORT = ReportFormat(render, "Both sentences, the words that collide underlined; for people.")
