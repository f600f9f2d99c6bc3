"""Dates in sentences of many kinds of news, and whether two of them can be one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.dates.days import days, days_compatible
from linter.language.facts import Day

# A Wednesday.
PUBLISHED = date(2024, 5, 8)

# text | the words read | grain | first day | last day
PLACED = [
    ("The siege ended on 5 May 2024", "5 May 2024", "day", "2024-05-05", "2024-05-05"),
    ("Polls open May 5, 2024", "May 5, 2024", "day", "2024-05-05", "2024-05-05"),
    ("The vote is on 2 June", "2 June", "day", "2024-06-02", "2024-06-02"),
    ("He was shot on Dec. 30", "Dec. 30", "day", "2023-12-30", "2023-12-30"),
    ("Trial set for Thursday, 6 June 2024", "Thursday, 6 June 2024", "day", "2024-06-06", None),
    ("The fair runs 5-7 June", "5-7 June", "day", "2024-06-05", "2024-06-07"),
    ("It rained on 17 August last year", "17 August last year", "day", "2023-08-17", None),
    ("Filed on 2023-11-02", "2023-11-02", "day", "2023-11-02", "2023-11-02"),
    ("Due on 25/12/2024", "25/12/2024", "day", "2024-12-25", "2024-12-25"),
    ("Shops shut on Christmas Day", "Christmas Day", "day", "2023-12-25", "2023-12-25"),
    ("Rebels struck yesterday", "yesterday", "day", "2024-05-07", "2024-05-07"),
    ("MPs vote tomorrow", "tomorrow", "day", "2024-05-09", "2024-05-09"),
    ("Two held last night", "last night", "day", "2024-05-07", "2024-05-07"),
    ("Shares fell today", "today", "day", "2024-05-08", "2024-05-08"),
    ("Sales rose last week", "last week", "week", "2024-04-29", "2024-05-05"),
    ("The derby is this weekend", "this weekend", "week", "2024-05-11", "2024-05-12"),
    ("The launch is next month", "next month", "month", "2024-06-01", "2024-06-30"),
    ("Due by the end of the month", "the end of the month", "month", "2024-05-01", "2024-05-31"),
    ("He quit in March", "March", "month", "2024-03-01", "2024-03-31"),
    ("In July last year", "July last year", "month", "2023-07-01", "2023-07-31"),
    ("The August 2022 ruling", "August 2022", "month", "2022-08-01", "2022-08-31"),
    ("The law changed in 2012", "2012", "year", "2012-01-01", "2012-12-31"),
    ("Champions since 1999", "1999", "year", "1999-01-01", "1999-12-31"),
    ("The 2016 Games", "2016", "year", "2016-01-01", "2016-12-31"),
    ("Rent rose last year", "last year", "year", "2023-01-01", "2023-12-31"),
    ("The 1939-45 war", "1939-45", "year", "1939-01-01", "1945-12-31"),
    ("A hit of the 1990s", "the 1990s", "decade", "1990-01-01", "1999-12-31"),
    ("Fashions of the '80s", "the '80s", "decade", "1980-01-01", "1989-12-31"),
    ("A seal of the 14th Century", "the 14th Century", "century", "1300-01-01", "1399-12-31"),
    ("Nineteenth-century mills", "Nineteenth-century", "century", "1800-01-01", "1899-12-31"),
    ("The autumn of 2022", "autumn of 2022", "season", "2022-09-01", "2022-11-30"),
    ("Winter 2023 was mild", "Winter 2023", "season", "2023-12-01", "2024-02-29"),
]


@pytest.mark.parametrize(("text", "words", "grain", "start", "end"), PLACED)
def test_places_a_date(text: str, words: str, grain: str, start: str, end: str | None) -> None:
    (found,) = days(text, PUBLISHED)
    assert (found.text, found.grain) == (words, grain)
    assert str(found.start) == start
    assert str(found.end) == (end or start)


@pytest.mark.parametrize(
    ("text", "words", "written"),
    [
        ("Talks resume on Monday morning", "Monday morning", {"weekday": 0}),
        ("The hearing is next Friday", "next Friday", {"weekday": 4}),
        ("Sunday’s final was dull", "Sunday’s", {"weekday": 6}),
        ("Kick-off is Sat 4 May", "Sat 4 May", {"weekday": 5, "day": 4, "month": 5}),
        ("He left on 5 May", "5 May", {"day": 5, "month": 5}),
        ("Votes on 3 January 2025", "3 January 2025", {"day": 3, "month": 1, "year": 2025}),
        ("Coins of 44 BC", "44 BC", {"year": -44}),
        ("Early 2024 saw snow", "Early 2024", {"year": 2024}),
        ("Data for mid-May", "mid-May", {"month": 5}),
        ("It opened last May", "last May", {"month": 5}),
        ("Due next September", "next September", {"month": 9}),
    ],
)
def test_keeps_what_was_written(text: str, words: str, written: dict[str, int]) -> None:
    (found,) = days(text)
    assert found.text == words
    fields = ("year", "month", "day", "weekday")
    kept = {name: getattr(found, name) for name in fields if getattr(found, name) is not None}
    assert kept == written


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May resigns",
        "Rates may rise again",
        "May stands firm on deal",
        "Thousands march on parliament",
        "April Jones won gold",
        "An august body",
        "The Sun apologises",
        "Sheffield Wednesday lose",
        "The Sunday Times reports",
        "2000 people fled",
        "1500 turbines to be built",
        "The index fell 2024 points",
        "Prices fall sharply",
        "A spring in her step",
        "$2000 was stolen",
        "They won 3-2",
        "Replies to May Parker",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert days(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Doors open at 10:30am", "10:30am"),
        ("At 5 p.m. GMT the lights went out", "5 p.m. GMT"),
        ("Back by 9.30pm", "9.30pm"),
        ("The bells ring at noon", "noon"),
        ("Up at six? No, 7 o'clock", "7 o'clock"),
        ("The last post is at 17:30", "17:30"),
    ],
)
def test_times_of_day(text: str, words: str) -> None:
    (found,) = days(text)
    assert (found.text, found.grain) == (words, "clock")


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("on 5 May", "on May 5, 2024", True),
        ("on 5 May", "on 15 May", False),
        ("on 5 May", "in May", True),
        ("on 5 May", "in June", False),
        ("on 5 May 2024", "on Sunday", True),
        ("on 5 May 2024", "on Monday", False),
        ("yesterday", "on Tuesday", True),
        ("yesterday", "on Wednesday", False),
        ("yesterday", "on 7 May", True),
        ("last night", "yesterday", True),
        ("on Friday", "next Friday", True),
        ("on Friday", "on Saturday", False),
        ("last Friday", "next Friday", False),
        ("last June", "next June", False),
        ("last June", "in June", True),
        ("last month", "in April", True),
        ("last month", "in March", False),
        ("last week", "on 2 May 2024", True),
        ("last week", "on 20 May 2024", False),
        ("this year", "in 2024", True),
        ("last year", "in 2024", False),
        ("in 2012", "in 2013", False),
        ("in 2012", "in July 2012", True),
        ("in the 1990s", "in 1994", True),
        ("in the 1990s", "in 2004", False),
        ("the 14th century", "in 1350", True),
        ("the 14th century", "the 15th century", False),
        ("the 1939-45 war", "in 1941", True),
        ("the fair of 5-7 June 2024", "on 6 June 2024", True),
        ("at 5.30pm", "at 17:30", True),
        ("at 5.30pm", "at 5.30am", False),
        ("at 5:30", "at 5.30pm", True),
        ("at 5:30", "on Monday", None),
        ("on Monday", "in 2024", None),
        ("in May", "on Monday", None),
        ("a vote next summer", "in June 2024", True),
    ],
)
def test_compatible(claim: str, evidence: str, expected: bool | None) -> None:
    (first,), (second,) = days(claim, PUBLISHED), days(evidence, PUBLISHED)
    assert days_compatible(first, second) is expected
    assert days_compatible(second, first) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("last year", "last year’s", True),
        ("last year", "next year", False),
        ("yesterday", "tomorrow", False),
        ("yesterday", "last night", True),
        ("this month", "last month", False),
        ("this summer", "this summer", True),
        ("this summer", "last winter", None),
        ("yesterday", "last week", None),
        ("35 years ago", "35 years ago", True),
        ("the first half of the year", "last year", None),
        ("the end of last year", "next year", False),
        ("yesterday", "on Monday", None),
    ],
)
def test_compatible_without_the_date_of_the_article(
    claim: str, evidence: str, expected: bool | None
) -> None:
    (first,), (second,) = days(claim), days(evidence)
    assert days_compatible(first, second) is expected
    assert days_compatible(second, first) is expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He quit in May.", "May"),
        ("He quit in Dec. after talks", "Dec."),
        ("By the end of June.", "the end of June"),
    ],
)
def test_full_stops_belong_to_short_forms_only(text: str, words: str) -> None:
    (found,) = days(text)
    assert found.text == words


def test_reads_each_of_several() -> None:
    text = "From 2015 to 2019, and again on Monday at 5pm, it closed"
    assert [day.text for day in days(text)] == ["2015", "2019", "Monday", "5pm"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(text, count, marks=pytest.mark.xfail(strict=True, reason=reason))
        for text, count, reason in [
            ("A May election is likely", 1, "the month before a noun looks like the surname"),
            ("March to May 2019", 2, "the first month of a stretch has no cue of its own"),
            ("It ran on the 3rd and 4th of June", 2, "the first day of a pair lacks its month"),
            ("Crowned 1066", 1, "years before 1700 need one of a few prepositions"),
        ]
    ],
)
def test_known_misses(text: str, count: int) -> None:
    assert len(days(text)) == count


PIECES = [
    "5 May", "May", "2024", "5", "Monday", "last", "week", "in", "the", "1990s", "10:30", "-", "to",
    "March", "31", "yesterday", ",", ".", "next summer", "century", "14th", "Feb 30", "12/12/12",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text(max_size=50)


@given(TEXTS, st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_spans_point_at_their_words(text: str, published: date | None) -> None:
    end = 0
    for day in days(text, published):
        assert text[day.span.start : day.span.end] == day.text
        assert day.span.start >= end
        assert day.start is None or day.end is None or day.start <= day.end
        end = day.span.end


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_spellings_of_one_day_agree(day: date) -> None:
    british = f"{day.day} {day:%B} {day.year}"
    american = f"{day:%B} {day.day}, {day.year}"
    (first,), (second,) = days(british), days(american)
    assert first.start == second.start == day
    assert days_compatible(first, second) is True
    weekday = Day("", first.span, "day", weekday=day.weekday())
    assert days_compatible(first, weekday) is True
