from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.scorecard.rates import Rate


# Checked by hand against the formula in Wilson 1927.
@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (3, 1000, 0.001, 0.0088),
    ],
)
def test_the_interval(count: int, total: int, low: float, high: float) -> None:
    assert Rate(count, total).interval() == pytest.approx((low, high), abs=1e-4)


def test_nothing_counted_says_nothing() -> None:
    assert Rate(0, 0).share is None
    assert Rate(0, 0).interval() == (0.0, 1.0)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_share_lies_in_its_interval(pair: tuple[int, int]) -> None:
    rate = Rate(*pair)
    low, high = rate.interval()
    assert rate.share is not None
    assert 0 <= low <= rate.share + 1e-12
    assert rate.share - 1e-12 <= high <= 1
