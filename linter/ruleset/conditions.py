"""What a condition answers over a claim and, where there is one, a piece of evidence.

Three answers: True, False, and None for "does not say", which is what every test of a field that
is not stated gives (`absent` apart). `all` is False if any part is, else None if any part is; `any`
the other way round; `not` of None is None. These are Kleene's strong connectives
(Kleene, Introduction to Metamathematics, 1952, section 64).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from linter.articles.model import Passage
from linter.language.facts import Fact, Term
from linter.language.fields.table import fields_of, type_of
from linter.language.fields.types import FieldValue
from linter.language.fields.values import value_of
from linter.language.lexicons.lexicon import lexicons
from linter.language.overlap import overlap
from linter.language.quotes.matching import verbatim
from linter.ruleset.model import (
    Alignment,
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
    Value,
)
from linter.ruleset.relations import Answer, compare_steps, relate


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim, perhaps with evidence, and the texts of the passages they stand in.

    `exists` says whether some evidence aligns with the claim, and `body` is the story;
    `greatest_overlap` is that of the claim with the nearest of all facts that could be evidence.
    The engine gives them, because only the engine knows the article.
    """

    claim: Fact
    claim_paragraph: str
    exists: Callable[[Alignment], bool]
    body: tuple[Passage, ...] = ()
    evidence: Fact | None = None
    evidence_paragraph: str = ""
    greatest_overlap: Callable[[], float] = float

    def beside(self, evidence: Fact, paragraph: str) -> Pair:
        """The same claim with a piece of evidence, and the text of the passage that stands in."""
        claim, text, exists, body = self.claim, self.claim_paragraph, self.exists, self.body
        return Pair(claim, text, exists, body, evidence, paragraph, self.greatest_overlap)

    def value(self, side: Side, path: str) -> FieldValue:
        """What the claim or the evidence holds at a path of the table, None if not stated."""
        if side == "claim":
            return value_of(self.claim, path, self.claim_paragraph)
        if self.evidence is None:
            return None
        return value_of(self.evidence, path, self.evidence_paragraph)


def judge(condition: Condition, pair: Pair) -> Answer:
    """Whether the condition holds: True, False, or None where the pair does not say."""
    match condition:
        case All(conditions):
            return _settled(conditions, pair, by=False)
        case AnyOf(conditions):
            return _settled(conditions, pair, by=True)
        case Not(inner):
            return _opposite(judge(inner, pair))
        case _:
            return _SINGLE[type(condition)](condition, pair)


def single(condition: Condition) -> Callable[[Pair], Answer]:
    """What `judge` does for a condition that is not made of others."""
    return partial(_SINGLE[type(condition)], condition)


def restated(condition: Overlap, claim: Fact, evidence: Fact) -> float:
    """The share of the claim's context that the evidence restates, as the condition asks for it."""
    if not condition.apart:
        return overlap(claim, evidence)
    terms = (value_of(claim, path) for path in condition.apart)
    return overlap(claim, evidence, [term.span for term in terms if isinstance(term, Term)])


def unmet(condition: Condition, pair: Pair) -> Iterator[tuple[Condition, Answer]]:
    """The parts that keep a condition from being True, for an explanation; none if it is True."""
    answer = judge(condition, pair)
    if answer is True:
        return
    if isinstance(condition, All):
        for part in condition.conditions:
            yield from unmet(part, pair)
    else:
        yield condition, answer


def _judge_comparison(comparison: Comparison, pair: Pair) -> Answer:
    claim = pair.value("claim", comparison.claim_path)
    evidence = pair.value("evidence", comparison.evidence_path)
    if claim is None or evidence is None:
        return None
    field = fields_of(type_of(pair.claim))[comparison.claim_path]
    return relate(comparison.relation, claim, evidence, field)


def _judge_overlap(condition: Overlap, pair: Pair) -> Answer:
    found = pair.evidence
    return found is not None and restated(condition, pair.claim, found) >= condition.share


def _judge_nearest(condition: Nearest, pair: Pair) -> Answer:
    if pair.evidence is None:
        return False
    return overlap(pair.claim, pair.evidence) >= condition.share * pair.greatest_overlap()


def _judge_exists(condition: Exists, pair: Pair) -> Answer:
    return pair.exists(condition.alignment)


def _judge_field(test: FieldTest, pair: Pair) -> Answer:
    value = pair.value(test.side, test.path)
    if test.test == "present":
        return value is not None
    if test.test == "absent":
        return value is None
    if value is None:
        return None
    if test.test == "value":
        return any(_is(value, operand) for operand in test.operands)
    if test.test == "lexicon":
        return _in_lexicon(value, str(test.operands[0]))
    if test.test == "verbatim":
        return verbatim(str(value), [passage.text for passage in pair.body])
    if test.test == "matches":
        pattern = compiled(str(test.operands[0]))
        return any(pattern.search(word) is not None for word in _texts(value))
    return _bounded(test, pair, value, test.operands[0])


def _bounded(test: FieldTest, pair: Pair, value: FieldValue, bound: Value) -> Answer:
    if isinstance(value, int | float) and isinstance(bound, int | float):
        return value >= bound if test.test == "at_least" else value <= bound
    fact = pair.claim if test.side == "claim" else pair.evidence
    assert fact is not None  # it had a value
    ladder = fields_of(type_of(fact))[test.path].ladder
    return compare_steps(test.test, str(bound), str(value), ladder)


def _is(value: FieldValue, operand: Value) -> bool:
    if isinstance(value, frozenset):
        return operand in value
    if isinstance(value, str) and isinstance(operand, str):
        return value.casefold() == operand.casefold()
    return value == operand


def _in_lexicon(value: FieldValue, name: str) -> bool:
    """A word list holds lemmas; a predicate class or noun group is found among the classes."""
    if isinstance(value, Term) and name in value.classes:
        return True
    listed = lexicons().lists.get(name, frozenset())
    if isinstance(value, frozenset):
        return name in value or bool(value & listed)
    return any(word.lower() in listed for word in _texts(value))


def _texts(value: FieldValue) -> tuple[str, ...]:
    if isinstance(value, Term):
        return (value.text, value.lemma)
    if isinstance(value, frozenset):
        return tuple(sorted(value))
    return (str(value),)


@cache
def compiled(pattern: str) -> Any:
    """A pattern compiled to run in linear time. Raises re2.error where it is not one."""
    import re2  # only rules with `matches` pay for loading it

    options = re2.Options()
    options.log_errors = False
    return re2.compile(pattern, options=options)


def _settled(conditions: Iterable[Condition], pair: Pair, by: bool) -> Answer:
    """The answer to several conditions where one of them can settle it: "all" by False, "any" by
    True. Without such a one it is the opposite, or None if any of them does not say.
    """
    result: Answer = not by
    for condition in conditions:
        answer = judge(condition, pair)
        if answer is by:
            return by
        if answer is None:
            result = None
    return result


def _opposite(answer: Answer) -> Answer:
    return None if answer is None else not answer


_SINGLE: dict[type[Condition], Callable[[Any, Pair], Answer]] = {
    FieldTest: _judge_field,
    Comparison: _judge_comparison,
    Overlap: _judge_overlap,
    Nearest: _judge_nearest,
    Exists: _judge_exists,
}
"""The conditions that are not made of others, and how each is judged."""
