"""What the rewriting steps hand to one another, and what comes out. No spaCy in here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from linter.language.facts import Span
from linter.language.parsed import Attribution

if TYPE_CHECKING:
    from linter.language.casing import Casing


class Tagged(NamedTuple):
    """One token of a tagged text: its characters, where they start, its Penn tag."""

    text: str
    start: int
    tag: str

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


Tag = Callable[[str, frozenset[int]], list[Tagged]]
"""The tagged tokens of a text; those that start at these offsets are to be read as verbs."""
IsSource = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A line, or one of its halves, in plain English.

    `origins` has, for every character of `text`, its offset in the line, or None where it was
    inserted. `attribution` is the source that stood outside the clause and `label` the kicker
    that stood before it; neither is part of `text`. `steps` names the rewrites that applied.
    `verbs` are the offsets in the line of words that are to be read as verbs.
    """

    text: str
    origins: tuple[int | None, ...]
    attribution: Attribution | None = None
    label: str = ""
    question: bool = False
    steps: tuple[str, ...] = ()
    verbs: frozenset[int] = frozenset()

    def verb_places(self) -> frozenset[int]:
        """Where in the text the words stand that are to be read as verbs."""
        return frozenset(place for place, origin in enumerate(self.origins) if origin in self.verbs)

    def with_verb(self, at: int) -> Rewritten:
        """The same text, the word that starts at the character `at` to be read as a verb."""
        origin = self.origins[at]
        return self if origin is None else replace(self, verbs=self.verbs | {origin})

    def span_of(self, start: int, end: int) -> Span | None:
        """The span in the line of the characters `start` to `end` of the text; None if inserted."""
        known = [origin for origin in self.origins[start:end] if origin is not None]
        return Span(min(known), max(known) + 1) if known else None

    def without(self, start: int, end: int) -> Rewritten:
        """The text with the characters `start` to `end` taken out."""
        text = self.text[:start] + self.text[end:]
        return replace(self, text=text, origins=self.origins[:start] + self.origins[end:])

    def inserted(self, at: int, words: str) -> Rewritten:
        """The text with `words` put in before the character `at`."""
        origins = (*self.origins[:at], *(None for _ in words), *self.origins[at:])
        return replace(self, text=self.text[:at] + words + self.text[at:], origins=origins)

    def between(self, start: int, end: int) -> Rewritten:
        """Only the characters `start` to `end`, without white space at either end."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = max(start, start + len(piece.strip()))
        return replace(self, text=self.text[start:end], origins=self.origins[start:end])

    def recased(self, text: str) -> Rewritten:
        """The same characters in another case. Raises ValueError if they are other characters."""
        if len(text) != len(self.text) or text.lower() != self.text.lower():
            raise ValueError(f"recasing changed the words: {self.text!r} to {text!r}")
        return replace(self, text=text)


def untouched(line: str) -> Rewritten:
    """`line` as it stands, every character its own origin."""
    return Rewritten(line, tuple(range(len(line))))


@dataclass(frozen=True, slots=True)
class Context:
    """What a step may ask: the body's capitals, the tags of a text, whether words name a source.

    `acts` are the base forms of the verbs that the body tells of in the past.
    """

    casing: Casing
    tagged: Tag
    is_source: IsSource
    acts: frozenset[str]

    def is_name(self, word: str) -> bool:
        """Whether the body has the word, with a capital, where a common word has none."""
        return word[:1].isupper() and self.casing.single.get(word.lower()) == word

    def tag(self, text: str) -> list[Tagged]:
        """The tags of a text."""
        return self.tagged(text, frozenset())

    def tags_of(self, line: Rewritten) -> list[Tagged]:
        """The tags of a line, with those of its words as verbs that are to be read so."""
        return self.tagged(line.text, line.verb_places())
