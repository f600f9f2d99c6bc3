"""What an operator makes of a headline."""

from __future__ import annotations

from linter.scorecard.mutations import operators
from linter.scorecard.seeding import lines_of
from linter.scorecard.story import Story
from tests.language.understanding import reading


def ways(fault: str, line: str, body: str, *, dek: str | None = None, other: str = "") -> list[str]:
    """All lines that the operator makes of a headline."""
    understood = reading(line, body, dek=dek)
    story = Story(understood, other)
    return [made.text for made in operators()[fault](lines_of(understood)[0], story)]
