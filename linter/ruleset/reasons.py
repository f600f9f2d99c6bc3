"""Why a condition holds or fails, in plain words and with what was compared: for `headlint trace`.

A condition is taken apart until what decided it is left: of several ways, the one that came
nearest; of an exception, the sentence of the story that it found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from linter.engine import Reading, aligned, candidates, greatest_overlap, pair_up
from linter.language.facts import Fact
from linter.language.fields.table import fields_of, type_of
from linter.language.overlap import overlap
from linter.ruleset.conditions import Pair, judge, restated
from linter.ruleset.messages import written
from linter.ruleset.model import (
    All,
    AnyOf,
    Comparison,
    Condition,
    Exists,
    FieldTest,
    Nearest,
    Not,
    Overlap,
    Side,
)
from linter.ruleset.plain_words import OTHER_LINE, STORY, has_some, in_words, negated
from linter.ruleset.relations import Answer

_SELF_EXPLAINING = frozenset({"term", "text", "quantity", "day", "words"})
"""The types of fields whose value a person understands without being told what it stands for."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that a rule asked for, and what came of it.

    `answer` is None where it is not known. `held` is what the compared fields hold, `meaning` what
    a field stands for, where its value alone does not say so. `found` is the fact of the story that
    was looked for. Of several ways, `ways` is how many there are and `nearest` what the one that
    came nearest lacks.
    """

    wanted: str
    answer: Answer
    held: str = ""
    meaning: str = ""
    found: Fact | None = None
    ways: int = 0
    nearest: tuple[Reason, ...] = ()


def failures(condition: Condition, pair: Pair, reading: Reading) -> tuple[Reason, ...]:
    """What keeps the condition from holding, each thing once; none where it holds."""
    return tuple(dict.fromkeys(_failures(condition, pair, reading)))


def grounds(condition: Condition, pair: Pair, reading: Reading) -> tuple[Reason, ...]:
    """What makes the condition hold, each thing once; of several that all must, those that do."""
    return tuple(dict.fromkeys(_grounds(condition, pair, reading)))


def _failures(condition: Condition, pair: Pair, reading: Reading) -> Iterator[Reason]:
    answer = judge(condition, pair)
    if answer is True:
        return
    match condition:
        case All(conditions):
            for part in conditions:
                yield from _failures(part, pair, reading)
        case AnyOf(conditions):
            yield from _nearest_way(conditions, pair, reading, answer)
        case Not(inner):
            found = _grounds(inner, pair, reading) if answer is False else _open(inner, pair)
            yield from _turned(found, answer)
        case _:
            yield _leaf(condition, pair, answer)


def _grounds(condition: Condition, pair: Pair, reading: Reading) -> Iterator[Reason]:
    if judge(condition, pair) is not True and not isinstance(condition, All):
        return
    match condition:
        case All(conditions):
            for part in conditions:
                yield from _grounds(part, pair, reading)
        case AnyOf(conditions):
            yield from _grounds(
                next(part for part in conditions if judge(part, pair) is True), pair, reading
            )
        case Not(inner):
            yield from _turned(_failures(inner, pair, reading), True)
        case Exists():
            yield _witnessed(condition, pair, reading)
        case _:
            yield _leaf(condition, pair, True)


def _open(condition: Condition, pair: Pair) -> Iterator[Reason]:
    """The parts of a condition of which nothing is known."""
    if judge(condition, pair) is not None:
        return
    match condition:
        case All(conditions) | AnyOf(conditions):
            for part in conditions:
                yield from _open(part, pair)
        case Not(inner):
            yield from _turned(_open(inner, pair), None)
        case _:
            yield _leaf(condition, pair, None)


def _turned(reasons: Iterable[Reason], answer: Answer) -> Iterator[Reason]:
    """Reasons for the opposite; that a field is not known stays what it is."""
    for reason in reasons:
        open_ = answer is None and not reason.held
        yield reason if open_ else replace(reason, wanted=negated(reason.wanted), answer=answer)


def _nearest_way(
    ways: Sequence[Condition], pair: Pair, reading: Reading, answer: Answer
) -> Iterator[Reason]:
    """What the way that lacks least is lacking; of equals, the first."""
    lacking = [failures(way, pair, reading) for way in ways]
    least = min(lacking, key=len)
    if len(set(lacking)) == 1:
        yield from least
    else:
        yield Reason("", answer, ways=len(ways), nearest=least)


def _witnessed(condition: Exists, pair: Pair, reading: Reading) -> Reason:
    """What an exception found in the story, and what of it was asked for."""
    alignment = condition.alignment
    found = next(aligned(pair.claim, alignment, reading))
    greatest = greatest_overlap(pair.claim, tuple(candidates(pair.claim, alignment, reading)))
    told = grounds(alignment.condition, pair_up(pair.claim, found, reading, greatest), reading)
    words = " and ".join(reason.wanted for reason in told if not reason.ways)
    return Reason(has_some(alignment.evidence, words, _other(found)), True, found=found)


def _leaf(condition: Condition, pair: Pair, answer: Answer) -> Reason:
    other = _other(pair.evidence)
    if answer is not True:
        for side, path in _places(condition):
            root = path.partition(".")[0]
            if pair.value(side, root) is None and not _asks_for_nothing(condition):
                return Reason(in_words(FieldTest(side, root, "present"), other), False)
    held = _held(condition, pair, other)
    return Reason(in_words(condition, other), answer, held, _meaning(condition, pair))


def _asks_for_nothing(condition: Condition) -> bool:
    return isinstance(condition, FieldTest) and condition.test == "absent"


def _places(condition: Condition) -> tuple[tuple[Side, str], ...]:
    """The fields that a condition looks at."""
    match condition:
        case FieldTest(side, path):
            return ((side, path),)
        case Comparison(_, claim_path, evidence_path):
            return (("claim", claim_path), ("evidence", evidence_path))
    return ()


def _held(condition: Condition, pair: Pair, other: str) -> str:
    """What the fields of a condition hold, for the eye."""
    match condition:
        case FieldTest(_, _, "present" | "absent"):
            return ""
        case FieldTest(side, path):
            known = pair.value(side, path) is not None
            return f"it is {_shown(pair, side, path)}" if known else ""
        case Comparison(_, claim_path, evidence_path):
            line = _shown(pair, "claim", claim_path)
            return f"the line: {line}; {other}: {_shown(pair, 'evidence', evidence_path)}"
        case Overlap() if pair.evidence is not None:
            return f"it is {restated(condition, pair.claim, pair.evidence):.0%}"
        case Nearest() if pair.evidence is not None:
            share = overlap(pair.claim, pair.evidence) / (pair.greatest_overlap() or 1)
            return f"it is {share:.0%}"
    return ""


def _shown(pair: Pair, side: Side, path: str) -> str:
    value = pair.value(side, path)
    if value is None:
        return "nothing"
    return written(value) if isinstance(value, bool | int | float) else f"“{written(value)}”"


def _meaning(condition: Condition, pair: Pair) -> str:
    """What the field stands for, where its value alone does not say it."""
    for side, path in _places(condition):
        fact = pair.claim if side == "claim" else pair.evidence
        if fact is not None:
            field = fields_of(type_of(fact))[path]
            if field.type not in _SELF_EXPLAINING:
                return f"{path}: {field.doc}"
    return ""


def _other(evidence: Fact | None) -> str:
    return OTHER_LINE if evidence is not None and evidence.sentence.section == "part" else STORY
