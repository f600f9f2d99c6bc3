"""What a check gives back. Plain frozen records: they cross processes and caches unchanged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from linter.articles.model import Article, Suppression

Severity = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""The most severe first."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence the line collides with, or, where none does, the one that comes nearest to it.

    `text` is the sentence; `line` and `column` are its place in the file; `start` and `end`
    are the character offsets, within `text`, of the words that collide (equal when there are none).
    `part` is the kind of part it stands in, None for the story.
    """

    text: str
    line: int
    column: int
    start: int = 0
    end: int = 0
    part: str | None = None

    @property
    def collides(self) -> bool:
        """Whether words of it collide with the line; else it only comes nearest."""
        return self.start < self.end


@dataclass(frozen=True, slots=True)
class Finding:
    """One mismatch. Field names are those of the output contract in docs/output.md.

    `text` is the words of the part the finding is about; `part_text` the whole part and
    `part_start` the offset of `text` in it, so that a report can show the line and underline it.
    """

    rule: str
    severity: Severity
    confidence: Confidence
    path: str
    article: str | None
    part: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    message: str
    evidence: tuple[Evidence, ...]
    suggestion: str | None
    part_text: str
    part_start: int


@dataclass(frozen=True, slots=True)
class Checked:
    """One article that was checked, or was not and why (`reason`).

    `line` is that of a record in a file of many. The rest is for the stages that follow, not for
    reports: the `kind` of a checked article, the `suppressions` written in it, and the ids of the
    `rules` that ran on it, which a run knows anew each time and no cache keeps.
    """

    path: str
    article: str | None
    format: str | None
    checked: bool
    reason: str | None = None
    line: int | None = None
    kind: str | None = None
    suppressions: tuple[Suppression, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong: unreadable input, a broken rule file, an internal fault."""

    path: str
    message: str
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the way headlint is kept, not about an article's words.

    A suppression or a baseline entry that no longer stands for anything. `kind` is a name in
    kebab-case (`unused-suppression`), shown where a finding shows its rule. It counts for the exit
    code as a finding of its severity does.
    """

    kind: str
    severity: Severity
    path: str
    message: str
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a report may want to tell of a rule that ran."""

    id: str
    group: str
    severity: Severity
    confidence: Confidence
    summary: str
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run, sorted.

    Findings stand in the order of path, line, column and rule; articles in that of path and line.
    `suppressed` and `known` count the findings that a suppression, or the baseline, took away.
    `since` is the revision that a run over changes compares with, else None; `unchanged` counts the
    files it left alone, `elsewhere` the findings that are on no changed line.
    `rules` are those that ran, by id; `fail_on` is the lowest severity that fails the run.
    `stories` holds the articles that have findings, in the order of `articles`, and only if the
    report asks for them (`ReportFormat.needs_stories`).
    """

    findings: tuple[Finding, ...]
    articles: tuple[Checked, ...]
    problems: tuple[Problem, ...] = ()
    notices: tuple[Notice, ...] = ()
    suppressed: int = 0
    known: int = 0
    since: str | None = None
    unchanged: int = 0
    elsewhere: int = 0
    rules: tuple[RuleInfo, ...] = ()
    fail_on: Severity = "error"
    stories: tuple[Article, ...] = ()


def reaches(severity: Severity, floor: Severity) -> bool:
    """Whether `severity` is at least as severe as `floor`."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(floor)


def notice_order(notice: Notice) -> tuple[str, int, int, str, str]:
    """The order of notices in a report: path, line, column, kind, message."""
    return (notice.path, notice.line or 0, notice.column or 0, notice.kind, notice.message)
