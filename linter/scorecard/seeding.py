"""Lays faults into the lines of an article: at most one of a kind in each kind of part."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from itertools import islice

from linter.language.reading import Reading
from linter.scorecard.mutations import operators
from linter.scorecard.records import Line, Mutation
from linter.scorecard.story import Story

_CHOICES = 12
"""Ways to lay a fault among which one is drawn: enough for variety, few enough to be quick."""


def lines_of(reading: Reading) -> tuple[Line, ...]:
    """The parts of an article with what was understood of them."""
    return tuple(
        Line(index, part.kind, part.passage.text, facts)
        for index, (part, facts) in enumerate(
            zip(reading.article.parts, reading.part_facts, strict=True)
        )
    )


def seeds(
    reading: Reading, faults: Collection[str], other_line: str
) -> Iterator[tuple[str, Line, Mutation]]:
    """Each fault with a line and its mutation, once for each kind of part that takes it.

    Bullets are many and an article may be long: the first part of a kind that takes the fault
    stands for all, so that no article weighs more than another. Deterministic.
    """
    story = Story(reading, other_line)
    for fault in sorted(faults):
        seeded: set[str] = set()
        for line in lines_of(reading):
            if line.kind not in seeded:
                mutation = seed(fault, line, story)
                if mutation is not None:
                    seeded.add(line.kind)
                    yield fault, line, mutation


def seed(fault: str, line: Line, story: Story) -> Mutation | None:
    """One way of laying the fault, drawn by the words of the line; None if there is none."""
    ways = (way for way in operators()[fault](line, story) if way.text != line.text)
    choices = list(dict.fromkeys(islice(ways, _CHOICES)))
    if not choices:
        return None
    drawn = hashlib.blake2b(f"{fault}\n{line.text}".encode(), digest_size=8).digest()
    return choices[int.from_bytes(drawn, "big") % len(choices)]
