"""Figures that follow from a sentence's figures, and those that do not."""

from __future__ import annotations

import pytest

from linter.language.numbers.derived import BodyFigures
from linter.language.numbers.quantities import quantities

TAKEOVER = "The deal comprises a £41m purchase price and a £19m overdraft."
FEES = "The fee for a licence goes up from £50 to £70 in May."
CRASH = "Two people died and 31 were hurt in the north, and one died and 12 were hurt in the south."
VOTE = "Turnout rose from 48% to 61%."
SEATS = "The Greens fell from 31 seats to 22, their worst result."
DOWN = "The Greens fell to 22 seats, from 31."
LISTED = "The Greens have 31 seats and Labour 22."
BALLOT = "Of the 400 members 300 voted."
SHELLING = "The shells killed 14 soldiers and 22 civilians."
MEDALS = "The swimmers took seven golds, nine silvers and four bronzes."
TRIAL = "Of the 400 fishermen 100 had gout."
FINE = "The court fined him £4,000 and ordered him to pay £2,500 in costs."
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
        (SEATS, "nine seats", True),
        (SEATS, "eight seats", False),
        (DOWN, "nine seats", True),
        (LISTED, "nine seats", False),
        (VOTE, "13 percentage points", True),
        (VOTE, "21 percentage points", False),
        (BALLOT, "Three quarters of members", True),
        (BALLOT, "Two thirds of members", False),
        (SHELLING, "36 people", True),
        (SHELLING, "35 people", False),
        (MEDALS, "20 medals", True),
        (MEDALS, "21 medals", False),
        (TRIAL, "A quarter", True),
        (TRIAL, "A third", False),
        (FINE, "£6,500", True),
        (FINE, "£7,500", False),
        (TABLE, "200 sizes", False),
        ("Profit was £41m. ", "£41m", False),
        ("The mast cost €61 million; a year later it cost 85 million.", "€24 million", True),
        ("The mast cost €61 million; a year later it cost 85 million.", "€30 million", False),
        ("Colonel Vane was held with 40 other officers.", "41 officers", True),
        ("Colonel Vane was held with 40 officers.", "42 officers", False),
        ("A lorry and seven cars were involved.", "eight vehicles", True),
        ("Seven cars and a lorry were involved.", "eight vehicles", True),
        ("A lorry hit seven cars.", "eight vehicles", False),
        ("A man, 34, and a woman, 29, were held.", "two people", True),
        ("A man (34) and a woman (29) were held.", "two people", True),
        ("A man aged 34 and two women were held.", "three people", True),
        ("A man, 34, drove the car.", "two people", False),
        ("Rovers won 5-1 at Town.", "five goals", True),
        ("Rovers won 5-1 at Town.", "four goals", False),
    ],
)
def test_what_follows(sentence: str, claim: str, implied: bool) -> None:
    figures = BodyFigures((sentence, "Nothing is counted here."))
    assert figures.imply(quantities(claim)[0]) is implied


@pytest.mark.parametrize(
    ("sentences", "claim", "implied"),
    [
        (("It will cut 120 jobs.", "The works employs 600."), "One in five jobs", True),
        (("The works employs 600.", "It will cut 120 jobs."), "20%", True),
        (("It will cut 120 jobs.", "The works employs 600."), "One in four jobs", False),
        (("It will cut 120 jobs.", "The union objects.", "It employs 600."), "20%", False),
        (("He paid £200 for it.", "It was sold for £800."), "A quarter", True),
        (("He paid €200 for it.", "It was sold for £800."), "A quarter", False),
        # Of one and two anything is a half.
        (("One man was held.", "Two cars were found."), "Half", False),
        (("It will cut 120 jobs.", "The works employs 600."), "480 jobs", False),
    ],
)
def test_a_share_may_follow_from_neighbours(
    sentences: tuple[str, ...], claim: str, implied: bool
) -> None:
    assert BodyFigures(sentences).imply(quantities(claim)[0]) is implied


@pytest.mark.parametrize(("noun", "implied"), [("", True), ("goal", True), ("card", False)])
def test_a_score_tells_of_goals_alone(noun: str, implied: bool) -> None:
    figures = BodyFigures(("Rovers won 5-1 at Town.",))
    assert figures.imply(quantities("five")[0], noun) is implied


@pytest.mark.parametrize(("noun", "implied"), [("point", True), ("seat", False)])
def test_points_lie_between_per_cents(noun: str, implied: bool) -> None:
    figures = BodyFigures(("Okafor is on 38% and Pryce on 36%.",))
    assert figures.imply(quantities("Two")[0], noun) is implied


def test_figures_of_two_sentences_are_not_put_together() -> None:
    assert not BodyFigures(("It cost £41m.", "It owed £19m.")).imply(quantities("£60m")[0])


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        pytest.param(sentence, claim, marks=pytest.mark.xfail(strict=True, reason=reason))
        for sentence, claim, reason in [
            ("She served six years of a ten-year term.", "four years", "lengths are not set off"),
            ("The rate rose from 4% to 8%.", "100%", "shares of shares are left alone"),
            (
                "It was 2-0 at half-time and 3-2 at the end.",
                "five goals",
                "scores are not added up",
            ),
        ]
    ],
)
def test_known_misses(sentence: str, claim: str) -> None:
    assert BodyFigures((sentence,)).imply(quantities(claim)[0])


@pytest.mark.parametrize(
    ("claim", "untold"),
    [("61%", False), ("£61", False), ("62%", True), ("four goals", False), ("3-1", True)],
)
def test_figures_that_the_story_has_nowhere(claim: str, untold: bool) -> None:
    (quantity,) = quantities(claim)
    assert BodyFigures((VOTE, "It ended 1-3.")).untold(quantity) is untold
