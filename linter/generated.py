"""What the generated halves of several documentation pages have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence


def below_marker(page: str, name: str, marker: str, text: str) -> str:
    """The page with everything below the marker replaced by `text`.

    Raises ValueError if the page called `name` has no such marker.
    """
    written, found, _ = page.partition(marker)
    if not found:
        raise ValueError(f"{name} has no line {marker!r}; put it where the reference belongs")
    return f"{written}{marker}\n\n{text}\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a Markdown table, and an empty one."""
    yield f"| {' | '.join(head)} |"
    yield f"| {' | '.join('---' for _ in head)} |"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def code(values: Iterable[str]) -> str:
    """Words in Markdown's type for code, with commas."""
    return ", ".join(f"`{value}`" for value in values)
