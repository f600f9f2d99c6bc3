"""What a reader finds in a file before anyone knows what is headline and what is body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from linter.articles.model import PartKind
from linter.articles.traced import Traced

BlockKind = Literal["paragraph", "heading", "item"]

_NOT_WORD = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item, tidied.

    `links` is the share, 0 to 1, of its characters that are link text; `emphasised` says that the
    whole of it is set in italics or bold; `level` is the level of a heading, else 0.
    """

    kind: BlockKind
    text: Traced
    links: float = 0.0
    emphasised: bool = False
    level: int = 0

    @property
    def words(self) -> str:
        """Its text, for looking at."""
        return self.text.text


@dataclass(frozen=True, slots=True)
class Piece:
    """Display copy with the field it came from; becomes a `Part`."""

    kind: PartKind
    name: str
    text: Traced


def likeness(text: str) -> str:
    """The letters and digits alone, in one case: equal for copies that differ in typography."""
    return _NOT_WORD.sub("", text).casefold()
