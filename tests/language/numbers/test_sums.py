"""Sums of people that a sentence implies."""

from __future__ import annotations

import pytest

from linter.language.numbers.sums import combined


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        ("Two men and a woman were charged", [3]),
        ("Four adults and three children drowned", [7]),
        ("A man, his wife and two young sons are missing", [4]),
        ("Two officers, a bystander and three masked gunmen were shot", [6]),
        ("A nurse and a doctor won the prize", [2]),
        ("Six players, two coaches and a referee were fined", [9]),
        ("Three senators met an aide", []),
        ("Two men and 14 cars were searched", []),
        ("Two men were held", []),
        ("At least two men and a woman were held", []),
        ("Profit of £3m and a loss", []),
    ],
)
def test_totals(text: str, totals: list[float]) -> None:
    assert [quantity.low for quantity in combined(text)] == totals


def test_span_covers_the_groups() -> None:
    text = "Police say two men and a woman were charged"
    (total,) = combined(text)
    assert total.text == "two men and a woman"
    assert text[total.span.start : total.span.end] == total.text
