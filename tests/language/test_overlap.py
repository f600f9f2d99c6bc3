"""How much of one clause another sentence restates."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from linter.language.facts import Fact, Sentence, Span, Word
from linter.language.overlap import overlap, share_matched


def word(lemma: str, *keys: str, weight: float = 1.0) -> Word:
    return Word(lemma, frozenset({lemma, *keys}), weight, Span(0, len(lemma)))


def test_one_shared_key_is_a_match() -> None:
    assert share_matched([word("send", "class:send")], [word("ship", "class:send")]) == 1
    assert share_matched([word("send")], [word("ship")]) == 0


def test_the_share_is_weighted_and_of_the_claim() -> None:
    claim = [word("reef", weight=3.0), word("new")]
    assert share_matched(claim, [word("reef"), word("bank")]) == 0.75
    assert share_matched(claim, [word("new")]) == 0.25


def test_what_is_set_apart_is_not_asked_for() -> None:
    sentence = Sentence("part", 0, Span(0, 14), "Rovers sign Li")
    actor, target = (
        replace(word("rovers"), span=Span(0, 6)),
        replace(word("li"), span=Span(12, 14)),
    )
    claim = Fact(sentence=sentence, span=sentence.span, context=(actor, target))
    evidence = Fact(sentence=sentence, span=sentence.span, context=(word("li"),))
    assert overlap(claim, evidence) == 0.5
    assert overlap(claim, evidence, [actor.span]) == 1.0
    assert overlap(claim, evidence, [sentence.span]) == 0.0


def test_nothing_to_match_is_no_match() -> None:
    assert share_matched([], [word("reef")]) == 0.0


words = st.lists(
    st.builds(word, st.sampled_from("abcdef"), weight=st.floats(1, 9)), min_size=1, max_size=6
)


@given(words, words)
def test_a_share_lies_between_none_and_all(claim: list[Word], evidence: list[Word]) -> None:
    assert 0.0 <= share_matched(claim, evidence) <= 1.0
    assert share_matched(claim, [*evidence, *claim]) == 1.0


@given(words, words, words)
def test_more_evidence_never_matches_less(
    claim: list[Word], evidence: list[Word], more: list[Word]
) -> None:
    assert share_matched(claim, evidence + more) >= share_matched(claim, evidence)
