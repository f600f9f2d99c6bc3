"""Faults of firsts and records: the stretch of time that limits them goes."""

from __future__ import annotations

from collections.abc import Iterator

from linter.language.facts import Span, Superlative
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story, found


def drop_limit(line: Line, story: Story) -> Iterator[Mutation]:
    """ "The worst drought in nine years" becomes the worst drought, where the story limits it too.

    Nothing if the story claims the same anywhere without a limit: then the line may be true.
    """
    for claim in found(line, Superlative):
        start = line.text.find(claim.limit, claim.word.span.end) if claim.limit else -1
        same = [said for said in story.all(Superlative) if said.sort == claim.sort]
        if start < 0 or not same or not all(said.limit for said in same):
            continue
        if story.tells(claim, same, lambda said: said.limit):
            yield put(line, Span(start, start + len(claim.limit)), "")
