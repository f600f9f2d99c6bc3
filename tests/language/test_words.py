"""Content words, what they may be matched by, and what they weigh."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.facts import Span, Word
from linter.language.words import (
    Vocabulary,
    Weights,
    content_keys,
    piece_keys,
    rough_keys,
    rough_lemmas,
    tokens,
    told_acts,
)

BODY = content_keys("The council bought electric buses after a drought. Inflation slowed.")


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("Armies", "army"),
        ("shelled", "shell"),
        ("closing", "close"),
        ("planned", "plan"),
        ("cities", "city"),
        ("club's", "club"),
        ("fined", "fine"),
        ("bus", "bus"),
        ("bought", "buy"),
        ("women", "woman"),
    ],
)
def test_a_form_may_be_of_its_lemma(form: str, lemma: str) -> None:
    assert lemma in rough_lemmas(form)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("troops", "soldiers", True),
        ("sends", "dispatched", True),
        ("jailed", "imprisoned", True),
        ("coral", "banker", False),
        ("won", "moth", False),
    ],
)
def test_words_that_may_say_the_same_share_a_key(one: str, other: str, meet: bool) -> None:
    assert bool(rough_keys(one) & rough_keys(other)) is meet


def test_function_words_carry_nothing() -> None:
    assert content_keys("of the and to") == frozenset()
    assert content_keys("the coral of the reef") >= {"coral", "reef"}


@given(st.text(max_size=60))
def test_tokens_stand_in_the_text_in_order(text: str) -> None:
    at = 0
    for token in tokens(text):
        at = text.index(token, at) + len(token)


def test_the_rarer_a_word_in_the_article_the_more_it_weighs() -> None:
    weights = Weights.learn(["The bank lost.", "The bank won.", "The bank sold a mine."])
    assert weights.of("mine") > weights.of("bank") >= 1.0
    assert weights.of("reef") > weights.of("mine")


@given(st.lists(st.text(max_size=30), max_size=6), st.text(max_size=10))
def test_every_weight_is_at_least_one(texts: list[str], lemma: str) -> None:
    assert Weights.learn(texts).of(lemma) >= 1.0


@pytest.mark.parametrize(
    ("lemma", "held"),
    [
        ("council", True),
        ("electricity", True),
        ("inflate", True),
        ("buy", True),
        ("bus", True),
        ("elect", True),  # the price of stems: "elect" and "electric" begin alike
        ("drug", False),
        ("ferry", False),
        ("car", False),
        ("", False),
    ],
)
def test_what_a_body_holds(lemma: str, held: bool) -> None:
    word = Word(lemma, frozenset({lemma}), 1.0, Span(0, 1))
    assert Vocabulary.of(BODY).holds(word) is held
    assert not Vocabulary.of(frozenset()).holds(word)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The club signed him", {"sign", "signe"}),
        ("A dog bit its owner", {"bite"}),
        ("The men went home", {"go"}),
        ("Signing on is for clubs", set()),
        ("The council will not abort the trial", {"abort"}),
        ("It could soon impeach him; it won't sue", {"impeach", "sue"}),
        ("A will of iron", {"of"}),
    ],
)
def test_the_acts_that_a_text_tells_of(text: str, acts: set[str]) -> None:
    assert told_acts(text) == acts


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("all-rounder", {"all", "rounder"}), ("won 2-1", {"2", "1"}), ("$3.5m", {"3.5", "m"})],
)
def test_the_pieces_that_a_parser_may_cut_words_into(text: str, pieces: set[str]) -> None:
    assert pieces <= piece_keys(text)
    assert not piece_keys("whole words alone")
