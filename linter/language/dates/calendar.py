"""Small sums with the calendar, used by every reading of a date."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def nearest(month: int, day: int, published: date | None) -> date | None:
    """The date of that name nearest to the day of publication."""
    if published is None:
        return None
    years = (published.year - 1, published.year, published.year + 1)
    dates = [known for year in years if (known := safe_date(year, month, day)) is not None]
    return min(dates, key=lambda known: abs((known - published).days), default=None)


def month_span(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
