"""Set a passage in rows of limited width, with a row of marks under the words that matter.

Widths are terminal cells, so that wide characters and emoji keep the marks in place.
"""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from linter.reports.escape import display_units

MARK = "^"
CUT = "…"
# Two long sentences at a usual width. What is longer is cut around the marked words.
LONGEST_SHOWN = 600


@dataclass(frozen=True, slots=True)
class Row:
    """A row of text; `marked` holds a half-open range of `text` offsets for each run of marks."""

    text: str
    marked: tuple[int, int] | None = None

    @property
    def marks(self) -> str:
        """The row to print underneath, or "" when nothing in this row is marked."""
        if self.marked is None:
            return ""
        start, end = self.marked
        before = cell_len(self.text[:start])
        return " " * before + MARK * max(cell_len(self.text[start:end]), 1)


def set_rows(text: str, start: int, end: int, width: int) -> list[Row]:
    """Break `text` into rows of at most `width` cells, marking its characters `start` to `end`.

    `start == end` marks nothing. The text is escaped; it is cut around the marks when very long.
    """
    text, start, end = cut(text, start, end)
    units = display_units(text)
    return [_row(units, first, last, start, end) for first, last in _breaks(units, width)]


def wrap(text: str, width: int) -> list[str]:
    """Break escaped `text` into rows of at most `width` cells."""
    units = display_units(text)
    return ["".join(units[first:last]).rstrip(" ") for first, last in _breaks(units, width)]


def cut(text: str, start: int, end: int) -> tuple[str, int, int]:
    """`text` around `start` to `end`, where it is longer than is shown, and where these are now."""
    if len(text) <= LONGEST_SHOWN:
        return text, start, end
    end = min(end, start + LONGEST_SHOWN // 2)
    first = max(0, min(start - LONGEST_SHOWN // 4, len(text) - LONGEST_SHOWN))
    last = first + LONGEST_SHOWN
    head = CUT if first else ""
    tail = CUT if last < len(text) else ""
    shift = len(head) - first
    return head + text[first:last] + tail, start + shift, end + shift


def _breaks(units: list[str], width: int) -> list[tuple[int, int]]:
    """Half-open ranges of `units`, one a row: broken after a space where there is one."""
    rows: list[tuple[int, int]] = []
    first = 0
    last_space = 0
    used = 0
    for index, unit in enumerate(units):
        cells = cell_len(unit)
        # What is left after a cut at a space may itself be too long with this unit: cut it again.
        while used + cells > width and unit != " " and index > first:
            cut = last_space if last_space > first else index
            rows.append((first, cut))
            first = cut
            used = cell_len("".join(units[first:index]))
        used += cells
        if unit == " ":
            last_space = index + 1
    rows.append((first, len(units)))
    return rows


def _row(units: list[str], first: int, last: int, start: int, end: int) -> Row:
    text = "".join(units[first:last]).rstrip(" ")
    low, high = max(start, first), min(end, last)
    if low >= high:
        return Row(text)
    offset = len("".join(units[first:low]))
    length = len("".join(units[low:high]).rstrip(" "))
    return Row(text, (offset, offset + length))
