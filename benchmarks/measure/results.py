"""What a run found, row by row; saved as JSON so that two runs can be compared."""

from __future__ import annotations

import json
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from linter.findings import Confidence, Finding, Severity

PROJECT = Path(__file__).resolve().parents[2]
VERSION = 1


@dataclass(frozen=True, slots=True)
class Hit:
    """One finding on a row, with what a person needs to judge it."""

    rule: str
    severity: Severity
    confidence: Confidence
    text: str
    message: str
    evidence: str = ""

    @classmethod
    def of(cls, finding: Finding) -> Hit:
        """The hit that stands for `finding`; its first evidence sentence is kept."""
        return cls(
            rule=finding.rule,
            severity=finding.severity,
            confidence=finding.confidence,
            text=finding.text,
            message=finding.message,
            evidence=finding.evidence[0].text if finding.evidence else "",
        )


@dataclass(frozen=True, slots=True)
class RowResult:
    """All findings (profile `audit`) on one row, over its own body and over another's.

    `control` is None where the control was not run. `fault` is the error of a check that broke.
    """

    file: str
    line: int
    id: str
    wrong: bool
    error_types: tuple[str, ...]
    hits: tuple[Hit, ...]
    control: tuple[Hit, ...] | None = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A whole run: the commit it measured, the sampling step, and the results in data order."""

    commit: str
    every: int
    results: tuple[RowResult, ...]


def outside_project(path: Path) -> Path:
    """`path`, if it lies outside the project; ValueError if not.

    Results hold words of the data, and the data belongs to its publishers: none of it may end up
    in the repository.
    """
    if path.resolve().is_relative_to(PROJECT):
        raise ValueError(
            f"{path} lies inside the project; results hold text of the data. "
            "Name a place outside it."
        )
    return path


def save(run: Run, path: Path) -> None:
    """Write `run` as JSON to `path`, which must lie outside the project (else ValueError)."""
    document = {"version": VERSION, **asdict(run)}
    outside_project(path).write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def load(path: Path) -> Run:
    """Read back what `save` wrote. Raises ValueError if it is not such a file."""
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if document.get("version") != VERSION:
        raise ValueError(f"{path}: not the results of an accuracy run (version {VERSION})")
    results = tuple(_result(record) for record in document["results"])
    return Run(commit=document["commit"], every=document["every"], results=results)


def only(run: Run, files: AbstractSet[str]) -> Run:
    """`run` without the results of files that are not in `files`."""
    return replace(run, results=tuple(result for result in run.results if result.file in files))


def without(run: Run, rules: AbstractSet[str]) -> Run:
    """`run` as it would be without these rules, which changes nothing of what others find."""

    def kept(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        return tuple(hit for hit in hits if hit.rule not in rules)

    return replace(
        run,
        results=tuple(
            replace(
                result,
                hits=kept(result.hits),
                control=None if result.control is None else kept(result.control),
            )
            for result in run.results
        ),
    )


def _result(record: dict[str, Any]) -> RowResult:
    control = record["control"]
    return RowResult(
        file=record["file"],
        line=record["line"],
        id=record["id"],
        wrong=record["wrong"],
        error_types=tuple(record["error_types"]),
        hits=_hits(record["hits"]),
        control=None if control is None else _hits(control),
        fault=record["fault"],
    )


def _hits(records: Sequence[dict[str, Any]]) -> tuple[Hit, ...]:
    return tuple(Hit(**record) for record in records)
