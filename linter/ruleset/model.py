"""A rule as the engine reads it: frozen records without behaviour, safe to pickle.

What the keys mean is in docs/rule-language.md. Every condition gives true, false or "does not say"
(see `conditions.py`); the records here only hold what was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

from linter.articles.model import PartKind
from linter.findings import Confidence, Problem, Severity
from linter.language.facts import FactType
from linter.language.house_words import SHIPPED_ONLY, HouseWords

Side = Literal["claim", "evidence"]
ReportOn = Literal["conflict", "missing", "any", "claim"]
Expected = Literal["fail", "pass"]
EvidenceSource = Literal["body", "lede"] | tuple[PartKind, ...]

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
REPORTS: tuple[ReportOn, ...] = get_args(ReportOn)

Value = str | bool | float


@dataclass(frozen=True, slots=True)
class FieldTest:
    """A question to one field: `test` is a name in `TESTS`, `operands` its words or bound.

    `value` has one operand or more, any of which will do; `lexicon`, `matches`, `verbatim`,
    `at_least` and `at_most` have one; `present` and `absent` none.
    """

    side: Side
    path: str
    test: str
    operands: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """A relation of `RELATIONS` between a field of the claim and one of the evidence."""

    relation: str
    claim_path: str
    evidence_path: str


@dataclass(frozen=True, slots=True)
class Overlap:
    """At least this share of the claim's context words is restated around the evidence.

    The words of the claim's fields `apart` are not asked for.
    """

    share: float
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Nearest:
    """At least this share of the overlap that the nearest fact of the evidence's type has.

    1 leaves only the nearest, and those as near.
    """

    share: float


@dataclass(frozen=True, slots=True)
class All:
    """Every condition holds; with none, it always holds.

    `by_cost` are the same in the order in which they are best asked.
    """

    conditions: tuple[Condition, ...] = ()
    by_cost: tuple[Condition, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        """Put the conditions in order."""
        object.__setattr__(self, "by_cost", tuple(sorted(self.conditions, key=_cost)))


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one condition holds; `by_cost` as with `All`."""

    conditions: tuple[Condition, ...]
    by_cost: tuple[Condition, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        """Put the conditions in order."""
        object.__setattr__(self, "by_cost", tuple(sorted(self.conditions, key=_cost)))


@dataclass(frozen=True, slots=True)
class Not:
    """The condition is false. Of what is not known, the opposite is not known either."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where evidence is sought (`source`), of which type, and when it counts as aligned."""

    evidence: FactType
    source: EvidenceSource = "body"
    condition: Condition = field(default_factory=All)


@dataclass(frozen=True, slots=True)
class Exists:
    """Some evidence aligns in this way; what else it says does not matter."""

    alignment: Alignment


@dataclass(frozen=True, slots=True)
class Known:
    """What was found out beforehand: no rule file has it, `for_claim` puts it in."""

    answer: bool | None


Condition = FieldTest | Comparison | Overlap | Nearest | All | AnyOf | Not | Exists | Known

# How long answers take beside each other, roughly, as profiles show: a field is looked up, terms
# are compared, all words round two facts are, and `exists` goes through the whole story. What tests
# a text reads all of it. Of several conditions the cheapest settles most pairs.
_COSTS: dict[type[Condition], int] = {
    Known: 0,
    FieldTest: 1,
    Comparison: 3,
    Overlap: 12,
    Nearest: 30,
    Exists: 500,
}
_OF_TEXT = 10


def _cost(condition: Condition) -> int:
    match condition:
        case All(conditions) | AnyOf(conditions):
            return 1 + min(map(_cost, conditions), default=0)
        case Not(inner):
            return _cost(inner)
        case FieldTest(test="matches" | "verbatim"):
            return _OF_TEXT
        case _:
            return _COSTS[type(condition)]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a message that is filled in: `{part}`, `{claim.actor}`, `{evidence.value}`."""

    side: Literal["part", "claim", "evidence"]
    path: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A message cut into literal text and slots, in order."""

    pieces: tuple[str | Slot, ...]


@dataclass(frozen=True, slots=True)
class Replacement:
    """A suggestion: write the words of `replacement` in place of the claim's field `path`."""

    path: str
    replacement: Slot


Suggestion = Template | Replacement


@dataclass(frozen=True, slots=True)
class RuleTest:
    """One example in a rule file.

    `expected` is what the line should give, `todo` that it does not yet. `kind` is the part the
    line stands in; `parts` are the other parts of the article, `body` its paragraphs. `at`,
    `evidence` and `suggestion` are words that the finding must name, or None.
    """

    line: str
    expected: Expected
    kind: PartKind
    body: tuple[str, ...]
    todo: bool = False
    parts: tuple[tuple[PartKind, str], ...] = ()
    at: str | None = None
    evidence: str | None = None
    suggestion: str | None = None
    published: str | None = None
    because: str = ""
    source_line: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of one file. `group` is its folder; `path` the file as it was named to us.

    `at` and `evidence_at` are the fields whose words are underlined; None means the whole fact.
    `align` is None where `report` is `claim`: such a rule asks the line alone.
    `extends` is the id of the rule it was made from, "" if it stands for itself. `faults` are names
    in `fault_table.FAULTS`; `unseeded` says why there are none, if it says so.
    """

    id: str
    group: str
    path: str
    summary: str
    severity: Severity
    confidence: Confidence
    parts: tuple[PartKind, ...]
    claim: FactType
    message: Template
    why: str
    align: Alignment | None = None
    require: Condition = field(default_factory=All)
    where: Condition = field(default_factory=All)
    unless: Condition | None = None
    report: ReportOn = "conflict"
    at: str | None = None
    evidence_at: str | None = None
    suggest: Suggestion | None = None
    related: tuple[str, ...] = ()
    extends: str = ""
    faults: tuple[str, ...] = ()
    unseeded: str = ""
    tests: tuple[RuleTest, ...] = ()

    @property
    def needs_second_reader(self) -> bool:
        """Whether the rule is about what the second reader doubts."""
        return self.claim == "doubt"


@dataclass(frozen=True, slots=True)
class Ruleset:
    """Rules in the order of their ids, and a digest of the files they came from, for caches.

    `words` are what the newsroom adds to the lexicons and the gazetteer; they are in the digest.
    """

    rules: tuple[Rule, ...]
    digest: str = ""
    words: HouseWords = SHIPPED_ONLY

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def get(self, rule_id: str) -> Rule | None:
        """The rule of that id, or None."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)


class RulesetError(Exception):
    """Rule files that cannot be used: every problem found, each with its place and advice."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(problem.message for problem in self.problems)
