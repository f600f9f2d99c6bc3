"""How much of a name the story holds, whatever it uses the words for.

A name of a line need not stand in the story as the line writes it: "Sutton" for "Hugh Sutton", "the
Cumbrian coast" for "Cumbria", "Smith's" for "Smith", "NC" for "North Carolina". So each word of the
name is asked for, and initials where the story spells them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from linter.language.lexicons.lexicon import lexicons
from linter.language.places.people import title
from linter.language.places.tokens import fold, written_out

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
# "Don't", "We'll", "It's": a word of grammar with another one joined to it.
_JOINED = re.compile(r"(?:n['’]t|['’](?:s|ll|ve|re|d|m)?)$")
# What a run of capitals is made of: "North Carolina", "Bank of England" (small words left out).
_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]+(?:[ -](?:(?:of|the|and|for) )*[A-Z][^\W\d_]+)+")
# A word of this many letters is held by any word that opens with as many of its own letters:
# "Cumbrian" by "Cumbria", "Somalis" by "Somalia", "Ukip's" by "Ukip".
_STEM = 5
_SHORT = 3
# "Fergie" for Ferguson, "Archie" for Archibald: what a pet name adds to the opening of a name.
_PET = re.compile(r"^(.{4,})ie$")


@dataclass(frozen=True, slots=True)
class BodyWords:
    """The words of a body, folded, the opening letters of the longer ones, and its initials."""

    words: frozenset[str]
    stems: frozenset[str]
    initials: frozenset[str]
    text: str

    @classmethod
    def learn(cls, texts: Iterable[str]) -> BodyWords:
        """Read the words of the body once."""
        joined = " ".join(texts)
        whole = fold(joined)
        if (in_two := written_out(joined)) != joined:  # a line may write "Goerlitz" or "Görlitz"
            whole = f"{whole} {fold(in_two)}"
        words = frozenset(_cut(word) for word in _WORD.findall(whole))
        stems = frozenset(word[:_STEM] for word in words if len(word) >= _STEM)
        return cls(words, stems, _spelled_out(joined), re.sub(r"[^\w]", "", whole))

    def support(self, name: str) -> float:
        """The share, 0 to 1, of the words of a name that the body holds; 1 where none can be asked.

        Titles and small words are not asked for: "Mr Jones of Kent" asks for "Jones" and "Kent".
        """
        if name in self.initials:
            return 1.0
        asked = [word for word in (_cut(w) for w in _WORD.findall(fold(name))) if _telling(word)]
        if not asked or title(name) is not None:
            return 1.0
        if "".join(asked) in self.text and len("".join(asked)) > _SHORT:
            return 1.0  # "YouTube" for "You Tube"
        held = sum(self._holds(word) for word in asked) / len(asked)
        in_two = written_out(name)
        return held if in_two == name else max(held, self.support(in_two))

    def _holds(self, word: str) -> bool:
        if word in self.words:
            return True
        if len(word) >= _STEM and word[:_STEM] in self.stems:
            return True
        if word.endswith("s") and word[:-1] in self.words:
            return True
        pet = _PET.match(word)
        return pet is not None and any(held.startswith(pet[1]) for held in self.words)


def _cut(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _spelled_out(text: str) -> frozenset[str]:
    """The initials of all runs of two to five capitalised words that follow one another."""
    found: set[str] = set()
    for run in _CAPITALISED.findall(text):
        letters = re.sub(r"[^A-Z]", "", re.sub(r"(?<=[A-Z])\S*", "", run))
        found.update(
            letters[start:end]
            for start in range(len(letters))
            for end in range(start + 2, len(letters) + 1)
        )
    return frozenset(found)


def _telling(word: str) -> bool:
    small = lexicons().words("function_words")
    return word not in small and _JOINED.sub("", word) not in small and title(word) is None
