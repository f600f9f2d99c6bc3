"""British and American spelling, so that a lexicon need list each word only once.

Raises LexiconError with file and line where `folder` cannot be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from linter.language.lexicons.files import read_folder


class Spelling:
    """British and American spellings; `british` maps every American one back."""

    def __init__(self, folder: Path) -> None:
        self.british: dict[str, str] = {}
        self._american: dict[str, str] = {}
        for section in read_folder(folder):
            for entry in section.entries():
                (british,), (american,) = entry.sides()
                self.british[american] = british
                self._american[british] = american

    def both(self, words: Iterable[str]) -> Iterator[str]:
        """Each word, and its American spelling where it has one."""
        for word in words:
            yield word
            other = " ".join(self._american.get(piece, piece) for piece in word.split(" "))
            if other != word:
                yield other
