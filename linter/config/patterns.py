"""Patterns of paths as in `.gitignore`, which is what people who keep articles in git know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns in their order; a later one that begins with `!` takes paths out again."""

    lines: tuple[str, ...] = ()

    def fit(self, path: str) -> bool:
        """Whether a path, relative and with forward slashes, fits."""
        return bool(self.lines) and _compiled(self.lines).match_file(path)


@cache
def _compiled(lines: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)
