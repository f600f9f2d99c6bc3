"""How closely a line follows one sentence of the story, word by word and in order.

A key point is often a sentence of the story with words left out. Where its phrases come from the
story but no one sentence holds them in this order, words of two facts may have run together. The
measures are those of summary evaluation: the longest common subsequence (ROUGE-L: Lin, 2004) and
the share of neighbouring pairs that the source holds (extractive coverage: Grusky et al., 2018).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copying:
    """The sentences of a body as runs of words in lower case, and all their neighbouring pairs."""

    sentences: tuple[Words, ...]
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def learn(cls, sentences: Iterable[str]) -> Copying:
        """Read the sentences of the body once."""
        runs = tuple(_words(sentence) for sentence in sentences)
        return cls(runs, frozenset(pair for run in runs for pair in _pairs(run)))

    def in_order(self, line: str) -> float:
        """The largest share, 0 to 1, of a line's words that one sentence holds in their order."""
        words = _words(line)
        if not words:
            return 1.0
        best = 0
        for run in sorted(self.sentences, key=lambda run: -_shared(words, run)):
            if _shared(words, run) <= best:
                break  # no later sentence can hold more of them in order
            best = max(best, _longest_common(words, run))
        return best / len(words)

    def phrased(self, line: str) -> float:
        """The share, 0 to 1, of a line's neighbouring pairs that some sentence holds as a pair."""
        pairs = _pairs(_words(line))
        return sum(pair in self.pairs for pair in pairs) / len(pairs) if pairs else 1.0


def _words(text: str) -> Words:
    return tuple(_WORD.findall(text.lower()))


def _pairs(words: Words) -> list[tuple[str, str]]:
    return list(itertools.pairwise(words))


def _shared(words: Words, run: Words) -> int:
    """How many words of a line a sentence holds at all: no subsequence is longer."""
    held = frozenset(run)
    return sum(word in held for word in words)


def _longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest common subsequence, row by row."""
    above = [0] * (len(other) + 1)
    for word in one:
        row = [0]
        for index, theirs in enumerate(other):
            row.append(above[index] + 1 if word == theirs else max(above[index + 1], row[-1]))
        above = row
    return above[-1]
