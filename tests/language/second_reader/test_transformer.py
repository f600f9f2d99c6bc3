"""The arithmetic of the second reader: what may be read in any order comes to the same."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.second_reader.transformer import Array
from tests.language.second_reader.tiny import WORDS, tiny

TEXTS = st.lists(st.integers(0, WORDS - 1), min_size=2, max_size=12)


def in_one_go(words: list[int]) -> Array:
    sees = np.tril(np.ones((len(words), len(words)), dtype=np.bool_))
    return tiny().read(words, list(range(len(words))), sees)[0]


@given(TEXTS, st.data())
def test_what_is_remembered_counts_as_read(words: list[int], data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(words) - 1))
    reader = tiny()
    first = np.tril(np.ones((cut, cut), dtype=np.bool_))
    _, memory = reader.read(words[:cut], list(range(cut)), first)
    sees = np.tril(np.ones((len(words), len(words)), dtype=np.bool_))[cut:]
    rest, _ = reader.read(words[cut:], list(range(cut, len(words))), sees, memory)
    assert np.allclose(rest, in_one_go(words)[cut:], atol=1e-4)


@given(TEXTS, st.integers(0, WORDS - 1))
def test_nobody_looks_ahead(words: list[int], other: int) -> None:
    before, after = in_one_go(words)[:-1], in_one_go([*words[:-1], other])[:-1]
    assert np.allclose(before, after, atol=1e-4)


def test_order_counts() -> None:
    assert not np.allclose(in_one_go([1, 2, 3])[-1], in_one_go([2, 1, 3])[-1], atol=1e-3)


@pytest.mark.parametrize("words", [[3], [5, 1, 5]])
def test_likelihoods_are_of_one_word_out_of_all(words: list[int]) -> None:
    likely = tiny().log_likelihoods(in_one_go(words))
    assert likely.shape == (len(words), WORDS)
    assert np.allclose(np.exp(likely).sum(axis=-1), 1, atol=1e-4)
