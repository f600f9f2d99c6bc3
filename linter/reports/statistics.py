"""What a run did and what took how long: for whoever wants it faster, or wonders which rules speak.

It changes from run to run, so it is no part of any report.
"""

from __future__ import annotations

from collections import Counter

from linter.findings import Report
from linter.meter import Meter


def statistics_text(meter: Meter, report: Report) -> str:
    """Lines for a person: articles and their speed, seconds by stage, findings by rule."""
    seconds = meter.elapsed()
    speed = meter.articles / seconds if seconds else 0.0
    lines = [
        f"{meter.articles:,} {'article' if meter.articles == 1 else 'articles'} "
        f"in {seconds:.1f} s ({speed:,.0f} a second), "
        f"{meter.known:,} of them known from an earlier run"
    ]
    if meter.known < meter.articles:
        reading, understanding, matching = meter.timing
        lines.append(
            f"reading {reading:.1f} s, loading the language pipeline and parsing "
            f"{understanding:.1f} s, matching rules {matching:.1f} s, in all processes together"
        )
    return "\n".join([*lines, *_by_rule(report)]) + "\n"


def _by_rule(report: Report) -> list[str]:
    """A line a rule, the most frequent first."""
    counts = Counter(finding.rule for finding in report.findings)
    if not counts:
        return []
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    width = max(len(f"{count:,}") for count in counts.values())
    return [f"{count:>{width},}  {rule}" for rule, count in ordered]
