"""The rules of a run, as SARIF describes them."""

from __future__ import annotations

from linter.findings import Report, RuleInfo, Severity
from linter.reports.json import Record
from linter.reports.sarif_text import message

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
# What GitHub code scanning calls the severities of a rule that is not about security.
_GITHUB_SEVERITIES: dict[Severity, str] = {
    "error": "error",
    "warning": "warning",
    "info": "recommendation",
}


def descriptors(report: Report) -> list[Record]:
    """A descriptor for each rule that ran, then for each other name that a result bears, by id."""
    told = {rule.id for rule in report.rules}
    named = {finding.rule for finding in report.findings}
    named |= {notice.kind for notice in report.notices}
    others = sorted(named - told)
    return [*(_descriptor(rule) for rule in report.rules), *(_bare(name) for name in others)]


def _bare(name: str) -> Record:
    """What can be told of a name that no rule of the run bears: a notice is about upkeep."""
    words = message(name.replace("-", " ").capitalize())
    return {"id": name, "shortDescription": words, "fullDescription": words, "help": words}


def _descriptor(rule: RuleInfo) -> Record:
    return {
        "id": rule.id,
        "shortDescription": message(rule.summary),
        "fullDescription": message(rule.why),
        "help": message(f"{rule.summary}\n\n{rule.why}\n\nMore: headlint explain {rule.id}"),
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.group],
            "precision": rule.confidence,
            "problem.severity": _GITHUB_SEVERITIES[rule.severity],
        },
    }
