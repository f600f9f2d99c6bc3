"""Figures that follow from a sentence's figures, and those that do not."""

from __future__ import annotations

import pytest

from linter.language.number_derived import BodyFigures
from linter.language.numbers import quantities

TAKEOVER = "The deal comprises a £41m purchase price and a £19m overdraft."
FEES = "The fee for a licence goes up from £50 to £70 in May."
CRASH = "Two people died and 31 were hurt in the north, and one died and 12 were hurt in the south."
VOTE = "Turnout rose from 48% to 61%."
BALLOT = "Of the 400 members 300 voted."
TABLE = "Sizes: 3, 8, 17, 41, 59, 80, 120, 300, 410 and 560."


@pytest.mark.parametrize(
    ("sentence", "claim", "implied"),
    [
        (TAKEOVER, "£60m", True),
        (TAKEOVER, "£58m", False),
        (TAKEOVER, "$60m", False),
        (FEES, "40%", True),
        (FEES, "£20", True),
        (FEES, "45%", False),
        (CRASH, "43 hurt", True),
        (CRASH, "three dead", True),
        (CRASH, "50 hurt", False),
        (VOTE, "13 percentage points", True),
        (VOTE, "21 percentage points", False),
        (BALLOT, "Three quarters of members", True),
        (BALLOT, "Two thirds of members", False),
        (TABLE, "200 sizes", False),
        ("Profit was £41m. ", "£41m", False),
    ],
)
def test_what_follows(sentence: str, claim: str, implied: bool) -> None:
    figures = BodyFigures((sentence, "Nothing is counted here."))
    assert figures.imply(quantities(claim)[0]) is implied


@pytest.mark.parametrize(("noun", "implied"), [("point", True), ("seat", False)])
def test_points_lie_between_per_cents(noun: str, implied: bool) -> None:
    figures = BodyFigures(("Okafor is on 38% and Pryce on 36%.",))
    assert figures.imply(quantities("Two")[0], noun) is implied


def test_figures_of_two_sentences_are_not_put_together() -> None:
    assert not BodyFigures(("It cost £41m.", "It owed £19m.")).imply(quantities("£60m")[0])
