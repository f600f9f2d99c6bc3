"""Which kind of article this is, as far as the file or its shape says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from linter.data_files import load_data

NEWS = "news"
"""The kind of an article of which nothing else is known."""

_PATTERNS = Path(__file__).with_name("kinds.yaml")
_MARKS = re.compile(r"[\s_-]+")
# An address or a field says "live-blog" or "live_blog" where a page says "Live blog".
_NUMBERED = re.compile(r"(?:\d{1,2}|[a-z]{4,8})[/.)]\s")
# A body whose paragraphs are mostly numbered "1/", "2/" is many stories, not one.
_MIN_NUMBERED = 4
_NUMBERED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    genre: re.Pattern[str]
    headline: re.Pattern[str]


@cache
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    loaded: Mapping[str, Mapping[str, list[str]]] = load_data(_PATTERNS)
    return loaded


@cache
def _kinds() -> tuple[_Kind, ...]:
    return tuple(
        _Kind(name, _any_of(patterns["genre"]), _any_of(patterns["headline"]))
        for name, patterns in _table().items()
    )


def kind_names() -> tuple[str, ...]:
    """The kinds besides `news`, in the order in which they are looked for."""
    return tuple(_table())


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def kind_of(headlines: Sequence[str], genres: Iterable[str], body: Sequence[str]) -> str:
    """The kind: `news`, or one of those in kinds.yaml.

    `headlines` are the headline and its alternates, `genres` what the file says of itself.
    """
    stated = [_MARKS.sub(" ", genre).strip() for genre in genres]
    for kind in _kinds():
        if any(kind.genre.fullmatch(genre) for genre in stated):
            return kind.name
        if any(kind.headline.search(headline) for headline in headlines):
            return kind.name
    numbered = sum(_NUMBERED.match(paragraph) is not None for paragraph in body)
    if numbered >= _MIN_NUMBERED and numbered >= _NUMBERED_SHARE * len(body):
        return "digest"
    return NEWS
