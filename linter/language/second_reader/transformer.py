"""A transformer of the Llama family in plain matrix arithmetic, for reading only.

What it computes is published: Touvron et al. 2023 (LLaMA) with the rotary positions of Su et al.
2021 and the grouped attention of Ainslie et al. 2023. It is written out here because the runtimes
that a package index offers must be compiled, weigh more than all of headlint, or cannot read many
endings of one beginning at once, which is all that a second reading is.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

Array = NDArray[np.float32]
Mask = NDArray[np.bool_]
Memory = tuple[tuple[Array, Array], ...]
"""The keys and values of everything read so far, a pair a layer, by place."""

_UNSEEN = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Layer:
    """The weights of one layer, each as rows of outputs by columns of inputs."""

    attention_norm: Array
    queries_keys_values: Array
    attention_output: Array
    forward_norm: Array
    gate_and_up: Array
    down: Array


@dataclass(frozen=True, slots=True)
class Transformer:
    """The weights of a whole model and how they are cut up.

    `heads` read, `shared_heads` are what several of them look up in; `epsilon` keeps a norm from
    dividing by nothing; `base` is that of the rotary positions.
    """

    embedding: Array
    layers: tuple[Layer, ...]
    output_norm: Array
    heads: int
    shared_heads: int
    epsilon: float
    base: float

    def read(
        self, words: list[int], places: list[int], sees: Mask, before: Memory = ()
    ) -> tuple[Array, Memory]:
        """The last states of these tokens, a row each, and the memory with them in it.

        `places` are their positions in the text; `sees` says which of all the tokens remembered,
        those of `before` first, each may look back at.
        """
        states = self.embedding[words]
        turns = self._turns(places)
        hidden = np.where(sees, np.float32(0), _UNSEEN)
        memory: list[tuple[Array, Array]] = []
        with one_processor():
            for at, layer in enumerate(self.layers):
                seen, remembered = self._attend(
                    layer, states, turns, hidden, before[at] if before else None
                )
                memory.append(remembered)
                states = states + seen
                states = states + self._think(layer, states)
        return self._norm(states, self.output_norm), tuple(memory)

    def log_likelihoods(self, states: Array) -> Array:
        """For each state the natural logarithm of how likely each token is to come next."""
        with one_processor():
            scores = states @ self.embedding.T
        scores -= scores.max(axis=-1, keepdims=True)
        total: Array = np.log(np.exp(scores).sum(axis=-1, keepdims=True))
        return scores - total

    def _attend(
        self,
        layer: Layer,
        states: Array,
        turns: tuple[Array, Array],
        hidden: Array,
        before: tuple[Array, Array] | None,
    ) -> tuple[Array, tuple[Array, Array]]:
        count, size = len(states), self._head_size
        mixed = self._norm(states, layer.attention_norm) @ layer.queries_keys_values.T
        heads = mixed.reshape(count, self.heads + 2 * self.shared_heads, size)
        asked, keys, values = np.split(heads, [self.heads, self.heads + self.shared_heads], axis=1)
        keys = _turn(keys, turns)
        if before is not None:
            keys, values = np.concatenate([before[0], keys]), np.concatenate([before[1], values])
        asked = _turn(asked, turns) / np.float32(size**0.5)
        groups = self.heads // self.shared_heads
        by_group = asked.transpose(1, 0, 2).reshape(self.shared_heads, groups * count, size)
        weights = (by_group @ keys.transpose(1, 2, 0)).reshape(self.shared_heads, groups, count, -1)
        weights = _shares(weights + hidden).reshape(self.shared_heads, groups * count, -1)
        found = (weights @ values.transpose(1, 0, 2)).reshape(self.heads, count, size)
        joined = found.transpose(1, 0, 2).reshape(count, self.heads * size)
        return joined @ layer.attention_output.T, (keys, values)

    def _think(self, layer: Layer, states: Array) -> Array:
        both = self._norm(states, layer.forward_norm) @ layer.gate_and_up.T
        gate, up = np.split(both, 2, axis=1)
        thought: Array = (gate / (1 + np.exp(-gate)) * up) @ layer.down.T
        return thought

    def _norm(self, states: Array, weights: Array) -> Array:
        size = np.sqrt((states * states).mean(axis=-1, keepdims=True) + np.float32(self.epsilon))
        normed: Array = states / size * weights
        return normed

    def _turns(self, places: list[int]) -> tuple[Array, Array]:
        """The cosines and sines by which pairs of numbers are turned at these places."""
        speeds = self.base ** (-np.arange(0, self._head_size, 2) / self._head_size)
        angles = np.outer(places, speeds).astype(np.float32)[:, None, :]
        return np.cos(angles), np.sin(angles)

    @property
    def _head_size(self) -> int:
        width: int = self.embedding.shape[1]
        return width // self.heads


def one_processor() -> AbstractContextManager[object]:
    """Keeps the arithmetic within to one processor.

    A run shares articles among processes, not one article's arithmetic: several that each take all
    processors wait for each other, twenty times as long on two processors where we tried it.
    """
    limit: AbstractContextManager[object] = _arithmetic().limit(limits=1, user_api="blas")
    return limit


@cache
def _arithmetic() -> ThreadpoolController:
    return ThreadpoolController()


def _turn(heads: Array, turns: tuple[Array, Array]) -> Array:
    cosines, sines = turns
    even, odd = heads[..., 0::2], heads[..., 1::2]
    turned = np.empty_like(heads)
    turned[..., 0::2] = even * cosines - odd * sines
    turned[..., 1::2] = even * sines + odd * cosines
    return turned


def _shares(scores: Array) -> Array:
    scores = scores - scores.max(axis=-1, keepdims=True)
    np.exp(scores, out=scores)
    shares: Array = scores / scores.sum(axis=-1, keepdims=True)
    return shares
