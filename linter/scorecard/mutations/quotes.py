"""Faults of quotations: a word altered, the words given to another speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from linter.language.facts import Entity, Event, Quote, Span, Term
from linter.language.lexicons.lexicon import lexicons
from linter.language.quotes.matching import verbatim
from linter.ruleset.relations import same_term
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story, found, name_of

_WORD = re.compile(r"(?<![\w-])[^\W\d_]{4,}(?![\w-])")
_LEAST = 3
"""Words in a quotation: fewer are a label, not what somebody said."""


def alter_quote(line: Line, story: Story) -> Iterator[Mutation]:
    """One content word of a quotation that the story holds becomes a word it does not hold."""
    stop = lexicons().words("function_words")
    bodies = [passage.text for passage in story.reading.article.body]
    for quote in found(line, Quote):
        if quote.length < _LEAST or not verbatim(quote.words, bodies):
            continue
        start = line.text.find(quote.words)
        if start < 0:
            continue
        for match in reversed(list(_WORD.finditer(quote.words))):
            if match.group().lower() in stop:
                continue
            for word in words_of("plain")["words"]:
                if not story.uses(word):
                    new = word.capitalize() if match.group()[0].isupper() else word
                    yield put(line, Span(start + match.start(), start + match.end()), new)


def invent_quote(line: Line, story: Story) -> Iterator[Mutation]:
    """A quotation that the story holds becomes one of words that nobody says there."""
    bodies = [passage.text for passage in story.reading.article.body]
    for quote in found(line, Quote):
        start = line.text.find(quote.words)
        if quote.length >= _LEAST and start >= 0 and verbatim(quote.words, bodies):
            for words in words_of("plain")["quotations"]:
                yield put(line, Span(start, start + len(quote.words)), words)


def swap_speaker(line: Line, story: Story) -> Iterator[Mutation]:
    """Words that somebody speaks are given to another of the story, who says nothing like it."""
    yield from _swap(((quote, quote.speaker) for quote in found(line, Quote)), line, story)


def swap_source(line: Line, story: Story) -> Iterator[Mutation]:
    """What somebody is reported to say is given to another of the story, who does not say it."""
    yield from _swap(((event, event.source) for event in found(line, Event)), line, story)


def _swap(
    said: Iterable[tuple[Quote | Event, Term | None]], line: Line, story: Story
) -> Iterator[Mutation]:
    for fact, source in said:
        speaker = name_of(source, line)
        if speaker is None or not _told(fact, speaker, story):
            continue
        for words in story.rivals(speaker.name, line):
            yield put(line, speaker.name.span, words)


def _told(fact: Quote | Event, speaker: Entity, story: Story) -> bool:
    if isinstance(fact, Quote):
        return any(
            said.speaker is not None
            and same_term(speaker.name, said.speaker)
            and verbatim(fact.words, [said.words])
            for said in story.quotes
        )
    return story.tells(
        fact,
        story.events,
        lambda said: (
            said.source is not None
            and same_term(speaker.name, said.source)
            and same_term(fact.predicate, said.predicate)
        ),
    )
