"""The date words of lexicons/dates.yaml, compiled once into regular expressions.

Each pattern has named groups (`day`, `month`, `year`, `weekday`, ...) that `days.py` turns into
`Day` records. Patterns are tried in the order given; the longest match at a place wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from linter.language.lexicons.plain import LEXICONS, load_text

DIGIT = "0"
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class DateWords:
    """The content of lexicons/dates.yaml that code looks up by word."""

    months: Mapping[str, int]
    ambiguous_months: frozenset[str]
    short_months: frozenset[str]
    sure_month_cues: frozenset[str]
    month_cues: frozenset[str]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, tuple[int, int]]
    ambiguous_seasons: frozenset[str]
    relative_days: Mapping[str, int]
    shifts: Mapping[str, int]
    ago: Mapping[str, int]
    ago_after: frozenset[str]
    sides: Mapping[str, str]
    openings: Mapping[str, str]
    year_cues: frozenset[str]
    old_year_cues: frozenset[str]
    year_stops: frozenset[str]
    holidays: Mapping[str, tuple[int, int]]
    clock_words: Mapping[str, int]
    decades: Mapping[str, int]
    small_numbers: Mapping[str, int]
    centuries: Mapping[str, int]
    names: re.Pattern[str]


@cache
def _raw() -> dict[str, Any]:
    return load_text(LEXICONS / "dates.yaml")


@cache
def date_words() -> DateWords:
    """The date words, read once."""
    raw = _raw()
    return DateWords(
        months=_integers(raw["months"]),
        ambiguous_months=frozenset(raw["ambiguous_months"]),
        short_months=frozenset(raw["short_months"]),
        sure_month_cues=frozenset(raw["sure_month_cues"]),
        month_cues=frozenset(raw["month_cues"]),
        weekdays=_integers(raw["weekdays"]) | _integers(raw["short_weekdays"]),
        seasons={name: (int(a), int(b)) for name, (a, b) in raw["seasons"].items()},
        ambiguous_seasons=frozenset(raw["ambiguous_seasons"]),
        relative_days=_integers(raw["relative_days"]),
        shifts=_integers(raw["shifts"]),
        ago=_integers(raw["ago"]),
        ago_after=frozenset(raw["ago_after"]),
        sides=dict(raw["sides"]),
        openings=dict(raw["openings"]),
        year_cues=frozenset(raw["year_cues"]),
        old_year_cues=frozenset(raw["old_year_cues"]),
        year_stops=frozenset(raw["year_stops"]),
        holidays={name: (int(a), int(b)) for name, (a, b) in raw["holidays"].items()},
        clock_words=_integers(raw["clock_words"]),
        decades=_integers(raw["decades"]),
        small_numbers=_integers(raw["small_numbers"]),
        centuries={word: index + 1 for index, word in enumerate(raw["numbered"])},
        names=re.compile(rf"\b(?:{_choice(raw['names'])})\b"),
    )


class DatePattern(NamedTuple):
    """One way to write a date. `kind` names its builder in days.py.

    A text that holds none of the words in `needs` cannot match, and need not be tried: most
    sentences of most stories hold no date. `DIGIT` in `needs` stands for any digit.
    """

    kind: str
    expression: re.Pattern[str]
    needs: frozenset[str]


@cache
def date_patterns() -> tuple[DatePattern, ...]:
    """Every way to write a date, in the order in which they are tried."""
    raw = _raw()
    month = rf"(?P<month>{_choice(raw['months'])})\b\.?"
    day = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    last = r"(?P<last>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    year = r"(?P<year>1\d{3}|20\d{2}|21\d{2})(?![\d,.]*\d)"
    shifted_year = rf"(?P<shift>{_choice(raw['shifts'])})\s+year\b"
    any_year = rf"(?:,?\s+(?:{year}|{shifted_year}))?"
    weekday = rf"(?P<weekday>{_choice([*raw['weekdays'], *raw['short_weekdays']])})\b\.?"
    full_weekday = rf"(?P<weekday>{_choice(raw['weekdays'])})\b(?:s\b)?"
    parts = rf"(?:\s+(?:{_choice(raw['parts_of_day'])})\b)?"
    joint = r"\s?[-–—]\s?|\s+(?:to|and|until|through)\s+"
    edges = _choice(raw["edge_prefixes"])
    edge = rf"(?:(?:{edges})[\s-]+)?"
    zones = _choice(raw["zones"])
    zone = rf"(?:\s?\b(?:{zones})\b)?"
    half_day = r"(?:[ap]\.m\.|[ap]m\b)"
    period = _choice(raw["periods"])
    shift = _choice(raw["shifts"])
    count = rf"(?P<count>\d{{1,3}}|{_choice(raw['small_numbers'])})"
    texts = [
        ("iso", r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
        (
            "numeric",
            r"(?<![\d/.])(?P<day>\d{1,2})(?P<mark>[/.])(?P<month>\d{1,2})(?P=mark)"
            r"(?P<year>\d{4}|\d{2})(?![\d/]|\.\d)",
        ),
        (
            "date",
            rf"\b(?:{weekday},?\s+)?(?:the\s+)?{day}(?:{joint}){last}\s+(?:of\s+)?{month}"
            rf"{any_year}",
        ),
        (
            "date",
            rf"\b(?:{weekday},?\s+)?(?:the\s+)?(?<![\d.,:$£€]){day}\s+(?:of\s+)?{month}"
            rf"{any_year}",
        ),
        (
            "date",
            rf"\b(?:{weekday},?\s+)?{month}\s+(?:the\s+)?{day}(?:{joint}){last}\b"
            rf"(?!\s*(?:%|per\s?cent)){any_year}",
        ),
        (
            "date",
            rf"\b(?:{weekday},?\s+)?{month}\s+(?:the\s+)?{day}(?![\d:%]|[.,]\d|\s*[ap]\.?m\b)"
            rf"{any_year}",
        ),
        ("month", rf"\b{edge}{month}(?:,?\s+|\s+of\s+|\s+in\s+)(?:{year}|{shifted_year})"),
        ("month", rf"\b{year}\s+{month}\b(?!\s+\d)"),
        (
            "month",
            rf"\b(?:(?P<cue>{_choice(raw['weekday_shifts'])})\s+"
            rf"|(?:{edges})[\s-]+(?:of\s+)?)?{month}",
        ),
        (
            "weekday",
            rf"\b(?:(?:{_choice(raw['weekday_shifts'])})\s+)?{full_weekday}"
            rf"(?:['’]s?)?{parts}",
        ),
        ("relative", rf"\b(?P<relative>{_choice(raw['relative_days'])})\b(?:['’]s)?"),
        (
            "period",
            rf"\b(?:(?:{_choice(raw['edges'])})\s+of\s+)?(?P<shift>{shift})\s+"
            rf"(?:calendar\s+)?(?P<period>{period})\b(?:['’]s)?",
        ),
        (
            "edge",
            rf"\b(?:the\s+)?(?:{_choice(raw['edges'])})\s+of\s+(?:the\s+)?"
            rf"(?P<period>{period})\b",
        ),
        (
            "ago",
            rf"\b{count}\s+(?P<period>{_choice(raw['ago'])})\s+"
            rf"(?:{_choice(raw['ago_after'])})\b",
        ),
        (
            "season",
            rf"\b(?:(?P<cue>{_choice(raw['season_cues'])})\s+)?"
            rf"(?P<season>{_choice(raw['seasons'])})\b(?:['’]s)?"
            rf"(?:(?:\s+of)?\s+{year})?",
        ),
        ("years", rf"\b{year}\s?[-–/]\s?(?P<last>\d{{4}}|\d{{2}})\b(?![-/]\d)"),
        (
            "decade",
            r"(?<![\w$£€])(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?"
            r"(?P<decade>(?:1\d|20)\d0)['’]?s\b",
        ),
        ("decade", r"(?:\bthe\s+)?(?:\b(?:early|mid|late)[\s-]+)?['’](?P<short>[2-9]0)s\b"),
        (
            "decade",
            rf"\bthe\s+(?:(?:early|mid|late)[\s-]+|roaring\s+|swinging\s+)?"
            rf"(?P<spelled>{_choice(raw['decades'])})\b",
        ),
        (
            "century",
            rf"\b(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?:(?P<ordinal>\d{{1,2}})"
            rf"(?:st|nd|rd|th)|(?P<spelled>{_choice(raw['numbered'])}))[\s-]century\b"
            rf"(?:\s+(?P<era>{_choice(raw['eras'])})\b)?",
        ),
        ("holiday", rf"\b(?P<holiday>{_choice(raw['holidays'])})\b(?:,?\s+{year})?"),
        (
            "clock",
            rf"\b(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?"
            rf"(?P<half>{half_day}){zone}",
        ),
        ("clock", rf"(?<![\d:.])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\b(?!:\d){zone}"),
        (
            "clock",
            rf"\b(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)\s?"
            rf"(?:hrs|(?:hours\s+)?(?:{zones}))\b",
        ),
        ("clock", r"\b(?P<hour>\d{1,2})\s+o['’]clock\b"),
        ("clock", rf"\b(?P<word>{_choice(raw['clock_words'])})\b"),
        ("era", rf"\b(?P<before>\d{{1,4}})\s?(?P<era>{_choice(raw['eras'])})\b"),
        ("year", rf"(?<![\d$£€¥₹.,/-])\b{edge}{year}(?![%$£€]|[-–/]\d|\w)(?:['’]s)?"),
    ]
    needs = _needs(raw)
    return tuple(
        DatePattern(kind, re.compile(text, re.IGNORECASE), needs[kind]) for kind, text in texts
    )


def _needs(raw: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    digit = frozenset({DIGIT})
    months, periods = _keys(raw["months"]), _keys(raw["periods"])
    weekdays = _keys(raw["weekdays"])
    return {
        "iso": digit, "numeric": digit, "years": digit, "era": digit, "year": digit,
        "date": months, "month": months,
        "weekday": weekdays | {f"{name}s" for name in weekdays},
        "relative": _keys(raw["relative_days"]),
        "period": periods, "edge": periods, "ago": _keys(raw["ago_after"]),
        "season": _keys(raw["seasons"]),
        "decade": digit | _keys(raw["decades"]),
        "century": periods, "holiday": _keys(raw["holidays"]),
        "clock": digit | _keys(raw["clock_words"]),
    }  # fmt: skip


def _keys(phrases: Iterable[str]) -> frozenset[str]:
    """One word of each phrase, its longest: no text without it can hold the phrase."""
    return frozenset(max(text_words(phrase), key=len) for phrase in phrases)


def text_words(text: str) -> list[str]:
    """The runs of letters in a text, in lower case."""
    return _LETTERS.findall(text.lower())


def _integers(entries: Mapping[str, str]) -> dict[str, int]:
    return {word: int(value) for word, value in entries.items()}


def _choice(words: Iterable[str]) -> str:
    """Alternatives, longest first, with any white space and either apostrophe."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in ordered)
