"""What a run has to say, as one list in the shape that lists of results share.

Findings, notices, problems and articles that were not checked differ in what is known of them; a
format for other programs has one kind of item with a place, a severity, a name and a text. Paths
are as they were named; every other text is escaped, and on one line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from linter.articles.part_names import part_name
from linter.findings import (
    SEVERITIES,
    Checked,
    Evidence,
    Finding,
    Notice,
    Problem,
    Report,
    Severity,
)
from linter.reports.escape import escape
from linter.reports.grouping import Group, group, suppression
from linter.reports.layout import cut

NOT_READ = "not-read"
NOT_CHECKED = "not-checked"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to say. `kind` is a rule's id, a notice's kind, NOT_READ or NOT_CHECKED.

    `details` are what stands under the `message`: the sentences it is set against, what to write
    instead. `article` is the id of a JSON-lines record. `line` to `end_column` count as those of a
    Finding do, and are None where nothing is known.
    """

    kind: str
    severity: Severity
    path: str
    message: str
    details: tuple[str, ...] = ()
    article: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None

    @property
    def lines(self) -> str:
        """The message and its details, a line each."""
        return "\n".join((self.message, *self.details))

    @property
    def one_line(self) -> str:
        """The message and, in brackets, its details."""
        return f"{self.message} ({'; '.join(self.details)})" if self.details else self.message


def entries(report: Report) -> list[Entry]:
    """Everything that `report` says: every finding, then notices, problems, what was left alone."""
    return [*(of_finding(finding) for finding in report.findings), *other_entries(report)]


def entries_told_once(report: Report) -> list[Entry]:
    """As `entries`, but what several rules found in the same words is one entry."""
    told = [of_group(found) for found in group(report.findings)]
    return [*told, *other_entries(report)]


def other_entries(report: Report) -> Iterator[Entry]:
    """What `report` says besides its findings."""
    yield from map(of_notice, report.notices)
    yield from map(of_problem, report.problems)
    yield from (of_not_checked(article) for article in report.articles if not article.checked)


def most_severe_first(said: list[Entry]) -> list[Entry]:
    """The entries by severity; those of one severity keep their order."""
    return sorted(said, key=lambda entry: SEVERITIES.index(entry.severity))


def of_group(found: Group) -> Entry:
    """A slip; the details tell what else was found of it, and by which rules."""
    return replace(of_finding(found.lead), details=tuple(_group_details(found)))


def of_finding(finding: Finding) -> Entry:
    """A finding."""
    return Entry(
        kind=finding.rule,
        severity=finding.severity,
        path=finding.path,
        message=escape(finding.message),
        details=tuple(_details(finding)),
        article=finding.article,
        line=finding.line,
        column=finding.column,
        end_line=finding.end_line,
        end_column=finding.end_column,
    )


def of_notice(notice: Notice) -> Entry:
    """Something about the way headlint is kept."""
    return Entry(
        kind=notice.kind,
        severity=notice.severity,
        path=notice.path,
        message=escape(notice.message),
        line=notice.line,
        column=notice.column,
    )


def of_problem(problem: Problem) -> Entry:
    """Something that went wrong, which fails the run whatever the failing severity."""
    return Entry(
        kind=NOT_READ,
        severity="error",
        path=problem.path,
        message=escape(problem.message),
        line=problem.line,
        column=problem.column,
    )


def of_not_checked(article: Checked) -> Entry:
    """An article that was left alone: silence must not look like approval."""
    return Entry(
        kind=NOT_CHECKED,
        severity="info",
        path=article.path,
        message=f"not checked: {escape(article.reason or 'no reason given')}",
        article=article.article,
        line=article.line,
    )


def stance(sentence: Evidence) -> str:
    """How a sentence stands to the line: "set against", or, where none collides, "nearest in"."""
    where = f"the {part_name(sentence.part)}" if sentence.part else "the story"
    if not sentence.collides:
        return f"nearest in {where}"
    return f"set against {where}" if sentence.part else "set against"


def quoted(sentence: Evidence) -> str:
    """The sentence between quotation marks; a very long one is cut around its words."""
    text, _, _ = cut(sentence.text, sentence.start, sentence.end)
    return f"“{escape(text)}”"


def _group_details(found: Group) -> Iterator[str]:
    yield from _details(found.lead)
    for other in found.repeats:
        yield f"also in the {part_name(other.part)}, line {other.line}"
    for other in found.further:
        yield f"also: {escape(other.message)}"
        yield from _sentences(other)
    if found.also:
        yield f"also found by: {', '.join(found.also)}"
        yield f"to keep it: {suppression(found.rules)}"


def _details(finding: Finding) -> Iterator[str]:
    yield from _sentences(finding)
    if finding.suggestion is not None:
        yield f"suggestion: {escape(finding.suggestion)}"


def _sentences(finding: Finding) -> Iterator[str]:
    for sentence in finding.evidence:
        comma = "," if sentence.part or not sentence.collides else ""
        yield f"{stance(sentence)}{comma} line {sentence.line}: {quoted(sentence)}"
