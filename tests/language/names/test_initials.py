"""Initials that do not belong to the name before them."""

from __future__ import annotations

import pytest

from linter.language.facts import Span
from linter.language.names.initials import alien_initials

BEHIND = [
    ("Lumora (TPB) cut its rates", "Lumora", "TPB"),
    ("shares of Lumora's (TPB) fell", "Lumora", "TPB"),
    ("Tolby Provident Bank (TPB) cut its rates", "Tolby Provident Bank", ""),
    ("the Bank of Orsk (BO) cut its rates", "Orsk", ""),
    ("No Windfarm at Orsk (NOWAO) objects", "Orsk", ""),
    ("a flight to Marlow (MRW) was late", "Marlow", ""),
    ("MARLOW (AP) - A flight was late", "MARLOW", ""),
    ("Marlow (AP) - A flight was late", "Marlow", ""),
    ("Union of Free Drivers (SSV) to strike", "Union of Free Drivers", ""),
    ("Marlow (pictured) was late", "Marlow", ""),
    ("Ann Lowe (D) to stand", "Ann Lowe", ""),
]


@pytest.mark.parametrize(("text", "name", "initials"), BEHIND)
def test_alien_initials(text: str, name: str, initials: str) -> None:
    start = text.index(name)
    assert alien_initials(text, Span(start, start + len(name))) == initials
