"""What operators ask of a story: its facts by type, what it tells, who else is in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import TypeVar

from linter.language.facts import (
    DateFact,
    Denial,
    Entity,
    Event,
    Fact,
    Number,
    Pronoun,
    Quote,
    Sentence,
    Span,
    Statement,
    Term,
)
from linter.language.overlap import overlap
from linter.language.places.gazetteer import load_gazetteer
from linter.language.reading import Reading
from linter.ruleset.relations import same_term
from linter.scorecard.records import Line

NEAR = 0.3
"""A sentence that restates this share of a claim's surroundings tells of the same matter.

The least share that the shipped rules themselves align by; a seed is laid only where the story
tells of the line's matter, so that the fault contradicts it.
"""
NAMED = ("person", "organisation", "country")

_LONGEST_NAME = 4
"""Words: what is longer is seldom a name, but a title and a clause taken for one."""

F = TypeVar("F", bound=Fact)


class Story:
    """The body and the other parts of one article, and a line of another article."""

    def __init__(self, reading: Reading, other_line: str = "") -> None:
        """`other_line` is a headline of another article, for the fault of that name."""
        self.reading = reading
        self.other_line = other_line

    def all(self, record: type[F]) -> Sequence[F]:
        """The body's facts of one class."""
        return [fact for fact in self.reading.body_facts if isinstance(fact, record)]

    @cached_property
    def events(self) -> Sequence[Event]:
        """The body's events."""
        return self.all(Event)

    @cached_property
    def entities(self) -> Sequence[Entity]:
        """The body's names."""
        return self.all(Entity)

    @cached_property
    def numbers(self) -> Sequence[Number]:
        """The body's numbers."""
        return self.all(Number)

    @cached_property
    def dates(self) -> Sequence[DateFact]:
        """The body's dates."""
        return self.all(DateFact)

    @cached_property
    def denials(self) -> Sequence[Denial]:
        """What the body denies."""
        return self.all(Denial)

    @cached_property
    def quotes(self) -> Sequence[Quote]:
        """What the body quotes."""
        return self.all(Quote)

    @cached_property
    def pronouns(self) -> Sequence[Pronoun]:
        """The body's pronouns."""
        return self.all(Pronoun)

    @cached_property
    def statements(self) -> Sequence[Statement]:
        """The body's clauses, as far as they were parsed."""
        return self.all(Statement)

    @cached_property
    def text(self) -> str:
        """The body in lower case."""
        return "\n".join(passage.text for passage in self.reading.article.body).lower()

    def uses(self, phrase: str) -> bool:
        """Whether the body holds the words, in whatever case."""
        return bool(_phrase(phrase).search(self.text))

    def near(self, line: Line) -> Sequence[Sentence]:
        """The sentences of the body that restate some clause of the line in part."""
        claims = found(line, Statement)
        return [
            said.sentence
            for said in self.statements
            if any(overlap(claim, said) >= NEAR for claim in claims)
        ]

    def around(self, line: Line) -> Sequence[Sentence]:
        """The sentences near the line, and those right before and behind each of them."""
        told = sorted({fact.sentence for fact in self.reading.body_facts}, key=_place)
        near = set(self.near(line))
        return [
            sentence
            for at, sentence in enumerate(told)
            if not near.isdisjoint(told[max(0, at - 1) : at + 2])
        ]

    def tells(
        self,
        claim: F,
        facts: Iterable[F],
        agree: Callable[[F], object],
        apart: Sequence[Span] = (),
    ) -> bool:
        """Whether the story bears the claim out: a fact that agrees, in a sentence near it.

        What makes it near is what stands around the words in `apart`, not these words.
        """
        return any(overlap(claim, fact, apart) >= NEAR and agree(fact) for fact in facts)

    def rivals(self, term: Term, line: Line) -> Iterator[str]:
        """Names of others of the term's kind that stand in the story, in the order of the story.

        Written as the term is: a surname for a surname, an adjective for an adjective. Left out is
        whoever the line names too, may be the same, or stands beside the term in one breath.
        """
        seen = {entity.name.identity for entity in names_in(line)}
        partners = self._partners(term)
        for entity in self.entities:
            other = entity.name
            if entity.kind != term.kind or other.identity in seen | partners | {"", term.identity}:
                continue
            if same_term(term, other) is not False or other.stands_for & term.stands_for:
                continue
            seen.add(other.identity)
            words = _as_written(term, other)
            if 0 < len(words.split()) <= _LONGEST_NAME and words.lower() not in line.text.lower():
                yield words

    def _partners(self, term: Term) -> set[str]:
        """Who does, or suffers, something together with the term."""
        slots = [slot for event in self.events for slot in (event.actor, event.target) if slot]
        groups = [{one.identity for one in (slot, *slot.members)} for slot in slots]
        return {key for group in groups if term.identity in group for key in group}


def _place(sentence: Sentence) -> tuple[int, Span]:
    return sentence.index, sentence.span


def found(line: Line, record: type[F]) -> list[F]:
    """The facts of one class in the line."""
    return [fact for fact in line.facts if isinstance(fact, record)]


def names_in(line: Line, kinds: Sequence[str] = NAMED) -> Iterator[Entity]:
    """The names of the line, of these kinds, that the article knows an identity for."""
    for entity in found(line, Entity):
        if entity.kind in kinds and entity.name.identity:
            yield entity


def name_of(term: Term | None, line: Line) -> Entity | None:
    """The name in the line that the term of an event is, without its title or modifiers."""
    if term is None or not term.identity or term.members:
        return None
    inside = (e for e in names_in(line) if e.name.identity == term.identity)
    return next((e for e in inside if _within(e.name.span, term.span)), None)


def form_of(text: str) -> str:
    """How a name of the gazetteer is written: name, adjective, people, capital; "" for others."""
    mention = load_gazetteer().lookup(text)
    return mention.form if mention else ""


def _as_written(term: Term, other: Term) -> str:
    form = form_of(term.text)
    if form == "name":
        return other.name or (other.text if form_of(other.text) == "name" else "")
    if form or form_of(other.text):
        return other.text if form == form_of(other.text) else ""
    full = other.name or other.text
    return full.split()[-1] if term.kind == "person" and " " not in term.text else full


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


@cache
def _phrase(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words.lower())}(?!\w)")
