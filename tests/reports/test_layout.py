from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from linter.reports.escape import escape
from linter.reports.layout import LONGEST_SHOWN, set_rows, wrap


def drawn(text: str, marked: str, width: int) -> list[str]:
    start = text.index(marked)
    rows = set_rows(text, start, start + len(marked), width)
    return [line for row in rows for line in (row.text, row.marks) if line]


@pytest.mark.parametrize(
    ("text", "marked", "width", "lines"),
    [
        ("Rain stops play", "stops", 40, ["Rain stops play", "     ^^^^^"]),
        ("Rain stops play", "stops", 10, ["Rain stops", "     ^^^^^", "play"]),
        ("Rain stops play", "stops play", 10, ["Rain stops", "     ^^^^^", "play", "^^^^"]),
        ("東京 wins", "wins", 40, ["東京 wins", "     ^^^^"]),
        ("win for 東京", "東京", 40, ["win for 東京", "        ^^^^"]),
        ("a\x1bb wins", "wins", 40, [r"a\x1bb wins", "       ^^^^"]),
        ("Unbreakable", "break", 5, ["Unbre", "  ^^^", "akabl", "^^", "e"]),
    ],
)
def test_marks_stand_under_the_words(text: str, marked: str, width: int, lines: list[str]) -> None:
    assert drawn(text, marked, width) == lines


def test_no_marks_where_nothing_is_named() -> None:
    assert [row.marks for row in set_rows("Rain stops play", 0, 0, 40)] == [""]


@pytest.mark.parametrize("start", [0, 400, 5000, 9990])
def test_a_very_long_text_is_cut_around_its_marks(start: int) -> None:
    text = "".join(f"{number:>9} " for number in range(1000))
    rows = set_rows(text, start, start + 9, 60)
    shown = "".join(row.text[slice(*row.marked)] for row in rows if row.marked)
    assert shown.split() == text[start : start + 9].split()
    assert sum(len(row.text) for row in rows) <= LONGEST_SHOWN + 2


@given(st.text(max_size=300), st.integers(10, 60))
def test_rows_fit_and_lose_nothing(text: str, width: int) -> None:
    rows = wrap(text, width)
    widest = max((cell_len(escape(character)) for character in text), default=0)
    assert all(cell_len(row) <= max(width, widest) for row in rows)
    assert "".join(rows).replace(" ", "") == escape(text).replace(" ", "")


@given(st.text(max_size=200), st.data(), st.integers(10, 60))
def test_what_is_marked_is_what_was_asked_for(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    rows = set_rows(text, start, end, width)
    marked = "".join(row.text[slice(*row.marked)] for row in rows if row.marked)
    assert marked.replace(" ", "") == escape_within(text, start, end).replace(" ", "")


def escape_within(text: str, start: int, end: int) -> str:
    from linter.reports.escape import display_units

    return "".join(display_units(text)[start:end])
