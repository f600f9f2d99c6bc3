"""A rewritten line gains what reading it by itself would give it over the line."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.second_reader.likelihood import LEAD, OPENING, Listener
from tests.language.second_reader.tiny import TinyModel

STORY = "the mayor opened a bridge in the rain"
WORD = st.sampled_from(["mayor", "bridge", "rain", "opened", "closed", "in", "the", "of", "tram"])
LINES = st.lists(WORD, min_size=1, max_size=8).map(" ".join)


def by_itself(line: str) -> float:
    """The log likelihood of a line behind the story, read from the beginning."""
    model = MODEL
    story = model.tokens(OPENING + STORY + LEAD)
    words = story + model.tokens(line)
    sees = np.tril(np.ones((len(words), len(words)), dtype=np.bool_))
    states, _ = model.transformer.read(words, list(range(len(words))), sees)
    likely = model.transformer.log_likelihoods(states)
    return float(sum(likely[at - 1, words[at]] for at in range(len(story), len(words))))


MODEL = TinyModel()
for known in (OPENING, STORY, LEAD, "closed of tram"):
    MODEL.tokens(known)  # so that every test numbers the words alike


@given(LINES, st.lists(LINES, min_size=1, max_size=4))
def test_gains_are_those_of_reading_each_line_by_itself(line: str, others: list[str]) -> None:
    gains = Listener(MODEL, STORY, line).gains(others)
    for other, gain in zip(others, gains, strict=True):
        shorter = len(other.split()) < len(line.split()) and line.startswith(other)
        if not shorter:  # a line that merely ends sooner is not weighed against its own rest
            assert gain == pytest.approx(by_itself(other) - by_itself(line), abs=2e-3)


@given(LINES)
def test_the_line_itself_gains_nothing(line: str) -> None:
    assert Listener(MODEL, STORY, line).gains([line]) == [0.0]


def test_nothing_to_read_gains_nothing() -> None:
    assert Listener(MODEL, STORY, "the mayor").gains([]) == []


def test_the_first_different_word_can_be_weighed_alone() -> None:
    listener = Listener(MODEL, STORY, "the mayor opened")
    assert listener.first_gain("the mayor closed") == pytest.approx(
        listener.gains(["the mayor closed"])[0], abs=1e-3
    )
    assert listener.first_gain("the mayor opened") == 0.0


def test_far_behind_a_change_nothing_is_weighed() -> None:
    """What stands more than two dozen tokens behind cannot tell much, and is not read."""
    tail = " ".join(["in the rain"] * 12)
    listener = Listener(MODEL, STORY, f"the mayor opened {tail}")
    near, far = listener.gains([f"the tram opened {tail}", f"the tram opened {tail} of"])
    assert near != far
