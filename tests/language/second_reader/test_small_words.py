"""What a line's pronouns and denials may be written as; the model is not needed to tell."""

from __future__ import annotations

import pytest

from linter.language.second_reader.small_words import small_words
from tests.language.understanding import reading

STORY = "Storm closes harbour."


def written(line: str, story: str = STORY) -> list[str]:
    """Every rewording of the only sentence of a headline."""
    found = reading(line, story)
    facts = found.part_facts[0]
    return [one.text for one in small_words(facts[0].sentence, facts, found.body_facts)]


@pytest.mark.parametrize(
    ("line", "other", "count"),
    [
        ("Coach says he will stay", "Coach says she will stay", 6),
        ("Coach says he will stay", "Coach says I will stay", 6),
        ("He will stay, coach says", "They will stay, coach says", 6),
        ("I will stay, coach says", "He will stay, coach says", 6),
        # Before a noun or by itself: either is tried.
        ("Coach sells her boat", "Coach sells his boat", 12),
        ("Coach sells her boat", "Coach sells him boat", 12),
        ("Coach blames himself", "Coach blames yourself", 6),
    ],
)
def test_a_pronoun_gives_way_to_those_of_the_same_case(line: str, other: str, count: int) -> None:
    found = written(line)
    assert other in found
    assert line not in found
    assert len(found) == len(set(found)) <= count


@pytest.mark.parametrize(
    ("line", "never"),
    [
        ("Coldane sells its ferries", "Coldane sells their ferries"),
        ("Rovers sell their striker", "Rovers sell its striker"),
    ],
)
def test_what_a_firm_or_team_is_called_by_is_left_to_the_desk(line: str, never: str) -> None:
    assert written(line)
    assert never not in written(line)


@pytest.mark.parametrize(
    "line",
    [
        "Coach: “She will stay”",
        "Minister: We will pay",
        "Will your school close?",
        "US sells IT firm",
        "Council closes bridge",
    ],
)
def test_these_words_are_nobody_else(line: str) -> None:
    assert not written(line)


def test_a_line_that_speaks_to_the_reader_may_still_confuse_others() -> None:
    assert "Did she see your house?" in written("Did he see your house?")
    assert not any("see my house" in text for text in written("Did he see your house?"))


@pytest.mark.parametrize(
    ("line", "asserted"),
    [
        ("Bank has not raised its rates", "Bank has raised its rates"),
        ("Bank hasn't raised rates", "Bank has raised rates"),
        ("Bank hasn’t raised rates", "Bank has raised rates"),
        ("Bank won't raise rates", "Bank will raise rates"),
        ("Bank won’t raise rates", "Bank will raise rates"),
        ("Bank cannot raise rates", "Bank can raise rates"),
        ("Bank can't raise rates", "Bank can raise rates"),
        ("Bank did not raise rates", "Bank raised rates"),
        ("Banks do not raise rates", "Banks raise rates"),
        ("Bank does not now raise rates", "Bank now raises rates"),
        ("Bank didn’t carry the loss", "Bank carried the loss"),
        ("Bank did not sell its shares", "Bank sold its shares"),
        ("Bank does not turn down loans", "Bank turns down loans"),
        ("Bank has never raised rates", "Bank has raised rates"),
        ("Bank is n't to raise rates", "Bank is to raise rates"),
    ],
)
def test_a_denial_is_taken_back(line: str, asserted: str) -> None:
    assert asserted in written(line)


@pytest.mark.parametrize(
    "line",
    [
        "Governor: “We have not raised rates”",
        "Has the bank not raised rates?",
        "Bank denies raising rates",
        "Bank raises no rates",
    ],
)
def test_these_denials_are_left_alone(line: str) -> None:
    assert not written(line)


def test_what_is_doubted_is_the_denial_with_its_verb() -> None:
    found = reading("Bank won't raise rates", STORY)
    facts = found.part_facts[0]
    (one,) = small_words(facts[0].sentence, facts, found.body_facts)
    assert (one.word.text, one.instead, one.told) == ("won't", "will", 0)


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("Coldane sells its ferries to bank", "Coldane has sold its ferries to a bank."),
        ("Coldane hasn't sold ferries to bank", "Coldane has not sold the ferries to a bank."),
    ],
)
def test_what_the_story_says_so_too_is_not_weighed(line: str, story: str) -> None:
    assert not written(line, story)
