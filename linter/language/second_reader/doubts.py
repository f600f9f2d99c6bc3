"""What the second reader doubts of a line, as facts of the line and of the story."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from linter.language.facts import Doubt, Fact, Sentence
from linter.language.knowledge import ArticleKnowledge
from linter.language.parsed import Parsed
from linter.language.second_reader.exchanges import doubts_by_exchange, may_be_exchanged
from linter.language.second_reader.opposites import opposites
from linter.language.second_reader.passages import passage
from linter.language.second_reader.rewordings import doubts_by_rewording
from linter.language.second_reader.small_words import small_words
from linter.language.second_reader.variants import Exchangeable, exchangeable, namesakes

if TYPE_CHECKING:
    from linter.language.second_reader.likelihood import Listener


@dataclass(frozen=True)
class Story:
    """What the second reader is told of a story.

    `sentences` are all of its body, `facts` theirs, `parsed` those that were parsed, `knowledge`
    what the article taught as a whole.
    """

    sentences: Sequence[Sentence]
    facts: Sequence[Fact]
    parsed: Sequence[Parsed]
    knowledge: ArticleKnowledge


def doubts(
    part: Sequence[Parsed], facts: Sequence[Fact], story: Story
) -> tuple[tuple[Doubt, ...], tuple[Doubt, ...]]:
    """The doubts of one part, and what the story has instead, with a key in common.

    `part` are the sentences of the part, `facts` theirs. A name, number or date that the story does
    not have is no matter of doubt: there it is untold. Nor is one that it has time and again, or in
    a sentence that tells most of what the line does, or that is all there is of its line:
    "UPDATED". The same goes for pronouns and denials, which need not stand in the story to be
    doubted.
    Raises SecondReaderError if the model cannot be used.
    """
    told = exchangeable(story.facts)
    found = [
        pair
        for line in part
        for pair in _doubts_of(
            line, [fact for fact in facts if fact.sentence == line.sentence], told, story
        )
    ]
    return tuple(claim for claim, _ in found), tuple(instead for _, instead in found)


def _doubts_of(
    parsed: Parsed, facts: Sequence[Fact], told: Sequence[Exchangeable], story: Story
) -> Iterator[tuple[Doubt, Doubt]]:
    """All doubts of one sentence of a part, which is read at most once, and only if need be."""
    line, lexicons = parsed.sentence, story.knowledge.lexicons
    claims = [fact for fact in exchangeable(facts) if may_be_exchanged(fact, told)]
    reworded = [
        *small_words(line, facts, story.facts),
        *opposites(parsed, facts, story.parsed, story.facts, lexicons),
    ]
    if not claims and not reworded:
        return
    named = [namesakes(claim, told) for claim in claims]
    shown = passage(line, named, story.sentences, story.knowledge)
    listen = _listener(line, shown)
    yield from doubts_by_exchange(line, claims, named, told, shown, listen)
    near = [fact for fact in story.facts if fact.sentence in shown]
    yield from doubts_by_rewording(reworded, near, listen)


def _listener(line: Sentence, shown: Sequence[Sentence]) -> Callable[[], Listener]:
    def listen() -> Listener:
        from linter.language.second_reader.likelihood import Listener
        from linter.language.second_reader.weights import load_model

        story = " ".join(sentence.text for sentence in shown)
        return Listener(load_model(), story, line.text)

    return cache(listen)
