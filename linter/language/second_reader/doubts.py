"""What the second reader doubts of a line, as facts of the line and of the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from linter.language.facts import Bound, Doubt, Fact, Number, Sentence
from linter.language.knowledge import ArticleKnowledge
from linter.language.overlap import overlap
from linter.language.second_reader.passages import passage
from linter.language.second_reader.variants import (
    Exchangeable,
    Sort,
    Variant,
    exchangeable,
    is_same,
    known_of,
    sort_of,
    variants,
    word_of,
)

if TYPE_CHECKING:
    from linter.language.second_reader.likelihood import Listener

# What the story has more often may stand in many a line about it, and the model's doubts of such
# names are wrong more often than right. Most lines have nothing else, and need not be read.
_SELDOM = 2
# Where a sentence that has it restates more than this share of the line, it belongs. Of 87 names,
# numbers and dates that the model doubted rightly four stood so, of those doubted wrongly half.
_AT_HOME = 0.5
# A rewriting that is no likelier than this at its first new token is not read on, and of the others
# no more than _MOST: reading costs by the word. A name that fits is likelier at once (57 of 58 that
# were far likelier in all); of a figure the first digit tells little. In nats.
_HOPELESS: dict[Sort, float] = {"name": 0.0, "number": -4.0, "date": -4.0}
_OWN = -4.0
_MOST = 10
# Below this a doubt is none: any other word of a kind is now and then so much likelier. In nats.
_LEAST = 1.0
# Two sentences that share of a line within this much of each other tell as much of it.
_AS_NEAR = 0.05


def doubts(
    facts: Sequence[Fact],
    story: Sequence[Fact],
    body: Sequence[Sentence],
    knowledge: ArticleKnowledge,
) -> tuple[tuple[Doubt, ...], tuple[Doubt, ...]]:
    """The doubts of one part, and what the story has instead, with a key in common.

    `facts` are those of the part, `story` those of the body, whose sentences are `body`. A name,
    number or date that the story does not have is no matter of doubt: there it is untold. Nor is
    one that it has time and again, or in a sentence that tells most of what the line does, or that
    is all there is of its line: "UPDATED".
    Raises SecondReaderError if the model cannot be used.
    """
    told = exchangeable(story)
    lines: dict[Sentence, list[Exchangeable]] = defaultdict(list)
    for fact in exchangeable(facts):
        if _may_be_doubted(fact, [other for other in told if is_same(fact, other)]):
            lines[fact.sentence].append(fact)
    found = [
        pair
        for line, claims in lines.items()
        for pair in _doubts_of(line, claims, told, body, knowledge)
    ]
    return tuple(claim for claim, _ in found), tuple(instead for _, instead in found)


def _may_be_doubted(fact: Exchangeable, own: Sequence[Exchangeable]) -> bool:
    if not fact.context or not 0 < len(own) <= _SELDOM:
        return False
    return max(overlap(fact, each) for each in own) <= _AT_HOME


def _doubts_of(
    line: Sentence,
    claims: Sequence[Exchangeable],
    told: Sequence[Exchangeable],
    body: Sequence[Sentence],
    knowledge: ArticleKnowledge,
) -> Iterator[tuple[Doubt, Doubt]]:
    named = [[fact for fact in told if is_same(claim, fact)] for claim in claims]
    shown = passage(line, named, body, knowledge)
    near = [fact for fact in told if fact.sentence in shown]
    own = [fact for facts in named for fact in facts]
    written = list(variants(line, claims, [*near, *own]))
    if not any(variant.kind != "own" for variant in written):
        return
    from linter.language.second_reader.likelihood import Listener
    from linter.language.second_reader.weights import load_model

    story = " ".join(sentence.text for sentence in shown)
    read = _gains(Listener(load_model(), story, line.text), written)
    for variant, gain in _best(read):
        standing = _standing(variant.instead, near) if gain > _LEAST else []
        if standing:
            nearest = max(standing, key=lambda fact: overlap(variant.claim, fact))
            yield _pair(variant, nearest, gain, own)


def _gains(listener: Listener, written: Sequence[Variant]) -> Iterator[tuple[Variant, float]]:
    """The rewritings worth reading, each with its gain."""
    first = {variant: listener.first_gain(variant.text) for variant in written}
    hopeful = [variant for variant in written if first[variant] > _least(variant)]
    if all(variant.kind == "own" for variant in hopeful):
        return
    hopeful = sorted(hopeful, key=lambda variant: -first[variant])[:_MOST]
    gains = listener.gains([variant.text for variant in hopeful])
    yield from zip(hopeful, gains, strict=True)


def _least(variant: Variant) -> float:
    return _OWN if variant.kind == "own" else _HOPELESS[sort_of(variant.claim)]


def _best(read: Iterator[tuple[Variant, float]]) -> Iterator[tuple[Variant, float]]:
    """For each thing of the line the likeliest other, with what it gains on the best of its own.

    That a story writes "Met Office" where the line has "the Met Office" is no doubt of the name.
    """
    own: dict[Exchangeable, float] = defaultdict(float)
    others: dict[tuple[Exchangeable, bool], tuple[Variant, float]] = {}
    for variant, gain in read:
        if variant.kind == "own":
            own[variant.claim] = max(own[variant.claim], gain)
            continue
        key = variant.claim, variant.kind == "exchanged"
        if key not in others or gain > others[key][1]:
            others[key] = variant, gain
    for (claim, _), (variant, gain) in others.items():
        yield variant, gain - own[claim]


def _standing(instead: Exchangeable, near: Sequence[Exchangeable]) -> list[Exchangeable]:
    """Where the sentences that were read have what would stand in the line instead."""
    text = word_of(instead).text.lower()
    return [fact for fact in near if word_of(fact).text.lower() == text] or [
        fact for fact in near if is_same(instead, fact)
    ]


def _pair(
    variant: Variant,
    nearest: Exchangeable,
    gain: float,
    own: Sequence[Exchangeable],
) -> tuple[Doubt, Doubt]:
    """A doubt of the line, and what the story has instead where it is nearest to the line."""
    claim, exchanged = variant.claim, variant.kind == "exchanged"
    mine = [fact for fact in own if is_same(claim, fact)]
    most = max((overlap(claim, fact) for fact in mine), default=0.0)
    start = claim.span.start
    doubt = Doubt(
        sentence=claim.sentence,
        span=word_of(claim).span,
        context=claim.context,
        word=word_of(claim),
        sort=sort_of(claim),
        gain=round(gain, 1),
        exchanged=exchanged,
        known=known_of(claim),
        bound=_bound_of(claim),
        told=len(mine),
        nearer=overlap(claim, nearest) >= most - _AS_NEAR,
        place=frozenset({f"{claim.sentence.index}:{start}:{sort_of(claim)}:{exchanged}"}),
    )
    return doubt, replace(
        doubt,
        sentence=nearest.sentence,
        span=word_of(nearest).span,
        context=nearest.context,
        word=word_of(nearest),
        known=known_of(nearest),
        bound=_bound_of(nearest),
    )


def _bound_of(fact: Exchangeable) -> Bound | Literal[""]:
    return fact.value.bound if isinstance(fact, Number) else ""
