"""A share of a count, with the interval that its true value lies in."""

from __future__ import annotations

import math
from dataclasses import dataclass

_Z = 1.96
"""Standard deviations that hold 95 of 100 samples of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Rate:
    """`count` of `total`. Both are whole and `count` is no more than `total`."""

    count: int
    total: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; None where there is nothing to count."""
        return self.count / self.total if self.total else None

    def interval(self) -> tuple[float, float]:
        """Low and high end of the 95% interval, from 0 to 1; all of it where nothing was counted.

        Wilson's score interval (Wilson 1927), which holds for few trials and for shares near 0 or
        1, as alarms are.
        """
        if not self.total:
            return 0.0, 1.0
        n, p = self.total, self.count / self.total
        centre = p + _Z**2 / (2 * n)
        reach = _Z * math.sqrt(p * (1 - p) / n + _Z**2 / (4 * n**2))
        width = 1 + _Z**2 / n
        return max(0.0, (centre - reach) / width), min(1.0, (centre + reach) / width)
