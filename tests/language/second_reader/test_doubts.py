"""What the second reader doubts, with the real model; skipped, loudly, where that is missing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from linter.language.facts import Doubt
from linter.language.reading import Reading
from tests.language.understanding import reading
from tests.second_reading import read_twice

STORY = (
    "The council of Wexbridge has closed its only swimming pool for good, 61 years after it "
    "opened. Repairs would have cost £9m.",
    "Swimmers are to go to the pool in Aldmere, 14 miles away, from Monday. A petition to save the "
    "pool was signed by 2,300 people.",
)


@pytest.fixture(autouse=True)
def _twice() -> Iterator[None]:
    with read_twice():
        yield


def doubts(line: str, *body: str) -> dict[str, tuple[Doubt, Doubt]]:
    """The doubts of a line by the word that is doubted, each with what the story has instead."""
    found = reading(line, *(body or STORY))
    claims = found.claims("doubt", ["headline"])
    told = {fact.place: fact for fact in found.evidence("doubt", "body") if isinstance(fact, Doubt)}
    return {
        claim.word.text: (claim, told[claim.place]) for claim in claims if isinstance(claim, Doubt)
    }


@pytest.mark.parametrize(
    ("line", "doubted", "instead"),
    [
        ("Aldmere closes its only swimming pool for good", "Aldmere", "Wexbridge"),
        ("Wexbridge closes its only pool after 14 years", "14", "61"),
        ("Petition to save the Wexbridge pool signed by 61 people", "61", "2,300"),
    ],
)
def test_a_word_from_elsewhere_in_the_story_is_doubted(
    line: str, doubted: str, instead: str
) -> None:
    found = {word.split()[0]: pair for word, pair in doubts(line).items()}
    claim, told = found[doubted]
    assert instead in told.word.text
    assert told.word.text in told.sentence.text
    assert claim.gain >= 1
    assert claim.told == 1


@pytest.mark.parametrize(
    "line",
    [
        "Council of Wexbridge closes its only swimming pool",
        "Wexbridge closes its only pool after 61 years",
        "Petition to save the Wexbridge pool signed by 2,300 people",
    ],
)
def test_a_line_that_says_what_the_story_does_is_not(line: str) -> None:
    assert not any(claim.gain >= 2 for claim, _ in doubts(line).values())


@pytest.mark.parametrize(
    ("line", "doubted", "instead"),
    [
        ("Wexbridge has not closed its only swimming pool for good", "has not", "has"),
        ("Wexbridge hasn't closed its only swimming pool for good", "hasn't", "has"),
        ("Wexbridge has closed your only swimming pool for good", "your", "its"),
    ],
)
def test_a_pronoun_or_denial_that_does_not_belong_is_doubted(
    line: str, doubted: str, instead: str
) -> None:
    claim, told = doubts(line)[doubted]
    assert told.word.text == instead
    assert told.sentence.section == "body"
    assert claim.gain >= 2


@pytest.mark.parametrize(
    "line",
    [
        "Wexbridge has closed its only swimming pool for good",
        "Wexbridge could not pay for repairs of its pool",
    ],
)
def test_a_pronoun_or_denial_that_belongs_is_not(line: str) -> None:
    assert not any(claim.gain >= 2 for claim, _ in doubts(line).values())


def test_what_the_story_never_tells_is_no_matter_of_doubt() -> None:
    """There is nothing to weigh it against: other rules say that it is untold."""
    assert "Torquay" not in doubts("Council of Torquay closes its only swimming pool")


def test_a_line_without_names_and_figures_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "linter.language.second_reader.weights.load_model", lambda: pytest.fail("was loaded")
    )
    assert doubts("Swimmers mourn the pool") == {}


def test_a_line_that_is_a_name_and_no_more_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "linter.language.second_reader.weights.load_model", lambda: pytest.fail("was loaded")
    )
    assert doubts("Aldmere") == {}


def test_what_a_sentence_tells_beside_most_of_the_line_is_at_home(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing is read: no other number could be the right one of this line."""
    monkeypatch.setattr(
        "linter.language.second_reader.weights.load_model", lambda: pytest.fail("was loaded")
    )
    assert doubts("Petition to save pool was signed by 2,300 people") == {}


def test_the_same_article_gives_the_same_doubts() -> None:
    line = "Council of Aldmere closes its only swimming pool after 14 years"
    assert doubts(line) == doubts(line)


def test_doubts_are_asked_for_or_never_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "linter.language.second_reader.weights.load_model", lambda: pytest.fail("was loaded")
    )
    found: Reading = reading("Council of Aldmere closes its only swimming pool", *STORY)
    assert found.claims("entity", ["headline"])
    assert found.evidence("number", "body")
