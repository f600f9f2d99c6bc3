"""The fault of a line that is pieced together from two sentences of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.language.facts import Event
from linter.ruleset.relations import same_term
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation
from linter.scorecard.story import Story, found

_LEAST = 3
"""Words that what is joined on must have."""
_MOST = 25
_STOP = re.compile(r"[.!?]+[”’\"')]*$")


def join_sentences(line: Line, story: Story) -> Iterator[Mutation]:
    """The opening of the line goes on as a sentence of the story does that is about another matter.

    Either whoever the line opens with does what only another does there, or the clause that the
    line ends with ("after ...") gives way to that of another sentence.
    """
    yield from _acts_of_others(line, story)
    yield from _clauses_of_others(line, story)


def _acts_of_others(line: Line, story: Story) -> Iterator[Mutation]:
    for event in found(line, Event):
        actor, verb = event.actor, event.predicate.span.start
        if actor is None or event.form != "verb" or not event.main or actor.span.end >= verb:
            continue
        if not event.past and line.text[actor.span.end : verb].strip():
            continue  # What stands between may be an auxiliary, behind which no past tense does.
        done = [said for said in story.events if said.actor and same_term(actor, said.actor)]
        for other in story.events:
            if other.form != "verb" or not (other.main and other.past and other.actor):
                continue
            if other.actor.plural != actor.plural or same_term(actor, other.actor) is not False:
                continue
            if not any(same_term(other.predicate, said.predicate) for said in done):
                start = other.predicate.span.start - other.sentence.span.start
                yield from _joined(line, verb, other.sentence.text[start:])


def _clauses_of_others(line: Line, story: Story) -> Iterator[Mutation]:
    own = _connective().search(line.text)
    if own is None:
        return
    near = set(story.near(line))
    for sentence in dict.fromkeys(said.sentence for said in story.statements):
        other = _connective().search(sentence.text)
        if other is not None and sentence not in near:
            yield from _joined(line, own.start(), sentence.text[other.start() :])


def _joined(line: Line, at: int, rest: str) -> Iterator[Mutation]:
    """The line up to an offset with `rest` behind it, unless that is too long, or half a quote."""
    rest = _STOP.sub("", rest)
    if _LEAST <= len(rest.split()) <= _MOST and not any(mark in rest for mark in '"“”‘;'):
        yield Mutation(line.text[:at] + rest, line.text[at:], rest)


@cache
def _connective() -> re.Pattern[str]:
    """A word that joins a clause to the one before it."""
    return re.compile(rf"\b(?:{'|'.join(words_of('joins')['connectives'])})\s(?=\w+\s\w)")
