"""The records that lexicons are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

ANY = "ANY"
"""Part of speech of words listed whatever their tag: taggers differ on `most`, `before`, `no`."""

PARTS_OF_SPEECH = {
    "verbs": "VERB",
    "nouns": "NOUN",
    "adjectives": "ADJ",
    "adverbs": "ADV",
    "any": ANY,
}
"""What a lexicon file calls its lists, and the Universal POS tag each stands for."""

_SAME_AS = {"PROPN": "NOUN", "AUX": "VERB"}


def plain_pos(pos: str) -> str:
    """The tag under which a lexicon keeps words of this tag."""
    return _SAME_AS.get(pos, pos)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A class of words that tell of the same kind of event with the same roles.

    `implies` are classes it also is, itself included; `result` is what then happens to the
    target; `symmetric` says that actor and target are interchangeable.
    """

    name: str
    words: frozenset[tuple[str, str]]
    implies: frozenset[str]
    result: str | None = None
    symmetric: bool = False


@dataclass(frozen=True, slots=True)
class NounGroup:
    """Nouns that count the same things. `broader` are all groups above it, near and far.

    `near` are groups of which the same number may be told: 300 jobs, 300 workers.
    """

    name: str
    words: frozenset[str]
    broader: frozenset[str]
    near: frozenset[str]


@dataclass(frozen=True, slots=True)
class Negator:
    """How a word negates.

    `scope` is what it denies: `clause`, `complement` (deny, fail to), `object` (block a plan),
    `subject` (talks collapse). `strength` is `explicit` (not, nobody), `implicit` (refuse) or
    `near` (hardly, few).
    """

    scope: str
    strength: str


@dataclass(frozen=True)
class Ladder:
    """A named, ordered set of words, weakest step first."""

    name: str
    steps: tuple[str, ...]
    _places: dict[tuple[str, str], str] = field(repr=False)

    def step_of(self, word: str, pos: str | None = None) -> str | None:
        """The step a word stands on, else None.

        Without `pos`, a word that stands on several steps as several parts of speech is taken at
        the lowest of them: a claim too weak is silent, a claim too strong is a false alarm.
        """
        lower = word.lower()
        if pos is not None:
            exact = self._places.get((lower, plain_pos(pos)))
            return exact or self._places.get((lower, ANY))
        found = [step for key in self._tags() if (step := self._places.get((lower, key)))]
        return min(found, key=self.rank, default=None)

    def rank(self, step: str) -> int:
        """How high a step stands, from 0. Raises KeyError on a step that does not exist."""
        if step not in self.steps:
            raise KeyError(f"the ladder {self.name} has no step `{step}`, only {self.steps}")
        return self.steps.index(step)

    def words(self, step: str, pos: str | None = None) -> frozenset[str]:
        """The words on a step, of one part of speech or of all."""
        self.rank(step)
        return frozenset(
            word
            for (word, tag), place in self._places.items()
            if place == step and (pos is None or tag in (plain_pos(pos), ANY))
        )

    def places(self) -> dict[tuple[str, str], str]:
        """The step of every word and part of speech: a copy, to build on."""
        return dict(self._places)

    @staticmethod
    def _tags() -> tuple[str, ...]:
        return tuple(PARTS_OF_SPEECH.values())
