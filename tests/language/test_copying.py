from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.copying import Copying

STORY = Copying.learn(
    [
        "Rebels shelled the port of Orsk on Friday, the army said.",
        "The mayor promised a new quay after the storm.",
    ]
)

LINES = [
    # a copy, a copy with words left out, and case and marks that do not count
    ("Rebels shelled the port of Orsk on Friday", 1.0, 1.0),
    ("Rebels shelled Orsk", 1.0, 1 / 2),
    ("REBELS SHELLED THE PORT!", 1.0, 1.0),
    # two sentences joined: every phrase is there, no one sentence holds them
    ("Rebels shelled the port after the storm", 5 / 7, 5 / 6),
    # the same words in another order
    ("The port shelled rebels", 1 / 2, 1 / 3),
    ("Nurses vote to strike", 0.0, 0.0),
]


@pytest.mark.parametrize(("line", "in_order", "phrased"), LINES)
def test_how_closely_a_line_follows(line: str, in_order: float, phrased: float) -> None:
    assert STORY.in_order(line) == pytest.approx(in_order)
    assert STORY.phrased(line) == pytest.approx(phrased)


def test_a_line_without_words_departs_from_nothing() -> None:
    assert (STORY.in_order("— …"), STORY.phrased("— …")) == (1.0, 1.0)


@given(
    st.lists(
        st.sampled_from(["the", "port", "of", "Orsk", "a", "storm", "on", "Friday"]), max_size=12
    )
)
def test_leaving_words_out_of_a_sentence_keeps_its_order(words: list[str]) -> None:
    story = Copying.learn([" ".join(words)])
    assert story.in_order(" ".join(words[::2])) == 1.0
