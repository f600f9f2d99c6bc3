"""Faults of who does what to whom: another actor, another target, the two exchanged."""

from __future__ import annotations

from collections.abc import Iterator

from linter.language.facts import Entity, Event, Term
from linter.language.lexicons.lexicon import lexicons
from linter.language.places.gazetteer import load_gazetteer
from linter.ruleset.relations import same_term
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import NAMED, Story, found, name_of


def swap_actor(line: Line, story: Story) -> Iterator[Mutation]:
    """The act is given to another of the story, who does no such thing there."""
    for event, actor in _acts(line, story):
        for words in story.rivals(actor.name, line):
            if not _does(words, event, story, "actor"):
                yield put(line, actor.name.span, words)


def swap_target(line: Line, story: Story) -> Iterator[Mutation]:
    """The act is done to another of the story, to whom no such thing is done there."""
    for event in found(line, Event):
        target = name_of(event.target, line)
        if target is None or not _told(event, story, "target"):
            continue
        for words in story.rivals(target.name, line):
            if not _does(words, event, story, "target"):
                yield put(line, target.name.span, words)


def exchange_roles(line: Line, story: Story) -> Iterator[Mutation]:
    """Actor and target of one act change places, where the story has it one way only."""
    for event, actor in _acts(line, story):
        target = name_of(event.target, line)
        if target is None or _mutual(event) or same_term(actor.name, target.name):
            continue
        if not _told(event, story, "target") or _reversed(event, story):
            continue
        first, second = sorted((actor.name, target.name), key=lambda term: term.span)
        between = line.text[first.span.end : second.span.start]
        yield put(
            line,
            first.span._replace(end=second.span.end),
            f"{second.text}{between}{first.text}",
        )


def swap_capital(line: Line, story: Story) -> Iterator[Mutation]:
    """The state that acts becomes the capital of another state, which no sentence has act."""
    known = load_gazetteer()
    named = [one.name.identity.partition(":")[2] for one in story.entities if one.kind == "country"]
    for event, actor in _acts(line, story):
        own = actor.name.identity.partition(":")[2]
        if own not in known or known.place(own).kind != "country":
            continue
        for ident in (*sorted(known.confusable(own)), *dict.fromkeys(named)):
            if ident == own or ident not in known:
                continue
            for city in known.capital_of(ident)[:1]:
                words = known.place(city).name
                state = known.place(ident).name
                if not story.uses(words) and not _does(state, event, story, "actor"):
                    yield put(line, actor.name.span, words)


def _acts(line: Line, story: Story) -> Iterator[tuple[Event, Entity]]:
    """The acts that the line asserts of somebody named, and the story with it."""
    for event in found(line, Event):
        actor = name_of(event.actor, line)
        if actor is None or actor.kind not in NAMED or event.polarity == "negative":
            continue
        if event.main and event.form == "verb" and _told(event, story, "actor"):
            yield event, actor


def _told(event: Event, story: Story, slot: str) -> bool:
    """Whether the story tells this act with the same actor, or target."""
    mine: Term = getattr(event, slot)

    def agrees(said: Event) -> bool:
        theirs: Term | None = getattr(said, slot)
        return theirs is not None and bool(
            same_term(event.predicate, said.predicate) and same_term(mine, theirs)
        )

    return story.tells(event, story.events, agrees, [mine.span])


def _does(words: str, event: Event, story: Story, slot: str) -> bool:
    """Whether the story has somebody of this name in the same slot of the same act."""
    for said in story.events:
        other: Term | None = getattr(said, slot)
        if other is not None and same_term(event.predicate, said.predicate):
            names = {term.name or term.text for term in (other, *other.members)}
            if any(words in name for name in names):
                return True
    return False


def _mutual(event: Event) -> bool:
    return any(lexicons().symmetric(name) for name in event.predicate.classes)


def _reversed(event: Event, story: Story) -> bool:
    """Whether the story tells the act the other way round as well."""
    for said in story.events:
        if same_term(event.predicate, said.predicate) and said.actor and said.target:
            crossed = ((event.actor, said.target), (event.target, said.actor))
            if all(one is not None and same_term(one, other) for one, other in crossed):
                return True
    return False
