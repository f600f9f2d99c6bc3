"""Facts and readings made by hand, so that rules and engine are tested without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from linter.articles.model import Anchor, Article, Part, PartKind, Passage
from linter.language.facts import (
    Event,
    Fact,
    FactType,
    Number,
    Quantity,
    Sentence,
    Span,
    Term,
    Word,
)
from linter.language.fields.table import type_of
from linter.ruleset.model import EvidenceSource, Rule
from linter.ruleset.validate import read_rule

RULE = """\
id: wrong-actor
summary: Somebody else does it.
severity: error
confidence: high
in: [headline, dek]
for: event
align: {with: event, same: [predicate, target]}
require: {actor: same}
message: "The {part} says {claim.actor}, the story {evidence.actor}."
suggest: {replace: claim.actor, with: evidence.actor}
why: It matters.
tests:
  - fail: Mayor closes bridge
    body: The council closed the bridge.
  - pass: Council closes bridge
    body: The council closed the bridge.
"""
PATH = "rules/actors/wrong-actor.yaml"


def rule(text: str = RULE, path: str = PATH) -> Rule:
    """The rule in `text`, which must be well formed."""
    found, problems = read_rule(text, path)
    assert found is not None, problems
    return found


def passage(text: str, line: int = 1) -> Passage:
    return Passage(text, (Anchor(0, line, 1),))


def sentence(text: str, index: int = 0, *, part: bool = False, offset: int = 0) -> Sentence:
    return Sentence("part" if part else "body", index, Span(offset, offset + len(text)), text)


def term(text: str, where: Sentence | None = None, **fields: Any) -> Term:
    """A term of these words, where they first stand in the sentence."""
    start = where.span.start + where.text.index(text) if where is not None else 0
    return Term(text, Span(start, start + len(text)), fields.pop("lemma", text.lower()), **fields)


def name(text: str, where: Sentence | None = None, **fields: Any) -> Term:
    """An organisation called so."""
    known = {"kind": "organisation", "identity": f"name:{text.lower()}", **fields}
    return term(text, where, **known)


def act(text: str, where: Sentence | None = None, **fields: Any) -> Term:
    return term(text, where, kind="act", **fields)


def quantity(low: float, high: float | None = None, text: str = "", **fields: Any) -> Quantity:
    words = text or f"{low:,.0f}"
    return Quantity(words, Span(0, len(words)), low, low if high is None else high, **fields)


def words(*lemmas: str) -> tuple[Word, ...]:
    """Context words of equal weight."""
    return tuple(Word(lemma, frozenset({lemma}), 1.0, Span(0, 0)) for lemma in lemmas)


def event(where: Sentence, verb: str, lemma: str, **fields: Any) -> Event:
    """An event whose terms are given as words of the sentence: `actor="Mayor"` is a name."""
    terms: dict[str, Any] = {
        slot: name(value, where) if isinstance(value, str) else value
        for slot, value in fields.items()
        if slot in ("actor", "target", "recipient", "source")
    }
    rest: dict[str, Any] = {slot: value for slot, value in fields.items() if slot not in terms}
    context = words(*rest.pop("context", ()))
    predicate = act(verb, where, lemma=lemma)
    return Event(
        sentence=where,
        span=where.span,
        context=context,
        predicate=predicate,
        act=rest.pop("act", verb),
        **terms,
        **rest,
    )


def number(where: Sentence, value: Quantity, noun: str, **fields: Any) -> Number:
    return Number(
        sentence=where,
        span=where.span,
        value=value,
        noun=term(noun, where),
        **fields,
    )


@dataclass(frozen=True)
class HandReading:
    """A Reading over facts made by hand. The lede is the first paragraph."""

    article: Article
    facts: tuple[Fact, ...] = field(default=())

    def claims(self, fact_type: FactType, kinds: Sequence[PartKind]) -> Sequence[Fact]:
        return [
            fact
            for fact in self._of(fact_type, "part")
            if self.article.parts[fact.sentence.index].kind in kinds
        ]

    def evidence(self, fact_type: FactType, source: EvidenceSource) -> Sequence[Fact]:
        if source == "body":
            return self._of(fact_type, "body")
        if source == "lede":
            return [fact for fact in self._of(fact_type, "body") if fact.sentence.index == 0]
        return self.claims(fact_type, source)

    def passage(self, fact: Fact) -> Passage:
        if fact.sentence.section == "part":
            return self.article.parts[fact.sentence.index].passage
        return self.article.body[fact.sentence.index]

    def _of(self, fact_type: FactType, section: str) -> list[Fact]:
        return [
            fact
            for fact in self.facts
            if type_of(fact) == fact_type and fact.sentence.section == section
        ]


def reading(
    facts: Sequence[Fact],
    body: Sequence[str],
    headline: str | None = None,
    **parts: str,
) -> HandReading:
    """A reading of an article with these parts, in lines 1, 2, …, and body lines 11, 12, …"""
    lines = [("headline", headline)] if headline is not None else []
    lines += list(parts.items())
    article = Article(
        path="story.txt",
        format="text",
        parts=tuple(
            Part(cast(PartKind, kind), kind, passage(text or "", number))
            for number, (kind, text) in enumerate(lines, start=1)
        ),
        body=tuple(passage(text, number) for number, text in enumerate(body, start=11)),
    )
    return HandReading(article, tuple(facts))
