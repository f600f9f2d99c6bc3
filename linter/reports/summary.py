"""Count and group the results of a run: what both people and programs want to know first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from linter.findings import SEVERITIES, Checked, Report, Severity
from linter.reports.escape import escape
from linter.reports.grouping import group


@dataclass(frozen=True, slots=True)
class Summary:
    """Numbers of a run. `problems` counts inputs that could not be read and internal faults.

    `errors`, `warnings` and `infos` count findings; `notices` holds the severity of each notice;
    `suppressed` and `known` are findings that suppressions and the baseline took away, `elsewhere`
    those on lines that have not changed; `unchanged` counts files left alone because they are as
    they were `since` a revision.
    """

    checked: int
    not_checked: int
    errors: int
    warnings: int
    infos: int
    problems: int
    notices: tuple[Severity, ...] = ()
    suppressed: int = 0
    known: int = 0
    since: str | None = None
    unchanged: int = 0
    elsewhere: int = 0

    @property
    def findings(self) -> int:
        """All findings, whatever their severity."""
        return self.errors + self.warnings + self.infos


def summarise(report: Report) -> Summary:
    """Count what `report` holds."""
    by_severity: Counter[Severity] = Counter(finding.severity for finding in report.findings)
    checked = sum(article.checked for article in report.articles)
    return Summary(
        checked=checked,
        not_checked=len(report.articles) - checked,
        errors=by_severity["error"],
        warnings=by_severity["warning"],
        infos=by_severity["info"],
        problems=len(report.problems),
        notices=tuple(notice.severity for notice in report.notices),
        suppressed=report.suppressed,
        known=report.known,
        since=report.since,
        unchanged=report.unchanged,
        elsewhere=report.elsewhere,
    )


def told_once(report: Report) -> Report:
    """`report` with what several rules found in the same words left to the surest of them."""
    return replace(report, findings=tuple(found.lead for found in group(report.findings)))


def in_words(summary: Summary) -> str:
    """What the numbers say: "3 articles checked, 2 findings (1 error, 1 warning)."."""
    if summary.unchanged and not (summary.checked or summary.not_checked or summary.problems):
        files = count(summary.unchanged, "file")
        return f"Nothing to check: no article has changed since {_since(summary)} ({files})."
    counts = [_looked_at(summary)]
    if summary.notices:
        kinds = _kinds(*(summary.notices.count(severity) for severity in SEVERITIES))
        counts.append(f"{count(len(summary.notices), 'notice')} ({kinds})")
    return " ".join([f"{', '.join(counts)}.", *_taken_away(summary), *_left_alone(summary)])


def _looked_at(summary: Summary) -> str:
    """Of nothing, it does not say that there are no findings: that would read like approval."""
    if summary.checked or summary.findings:
        return f"{count(summary.checked, 'article')} checked, {_findings(summary)}"
    if summary.not_checked or summary.problems:
        return "Nothing was checked"
    return "Nothing to check: no Markdown, HTML, plain text or JSON lines there"


def _findings(summary: Summary) -> str:
    if not summary.findings:
        return "no findings"
    kinds = _kinds(summary.errors, summary.warnings, summary.infos)
    return f"{count(summary.findings, 'finding')} ({kinds})"


def _kinds(errors: int, warnings: int, infos: int) -> str:
    named = ((errors, "error"), (warnings, "warning"), (infos, "info"))
    return ", ".join(count(number, name) for number, name in named if number)


def _taken_away(summary: Summary) -> Iterator[str]:
    """What silence must not hide: "3 findings suppressed, 2 known from the baseline."."""
    ways = (
        (summary.suppressed, "suppressed"),
        (summary.known, "known from the baseline"),
        (summary.elsewhere, "on unchanged lines"),
    )
    taken = [(number, way) for number, way in ways if number]
    if taken:
        (first, way), *others = taken
        yield f"{count(first, 'finding')} {way}{''.join(f', {n} {how}' for n, how in others)}."


def _left_alone(summary: Summary) -> Iterator[str]:
    """What was not even looked at: "3 not checked. 12 files unchanged since main."."""
    if summary.not_checked and (summary.checked or summary.findings):
        yield f"{summary.not_checked} not checked."
    if summary.unchanged:
        yield f"{count(summary.unchanged, 'file')} unchanged since {_since(summary)}."


def _since(summary: Summary) -> str:
    return escape(summary.since or "")


def by_reason(articles: tuple[Checked, ...]) -> dict[str, list[Checked]]:
    """The articles that were left alone, grouped by the reason, in order of first appearance."""
    groups: dict[str, list[Checked]] = {}
    for article in articles:
        if not article.checked:
            groups.setdefault(article.reason or "no reason given", []).append(article)
    return groups


def count(number: int, noun: str) -> str:
    """The number with its noun: "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
