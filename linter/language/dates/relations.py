"""Whether two dates can be one and the same."""

from __future__ import annotations

import re
from datetime import date

from linter.language.dates.patterns import date_words, text_words
from linter.language.facts import Day

_MINUTES_IN_DAY = 24 * 60
_TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?\s*([ap])?", re.IGNORECASE)
_ANY_DAY = date(2001, 3, 14)
_COUNTED_FROM_TODAY = frozenset({"day", "week", "month", "year", "decade"})
_FIELDS = ("year", "month", "day", "weekday")


def days_compatible(claim: Day, evidence: Day) -> bool | None:
    """Whether the two can name the same time; None where they share nothing to compare.

    "Last June" is never "next June". Every component that both hold (year, month, day of the
    month, weekday) must be equal; stretches that both can be placed in the calendar must overlap. A
    component counts when it was written, or follows from the article's own date ("yesterday"); a
    year only guessed for "5 May" does not.
    """
    if claim.grain == "clock" or evidence.grain == "clock":
        return _clocks_agree(claim, evidence)
    if {_side(claim), _side(evidence)} == {"past", "future"}:
        return False
    mine, theirs = _components(claim), _components(evidence)
    shared = [name for name in _FIELDS if name in mine and name in theirs]
    if any(mine[name] != theirs[name] for name in shared):
        return False
    if _is_placed(claim) and _is_placed(evidence):
        return _overlap(claim, evidence)
    if not shared and not mine and not theirs:
        return _same_distance(claim, evidence)
    return True if shared else None


def _side(day: Day) -> str:
    """`past` for "last June", `future` for "next June", "" where its first word does not tell."""
    opening = next(iter(text_words(day.text)), "")
    return date_words().openings.get(opening, "")


def _same_distance(claim: Day, evidence: Day) -> bool | None:
    """Without the article's date: whether "last year" and "next year" are as far from it.

    Both are put beside one arbitrary day; only stretches of one size compare, because whether
    yesterday belongs to last week depends on the day.
    """
    from linter.language.dates.days import days

    if claim.grain != evidence.grain:
        return None
    if claim.text.lower().split() == evidence.text.lower().split():
        return True
    if claim.grain not in _COUNTED_FROM_TODAY or _is_any_years(claim) or _is_any_years(evidence):
        return None
    first, second = days(claim.text, _ANY_DAY), days(evidence.text, _ANY_DAY)
    placed = [day for day in (*first, *second) if _is_placed(day)]
    return _overlap(placed[0], placed[1]) if len(placed) == 2 else None


def _is_any_years(day: Day) -> bool:
    """Whether a part of a stretch does not tell of which: "the first half of the year"."""
    words = date_words()
    told = {shift.split()[-1] for shift in words.shifts} | words.ago_after
    return " of " in f" {day.text.lower()} " and told.isdisjoint(text_words(day.text))


def _is_placed(day: Day) -> bool:
    """Whether its place in the calendar is certain, not the nearest year's guess."""
    guessed = day.month is not None and day.year is None
    return day.start is not None and day.end is not None and not guessed


def _overlap(claim: Day, evidence: Day) -> bool:
    if claim.start is None or claim.end is None or evidence.start is None or evidence.end is None:
        return False
    return claim.start <= evidence.end and evidence.start <= claim.end


def _components(day: Day) -> dict[str, int]:
    """What is known of a day, written or worked out; decades and centuries have no one year."""
    if day.grain in {"decade", "century"}:
        return {}
    written = {name: getattr(day, name) for name in _FIELDS}
    known = {name: value for name, value in written.items() if value is not None}
    if not _is_placed(day) or day.start is None or day.end is None:
        return known
    if day.start.year == day.end.year and day.grain != "season":
        known.setdefault("year", day.start.year)
        if day.start.month == day.end.month:
            known.setdefault("month", day.start.month)
    if day.start == day.end:
        known.setdefault("day", day.start.day)
        known.setdefault("weekday", day.start.weekday())
    return known


def _clocks_agree(claim: Day, evidence: Day) -> bool | None:
    """Times of day: equal to the minute; 5:30 without am or pm may be either."""
    if claim.grain != "clock" or evidence.grain != "clock":
        return None
    mine, theirs = _minutes(claim.text), _minutes(evidence.text)
    return bool(mine & theirs) if mine and theirs else None


def _minutes(text: str) -> frozenset[int]:
    words = date_words().clock_words
    if text.lower() in words:
        return frozenset({words[text.lower()]})
    match = _TIME.search(text)
    if match is None:
        return frozenset()
    hour, minute, half = (
        int(match.group(1)),
        int(match.group(2) or 0),
        (match.group(3) or "").lower(),
    )
    if half:
        return frozenset({(hour % 12 + (12 if half == "p" else 0)) * 60 + minute})
    total = hour * 60 + minute
    halves = {total, (total + 12 * 60) % _MINUTES_IN_DAY} if 1 <= hour <= 12 else {total}
    return frozenset(halves)
