"""What happens to the findings of a run behind matching: suppression, then the baseline.

Neither is kept in a cache: one depends on the day, the other on a file beside the articles.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from linter.findings import Report
from linter.suppress import suppress


@dataclass(frozen=True, slots=True)
class Stages:
    """Which stages a run goes through.

    `suppressions` written in the articles hold, as of `today` (None: the machine's clock);
    `baseline` is the file of findings that were known, which are taken away; `stale` says whether
    to tell of what it knows in vain.
    """

    suppressions: bool = True
    baseline: Path | None = None
    stale: bool = True
    today: date | None = None


def settle(report: Report, stages: Stages, groups: Callable[[], Mapping[str, str]]) -> Report:
    """The report of a run behind all its stages.

    `groups` gives the group of every rule there is, by id, and is asked only if an article holds a
    suppression. Raises ConfigError for a baseline that is missing or broken.
    """
    if stages.suppressions and any(article.suppressions for article in report.articles):
        report = suppress(report, groups(), stages.today or date.today())
    if stages.baseline is not None:
        from linter.baseline.files import read_baseline
        from linter.baseline.stages import subtract

        report = subtract(report, read_baseline(stages.baseline), tell_stale=stages.stale)
    return report
