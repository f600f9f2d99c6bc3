from __future__ import annotations

import pytest

from linter.language.inflection import past


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("win", "won"),
        ("sell", "sold"),
        ("carry", "carried"),
        ("beat", "beat"),
        ("cut", "cut"),
        ("show", "showed"),
        ("prove", "proved"),
        ("play", "played"),
        ("ban", "banned"),
        ("close", "closed"),
        ("open", "opened"),
        ("fix", "fixed"),
        ("recall", "recalled"),
    ],
)
def test_the_past_of_a_verb(lemma: str, form: str) -> None:
    assert past(lemma) == form
