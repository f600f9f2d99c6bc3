"""Days and years that follow from a date and a stretch of time of one sentence."""

from __future__ import annotations

import pytest

from linter.language.dates.days import days
from linter.language.dates.derived import BodyDays

POLL = "The two are level three days before the vote, a poll showed on Thursday."
STRIKE = "The strike, two weeks after Tuesday's ballot, will last a day."
BRIDGE = "The bridge was closed in 2019, 100 years after the first stone was laid."
DEBT = "The debt of 2012 was paid off six years later."


@pytest.mark.parametrize(
    ("sentence", "claim", "implied"),
    [
        (POLL, "Vote on Sunday", True),
        (POLL, "Level since Monday", True),
        (POLL, "Vote on Saturday", False),
        (POLL, "Vote on Sunday 3 May", False),
        (STRIKE, "Strike on Tuesday", True),
        (STRIKE, "Strike on Friday", False),
        (BRIDGE, "Stone laid in 1919", True),
        (BRIDGE, "Stone laid in 1929", False),
        (DEBT, "Debt paid off in 2018", True),
        ("Tarn may dry up by 2040, and Lund about 20 years later.", "Lund dry by 2060", True),
        ("Tarn may dry up by 2040, and Lund about 20 years later.", "Lund dry by 2050", False),
        ("It was built in 1998.", "Built in 1999", False),
    ],
)
def test_what_follows(sentence: str, claim: str, implied: bool) -> None:
    assert BodyDays((sentence, "Nothing is dated here.")).imply(days(claim)[0]) is implied


def test_a_date_and_a_stretch_of_two_sentences_are_not_put_together() -> None:
    said = BodyDays(("It opened on Thursday.", "It took three days."))
    assert not said.imply(days("Opens Sunday")[0])
