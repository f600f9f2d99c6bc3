"""Where sentences end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.sentences import sentence_spans, sentences

CASES = [
    ("The vote failed. Talks resume on Monday.", ["The vote failed.", "Talks resume on Monday."]),
    (
        "Sen. J. Harlow of Mich. voted no. So did Gov. Ellis.",
        ["Sen. J. Harlow of Mich. voted no.", "So did Gov. Ellis."],
    ),
    (
        "Troops of the U.S. Army left. The U.N. stayed.",
        ["Troops of the U.S. Army left.", "The U.N. stayed."],
    ),
    (
        "Profit rose to $5.3m. Shares fell 2.1 per cent.",
        ["Profit rose to $5.3m.", "Shares fell 2.1 per cent."],
    ),
    (
        "“We lost,” she said. “It hurts.” The final is over.",
        ["“We lost,” she said.", "“It hurts.”", "The final is over."],
    ),
    ("Is the bridge safe? Engineers say so!", ["Is the bridge safe?", "Engineers say so!"]),
    ("the court sat . the judge spoke .", ["the court sat .", "the judge spoke ."]),
    ("Mice were given 5 mg. of the drug daily.", ["Mice were given 5 mg. of the drug daily."]),
    ("He left… she stayed.", ["He left… she stayed."]),
    ("", []),
    ("   ", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences_are_cut_at_their_ends(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in sentence_spans(text)] == expected


@given(st.text())
def test_spans_are_ordered_and_lose_no_visible_character(text: str) -> None:
    spans = list(sentence_spans(text))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    kept = "".join(text[span.start : span.end] for span in spans)
    assert "".join(kept.split()) == "".join(text.split())


def test_a_sentence_knows_its_passage() -> None:
    first, second = sentences("It rained. It poured.", "body", 3)
    assert (first.index, first.section, first.text) == (3, "body", "It rained.")
    assert second.span == (11, 21)
