"""A test of a rule as the plain-text draft that an editor would type."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from linter.articles.model import PartKind
from linter.ruleset.model import RuleTest

DRAFT = "story.txt"
"""The name that the draft goes by."""
WIDTH = 76
"""Cells: a usual terminal, with room for the indent that `headlint explain` adds."""

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
    return textwrap.fill(paragraph, WIDTH, break_long_words=False, break_on_hyphens=False)


def _rank(kind: PartKind) -> int:
    return [*_LABELS, "bullet"].index(kind)
