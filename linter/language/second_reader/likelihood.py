"""How likely a story makes a line, and the same line written otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from linter.language.second_reader.transformer import Mask, Transformer

OPENING = "News story:\n\n"
"""What tells a model what it is going to read."""

LEAD = "\n\nThe story above in one sentence:"
"""What leads from the story over to a line that tells it again.

Of seven pairs of openings and leads this one told exchanged names from right ones best, on opening
sentences of stories (benchmarks/unread.py): chosen there, measured on other files.
"""

# Behind a word that is exchanged, so many tokens of the line are read on: what is further away
# depends on it no more, and costs as much.
_BEHIND = 24

Branch = tuple[int, int, tuple[int, ...]]
"""Where a rewritten line leaves the line, up to where of the line it is weighed, and its tokens."""


class LanguageModel(Protocol):
    """A transformer, and what cuts text into its tokens."""

    @property
    def transformer(self) -> Transformer:
        """What reads tokens."""
        ...

    def tokens(self, text: str) -> list[int]:
        """The tokens of a text, as numbers of the model's vocabulary."""
        ...


class Listener:
    """One line over one passage of a story, read once, and any rewritings of it beside it."""

    def __init__(self, model: LanguageModel, passage: str, line: str) -> None:
        self._model = model
        story = model.tokens(OPENING + passage + LEAD)
        self._line = model.tokens(f" {line}")
        self._read = len(story)
        words = story + self._line
        count = len(words)
        sees: Mask = np.tril(np.ones((count, count), dtype=np.bool_))
        states, self._memory = model.transformer.read(words, list(range(count)), sees)
        # The state before a token is what tells how likely that token is.
        self._next = model.transformer.log_likelihoods(states[self._read - 1 :])

    def gains(self, lines: Sequence[str]) -> list[float]:
        """How much likelier each of these rewritten lines is than the line, in nats.

        A nat is a factor of 2.7. Weighed is what stands from the first different token on.
        """
        branches = [self._branch(text) for text in lines]
        return [
            theirs - float(sum(self._next[at, self._line[at]] for at in range(start, end)))
            for (start, end, _), theirs in zip(branches, self._likelihoods(branches), strict=True)
        ]

    def first_gain(self, text: str) -> float:
        """The gain at the first different token alone, which costs next to nothing to know."""
        start, _, ending = self._branch(text)
        if not ending or start >= len(self._line):
            return 0.0
        return float(self._next[start, ending[0]] - self._next[start, self._line[start]])

    def _branch(self, text: str) -> Branch:
        other = self._model.tokens(f" {text}")
        start = _same(self._line, other)
        tail = _same(self._line[start:][::-1], other[start:][::-1])
        cut = max(0, tail - _BEHIND)
        return start, len(self._line) - cut, tuple(other[start : len(other) - cut])

    def _likelihoods(self, branches: Sequence[Branch]) -> list[float]:
        """The log likelihood of each ending, all of them read in one go.

        The endings stand side by side behind the line; each token looks back at the story, at the
        line as far as its own ending has not left it, and at its own ending.
        """
        words = [word for _, _, ending in branches for word in ending]
        if not words:
            return [0.0] * len(branches)
        places: list[int] = []
        behind = self._read + len(self._line)
        sees: Mask = np.zeros((len(words), behind + len(words)), dtype=np.bool_)
        for start, _, ending in branches:
            at, left = len(places), self._read + start
            for step in range(len(ending)):
                sees[at + step, :left] = True
                sees[at + step, behind + at : behind + at + step + 1] = True
            places += range(left, left + len(ending))
        states, _ = self._model.transformer.read(words, places, sees, self._memory)
        likely = self._model.transformer.log_likelihoods(states)
        found: list[float] = []
        at = 0
        for start, _, ending in branches:
            before = [self._next[start], *likely[at : at + len(ending)]]
            told = zip(before, ending, strict=False)  # The last state tells of a token too many.
            found.append(float(sum(row[token] for row, token in told)))
            at += len(ending)
        return found


def _same(one: Sequence[int], other: Sequence[int]) -> int:
    """How many tokens both have in common from the beginning."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
