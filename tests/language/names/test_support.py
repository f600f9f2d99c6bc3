"""How much of a name a body holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.names.support import BodyWords

BODY = (
    "Mr Coulter, of Kent, told You Tube that the Somalian embassy was shut.",
    "Élodie Marchand won the 400m hurdles; Harriers fans sang.",
    "Archibald Görlitz and Fergusson met Anna Goehler.",
)

CASES = [
    ("Coulter", 1.0),
    ("Coulters", 1.0),
    ("Adam Coulter", 0.5),
    ("Mr Jones of Kent", 0.5),
    ("YouTube", 1.0),
    ("Somalia", 1.0),
    ("Elodie Marchand", 1.0),
    ("Harrier", 1.0),
    ("Goerlitz", 1.0),
    ("Göhler", 1.0),
    ("Archie", 1.0),  # a pet name
    ("Fergie", 1.0),
    ("Ruiz", 0.0),
    ("Maria Ruiz", 0.0),
    ("Prime Minister", 1.0),  # titles are not asked for
    ("Don’t", 1.0),  # nor words of grammar
]


@pytest.mark.parametrize(("name", "share"), CASES)
def test_support(name: str, share: float) -> None:
    assert BodyWords.learn(BODY).support(name) == share


@given(st.text(max_size=40), st.text(max_size=20))
def test_support_is_a_share(body: str, name: str) -> None:
    assert 0.0 <= BodyWords.learn([body]).support(name) <= 1.0


@given(st.lists(st.sampled_from(["Orsk", "Marlow", "Tolby", "Halden"]), min_size=1))
def test_every_word_of_the_body_is_held(words: list[str]) -> None:
    assert BodyWords.learn([" ".join(words)]).support(words[0]) == 1.0


@pytest.mark.parametrize(
    ("initials", "held"),
    [("NC", 1.0), ("BE", 1.0), ("SA", 0.0), ("NCW", 0.0), ("LSE", 1.0)],
)
def test_initials_are_held_where_the_body_spells_them_out(initials: str, held: float) -> None:
    body = (
        "Ferries of North Carolina stopped. The Bank of England and the London Stock Exchange did."
    )
    assert BodyWords.learn([body]).support(initials) == held
