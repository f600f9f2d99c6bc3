"""When two numbers can both be true, and when one is the other with noughts lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.facts import Quantity, Span
from linter.language.numbers.quantities import (
    agrees,
    comparable,
    magnitude_slip,
    quantities,
    same_figure,
)
from linter.language.numbers.relations import slipped_power

# claim in the display copy | evidence in the body | whether they agree
PAIRS = [
    # conflict
    ("12,000 troops", "12,431 troops", True),
    ("12,000 troops", "some 12,000 troops", True),
    ("12,000 troops", "14,000 troops", False),
    ("At least 20 dead", "25 dead", True),
    ("At least 20 dead", "at least 20 dead", True),
    ("At least 20 dead", "at least 200 dead", False),
    ("At least 20 dead", "15 dead", False),
    ("At least 20 dead", "up to 20 dead", False),
    ("Dozens dead", "36 dead", True),
    ("Dozens dead", "300 dead", False),
    ("Dozens of houses fell", "hundreds of houses fell", False),
    ("Hundreds flee", "60 people fled", False),
    ("Up to 500 held", "about 500 held", True),
    ("Up to 500 held", "12 held", False),
    ("20 held", "at least 20 held", True),
    ("40 held", "at least 20 held", False),
    # politics
    ("Half of voters", "48% of voters", True),
    ("Half of voters", "40% of voters", False),
    ("A third of MPs", "35 per cent of MPs", True),
    ("One in five", "22%", True),
    ("One in five", "12%", False),
    ("Two-thirds back it", "66%", True),
    ("5% swing", "5.2% swing", True),
    ("5% swing", "6% swing", False),
    ("Rise of 2%", "rise of 2 percentage points", None),
    ("More than half", "57%", True),
    ("More than half", "43%", False),
    # business
    ("$14m", "$14.5m", True),
    ("$14m", "$16m", False),
    ("$16bn", "$16.9bn", True),
    ("$16.9bn", "$16bn", False),
    ("$1bn", "$1.9bn", False),
    ("£8m", "£7.8m", True),
    ("$280bn", "280 billion dollars", True),
    ("£5m", "$5m", None),
    ("$5m", "A$5m", True),
    ("C$5m", "A$5m", None),
    ("US$5m", "A$5m", None),
    ("50p", "£0.50", True),
    ("£30 an hour", "£30 a day", None),
    ("£30 an hour", "£30", True),
    ("1,500 jobs", "£1,500", None),
    ("Profit doubled", "profit tripled", False),
    ("Nearly 100 shops", "98 shops", True),
    ("Nearly 100 shops", "60 shops", False),
    # sport, science, courts
    ("A 3-2 win", "won 3-2", True),
    ("A 3-2 win", "won 3-1", False),
    ("30 miles", "48km", True),
    ("30 miles", "30km", False),
    ("Two years", "24 months", True),
    ("Jailed for 10 years", "jailed for 18 months", False),
    ("The 21st title", "the 22nd title", False),
    ("A 12-year-old", "aged 12", True),
    ("A 12-year-old", "aged 21", False),
    ("10 to 15 people", "12 people", True),
    ("10 to 15 people", "20 people", False),
    ("Seven tonnes", "7,000kg", True),
]


def only(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


@pytest.mark.parametrize(("claim", "evidence", "expected"), PAIRS)
def test_agreement(claim: str, evidence: str, expected: bool | None) -> None:
    assert agrees(only(claim), only(evidence)) is expected
    assert comparable(only(claim), only(evidence)) is (expected is not None)


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("£3m bridge", "£3bn bridge", True),
        ("$280bn", "$28bn", True),
        ("120 hurt", "12 hurt", True),
        ("1.5% growth", "15% growth", True),
        ("12 million people", "12,000 people", True),
        ("£3m", "£4bn", False),
        ("£3m", "£3m", False),
        ("10 held", "1 held", False),
        ("55 held", "1 to 10 held", None),
        ("Millions held", "Billions held", True),
        ("£3m", "$3bn", None),
        ("30 miles", "300 miles", None),
    ],
)
def test_magnitude_slip(claim: str, evidence: str, expected: bool | None) -> None:
    assert magnitude_slip(only(claim), only(evidence)) is expected


def counts() -> st.SearchStrategy[Quantity]:
    values = st.integers(min_value=1, max_value=10**7)
    return values.map(lambda value: only(f"They sold {value:,} tins"))


@given(counts())
def test_a_number_agrees_with_itself(quantity: Quantity) -> None:
    assert agrees(quantity, quantity) is True
    assert magnitude_slip(quantity, quantity) is False


@given(counts(), counts())
def test_bare_figures_agree_both_ways_or_neither(first: Quantity, second: Quantity) -> None:
    assert agrees(first, second) is agrees(second, first)


@given(st.integers(min_value=10, max_value=10**7), st.sampled_from([1, 2, 3, 6]))
def test_a_slip_never_agrees(value: int, power: int) -> None:
    first, second = only(f"{value * 10**power:,} tins"), only(f"{value:,} tins")
    assert slipped_power(first, second) == power
    assert agrees(first, second) is False
    assert slipped_power(first, second) == -slipped_power(second, first)


@given(st.floats(min_value=0.1, max_value=1e9), st.sampled_from(["exact", "at_least", "at_most"]))
def test_bounds_agree_with_their_own_figure(value: float, bound: str) -> None:
    figure = Quantity("", Span(0, 0), value, value)
    low, high = {"at_least": (value, float("inf")), "at_most": (0.0, value)}.get(
        bound, (value, value)
    )
    bounded = Quantity("", Span(0, 0), low, high, bound=bound)  # type: ignore[arg-type]
    assert agrees(bounded, figure) is True
    assert agrees(figure, bounded) is True


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("£5m", "€5m", True),
        ("$16bn", "€16.4bn", True),
        ("up to 20 jobs", "at least 20 jobs", True),
        ("2%", "2 percentage points", True),
        ("£200 a week", "£200 a month", True),
        ("£5m", "€5.6m", False),
        ("12 people", "14 people", False),
    ],
)
def test_one_figure_whatever_it_measures(one: str, other: str, same: bool) -> None:
    (mine,), (theirs,) = quantities(one), quantities(other)
    assert same_figure(mine, theirs) is same
