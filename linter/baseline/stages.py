"""What a baseline does to a report, and a report to a baseline. Pure functions."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from linter.articles.part_names import part_name
from linter.baseline.records import (
    Baseline,
    Entry,
    Key,
    baseline_of,
    counts_of,
    key_of,
    path_in,
    path_of,
)
from linter.findings import Checked, Finding, Notice, Report, notice_order


@dataclass(frozen=True, slots=True)
class Stale:
    """An entry that knows more findings than there are: `found` of its count."""

    entry: Entry
    found: int


def subtract(report: Report, baseline: Baseline, *, tell_stale: bool = True) -> Report:
    """`report` without the findings the baseline knows, which are counted.

    Entries that know more findings than there are give notices (not if `tell_stale` is off), but
    only those whose article was checked, with their rule, in this run.
    """
    left = baseline.counts()
    kept: list[Finding] = []
    for finding in report.findings:
        key = key_of(finding, baseline.file)
        if left[key] > 0:
            left[key] -= 1
        else:
            kept.append(finding)
    notices = report.notices
    if tell_stale:
        told = (_notice(stale, baseline) for stale in stale_entries(report, baseline))
        notices = tuple(sorted((*notices, *told), key=notice_order))
    known = len(report.findings) - len(kept)
    return replace(report, findings=tuple(kept), notices=notices, known=report.known + known)


def stale_entries(report: Report, baseline: Baseline) -> Iterator[Stale]:
    """The entries this run could have found and did not, in the order of the file.

    `report` is one from which no baseline was subtracted yet.
    """
    found = counts_of(report.findings, baseline.file)
    scope = _Scope(report, baseline)
    for entry in baseline.entries:
        number = min(found[entry.key], entry.count)
        found[entry.key] -= number
        if number < entry.count and scope.covers(entry.key):
            yield Stale(entry, number)


def prune(report: Report, baseline: Baseline, rules: Collection[str]) -> Baseline:
    """The baseline without what is stale, entries of files that are gone and of unknown `rules`.

    Nothing is ever added.
    """
    counts = baseline.counts()
    for stale in stale_entries(report, baseline):
        counts[stale.entry.key] -= stale.entry.count - stale.found
    for entry in baseline.entries:
        if entry.key.rule not in rules or not os.path.exists(path_of(entry, baseline.file)):
            counts[entry.key] = 0
    return baseline_of(counts, baseline.file)


def update(report: Report, baseline: Baseline) -> Baseline:
    """The baseline with what this run found, and as it was where this run did not look."""
    scope = _Scope(report, baseline)
    counts: Counter[Key] = Counter(
        {key: count for key, count in baseline.counts().items() if not scope.covers(key)}
    )
    return baseline_of(counts + counts_of(report.findings, baseline.file), baseline.file)


class _Scope:
    """What a run looked at: which rules ran on which articles."""

    def __init__(self, report: Report, baseline: Baseline) -> None:
        self._articles: dict[str, dict[str, list[Checked]]] = defaultdict(dict)
        self._unread = {path_in(problem.path, baseline.file) for problem in report.problems}
        for article in report.articles:
            of_file = self._articles[path_in(article.path, baseline.file)]
            of_file.setdefault(article.article or "", []).append(article)

    def covers(self, key: Key) -> bool:
        """Whether a finding of this key would have been found, were it there.

        A record that is no longer in its file has no findings either, if all of that was read.
        """
        of_file = self._articles.get(key.path, {})
        articles = of_file.get(key.article)
        if articles is None:
            if key.path in self._unread:
                return False
            articles = [article for several in of_file.values() for article in several]
        return any(key.rule in article.rules for article in articles if article.checked)


def _notice(stale: Stale, baseline: Baseline) -> Notice:
    entry, key = stale.entry, stale.entry.key
    record = f" (article {key.article})" if key.article else ""
    gone = entry.count - stale.found
    what = "a finding that is" if gone == 1 else f"{gone} findings that are"
    message = (
        f"The baseline holds {what} gone: {key.rule} on '{key.words}' in the "
        f"{part_name(key.part)} of {path_of(entry, baseline.file)}{record}. "
        "Run 'headlint baseline prune'."
    )
    place = (entry.line, entry.column)
    return Notice("stale-baseline", "error", shown(baseline.file), message, *place)


def shown(file: Path) -> str:
    """The path of a baseline as a person would type it: from the current folder if below it."""
    relative = os.path.relpath(file)
    return str(file) if relative.startswith(os.pardir) else relative
