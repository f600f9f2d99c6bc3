"""What each kind of date pattern means: its grain, its first and last day, what was written of it.

One function a kind, named in `READINGS`; each takes the match and the article's own date.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from linter.language.dates.calendar import month_span, nearest, safe_date
from linter.language.dates.patterns import date_words

_DAYS_IN_WEEK = 7
_WORD_BEFORE = re.compile(r"([^\W_]+)['’]?s?[\s,-]*$")
_WORD_AFTER = re.compile(r"\s*([^\W_]+)")
_Reading = tuple[str, date | None, date | None, dict[str, int]]
_Builder = Callable[[re.Match[str], date | None], _Reading | None]


def _group(match: re.Match[str], name: str) -> str | None:
    return match.groupdict().get(name)


def _number(match: re.Match[str], name: str) -> int | None:
    text = _group(match, name)
    return int(text) if text else None


def _words_around(match: re.Match[str]) -> tuple[str, str]:
    before = _WORD_BEFORE.search(match.string[: match.start()])
    after = _WORD_AFTER.match(match.string[match.end() :])
    return (before.group(1) if before else "", after.group(1) if after else "")


def _written(**values: int | None) -> dict[str, int]:
    return {name: value for name, value in values.items() if value is not None}


def _iso(match: re.Match[str], published: date | None) -> _Reading | None:
    year, month, day = (int(match.group(name)) for name in ("year", "month", "day"))
    known = safe_date(year, month, day)
    if known is None:
        return None
    return "day", known, known, _written(year=year, month=month, day=day)


def _numeric(match: re.Match[str], published: date | None) -> _Reading | None:
    """5/12/2024 is the fifth of December in London and May 12 in New York: only what is sure."""
    first, second, year = (int(match.group(name)) for name in ("day", "month", "year"))
    if match.group("mark") == "." and len(match.group("year")) < 4:
        return None
    year = year + 2000 if year < 100 else year
    if first > 12 or first == second or match.group("mark") == ".":
        day, month = first, second
    elif second > 12:
        day, month = second, first
    else:
        return "day", date(year, 1, 1), date(year, 12, 31), _written(year=year)
    known = safe_date(year, month, day)
    return None if known is None else (
        "day", known, known, _written(year=year, month=month, day=day)
    )  # fmt: skip


def _date(match: re.Match[str], published: date | None) -> _Reading | None:
    words = date_words()
    month = words.months[match.group("month").lower()]
    first, last, year = _number(match, "day"), _number(match, "last"), _year_of(match, published)
    if first is None or first > monthrange(2024, month)[1]:
        return None
    weekday = _group(match, "weekday")
    weekday_number = words.weekdays[weekday.lower()] if weekday else None
    start = safe_date(year, month, first) if year else nearest(month, first, published)
    if last is not None:
        end = safe_date(start.year, month, last) if start else None
        if last <= first:
            return None
        return "day", start, end, _written(year=year, month=month)
    return "day", start, start, _written(
        year=year, month=month, day=first, weekday=weekday_number
    )  # fmt: skip


def _year_of(match: re.Match[str], published: date | None) -> int | None:
    """The year written with a date, or meant by the "last year" behind it."""
    shift = _group(match, "shift")
    if shift and published is not None:
        return published.year + date_words().shifts[" ".join(shift.lower().split())]
    return _number(match, "year")


def _month(match: re.Match[str], published: date | None) -> _Reading | None:
    words = date_words()
    name = match.group("month").rstrip(".")
    year = _year_of(match, published)
    if year is None and name.lower() in words.ambiguous_months and not _is_month(match, name):
        return None
    month = words.months[name.lower()]
    known = year
    if known is None and published is not None and _group(match, "cue") is None:
        middle = nearest(month, 15, published)
        known = middle.year if middle else None
    start, end = month_span(known, month) if known else (None, None)
    return "month", start, end, _written(year=year, month=month)


def _is_month(match: re.Match[str], name: str) -> bool:
    """Whether "May", "March", "April" is the month here and not a verb or a name."""
    cue = _group(match, "cue")
    if match.start("month") > match.start() and cue is None:
        return True
    before, after = _words_around(match)
    before = cue.split()[-1] if cue else before
    words = date_words()
    if name.lower() in words.short_months and name[0].islower():
        return False
    if before.lower() in words.sure_month_cues:
        return True
    return before.lower() in words.month_cues and name[0].isupper() and not after[:1].isupper()


def _weekday(match: re.Match[str], published: date | None) -> _Reading | None:
    return "day", None, None, {"weekday": date_words().weekdays[match.group("weekday").lower()]}


def _relative(match: re.Match[str], published: date | None) -> _Reading | None:
    key = " ".join(match.group("relative").lower().split())
    known = published + timedelta(days=date_words().relative_days[key]) if published else None
    return "day", known, known, {}


def _period(match: re.Match[str], published: date | None) -> _Reading | None:
    key = " ".join(match.group("shift").lower().split())
    return _shifted(match.group("period").lower(), date_words().shifts[key], published)


def _edge(match: re.Match[str], published: date | None) -> _Reading | None:
    return _shifted(match.group("period").lower(), 0, published)


def _shifted(period: str, shift: int, published: date | None) -> _Reading:
    grain = "week" if period == "weekend" else period
    if published is None:
        return grain, None, None, {}
    if period in {"week", "weekend"}:
        monday = published - timedelta(days=published.weekday() - _DAYS_IN_WEEK * shift)
        first = monday + timedelta(days=5) if period == "weekend" else monday
        return grain, first, monday + timedelta(days=6), {}
    if period == "month":
        index = published.year * 12 + published.month - 1 + shift
        return grain, *month_span(index // 12, index % 12 + 1), {}
    size = {"year": 1, "decade": 10, "century": 100}[period]
    first_year = published.year // size * size + shift * size
    return grain, date(first_year, 1, 1), date(first_year + size - 1, 12, 31), {}


def _ago(match: re.Match[str], published: date | None) -> _Reading | None:
    """ "Three days ago" is a day; weeks, months and years ago are taken with half a unit's play."""
    words = date_words()
    count, period = match.group("count").lower(), match.group("period").lower()
    size = words.ago[period]
    grain = {1: "day", 7: "week", 30: "month", 365: "year"}[size]
    if published is None:
        return grain, None, None, {}
    number = int(count) if count.isdigit() else words.small_numbers[count]
    middle = published.toordinal() - number * size
    if middle <= size:
        return grain, None, None, {}
    play = timedelta(days=size // 2)
    return grain, date.fromordinal(middle) - play, date.fromordinal(middle) + play, {}


def _season(match: re.Match[str], published: date | None) -> _Reading | None:
    words = date_words()
    name, cue, year = (
        match.group("season").lower(),
        _group(match, "cue"),
        _number(match, "year"),
    )
    if name in words.ambiguous_seasons and cue is None and year is None:
        return None
    key = " ".join(cue.lower().split()) if cue else ""
    if year is None and published is not None and key in words.shifts:
        # "Last summer" may be this year's or the year before's: only the year stretch is sure.
        return "season", published - timedelta(days=500), published + timedelta(days=500), {}
    if year is None:
        return "season", None, None, {}
    first, last = words.seasons[name]
    end_year = year + 1 if last < first else year
    return "season", date(year, first, 1), month_span(end_year, last)[1], _written(year=year)


def _years(match: re.Match[str], published: date | None) -> _Reading | None:
    first, text = int(match.group("year")), match.group("last")
    last = int(text) if len(text) == 4 else first // 100 * 100 + int(text)
    if not first < last <= first + 200:
        return None
    return "year", date(first, 1, 1), date(last, 12, 31), {}


def _decade(match: re.Match[str], published: date | None) -> _Reading | None:
    spelled, short = _group(match, "spelled"), _group(match, "short")
    if spelled:
        first = 1900 + date_words().decades[spelled.lower()]
    else:
        first = int(_group(match, "decade") or 1900 + int(short or 0))
    return "decade", date(first, 1, 1), date(first + 9, 12, 31), _written(year=first)


def _century(match: re.Match[str], published: date | None) -> _Reading | None:
    spelled = _group(match, "spelled")
    number = date_words().centuries[spelled.lower()] if spelled else int(match.group("ordinal"))
    if (_group(match, "era") or "").lower().startswith("b"):
        return "century", None, None, _written(year=-100 * number)
    first = 100 * (number - 1)
    return "century", date(max(first, 1), 1, 1), date(first + 99, 12, 31), _written(year=first)


def _holiday(match: re.Match[str], published: date | None) -> _Reading | None:
    key = " ".join(match.group("holiday").lower().replace("’", "'").split())
    month, day = date_words().holidays[key]
    year = _number(match, "year")
    known = safe_date(year, month, day) if year else nearest(month, day, published)
    return "day", known, known, _written(year=year, month=month, day=day)


def _clock(match: re.Match[str], published: date | None) -> _Reading | None:
    return "clock", None, None, {}


def _era(match: re.Match[str], published: date | None) -> _Reading | None:
    year, era = int(match.group("before")), match.group("era")
    if not era.isupper():
        return None
    return "year", None, None, _written(year=-year if era.startswith("B") else year)


def _year(match: re.Match[str], published: date | None) -> _Reading | None:
    year = int(match.group("year"))
    before, after = _words_around(match)
    words = date_words()
    if after.lower() in words.year_stops:
        return None
    cued = before.lower() in words.year_cues or match.start("year") > match.start()
    modern = 1700 <= year <= 2100
    # Round thousands and hundreds before a plural are counts ("1500 turbines") unless cued.
    round_count = year % 100 == 0 and after.endswith("s") and not cued
    if round_count or not (modern or before.lower() in words.old_year_cues):
        return None
    return "year", date(year, 1, 1), date(year, 12, 31), _written(year=year)


READINGS: dict[str, _Builder] = {
    "iso": _iso, "numeric": _numeric, "date": _date, "month": _month, "weekday": _weekday,
    "relative": _relative, "period": _period, "edge": _edge, "ago": _ago, "season": _season,
    "years": _years, "decade": _decade, "century": _century, "holiday": _holiday,
    "clock": _clock, "era": _era, "year": _year,
}  # fmt: skip
