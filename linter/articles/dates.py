"""The date a file states for its article."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")


def stated_date(text: str | None) -> date | None:
    """The day of an ISO 8601 date or time, as written (no time zone is applied), else None."""
    match = _ISO.match(text or "")
    if match is None:
        return None
    year, month, day = (int(group) for group in match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None
