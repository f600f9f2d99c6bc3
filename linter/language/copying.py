"""How much of a line is copied from the story, in stretches, and from how many of its sentences.

A bullet is often a sentence of the story with words left out. Where its phrases come from the
story but no one sentence holds most of them in this order, words of two facts may have run
together. The measures are kin to those of summary evaluation: the share of neighbouring pairs that
the source holds, and the share of words in stretches copied from it (extractive fragment coverage:
Grusky et al., 2018), here from one sentence alone.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")
_SHORTEST_STRETCH = 2

Words = tuple[str, ...]


class Copied(NamedTuple):
    """How a line follows the story, in shares from 0 to 1; a line of one word follows it wholly.

    `in_stretches`: of its words, those in stretches of two or more that one sentence, the one that
    has most, holds in this order. `phrased`: of its pairs of neighbouring words, those that some
    sentence holds as a pair; `elsewhere`: of the pairs, those that only other sentences than that
    one hold.
    """

    in_stretches: float = 1.0
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
        return cls(runs, frozenset(pair for run in runs for pair in itertools.pairwise(run)))

    def compare(self, line: str) -> Copied:
        """Set a line against the story and against the sentence that most of it is copied from."""
        words = _words(line)
        pairs = list(itertools.pairwise(words))
        if not pairs:
            return Copied()
        most, nearest = self._most_copied(words)
        near = frozenset(itertools.pairwise(nearest))
        held = [pair for pair in pairs if pair in self.pairs]
        return Copied(
            in_stretches=most / len(words),
            phrased=len(held) / len(pairs),
            elsewhere=sum(pair not in near for pair in held) / len(pairs),
        )

    def _most_copied(self, words: Words) -> tuple[int, Words]:
        """How many of the words stand in stretches of one sentence, at most, and that sentence."""
        most = 0
        nearest: Words = ()
        for run in sorted(self.sentences, key=lambda run: -_shared(words, run)):
            if _shared(words, run) <= most:
                break  # no later sentence can hold more of them
            copied = _copied(words, run)
            if copied > most:
                most, nearest = copied, run
        return most, nearest


def _words(text: str) -> Words:
    return tuple(_WORD.findall(text.lower()))


def _shared(words: Words, run: Words) -> int:
    """How many words of a line a sentence holds at all: no more can be copied from it."""
    held = frozenset(run)
    return sum(word in held for word in words)


def _copied(words: Words, run: Words) -> int:
    blocks = SequenceMatcher(None, words, run, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= _SHORTEST_STRETCH)
