"""Runs of capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.names.runs import name_runs

CASES = [
    ("The Bank of England raised rates on Monday.", ["Bank of England"]),
    (
        "North Macedonia’s Joint Board of Survey (JBS) spoke.",
        ["North Macedonia", "Joint Board of Survey", "JBS"],
    ),
    ("Police in St. Louis held J.D. Marsh.", ["St. Louis", "J.D. Marsh"]),
    (
        "President Ursula von der Leyen met Orlen and Lumora.",
        ["President Ursula von der Leyen", "Orlen", "Lumora"],
    ),
    ("The inquiry is led by Per Aas. It began.", ["Per Aas"]),
    ("Rep. Lee left. It rained.", ["Rep. Lee"]),
    ("AT&T Inc. said so. Yesterday Okafor won.", ["AT&T Inc", "Okafor"]),
    ("But Rovers lost in May.", ["Rovers"]),
    ("Men fled the Halden-backed Lumora Front.", ["Halden", "Lumora Front"]),
    ("The Dunmore-era cap and a Bank of Lasta-run fund.", ["Dunmore", "Bank of Lasta"]),
    ("Ms Okafor-Lee had no Wi-fi in Stoke-on-Trent.", ["Ms Okafor-Lee", "Wi-fi", "Stoke-on-Trent"]),
    ("Mayor in U-turn over X-ray of Marlow's T-shirt", ["Mayor", "Marlow"]),
    ("There was snow in New Year, Okafor said.", ["Okafor"]),
    ("Unbeaten Rovers met Ailing Marlow", ["Rovers", "Ailing Marlow"]),
    ("no names in here", []),
    ("A study in mice found no link.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_runs(text: str, expected: list[str]) -> None:
    assert [run.text for run in name_runs(text)] == expected


def test_a_run_at_the_start_of_a_sentence_says_so() -> None:
    assert [run.opens for run in name_runs("Halden signed. Then Halden left.")] == [True, False]


@given(st.text(alphabet="aAbB .'’&-1é“”?", max_size=60))
def test_a_run_is_the_text_at_its_span(text: str) -> None:
    for run in name_runs(text):
        assert text[run.span.start : run.span.end] == run.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LASTA (Agency) — The Senate met.", ["LASTA", "Agency", "Senate"]),
        ("LASTA, Pa. - The Senate met.", ["LASTA", "Pa", "Senate"]),
        ("The mayor - The Senate's own man - spoke.", ["The Senate"]),
    ],
)
def test_behind_a_dateline_a_sentence_begins(text: str, expected: list[str]) -> None:
    assert [run.text for run in name_runs(text)] == expected
