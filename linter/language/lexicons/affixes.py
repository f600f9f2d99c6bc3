"""Opposites that words build themselves: likely and unlikely, pre-war and post-war."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from linter.language.lexicons.files import read_folder

_SHORTEST_STEM = 4
"""A shorter rest is mostly chance: "due" in "undue", "age" in "image"."""

_TAGS = frozenset({"NOUN", "ADJ", "ADV"})


@dataclass(frozen=True, slots=True)
class Affixes:
    """The beginnings and endings that turn a word round, and the pairs that only look so."""

    prefixes: tuple[str, ...] = ()
    beginnings: tuple[tuple[str, str], ...] = ()
    endings: tuple[tuple[str, str], ...] = ()
    exceptions: frozenset[frozenset[str]] = frozenset()

    def opposed(self, one: str, other: str, pos: str) -> bool:
        """Whether two lower-case words of one tag are opposites by the way they are built.

        Nouns, adjectives and adverbs only; the words need not be in any lexicon.
        """
        if pos not in _TAGS or one == other or frozenset((one, other)) in self.exceptions:
            return False
        if one[:1] != other[:1] and one[-1:] != other[-1:]:
            return False  # two words built on one stem begin or end alike
        short, long = sorted((one, other), key=len)
        if long.endswith(short) and len(short) >= _SHORTEST_STEM:
            return long.removesuffix(short) in self.prefixes
        return self._by_beginning(one, other) or self._by_ending(one, other)

    def _by_beginning(self, one: str, other: str) -> bool:
        return any(
            (one.startswith(left) and other == right + one.removeprefix(left))
            or (one.startswith(right) and other == left + one.removeprefix(right))
            for left, right in self.beginnings
        )

    def _by_ending(self, one: str, other: str) -> bool:
        return any(
            (one.endswith(left) and other == one.removesuffix(left) + right)
            or (one.endswith(right) and other == one.removesuffix(right) + left)
            for left, right in self.endings
        )


def read_affixes(folder: Path) -> Affixes:
    """Read the affixes below `folder`. Raises LexiconError."""
    found: dict[str, list[tuple[str, str]]] = {"beginnings": [], "endings": [], "exceptions": []}
    prefixes: tuple[str, ...] = ()
    for section in read_folder(folder):
        for name, body in section.items():
            if name == "prefixes":
                prefixes += body.words()
            elif name in found:
                found[name].extend(
                    (left, right)
                    for entry in body.entries()
                    for left in entry.sides()[0]
                    for right in entry.sides()[1]
                )
            else:
                raise body.error(f"`{name}` is not one of prefixes, {', '.join(found)}")
    return Affixes(
        prefixes,
        tuple(found["beginnings"]),
        tuple(found["endings"]),
        frozenset(frozenset(pair) for pair in found["exceptions"]),
    )
