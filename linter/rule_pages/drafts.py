"""A test of a rule as the plain-text draft that an editor would type."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from linter.articles.model import PartKind
from linter.ruleset.model import RuleTest

DRAFT = "story.txt"
"""The name that the draft goes by."""
WIDTH = 76
"""Cells: a usual terminal, with room for the indent that `headlint explain` adds."""

_NARROWER = 20
_ENDS_SENTENCE = re.compile(r"[.!?…]['\"’”)]*$")

# The labels by which the reader of plain text knows each part (articles/formats/text.yaml).
_LABELS: dict[PartKind, str] = {
    "headline": "HED",
    "alternate": "SEO HED",
    "dek": "DEK",
    "caption": "CAPTION",
}
_BULLETS = "KEY POINTS:"


def draft_of(test: RuleTest) -> str:
    """The lines of the test under their labels, then its body, one paragraph a block."""
    parts = sorted((*test.parts, (test.kind, test.line)), key=lambda part: _rank(part[0]))
    body = "".join(f"\n{_wrapped(paragraph)}\n" for paragraph in test.body)
    return "".join(f"{line}\n" for line in _head(test, parts)) + body


def _head(test: RuleTest, parts: list[tuple[PartKind, str]]) -> Iterator[str]:
    for kind, line in parts:
        if kind in _LABELS:
            yield f"{_LABELS[kind]}: {line}"
    if test.published:
        yield f"DATE: {test.published}"
    bullets = [line for kind, line in parts if kind == "bullet"]
    if bullets:
        yield _BULLETS
        yield from (f"- {line}" for line in bullets)


def _wrapped(paragraph: str) -> str:
    """The paragraph in rows of which none but the last ends a sentence, if a width allows it.

    The reader of plain text takes a row that ends a sentence for the last of its paragraph.
    """
    widths = range(WIDTH, WIDTH - _NARROWER, -1)
    ways = [
        textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)
        for width in widths
    ]
    clean = (rows for rows in ways if not any(_ENDS_SENTENCE.search(row) for row in rows[:-1]))
    return "\n".join(next(clean, ways[0]))


def _rank(kind: PartKind) -> int:
    return [*_LABELS, "bullet"].index(kind)
