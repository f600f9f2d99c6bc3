"""The figures that ship: written by `headlint rules score --write`, read by other commands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from linter.scorecard.rates import Rate
from linter.scorecard.scoring import RuleScore, Scorecard

FIGURES = Path(__file__).with_name("figures.yaml")
APART = "figures-second-reader.yaml"
"""The file beside it for rules about doubts, which are measured by themselves: that takes hours."""

_HEAD = """\
# What the scorecard measured. Written by `headlint rules score PATHS --write`; not to be edited.
# seeded: faults of the rule's own laid into lines that were right; caught: noticed by the rule;
# elsewhere: noticed by another rule only; written: caught and seeded of them in articles written
# to seed faults into; articles: published ones with a part that it reads; alarmed: those of them on
# whose untouched lines it raised an alarm.
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured, when, and on what. `sets` gives the articles of each set by name.

    `apart` are the figures of the second reader's rules, measured in a run of their own.
    """

    commit: str
    day: str
    sets: dict[str, int]
    scores: dict[str, RuleScore]
    apart: Figures | None = None

    def holding(self, rule: str) -> Figures:
        """The run that measured this rule: this one, or the one apart."""
        return self.apart if self.apart is not None and rule in self.apart.scores else self

    def score(self, rule: str) -> RuleScore | None:
        """What was measured of this rule, in whichever run."""
        return self.holding(rule).scores.get(rule)


def figures_text(scorecard: Scorecard, commit: str, day: str) -> str:
    """The content of figures.yaml for a scorecard."""
    content = {
        "commit": commit,
        "date": day,
        "sets": dict(scorecard.sets),
        "rules": {score.rule: _record(score) for score in scorecard.scores},
    }
    return _HEAD + yaml.safe_dump(content, sort_keys=False, default_flow_style=None, width=110)


@cache
def load_figures(path: Path = FIGURES) -> Figures:
    """The figures that ship, with those apart; without any where none have been written yet."""
    apart = path.with_name(APART)
    return replace(_load(path), apart=_load(apart) if apart.exists() else None)


def _load(path: Path) -> Figures:
    if not path.exists():
        return Figures("", "", {}, {})
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    scores = {name: _score(name, record) for name, record in content["rules"].items()}
    return Figures(content["commit"], content["date"], content["sets"], scores)


def _record(score: RuleScore) -> dict[str, Any]:
    return {
        "seeded": score.seeded,
        "caught": score.caught,
        "elsewhere": score.elsewhere,
        "written": [score.written.count, score.written.total],
        "articles": score.articles,
        "alarmed": score.alarmed,
        "faults": {name: [rate.count, rate.total] for name, rate in score.by_fault},
    }


def _score(name: str, record: dict[str, Any]) -> RuleScore:
    faults = tuple((fault, Rate(*counts)) for fault, counts in record["faults"].items())
    counts = {key: record[key] for key in ("seeded", "caught", "elsewhere", "articles", "alarmed")}
    written = Rate(*record.get("written", (0, 0)))
    return RuleScore(name, by_fault=faults, written=written, **counts)
