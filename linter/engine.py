"""One article and one ruleset give findings.

A rule means this: a claim is *supported* if evidence that aligns with it meets every `require`; if
evidence aligns and none meets them there is a *conflict*; if none aligns the claim is *missing*.
Evidence that aligns but does not say what is required is *silent*: it neither supports nor
contradicts. Every claim that a rule looks at gives one Outcome, reported or not, so that a run can
explain itself; findings are made from the outcomes alone. A rule that reports the claim itself
asks for no evidence: a claim it looks at is a *fault*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Literal, Protocol

from linter.articles.model import Article, PartKind, Passage
from linter.findings import Evidence, Finding
from linter.language.facts import Entity, Fact, FactType, Span, Term
from linter.language.fields.values import value_of
from linter.language.overlap import overlap
from linter.ruleset.conditions import Pair, judge
from linter.ruleset.holding import holds
from linter.ruleset.messages import fill, slot_words, span_at, suggestion
from linter.ruleset.model import Alignment, EvidenceSource, ReportOn, Rule, Ruleset

Verdict = Literal["supported", "conflict", "missing", "silent", "fault", "not-applicable"]

_VERDICTS: tuple[tuple[Verdict, bool | None], ...] = (
    ("supported", True),
    ("conflict", False),
    ("silent", None),
)
"""What the answers to `require` make of a claim: the first of them that any evidence gave."""

_REPORTED: dict[ReportOn, tuple[Verdict, ...]] = {
    "conflict": ("conflict",),
    "missing": ("missing",),
    "any": ("conflict", "missing"),
    "claim": ("fault",),
}
"""The verdicts that a rule makes findings of, by its `report`."""


class Reading(Protocol):
    """What the language layer understood of one article."""

    @property
    def article(self) -> Article:
        """The article that was read."""
        ...

    def claims(self, fact_type: FactType, kinds: Sequence[PartKind]) -> Sequence[Fact]:
        """The facts of this type in the parts of these kinds, in the order of the article."""
        ...

    def evidence(self, fact_type: FactType, source: EvidenceSource) -> Sequence[Fact]:
        """The facts of this type in the body, its lede, or the parts of the kinds named."""
        ...

    def passage(self, fact: Fact) -> Passage:
        """The part or paragraph that the fact stands in."""
        ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rule makes of one claim, and on what grounds.

    `aligned` is all the evidence that aligned, with what each answered to `require`; `evidence` is
    the one a message speaks of: the nearest that decides, else None. `part` is the index of the
    claim's part in the article.
    """

    rule: Rule
    claim: Fact
    part: int
    verdict: Verdict
    aligned: tuple[tuple[Fact, bool | None], ...] = ()
    evidence: Fact | None = None

    @property
    def reported(self) -> bool:
        """Whether the rule makes a finding of it."""
        return self.verdict in _REPORTED[self.rule.report]


def check_article(reading: Reading, ruleset: Ruleset) -> list[Finding]:
    """Every finding of every rule on one article, in the order of the file.

    One rule speaks once of the same words of a part, however many facts they gave rise to.
    """
    first: dict[tuple[str, int, int, int], Finding] = {}
    for rule in ruleset:
        for outcome in match(rule, reading):
            finding = to_finding(outcome, reading)
            end = finding.part_start + len(finding.text)
            first.setdefault((rule.id, outcome.part, finding.part_start, end), finding)
    return sorted(first.values(), key=_place)


def match(rule: Rule, reading: Reading) -> Iterator[Outcome]:
    """The outcomes of one rule that are to be reported, those that `examine` gives.

    Exceptions are asked about last: each looks through the whole story, and few claims come so far.
    """
    for claim in reading.claims(rule.claim, rule.parts):
        alone = pair_up(claim, None, reading)
        if holds(rule.where, alone):
            outcome = _compare(rule, claim, reading)
            if outcome.reported and not _is_excepted(rule, alone):
                yield outcome


def examine(rule: Rule, reading: Reading) -> Iterator[Outcome]:
    """What the rule makes of every claim of its type in the parts it looks at."""
    for claim in reading.claims(rule.claim, rule.parts):
        yield _weigh(rule, claim, reading)


def pair_up(
    claim: Fact,
    evidence: Fact | None,
    reading: Reading,
    greatest_overlap: Callable[[], float] = float,
) -> Pair:
    """A claim, perhaps with evidence, as conditions want it."""
    return Pair(
        claim=claim,
        claim_paragraph=reading.passage(claim).text,
        exists=partial(_exists, claim, reading),
        body=reading.article.body,
        evidence=evidence,
        evidence_paragraph=reading.passage(evidence).text if evidence is not None else "",
        greatest_overlap=greatest_overlap,
    )


def candidates(claim: Fact, alignment: Alignment, reading: Reading) -> Iterator[Fact]:
    """All facts that could be evidence: a claim's own part never bears it out."""
    section, index = claim.sentence.section, claim.sentence.index
    for fact in reading.evidence(alignment.evidence, alignment.source):
        if fact.sentence.index != index or fact.sentence.section != section:
            yield fact


def nearest(claim: Fact, facts: Sequence[Fact]) -> Fact | None:
    """The fact whose context restates most of the claim's; of equals, the earliest."""
    return min(facts, key=lambda fact: (-overlap(claim, fact), *_order(fact)), default=None)


