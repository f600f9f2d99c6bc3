"""How much of one clause another sentence restates: the measure behind every alignment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter.language.facts import Fact, Span, Word


def share_matched(claim: Sequence[Word], evidence: Iterable[Word]) -> float:
    """The weighted share, 0 to 1, of `claim` words that some `evidence` word matches.

    No words to match gives 0: an empty context says nothing about alignment.
    """
    total = sum(word.weight for word in claim)
    if total == 0:
        return 0.0
    keys = frozenset[str]().union(*(word.keys for word in evidence))
    return sum(word.weight for word in claim if not word.keys.isdisjoint(keys)) / total


def overlap(claim: Fact, evidence: Fact, apart: Sequence[Span] = ()) -> float:
    """The weighted share of the claim's context that the evidence's context restates.

    The claim's words in the stretches `apart` are not asked for: what is to be compared need not
    agree.
    """
    if not apart:
        return share_matched(claim.context, evidence.context)
    asked = tuple(word for word in claim.context if not any(_within(word.span, s) for s in apart))
    return share_matched(asked, evidence.context)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
