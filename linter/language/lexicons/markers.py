"""The phrases of lexicons/markers: what kind of thing each tells of, and how surely.

A phrase is a row of words. A word stands for its regular and irregular forms too ("jail" for
"jailed"), unless it is written in a form of its own ("charged with" is never "charge with"). `*`
is a gap of up to three words, `<n>` any number in figures or words, `poll|survey` either word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from linter.language.house_words import cache_per_house
from linter.language.lexicons.files import Section, read_folder
from linter.language.lexicons.plain import LEXICONS

FOLDER = LEXICONS / "markers"
_CERTAINTY = {"sure": True, "loose": False}

GAP = "*"
NUMBER = "<n>"
_OR = "|"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase and what it tells: see `linter.language.facts.Marker` for the fields."""

    words: tuple[str, ...]
    kind: str
    entry: str
    family: str
    sure: bool


@cache_per_house()
def phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """All phrases by their first word, longest first, with those that the house words in use add.

    Raises LexiconError naming file and line.
    """
    found: defaultdict[str, list[Phrase]] = defaultdict(list)
    for file in read_folder(FOLDER):
        for phrase in read_phrases(file):
            found[phrase.words[0]].append(phrase)
    return {
        first: tuple(sorted(group, key=lambda phrase: -len(phrase.words)))
        for first, group in found.items()
    }


def read_phrases(file: Section) -> Iterator[Phrase]:
    """The phrases of one file. Raises LexiconError at an unknown key or a gap at either end."""
    for kind, entries in file.items():
        for entry, lists in entries.items():
            family = ""
            for key, value in lists.items():
                if key == "family":
                    family = value.text()
                elif key in _CERTAINTY:
                    for text in value.words():
                        for words in _spelled_out(text, value):
                            yield Phrase(words, kind, entry, family, _CERTAINTY[key])
                else:
                    raise value.error(f"`{key}` is not one of family, {', '.join(_CERTAINTY)}")


def _spelled_out(text: str, where: Section) -> Iterator[tuple[str, ...]]:
    """The phrase once for each choice that its `a|b` leave."""
    words = text.split()
    if words[0] == GAP or words[-1] == GAP:
        raise where.error(f"`{text}` begins or ends with a gap; take the {GAP} out")
    choices = [word.split(_OR) for word in words]
    if not all(all(choice) for choice in choices):
        raise where.error(f"`{text}` has a {_OR} with no word on one side of it")
    yield from product(*choices)
