"""How much of one clause another sentence restates: the measure behind every alignment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter.language.facts import Fact, Word


def words_match(claim: Word, evidence: Word) -> bool:
    """Whether two content words say the same: one lemma, class, synonym group, name or value."""
    return not claim.keys.isdisjoint(evidence.keys)


def share_matched(claim: Sequence[Word], evidence: Iterable[Word]) -> float:
    """The weighted share, 0 to 1, of `claim` words that some `evidence` word matches.

    No words to match gives 0: an empty context says nothing about alignment.
    """
    total = sum(word.weight for word in claim)
    if total == 0:
        return 0.0
    keys = frozenset[str]().union(*(word.keys for word in evidence))
    return sum(word.weight for word in claim if not word.keys.isdisjoint(keys)) / total


def overlap(claim: Fact, evidence: Fact) -> float:
    """The weighted share of the claim's context that the evidence's context restates."""
    return share_matched(claim.context, evidence.context)