def greatest_overlap(claim: Fact, facts: Sequence[Fact]) -> Callable[[], float]:
    """Works out, once and only when asked, how much of the claim the nearest fact restates."""
    return cache(lambda: max((overlap(claim, fact) for fact in facts), default=0.0))


def _weigh(rule: Rule, claim: Fact, reading: Reading) -> Outcome:
    alone = pair_up(claim, None, reading)
    if not holds(rule.where, alone) or _is_excepted(rule, alone):
        return Outcome(rule, claim, claim.sentence.index, "not-applicable")
    return _compare(rule, claim, reading)


def _is_excepted(rule: Rule, alone: Pair) -> bool:
    return rule.unless is not None and holds(rule.unless, alone)


def _compare(rule: Rule, claim: Fact, reading: Reading) -> Outcome:
    """What the story says to a claim that the rule looks at, exceptions aside."""
    outcome = partial(Outcome, rule, claim, claim.sentence.index)
    if rule.align is None:
        return outcome("fault")
    answers = tuple(
        (fact, judge(rule.require, pair_up(claim, fact, reading)))
        for fact in aligned(claim, rule.align, reading)
    )
    for verdict, wanted in _VERDICTS:
        deciding = [fact for fact, answer in answers if answer is wanted]
        if deciding:
            return outcome(verdict, answers, nearest(claim, deciding))
    return outcome("missing")


def aligned(claim: Fact, alignment: Alignment, reading: Reading) -> Iterator[Fact]:
    """The facts that speak of the same thing as the claim, as the alignment asks for it."""
    facts = tuple(candidates(claim, alignment, reading))
    alone = pair_up(claim, None, reading, greatest_overlap(claim, facts))
    for fact in facts:
        if holds(alignment.condition, alone.beside(fact, reading.passage(fact).text)):
            yield fact


def _exists(claim: Fact, reading: Reading, alignment: Alignment) -> bool:
    return any(True for _ in aligned(claim, alignment, reading))


def to_finding(outcome: Outcome, reading: Reading) -> Finding:
    """The finding that an outcome to be reported makes: places, words, message, suggestion."""
    rule, claim = outcome.rule, outcome.claim
    passage = reading.passage(claim)
    part = reading.article.parts[outcome.part]
    span = span_at(claim, rule.at)
    start, end = passage.position(span.start), passage.position(max(span.end - 1, span.start))
    words = partial(slot_words, kind=part.kind, claim=claim, evidence=outcome.evidence)
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        confidence=rule.confidence,
        path=reading.article.path,
        article=reading.article.id,
        part=part.kind,
        line=start.line,
        column=start.column,
        end_line=end.line,
        end_column=end.column + 1,
        text=passage.text[span.start : span.end],
        message=fill(rule.message, words) or rule.summary,
        evidence=_evidence(outcome, reading),
        suggestion=suggestion(rule.suggest, claim, outcome.evidence, passage.text, words),
        part_text=passage.text,
        part_start=span.start,
    )


def _evidence(outcome: Outcome, reading: Reading) -> tuple[Evidence, ...]:
    """The sentence the message speaks of; where nothing aligned, the one that comes nearest.

    None at all where the line is at fault by itself.
    """
    if outcome.evidence is not None:
        path = outcome.rule.evidence_at
        shown = _to_evidence(outcome.evidence, span_at(outcome.evidence, path), reading)
        return (shown, *_naming(outcome.evidence, path, reading))
    rule, claim = outcome.rule, outcome.claim
    if rule.align is None:
        return ()
    near = nearest(claim, tuple(candidates(claim, rule.align, reading)))
    if near is None or overlap(claim, near) == 0:
        return ()
    return (_to_evidence(near, Span(near.sentence.span.start, near.sentence.span.start), reading),)


def _naming(fact: Fact, path: str | None, reading: Reading) -> Iterator[Evidence]:
    """Where the story names in full what the evidence names otherwise: the state of a capital."""
    term = value_of(fact, path) if path is not None else None
    if not isinstance(term, Term) or not term.name or term.name.casefold() == term.text.casefold():
        return
    for entity in reading.evidence("entity", "body"):
        if not isinstance(entity, Entity) or entity.name.identity != term.identity:
            continue
        if entity.name.text.casefold() == term.name.casefold():
            if entity.sentence != fact.sentence:
                yield _to_evidence(entity, entity.span, reading)
            return


def _to_evidence(fact: Fact, span: Span, reading: Reading) -> Evidence:
    sentence = fact.sentence
    place = reading.passage(fact).position(sentence.span.start)
    start, end = (offset - sentence.span.start for offset in span)
    in_part = sentence.section == "part"
    part = reading.article.parts[sentence.index].kind if in_part else None
    return Evidence(sentence.text, place.line, place.column, start, end, part)


def _order(fact: Fact) -> tuple[bool, int, int, int]:
    return (fact.sentence.section == "body", fact.sentence.index, fact.span.start, fact.span.end)


def _place(finding: Finding) -> tuple[int, int, int, int, str]:
    return (finding.line, finding.column, finding.end_line, finding.end_column, finding.rule)
