from __future__ import annotations

import pytest

from linter.language.facts import Span
from linter.scorecard.records import Line, put


@pytest.mark.parametrize(
    ("text", "was", "words", "made"),
    [
        ("Denmark closes strait", "Denmark", "Norway", "Norway closes strait"),
        ("Bridge costs nearly £3m", "nearly ", "", "Bridge costs £3m"),
        ("Baker held, police say", ", police say", "", "Baker held"),
        ("Police say baker is held", "Police say ", "", "Baker is held"),
        ("Strike off if pay is agreed.", " if pay is agreed", "", "Strike off."),
        ("Suspected arson at mill", "Suspected", "", "Arson at mill"),
    ],
)
def test_words_are_put_in_or_taken_out(text: str, was: str, words: str, made: str) -> None:
    start = text.index(was)
    mutation = put(Line(0, "headline", text, ()), Span(start, start + len(was)), words)
    assert (mutation.text, mutation.was, mutation.now) == (made, was, words)
