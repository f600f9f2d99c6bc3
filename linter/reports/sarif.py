"""SARIF 2.1.0, for GitHub code scanning, Azure DevOps and the viewers of editors.

Findings and notices are results, with the sentences they are set against as related locations;
what could not be read and what was not checked are notifications of the invocation. The standard:
docs.oasis-open.org/sarif/sarif/v2.1.0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from linter.findings import Evidence, Finding, Report
from linter.reports.entries import (
    NOT_CHECKED,
    NOT_READ,
    Entry,
    of_finding,
    of_not_checked,
    of_notice,
    of_problem,
    quoted,
)
from linter.reports.escape import escape
from linter.reports.fingerprints import fingerprints
from linter.reports.json import Record, serialise
from linter.reports.sarif_rules import LEVELS, descriptors
from linter.reports.sarif_text import message, uri
from linter.reports.style import ReportFormat, Style
from linter.reports.summary import summarise
from linter.version import __version__

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
# The name by which GitHub and others know the top of a checkout.
_ROOT = "%SRCROOT%"
_FINGERPRINT = "headlint/v1"


def render(report: Report, style: Style) -> str:
    """`report` as a log of one run; `style` changes nothing."""
    return serialise({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]})


def _run(report: Report) -> Record:
    rules = descriptors(report)
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    summary = summarise(report)
    return {
        "tool": {
            "driver": {
                "name": "headlint",
                "version": __version__,
                "rules": rules,
                "notifications": [{"id": NOT_READ}, {"id": NOT_CHECKED}],
            }
        },
        "invocations": [_invocation(report)],
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The folder that headlint was run in."}}
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            {"ruleId": result["ruleId"], "ruleIndex": numbers[result["ruleId"]], **result}
            for result in _results(report)
        ],
        "properties": {
            "checked": summary.checked,
            "notChecked": summary.not_checked + summary.problems,
            "suppressed": report.suppressed,
            "known": report.known,
        },
    }


def _invocation(report: Report) -> Record:
    said = chain(
        map(of_problem, report.problems),
        (of_not_checked(article) for article in report.articles if not article.checked),
    )
    return {
        "executionSuccessful": not report.problems,
        "toolExecutionNotifications": [_notification(entry) for entry in said],
    }


def _notification(entry: Entry) -> Record:
    return {
        "descriptor": {"id": entry.kind},
        "level": LEVELS[entry.severity],
        "message": message(entry.lines),
        "locations": [_location(entry)],
    }


def _results(report: Report) -> Iterator[Record]:
    for finding, name in zip(report.findings, fingerprints(report.findings), strict=True):
        yield _result(finding, name)
    for notice in report.notices:
        # GitHub requires a line of every result.
        entry = of_notice(replace(notice, line=notice.line or 1))
        yield {
            "ruleId": entry.kind,
            "level": LEVELS[entry.severity],
            "message": message(entry.lines),
            "locations": [_location(entry)],
        }


def _result(finding: Finding, fingerprint: str) -> Record:
    entry = of_finding(finding)
    return {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": message(entry.lines),
        "locations": [{**_location(entry), "logicalLocations": [_part(finding)]}],
        "relatedLocations": list(_related(finding.path, finding.evidence)),
        "partialFingerprints": {_FINGERPRINT: fingerprint},
        "properties": {
            "confidence": finding.confidence,
            "part": finding.part,
            "article": _shown(finding.article),
            "text": _shown(finding.text),
            "suggestion": _shown(finding.suggestion),
        },
    }


def _part(finding: Finding) -> Record:
    article = "" if finding.article is None else f"{escape(finding.article)}/"
    return {"name": finding.part, "fullyQualifiedName": f"{article}{finding.part}"}


def _shown(text: str | None) -> str | None:
    return None if text is None else escape(text)


def _related(path: str, evidence: Iterable[Evidence]) -> Iterator[Record]:
    for number, sentence in enumerate(evidence):
        region = {"startLine": sentence.line, "startColumn": sentence.column}
        yield {
            "id": number,
            "physicalLocation": {"artifactLocation": _artifact(path), "region": region},
            "message": message(quoted(sentence)),
        }


def _location(entry: Entry) -> Record:
    place: Record = {"artifactLocation": _artifact(entry.path)}
    region = {
        "startLine": entry.line,
        "startColumn": entry.column,
        "endLine": entry.end_line,
        "endColumn": entry.end_column,
    }
    if entry.line is not None:
        place["region"] = {key: number for key, number in region.items() if number is not None}
    return {"physicalLocation": place}


def _artifact(path: str) -> Record:
    target = uri(path)
    return {"uri": target} if target.startswith("file:") else {"uri": target, "uriBaseId": _ROOT}


REPORT = ReportFormat(render, "SARIF 2.1.0, for code scanning.", suffixes=(".sarif", ".sarif.json"))
