"""Faults of a denial without a "not": what was done fails, what was refused is done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.language.facts import Event, Span
from linter.language.lexicons.lexicon import lexicons
from linter.ruleset.relations import same_term
from linter.scorecard.mutations.verbs import has_plural_subject, third_person
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import NAMED, Story, found


def fail_act(line: Line, story: Story) -> Iterator[Mutation]:
    """An act that line and story tell as done is one that somebody fails or refuses to do."""
    for event in found(line, Event):
        if not _done(event) or event.actor is None or not event.main or not _plain(event):
            continue
        if not story.tells(event, story.events, lambda said, own=event: _agrees(own, said)):  # type: ignore[misc]
            continue
        span, lemma = event.predicate.span, event.predicate.lemma.lower()
        verb = line.text[span.start : span.end]
        if verb.lower() not in (lemma, third_person(lemma)) or event.actor.span > span:
            continue
        willing = event.actor.kind in NAMED
        for one, several in words_of("verbs")["refusing" if willing else "failing"].items():
            yield put(line, span, f"{several if has_plural_subject(event) else one} to {lemma}")


def drop_refusal(line: Line, story: Story) -> Iterator[Mutation]:
    """What line and story say is refused, or not managed, is done."""
    for event in found(line, Event):
        if event.polarity != "negative" or event.form != "verb" or event.quoted:
            continue
        if not story.tells(event, story.events, lambda said, own=event: _agrees(own, said)):  # type: ignore[misc]
            continue
        span, lemma = event.predicate.span, event.predicate.lemma.lower()
        for one, several in words_of("verbs")["refusing"].items():
            lead = re.search(rf"\b(?:{one}|{several}) to $", line.text[: span.start])
            if lead is not None and line.text[span.start : span.end] == lemma:
                new = lemma if has_plural_subject(event) else third_person(lemma)
                yield put(line, Span(lead.start(), span.end), new)


def _plain(event: Event) -> bool:
    """Whether an act is one by itself: what is said, wanted or refused has its own matter."""
    known, lemma = lexicons(), event.predicate.lemma
    ladders = (known.ladder("report"), known.ladder("factuality"))
    return known.negator(lemma, "VERB") is None and not any(
        ladder.step_of(lemma, "VERB") for ladder in ladders
    )


def _done(event: Event) -> bool:
    open_still = event.quoted or event.conditional or event.hedge
    told = event.form == "verb" and event.polarity == "positive" and event.factuality == "done"
    return told and not open_still


def _agrees(one: Event, other: Event) -> bool:
    """Whether both tell of one act, and alike of whether it came about."""
    return (
        same_term(one.predicate, other.predicate) is True
        and one.polarity == other.polarity
        and (one.polarity == "negative" or _done(other))
    )
