from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.copying import Copied, Copying

STORY = Copying.learn(
    [
        "Rebels shelled the port of Orsk on Friday, the army said.",
        "The mayor promised a new quay after the storm.",
    ]
)

LINES = [
    # a copy, a copy with words left out, and case and marks that do not count
    ("Rebels shelled the port of Orsk on Friday", Copied(1.0, 1.0)),
    ("Rebels shelled Orsk on Friday", Copied(1.0, 3 / 4)),
    ("REBELS SHELLED THE PORT!", Copied(1.0, 1.0)),
    # two sentences joined: every phrase is there, no one sentence holds them
    ("Rebels shelled the port after the storm", Copied(4 / 7, 5 / 6, 2 / 6)),
    # the same words in another order
    ("The port shelled rebels", Copied(1 / 2, 1 / 3)),
    ("Nurses vote to strike", Copied(0.0, 0.0, 0.0)),
    ("— …", Copied(1.0, 1.0)),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_how_closely_a_line_follows(line: str, expected: Copied) -> None:
    assert STORY.compare(line) == pytest.approx(expected)


@given(
    st.lists(
        st.sampled_from(["the", "port", "of", "Orsk", "a", "storm", "on", "Friday"]), max_size=12
    )
)
def test_a_stretch_of_a_sentence_is_wholly_copied(words: list[str]) -> None:
    story = Copying.learn([" ".join(words)])
    assert story.compare(" ".join(words[2:6])) == Copied(1.0, 1.0)
