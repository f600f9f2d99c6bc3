"""A condition in plain words: "the story's actor means the same as the line's"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.ruleset.messages import written
from linter.ruleset.model import (
    All,
    AnyOf,
    Comparison,
    Condition,
    Exists,
    FieldTest,
    Known,
    Nearest,
    Not,
    Overlap,
    Side,
)
from linter.ruleset.relation_table import RELATIONS, TESTS

STORY = "the story"
"""What the evidence is called where it stands in the body."""
OTHER_LINE = "the other line"
"""What it is called where it stands in another part."""
_LINE = "the line"


def in_words(condition: Condition, other: str = STORY) -> str:
    """What the condition asks for; `other` is what the evidence is called."""
    match condition:
        case FieldTest(side, path, "value", (bool(wanted),)):
            return _flag(side, path, wanted, other)
        case FieldTest(side, path, test, operands):
            field, values = _field(side, path, other), map(written, operands)
            return TESTS[test].words.format(field=field, values=" or ".join(values))
        case Comparison(relation, claim_path, evidence_path):
            alike = claim_path == evidence_path and "." not in claim_path
            claim = f"{_LINE}'s" if alike else _field("claim", claim_path, other)
            evidence = _field("evidence", evidence_path, other)
            return RELATIONS[relation].words.format(claim=claim, evidence=evidence)
        case Overlap(share, apart):
            without = f", its {_listed(apart)} apart" if apart else ""
            return f"{other} restates at least {share:.0%} of the line's words{without}"
        case Nearest(share):
            return f"it restates at least {share:.0%} of what the nearest restates of the line"
        case All(conditions):
            return _joined(conditions, " and ", other)
        case AnyOf(conditions):
            return _joined(conditions, " or ", other)
        case Not(inner):
            return negated(in_words(inner, other))
        case Exists(alignment):
            return has_some(alignment.evidence, in_words(alignment.condition, other), other)
        case Known(answer):
            return f"it is {'not ' * (answer is not True)}so"


def negated(words: str) -> str:
    """The opposite of a condition in words."""
    return f"it must not be that {words}"


def has_some(kind: str, words: str, other: str = STORY) -> str:
    """That there is some fact of this kind of which the words hold."""
    return f"{other} has some {kind} where {words}" if words else f"{other} has some {kind}"


def _field(side: Side, path: str, other: str) -> str:
    owner = _LINE if side == "claim" else other
    root, _, below = path.replace("_", " ").partition(".")
    return f"the {below} of {owner}'s {root}" if below else f"{owner}'s {root}"


def _flag(side: Side, path: str, wanted: bool, other: str) -> str:
    owner = _LINE if side == "claim" else other
    root, _, below = path.replace("_", " ").partition(".")
    if below:
        return f"{owner}'s {root} is {'' if wanted else 'not '}{below}"
    return f"“{root}” is {written(wanted)} of {owner}"


def _listed(paths: Sequence[str]) -> str:
    return " and ".join(path.replace("_", " ").replace(".", " ") for path in paths)


def _joined(conditions: Sequence[Condition], word: str, other: str) -> str:
    if len(conditions) == 1:
        return in_words(conditions[0], other)
    return word.join(
        f"({in_words(part, other)})" if isinstance(part, All | AnyOf) else in_words(part, other)
        for part in conditions
    )
