"""Figures from results: false alarms, recall, balanced accuracy, what survives the control."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Literal, get_args

from benchmarks.measure.results import Hit, RowResult
from linter.findings import Confidence, Severity

Profile = Literal["desk", "copy", "audit"]
Level = Literal["error", "warning", "any"]
PROFILES: tuple[Profile, ...] = get_args(Profile)
LEVELS: tuple[Level, ...] = get_args(Level)

# The same meaning as in docs/configuration.md: a profile chooses findings by their confidence.
_CONFIDENCES: Mapping[Profile, frozenset[Confidence]] = MappingProxyType(
    {
        "desk": frozenset({"high"}),
        "copy": frozenset({"high", "medium"}),
        "audit": frozenset({"high", "medium", "low"}),
    }
)
_SEVERITIES: Mapping[Level, frozenset[Severity]] = MappingProxyType(
    {
        "error": frozenset({"error"}),
        "warning": frozenset({"error", "warning"}),
        "any": frozenset({"error", "warning", "info"}),
    }
)


@dataclass(frozen=True, slots=True)
class Rates:
    """One decision rule ("any finding of this profile at this level") on one set of rows.

    Shares from 0 to 1, None where there is no row to count. `balanced` is the mean of recall and
    1 - false_alarms: 0.5 is chance, whatever the share of wrong rows.
    """

    false_alarms: float | None
    recall: float | None

    @property
    def balanced(self) -> float | None:
        """Balanced accuracy, or None if all rows have the same label."""
        if self.false_alarms is None or self.recall is None:
            return None
        return (self.recall + 1 - self.false_alarms) / 2


@dataclass(frozen=True, slots=True)
class RuleCount:
    """On how many rows a rule fired: on wrong lines, on right ones.

    `survive` is the part of the first that fires over another's body too; None without control.
    """

    true: int
    false: int
    survive: int | None


@dataclass(frozen=True, slots=True)
class FileFigures:
    """All figures of one file. Mappings are keyed by profile and level, or by error type."""

    file: str
    supported: int
    unsupported: int
    rates: Mapping[tuple[Profile, Level], Rates]
    control: Mapping[tuple[Profile, Level], Rates] | None
    by_type: Mapping[str, Mapping[Profile, tuple[int, int]]]
    faults: int

    def best(self) -> tuple[Profile, Level] | None:
        """The decision rule of highest balanced accuracy (the earliest, of equals)."""
        scored = [(key, rate.balanced) for key, rate in self.rates.items()]
        known = [(key, value) for key, value in scored if value is not None]
        return max(known, key=lambda pair: pair[1])[0] if known else None


def kept(hits: Iterable[Hit], profile: Profile, level: Level = "any") -> list[Hit]:
    """The hits that `profile` shows at `level` (error; error or warning; any)."""
    return [
        hit
        for hit in hits
        if hit.confidence in _CONFIDENCES[profile] and hit.severity in _SEVERITIES[level]
    ]


def figures(results: Sequence[RowResult]) -> list[FileFigures]:
    """Figures of each file in `results`, in their order (results of a file stand together)."""
    return [
        _file_figures(file, list(group))
        for file, group in groupby(results, key=lambda result: result.file)
    ]


def _file_figures(file: str, results: list[RowResult]) -> FileFigures:
    controlled = [result for result in results if result.control is not None]
    return FileFigures(
        file=file,
        supported=sum(not result.wrong for result in results),
        unsupported=sum(result.wrong for result in results),
        rates=_all_rates([(result.wrong, result.hits) for result in results]),
        control=_all_rates([(result.wrong, result.control or ()) for result in controlled])
        if controlled
        else None,
        by_type=_by_type(results),
        faults=sum(bool(result.fault) for result in results),
    )


def _all_rates(
    rows: list[tuple[bool, tuple[Hit, ...]]],
) -> dict[tuple[Profile, Level], Rates]:
    return {
        (profile, level): rates([(wrong, bool(kept(hits, profile, level))) for wrong, hits in rows])
        for profile in PROFILES
        for level in LEVELS
    }


def rates(decisions: Iterable[tuple[bool, bool]]) -> Rates:
    """Rates of decisions given as (row is wrong, row was flagged)."""
    counts = Counter(decisions)
    right = counts[False, True] + counts[False, False]
    wrong = counts[True, True] + counts[True, False]
    return Rates(
        false_alarms=counts[False, True] / right if right else None,
        recall=counts[True, True] / wrong if wrong else None,
    )


def _by_type(results: Sequence[RowResult]) -> dict[str, dict[Profile, tuple[int, int]]]:
    """For each error type and profile: rows with any finding, rows in all."""
    types = sorted({name for result in results if result.wrong for name in result.error_types})
    table: dict[str, dict[Profile, tuple[int, int]]] = {}
    for name in types:
        rows = [result for result in results if result.wrong and name in result.error_types]
        table[name] = {
            profile: (sum(bool(kept(result.hits, profile)) for result in rows), len(rows))
            for profile in PROFILES
        }
    return table


def by_rule(results: Iterable[RowResult]) -> dict[str, RuleCount]:
    """On how many rows each rule fired, by name. `survive` is None if no control was run."""
    true: Counter[str] = Counter()
    false: Counter[str] = Counter()
    survive: Counter[str] = Counter()
    controlled = False
    for result in results:
        rules = {hit.rule for hit in result.hits}
        (true if result.wrong else false).update(rules)
        if result.control is not None:
            controlled = True
            if result.wrong:
                survive.update(rules & {hit.rule for hit in result.control})
    return {
        rule: RuleCount(true[rule], false[rule], survive[rule] if controlled else None)
        for rule in sorted(true.keys() | false.keys())
    }
