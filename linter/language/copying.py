"""How closely a line follows one sentence of the story, word by word and in order.

A bullet is often a sentence of the story with words left out. Where its phrases come from the
story but no one sentence holds them in this order, words of two facts may have run together. The
measures are those of summary evaluation: the longest common subsequence (ROUGE-L: Lin, 2004) and
the share of neighbouring pairs that the source holds (extractive coverage: Grusky et al., 2018).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")

Words = tuple[str, ...]


class Copied(NamedTuple):
    """How a line follows the story, in shares from 0 to 1; a line of one word follows it wholly.

    `in_order`: of its words, those that the nearest sentence holds in their order. `phrased`: of
    its pairs of neighbouring words, those that some sentence holds as a pair. `elsewhere`: of the
    pairs, those that only sentences other than the nearest hold.
    """

    in_order: float = 1.0
    phrased: float = 1.0
    elsewhere: float = 0.0


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

    def compare(self, line: str) -> Copied:
        """Set a line against the sentence that holds most of its words in order."""
        words = _words(line)
        pairs = _pairs(words)
        if not pairs:
            return Copied()
        length, nearest = self._nearest(words)
        near = frozenset(_pairs(nearest))
        held = [pair for pair in pairs if pair in self.pairs]
        return Copied(
            in_order=length / len(words),
            phrased=len(held) / len(pairs),
            elsewhere=sum(pair not in near for pair in held) / len(pairs),
        )

    def _nearest(self, words: Words) -> tuple[int, Words]:
        """The sentence with the longest subsequence of these words, and its length."""
        best = 0
        nearest: Words = ()
        for run in sorted(self.sentences, key=lambda run: -_shared(words, run)):
            if _shared(words, run) <= best:
                break  # no later sentence can hold more of them in order
            length = _longest_common(words, run)
            if length > best:
                best, nearest = length, run
        return best, nearest


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
