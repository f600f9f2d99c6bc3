"""Doubts of a line's names, numbers and dates: would another of the story's fit better?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from linter.language.facts import Bound, Doubt, Number, Sentence
from linter.language.overlap import overlap
from linter.language.second_reader.variants import (
    Exchangeable,
    Sort,
    Variant,
    is_same,
    known_of,
    namesakes,
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


def may_be_exchanged(fact: Exchangeable, told: Sequence[Exchangeable]) -> bool:
    """Whether a name, number or date is one to doubt, going by where the story has it."""
    own = namesakes(fact, told)
    if not fact.context or not 0 < len(own) <= _SELDOM:
        return False
    return max(overlap(fact, each) for each in own) <= _AT_HOME


def doubts_by_exchange(
    line: Sentence,
    claims: Sequence[Exchangeable],
    named: Sequence[Sequence[Exchangeable]],
    told: Sequence[Exchangeable],
    shown: Sequence[Sentence],
    listen: Callable[[], Listener],
) -> Iterator[tuple[Doubt, Doubt]]:
    """The doubts of these names, numbers and dates of a line, each with what the story has instead.

    `named` gives for each of `claims` the facts of the body that name it too, `told` all of the
    body that may be exchanged; `shown` are the sentences that `listen` reads the line behind.
    """
    near = [fact for fact in told if fact.sentence in shown]
    own = [fact for facts in named for fact in facts]
    written = list(variants(line, claims, [*near, *own]))
    if not any(variant.kind != "own" for variant in written):
        return
    for variant, gain in _best(_gains(listen(), written)):
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
