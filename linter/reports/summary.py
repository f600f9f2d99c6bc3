"""Count and group the results of a run: what both people and programs want to know first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from linter.findings import Checked, Report, Severity


@dataclass(frozen=True, slots=True)
class Summary:
    """Numbers of a run. `problems` counts inputs that could not be read and internal faults."""

    checked: int
    not_checked: int
    errors: int
    warnings: int
    infos: int
    problems: int

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
    )


def in_words(summary: Summary) -> str:
    """One sentence: "3 articles checked, 2 findings (1 error, 1 warning)."."""
    articles = f"{_count(summary.checked, 'article')} checked"
    if not summary.findings:
        return f"{articles}, no findings."
    kinds = [
        _count(number, name)
        for number, name in (
            (summary.errors, "error"),
            (summary.warnings, "warning"),
            (summary.infos, "note"),
        )
        if number
    ]
    return f"{articles}, {_count(summary.findings, 'finding')} ({', '.join(kinds)})."


def by_reason(articles: tuple[Checked, ...]) -> dict[str, list[Checked]]:
    """The articles that were left alone, grouped by the reason, in order of first appearance."""
    groups: dict[str, list[Checked]] = {}
    for article in articles:
        if not article.checked:
            groups.setdefault(article.reason or "no reason given", []).append(article)
    return groups


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
