"""The rules as a list, with what the scorecard measured: `headlint rules list`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.config import CONFIDENCES, Profile
from linter.reports.layout import wrap
from linter.reports.scorecard import figure_cells, score_record
from linter.ruleset.messages import template_text
from linter.ruleset.model import Rule
from linter.scorecard.figures import Figures
from linter.scorecard.scoring import FEWEST_SEEDS, RuleScore

_INDENT = "  "
_HEAD = ("  rule", "severity", "confidence", "profile", "caught", "alarms")
_TOO_FEW = "few"
"""In place of a share of a handful, which says nothing; programs get the numbers."""


def rules_table(rules: Sequence[Rule], figures: Figures, width: int) -> str:
    """One row a rule, by group: id, severity, confidence, profile, figures, summary.

    What the columns mean, and what the figures were measured on, stands above them.
    """
    widths = _widths(rules, figures)
    lines = [*wrap(_legend(figures), width), ""]
    lines += [_line(_HEAD, [widths[0] + 2, *widths[1:]]), ""]
    for group in sorted({rule.group for rule in rules}):
        lines.append(group)
        for rule in rules:
            if rule.group == group:
                lines += _row(rule, figures, widths, width)
        lines.append("")
    while not lines[-1]:
        lines.pop()
    return "".join(f"{line}\n" for line in lines)


def rule_record(rule: Rule, score: RuleScore | None) -> dict[str, object]:
    """A rule as `headlint rules list --format json` gives it; `scorecard` is null if unmeasured."""
    return {
        "id": rule.id,
        "group": rule.group,
        "severity": rule.severity,
        "confidence": rule.confidence,
        "profile": narrowest_profile(rule),
        "parts": list(rule.parts),
        "summary": rule.summary,
        "message": template_text(rule.message),
        "why": rule.why,
        "faults": list(rule.faults),
        "scorecard": score_record(score) if score is not None else None,
    }


def narrowest_profile(rule: Rule) -> Profile:
    """The profile that runs the rule and the fewest others: desk for one of high confidence."""
    return next(name for name, sure in CONFIDENCES.items() if rule.confidence in sure)


def _row(rule: Rule, figures: Figures, widths: Sequence[int], width: int) -> Iterator[str]:
    head = _INDENT + _line(_cells(rule, figures), widths) + _INDENT
    if width - len(head) < width // 3:
        yield head.rstrip()
        head = _INDENT * 2
    for row in wrap(rule.summary, width - len(head)):
        yield f"{head}{row}"
        head = " " * len(head)


def _cells(rule: Rule, figures: Figures) -> tuple[str, ...]:
    score = figures.score(rule.id)
    caught, alarms = figure_cells(score)
    if score is not None and 0 < score.seeded < FEWEST_SEEDS:
        caught = _TOO_FEW
    return rule.id, rule.severity, rule.confidence, narrowest_profile(rule), caught, alarms


def _widths(rules: Sequence[Rule], figures: Figures) -> list[int]:
    rows = [(_HEAD[0].strip(), *_HEAD[1:]), *(_cells(rule, figures) for rule in rules)]
    return [max(len(row[at]) for row in rows) for at in range(len(_HEAD))]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    last = len(cells) - 2  # the two columns of figures stand to the right
    return "  ".join(
        cell.rjust(width) if at >= last else cell.ljust(width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )


def _legend(figures: Figures) -> str:
    profiles = "The profile desk runs rules of high confidence, copy also medium, audit all."
    if not figures.scores:
        return profiles
    apart = figures.apart
    more = f" (the second reader's rules on {sum(apart.sets.values()):,})" if apart else ""
    return (
        f"{profiles} Caught: of faults of the rule's own kind, put into right lines one by one, so "
        f"many it noticed; {_TOO_FEW} where fewer than {FEWEST_SEEDS} could be put in. Alarms: of "
        "1,000 articles, so many with a finding on a line as it was published. Measured on "
        f"{sum(figures.sets.values()):,} articles{more} on {figures.day}, commit {figures.commit}. "
        "See 'headlint rules score --help'."
    )
