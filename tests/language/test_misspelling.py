"""A slip of the pen in a name, and what is none."""

from __future__ import annotations

from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.misspelling import misspells

SLIPS = [
    ("Stephanson", "Stephenson"),
    ("Stephanson", "Ann Stephenson"),
    ("Maria Gonzales", "Maria Gonzalez"),
    ("Lakseide", "Lakeside"),
    ("Northumbria Watre", "Northumbria Water"),
    ("Krasnoyersk", "Krasnoyarsk"),
    ("Widdicombe", "Widdecombe"),
]
NONE = [
    ("Kenya", "Kenyan"),
    ("Kennedys", "Kennedy"),
    ("Iran", "Iraq"),
    ("Miller", "Tiller"),
    ("Muller", "Müller"),
    ("Görlitz", "Goerlitz"),
    ("Dieter Goerlitz", "Görlitz"),
    ("Ann Lee", "Bob Leigh"),
    ("Ann Stephanson", "Bob Stephenson"),
    ("Stephenson", "Ann Stephenson"),
    ("Holland", "Poland"),
    ("Austen", "Austria"),
]


@pytest.mark.parametrize(("name", "other"), SLIPS)
def test_a_slip(name: str, other: str) -> None:
    assert misspells(name, other)


@pytest.mark.parametrize(("name", "other"), NONE)
def test_no_slip(name: str, other: str) -> None:
    assert not misspells(name, other)


@given(st.text(max_size=20))
def test_a_name_never_misspells_itself(name: str) -> None:
    assert not misspells(name, name)


@given(
    st.sampled_from(["Stephenson", "Krasnoyarsk", "Lumora", "Widdecombe"]),
    st.integers(1, 5),
    st.sampled_from(ascii_lowercase),
)
def test_one_wrong_letter_is_a_slip_whichever_comes_first(name: str, at: int, letter: str) -> None:
    wrong = name[:at] + letter + name[at + 1 :]
    assert misspells(wrong, name) == misspells(name, wrong) == (wrong != name)
