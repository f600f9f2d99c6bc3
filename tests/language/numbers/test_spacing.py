"""Numbers that a tokeniser has taken apart, and lists that only look like them."""

from __future__ import annotations

import pytest

from linter.language.numbers.quantities import quantities
from linter.language.numbers.spacing import is_parted_decimal


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Of the 4, 150 nurses who applied", [4150]),
        ("The kiln was fired 1, 056 times", [1056]),
        ("a $ 80, 000 - a - week contract", [80_000]),
        ("They won $ 12, 193, 914 in the draw", [12_193_914]),
        ("It cost $ 6, 000 ( $ 4, 020 ) last year", [6000, 4020]),
        ("The course is 26. 2 miles long", [26.2]),
        ("Rents rose 19. 8 per cent", [19.8]),
    ],
)
def test_parted_numbers_are_one(text: str, values: list[float]) -> None:
    found = quantities(text)
    assert [quantity.low for quantity in found] == values
    assert all(text[q.span.start : q.span.end] == q.text for q in found)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("lots of 150, 200 and 300 sheep", [150, 200, 300]),
        ("lots of 9, 150, 200 and 300 sheep", [9, 150, 200, 300]),
        ("Stage 2, 300 riders, starts at noon", [300]),
        ("On June 5, 300 riders start", [300]),
        ("Storm kills 12, 300 hurt", [12, 300]),
        ("In 2010, 300 riders started", [300]),
        ("She ran 3. 10 others walked", [3, 10]),
    ],
)
def test_lists_and_labels_stay_apart(text: str, values: list[float]) -> None:
    assert [quantity.low for quantity in quantities(text)] == values


@pytest.mark.parametrize(
    ("text", "parted"),
    [("sold for £2. 7 million", True), ("He came 3. 10 others did", False)],
)
def test_a_parted_decimal_ends_no_sentence(text: str, parted: bool) -> None:
    assert is_parted_decimal(text, text.index(". ")) is parted
