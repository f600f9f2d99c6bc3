"""What an operator makes of a headline."""

from __future__ import annotations

from linter.scorecard.mutations import operators
from linter.scorecard.seeding import lines_of
from linter.scorecard.story import Story
from tests.language.understanding import reading


def ways(
    fault: str,
    line: str,
    body: str,
    *,
    dek: str | None = None,
    alternate: str | None = None,
    other: str = "",
    part: int = 0,
) -> list[str]:
    """All lines that the operator makes of a headline, or of the part with another index."""
    understood = reading(line, body, dek=dek, alternate=alternate)
    story = Story(understood, other)
    return [made.text for made in operators()[fault](lines_of(understood)[part], story)]
