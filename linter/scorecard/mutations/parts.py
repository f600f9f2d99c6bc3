"""Faults of a whole line: another article's, one that disagrees with the lines beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from linter.language.facts import Event, Fact, Number, Statement
from linter.language.numbers.quantities import agrees
from linter.language.overlap import overlap
from linter.ruleset.relations import same_term
from linter.scorecard.mutations.numbers import COUNTED
from linter.scorecard.mutations.numerals import likely_values, numeral_in, with_numeral
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story, found, name_of

F = TypeVar("F", bound=Fact)
_COPIED = 0.75
"""A sentence that holds this share of the words of a line is the one it was copied from."""
_IN_STRETCHES = 0.7
"""And this share of all its words in stretches of it: else the line sums the sentence up."""
_LEAST_COPIED = 5
"""Content words: a shorter line shares as many with a sentence by chance."""
_BESIDE = {"headline": ("dek", "bullet"), "alternate": ("headline",)}
"""Which parts a reader takes in with a headline: those under it, or the headline of which a line is
another version."""


def other_line(line: Line, story: Story) -> Iterator[Mutation]:
    """The headline of another article stands over the story."""
    if story.other_line:
        yield Mutation(story.other_line, line.text, story.other_line)


def in_copy(
    operator: Callable[[Line, Story], Iterator[Mutation]], line: Line, story: Story
) -> Iterator[Mutation]:
    """What the operator yields, if the line copies most of one sentence of the story."""
    if any(
        claim.length >= _LEAST_COPIED
        and claim.in_stretches >= _IN_STRETCHES
        and overlap(claim, said) >= _COPIED
        for claim in found(line, Statement)
        for said in story.statements
    ):
        yield from operator(line, story)


def in_variant(
    operator: Callable[[Line, Story], Iterator[Mutation]], line: Line, story: Story
) -> Iterator[Mutation]:
    """What the operator yields, if the headline has another version."""
    if {"headline", "alternate"} <= {part.kind for part in story.reading.article.parts}:
        yield from operator(line, story)


def part_name(line: Line, story: Story) -> Iterator[Mutation]:
    """The headline gives the act to another than the lines under it do; a version, than it does."""
    for event in found(line, Event):
        actor = name_of(event.actor, line)
        if actor is None:
            continue
        mine = actor.name
        if not any(
            said.actor is not None
            and same_term(event.predicate, said.predicate)
            and same_term(mine, said.actor)
            for said in _beside(story, line, Event)
        ):
            continue
        for words in story.rivals(mine, line):
            yield put(line, mine.span, words)


def part_number(line: Line, story: Story) -> Iterator[Mutation]:
    """The headline gives another figure than the lines under it; a version, than the headline."""
    beside = _beside(story, line, Number)
    for number in found(line, Number):
        if number.value.unit not in COUNTED or number.noun is None:
            continue
        noun, text, numeral = number.noun, number.value.text, numeral_in(number.value.text)
        restated = [
            said
            for said in beside
            if agrees(number.value, said.value) and said.noun and same_term(noun, said.noun)
        ]
        if numeral is None or not restated:
            continue
        for value in likely_values(numeral):
            new = with_numeral(text, numeral, value)
            if new is not None:
                yield put(line, number.value.span, new)


def address_reader(line: Line, story: Story) -> Iterator[Mutation]:
    """The line turns to the reader, as the story nowhere does."""
    words = words_of("asides")
    if not any(pronoun.person == "second" and not pronoun.quoted for pronoun in story.pronouns):
        for aside in words["address"]:
            yield Mutation(f"{line.text.rstrip('.')}{aside}", "", aside.strip())


def draft_marker(line: Line, story: Story) -> Iterator[Mutation]:
    """A draft marker stands before or behind the line."""
    for marker in words_of("asides")["markers"]:
        if not story.uses(marker):
            yield Mutation(marker.replace("…", line.text), "", marker)


def _beside(story: Story, line: Line, record: type[F]) -> Sequence[F]:
    """The facts of the parts that a reader takes in with this one."""
    kinds = _BESIDE.get(line.kind, ())
    return [
        fact
        for part, facts in zip(story.reading.article.parts, story.reading.part_facts, strict=True)
        if part.kind in kinds
        for fact in facts
        if isinstance(fact, record)
    ]
