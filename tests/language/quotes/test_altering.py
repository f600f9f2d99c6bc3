"""A quotation that the story holds but for one word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.lexicons.lexicon import lexicons
from linter.language.quotes.altering import Alteration, alteration

STORY = [
    "“We will not give way to the port's owners this winter,” said Ruth Amsel, a docker.",
    "Her deputy called the offer “a slow and costly insult to everyone on the quay”.",
]

CHANGED = [
    ("a slow and costly insult to everyone on the ship", ("ship", "quay")),
    ("a slow and costly favour to everyone on the quay", ("favour", "insult")),
    ("a quick and costly insult to everyone on the quay", ("quick", "slow")),
    ("slow and very costly insult", None),  # too little of it agrees on either side
    ("We will give way to the port's owners", ("will", "will not")),
    ("We will not hand keys to the port's owners", ("hand keys", "give way")),
]

SAME = [
    ("a slow and costly insult to those on the quay", "a small word for a word"),
    ("we will not be giving way", "more differs than a word"),
    ("slow, costly", "too short"),
    ("a slow and costly insult […] to the quay", "words are left out, and shown to be"),
    ("the harbour will be empty by next winter", "nothing of the kind is told"),
]


@pytest.mark.parametrize(("words", "expected"), CHANGED)
def test_a_word_for_another(words: str, expected: tuple[str, str] | None) -> None:
    found = alteration(words, STORY, lexicons())
    assert found == (Alteration(*expected) if expected else None)


@pytest.mark.parametrize(("words", "because"), SAME)
def test_what_is_no_alteration(words: str, because: str) -> None:
    assert alteration(words, STORY, lexicons()) is None, because


@given(st.text(), st.lists(st.text()))
def test_any_text_is_compared_without_a_fault(words: str, texts: list[str]) -> None:
    found = alteration(words, texts, lexicons())
    assert found is None or found.quoted != found.told
