"""Facts that are sought when they are asked for: of one sentence, and of a whole body.

A rule looks into the story only for claims that it is about, so of most stories nobody ever wants
the quotations or the superlatives. What is never asked for is never sought.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from linter.language.facts import Fact, FactType
from linter.language.fields.table import CLASSES
from linter.language.house_words import house_words, using

Facts = tuple[Fact, ...]
Seek = Callable[[], Iterable[Fact]]


class SentenceFacts:
    """The facts of one sentence by their type; each type is sought once, when first asked for."""

    def __init__(self, seek: Mapping[FactType, Seek]) -> None:
        """`seek` finds the facts of each type; the order of the types is that of the facts."""
        self._seek = seek
        self._found: dict[FactType, Facts] = {}

    def of(self, fact_type: FactType) -> Facts:
        """The facts of one type in the order of the text; none of a type that is not sought."""
        found = self._found.get(fact_type)
        if found is None:
            seek = self._seek.get(fact_type)
            found = self._found[fact_type] = tuple(seek()) if seek is not None else ()
        return found

    def __iter__(self) -> Iterator[Fact]:
        for fact_type in self._seek:
            yield from self.of(fact_type)

    def put(self, facts: Iterable[Fact], *fact_types: FactType) -> SentenceFacts:
        """The same with these facts as all that there are of these types."""
        changed = SentenceFacts(self._seek)
        changed._found = self._found | {one: only(facts, one) for one in fact_types}
        return changed


class BodyFacts:
    """All facts of a body, in the order of the file, and those of one type.

    They are sought with the house words in use when the body was read. Two are equal if all their
    facts are.
    """

    def __init__(self, sentences: Iterable[SentenceFacts], behind: Facts = ()) -> None:
        """`behind` are facts found by other means, which stand behind those of all sentences."""
        self._sentences = tuple(sentences)
        self._behind = behind
        self._words = house_words()
        self._found: dict[FactType, Facts] = {}

    def of(self, fact_type: FactType) -> Facts:
        """The facts of one type."""
        if fact_type not in self._found:
            with using(self._words):
                found = (fact for one in self._sentences for fact in one.of(fact_type))
                self._found[fact_type] = (*found, *only(self._behind, fact_type))
        return self._found[fact_type]

    def all(self) -> Facts:
        """The facts of every type."""
        with using(self._words):
            return (*(fact for one in self._sentences for fact in one), *self._behind)

    def followed_by(self, facts: Iterable[Fact]) -> BodyFacts:
        """The same with more facts behind them."""
        return BodyFacts(self._sentences, (*self._behind, *facts))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BodyFacts) and self.all() == other.all()

    def __hash__(self) -> int:
        return hash(self.all())


def only(facts: Iterable[Fact], fact_type: FactType) -> Facts:
    """Those of the facts that are of one type."""
    wanted = CLASSES[fact_type]
    return tuple(fact for fact in facts if isinstance(fact, wanted))
