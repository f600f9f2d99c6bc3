"""Faults of court reports are laid only where the line stays grammatical and becomes false."""

from __future__ import annotations

import pytest

from tests.scorecard.mutations.ways import ways

CASES = [
    (
        "swap-offence",
        "Ferry captain on trial for manslaughter",
        "The captain went on trial for manslaughter on Monday. He denies it.",
        ["Ferry captain on trial for attempted murder", "Ferry captain on trial for murder"],
    ),
    (
        "swap-offence",
        "Murder trial of shepherd opens",
        "The murder trial of a shepherd opened on Monday.",
        ["Attempted murder trial of shepherd opens", "Manslaughter trial of shepherd opens"],
    ),
    (
        "swap-offence",
        "Gull steals chips from tourists",
        "A gull steals chips from tourists every day, the theft of which nobody stops.",
        [],
    ),
    ("swap-offence", "Rob Arson wins race", "Rob Arson won the race.", []),
    (
        "swap-offence",
        "Baker admits theft of bicycle",
        "The baker admitted theft. A charge of robbery and one of burglary were dropped.",
        [],
    ),
    (
        "change-term",
        "Poacher gets 4 years in prison",
        "The poacher was sentenced to 4 years in prison on Friday.",
        ["Poacher gets 6 years in prison", "Poacher gets 7 years in prison"],
    ),
    ("change-term", "Brewery sold after 4 years", "The brewery was sold after 4 years.", []),
    (
        "change-term",
        "Poacher jailed 4 years after killing lynx",
        "The poacher was jailed 4 years after killing a lynx.",
        [],
    ),
    (
        "presume-guilt",
        "Two men charged with theft of bell",
        "Two men were charged with theft of a bell.",
        ["Two thieves charged with theft of bell"],
    ),
    (
        "presume-guilt",
        "Man, 34, in court over canal murder",
        "A man of 34 appeared in court charged with murder over the death at the canal.",
        ["Killer, 34, in court over canal murder"],
    ),
    ("presume-guilt", "Man accused of lying", "A man is accused of lying to a court.", []),
    (
        "presume-guilt",
        "Man charged with murder",
        "A man was charged with murder. He was convicted of murder in 2011.",
        [],
    ),
    (
        "presume-guilt",
        "Woman wins race",
        "A woman won the race. A man was charged with murder in the next town.",
        [],
    ),
]


@pytest.mark.parametrize(
    ("fault", "line", "body", "some"), CASES, ids=[f"{row[0]}: {row[1]}" for row in CASES]
)
def test_faults_of_court_reports(fault: str, line: str, body: str, some: list[str]) -> None:
    found = ways(fault, line, body)
    assert set(some) <= set(found)
    assert some or not found
