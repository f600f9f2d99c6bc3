"""A transformer of a few numbers, and words for tokens: quick, and as exact as the real one."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from linter.language.second_reader.transformer import Array, Layer, Transformer

HEADS, SHARED, SIZE, INNER, WORDS = 4, 2, 8, 24, 60


def tiny(seed: int = 7) -> Transformer:
    """A transformer of two layers with weights drawn at random, the same for the same seed."""
    draw = np.random.default_rng(seed)
    width = HEADS * SIZE

    def weights(*shape: int) -> Array:
        return draw.normal(0, 0.3, shape).astype(np.float32)

    def layer() -> Layer:
        return Layer(
            attention_norm=1 + weights(width),
            queries_keys_values=weights((HEADS + 2 * SHARED) * SIZE, width),
            attention_output=weights(width, width),
            forward_norm=1 + weights(width),
            gate_and_up=weights(2 * INNER, width),
            down=weights(width, INNER),
        )

    return Transformer(
        embedding=weights(WORDS, width),
        layers=(layer(), layer()),
        output_norm=1 + weights(width),
        heads=HEADS,
        shared_heads=SHARED,
        epsilon=1e-5,
        base=10000.0,
    )


@dataclass(frozen=True)
class TinyModel:
    """A model of the same kind as the real one; a new word is a new token."""

    transformer: Transformer = field(default_factory=tiny)
    vocabulary: dict[str, int] = field(default_factory=dict)

    def tokens(self, text: str) -> list[int]:
        """A token a word."""
        return [self.vocabulary.setdefault(w, len(self.vocabulary)) for w in text.split()]
