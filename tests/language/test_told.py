"""Facts that are sought only when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from linter.language.facts import Fact, Marker, Pronoun, Span, Superlative, Term
from linter.language.house_words import HouseWords, house_words, using
from linter.language.reading import understand
from linter.language.told import BodyFacts, SentenceFacts
from tests.language.understanding import article
from tests.ruleset.samples import sentence

SAID = sentence("She was their first mayor.")
SHE = Pronoun(sentence=SAID, span=Span(0, 3), word="she")
WORD = Term(text="first", span=Span(14, 19), lemma="first", kind="quality")
FIRST = Superlative(sentence=SAID, span=WORD.span, word=WORD, sort="first")


class Sought:
    """Facts of two types, and how often each was sought."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.facts = SentenceFacts({"pronoun": self._pronouns, "superlative": self._superlatives})

    def _pronouns(self) -> Iterator[Fact]:
        self.asked.append("pronoun")
        yield SHE

    def _superlatives(self) -> Iterator[Fact]:
        self.asked.append("superlative")
        yield FIRST


def test_only_what_is_asked_for_is_sought_and_only_once() -> None:
    sought = Sought()
    assert sought.facts.of("pronoun") == sought.facts.of("pronoun") == (SHE,)
    assert sought.facts.of("marker") == ()
    assert sought.asked == ["pronoun"]
    assert tuple(sought.facts) == (SHE, FIRST)
    assert sought.asked == ["pronoun", "superlative"]


def test_facts_put_in_place_of_those_of_a_type() -> None:
    sought = Sought()
    assert tuple(sought.facts.put((), "pronoun")) == (FIRST,)
    assert sought.asked == ["superlative"]
    assert tuple(sought.facts) == (SHE, FIRST)


def test_those_of_a_body_with_what_stands_behind_them() -> None:
    body = BodyFacts([Sought().facts, Sought().facts])
    assert body.all() == (SHE, FIRST, SHE, FIRST)
    assert body.of("pronoun") == (SHE, SHE)
    assert body.followed_by([SHE]).of("pronoun") == (SHE, SHE, SHE)
    assert body == BodyFacts([Sought().facts, Sought().facts])
    assert body != BodyFacts([Sought().facts])


def test_they_are_sought_with_the_words_the_body_was_read_with() -> None:
    used: list[HouseWords] = []

    def seek() -> tuple[Fact, ...]:
        used.append(house_words())
        return ()

    own = HouseWords(digest="own")
    with using(own):
        body = BodyFacts([SentenceFacts({"marker": seek, "quote": seek})])
    body.of("marker")
    body.all()
    assert used == [own, own]


@pytest.mark.parametrize("line", ["Mayor jailed for 3 years", "Mayor jailed"])
def test_the_order_of_asking_does_not_matter(line: str) -> None:
    story = article(line, ["The mayor was jailed for two years.", "She was charged in May."])
    one, other = understand(story), understand(story)
    markers = one.evidence("marker", "body")
    assert markers == tuple(fact for fact in other.body_facts if isinstance(fact, Marker))
    assert one == other
