"""Doubts of a line's small words and opposites: would the line with another fit better?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.language.facts import Denial, Doubt, DoubtSort, Fact, Sentence, Span, Term
from linter.language.overlap import overlap

if TYPE_CHECKING:
    from linter.language.second_reader.likelihood import Listener

# A word that is no likelier than the line's own by itself is not read on, in nats. What is left of
# a denial has nothing in its place.
_HOPELESS = 0.0
# Below this a doubt is none. In nats.
_LEAST = 1.0
# A sentence that tells this share of what the nearest does is as good to show.
_NEAR = 0.7


@dataclass(frozen=True, slots=True)
class Rewording:
    """A line, `text`, that has `instead` in the place of `word`.

    `claim` is the fact that the word belongs to, `span` what is doubted of the line. `told` counts
    how often the story has such a word, or denies anything. `found` is where the story has what
    would stand there instead, if it must have it at all.
    """

    claim: Fact
    sort: DoubtSort
    span: Span
    word: Term
    instead: str
    text: str
    told: int
    found: tuple[Fact, Span] | None = None


def written(line: Sentence, span: Span, instead: str) -> str:
    """A line with `instead` in the place of the words at `span`."""
    start, end = span.start - line.span.start, span.end - line.span.start
    return f"{line.text[:start]}{instead}{line.text[end:]}"


def doubts_by_rewording(
    rewordings: Sequence[Rewording], near: Sequence[Fact], listen: Callable[[], Listener]
) -> Iterator[tuple[Doubt, Doubt]]:
    """A doubt of each word whose best rewording is likelier, beside a sentence of the story.

    `near` are the facts of the sentences that `listen` reads the line behind.
    """
    if not rewordings or not near:
        return
    listener = listen()
    hopeful = [
        one
        for one in rewordings
        if one.sort == "denial" or listener.first_gain(one.text) > _HOPELESS
    ]
    by_word: dict[Term, list[tuple[float, Rewording]]] = defaultdict(list)
    for one, gain in zip(hopeful, listener.gains([one.text for one in hopeful]), strict=True):
        by_word[one.word].append((gain, one))
    for read in by_word.values():
        gain, best = max(read, key=lambda pair: pair[0])
        if gain > _LEAST:
            yield _pair(best, gain, *(best.found or _nearest(best, near)))


def _nearest(best: Rewording, near: Sequence[Fact]) -> tuple[Fact, Span]:
    """What to show: of sentences that tell nearly as much of the line one with the other word."""
    most = max(overlap(best.claim, fact) for fact in near)
    wanted = re.compile(rf"\b{re.escape(best.instead)}\b", re.IGNORECASE)
    fact = max(
        near,
        key=lambda fact: (
            overlap(best.claim, fact) >= most * _NEAR
            and wanted.search(fact.sentence.text) is not None,
            overlap(best.claim, fact),
        ),
    )
    match, start = wanted.search(fact.sentence.text), fact.sentence.span.start
    first, last = match.span() if match else (0, 0)
    return fact, Span(start + first, start + last)


def _pair(best: Rewording, gain: float, shown: Fact, at: Span) -> tuple[Doubt, Doubt]:
    doubt = Doubt(
        sentence=best.claim.sentence,
        span=best.span,
        context=best.claim.context,
        word=best.word,
        sort=best.sort,
        gain=round(gain, 1),
        predicate=best.claim.predicate if isinstance(best.claim, Denial) else None,
        told=best.told,
        place=frozenset({f"{best.claim.sentence.index}:{best.word.span.start}:{best.sort}"}),
    )
    return doubt, Doubt(
        sentence=shown.sentence,
        span=at,
        context=shown.context,
        word=Term(best.instead, at, best.instead.lower()),
        sort=best.sort,
        gain=doubt.gain,
        told=best.told,
        place=doubt.place,
    )
