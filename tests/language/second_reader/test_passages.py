"""The second reader is shown the sentences that a line could be about, and not the whole story."""

from __future__ import annotations

from linter.language.reading import BodyReader
from linter.language.second_reader.passages import passage
from linter.language.second_reader.variants import exchangeable, is_same
from tests.language.understanding import article

FILLER = [f"Paragraph {word} tells of tides and of nothing else." for word in "abcdefghijklmnop"]
NEAR = "The harbour of Wexbridge will be dredged in spring."
NAMED = "A dredger was hired from Aldmere."


def shown(line: str, body: list[str]) -> list[str]:
    story = article(line, body)
    reader = BodyReader(story)
    reading = reader.read(story)
    claims, told = exchangeable(reading.part_facts[0]), exchangeable(reading.body_facts)
    named = [[fact for fact in told if is_same(claim, fact)] for claim in claims]
    chosen = passage(claims[0].sentence, named, reader.sentences, reader.knowledge)
    return [sentence.text for sentence in chosen]


def test_the_nearest_sentences_are_shown_in_the_order_of_the_story() -> None:
    found = shown("Wexbridge harbour to be dredged", [*FILLER[:8], NEAR, *FILLER[8:], NAMED])
    assert NEAR in found
    assert found == sorted(found, key=[*FILLER[:8], NEAR, *FILLER[8:], NAMED].index)
    assert len(found) < 10


def test_where_the_story_names_what_the_line_names_is_shown_too() -> None:
    found = shown("Aldmere harbour to be dredged in spring", [NEAR, *[NEAR] * 6, *FILLER, NAMED])
    assert NAMED in found


def test_a_long_story_is_not_read_at_length() -> None:
    long = [f"Wexbridge harbour was dredged {'again and ' * 40}again." for _ in range(9)]
    found = shown("Wexbridge harbour to be dredged", long)
    assert sum(len(sentence.split()) for sentence in found) < 260
