"""Is this English? What the file says of itself, and a light test of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from linter.data_files import load_data

_WORDS = Path(__file__).with_name("english.yaml")
_TOKEN = re.compile(r"[^\W\d_]+")
# English news has 30 to 45% of these words, other languages in Latin letters under 8%; a list of
# names and results may fall to 15%.
_MIN_SHARE = 0.12
# Fewer words than this decide nothing.
_MIN_WORDS = 40
_MAX_WORDS = 2000
# Signs that mark up text and code, and that sentences hardly hold; HTML and LaTeX have 5 to 20%.
_MARKS = re.compile(r"[{}\[\]<>\\|=_$#@^~*/+]")
_MAX_MARKS = 0.03
_CODE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_].*)?\s*$")


@cache
def _function_words() -> frozenset[str]:
    return frozenset(load_data(_WORDS)["function_words"])


def language_code(stated: str | None) -> str | None:
    """The ISO 639-1 code of a stated language ("en-GB" is "en"), or None if there is none."""
    match = _CODE.match(stated or "")
    code = match.group(1).lower() if match else None
    return {"eng": "en"}.get(code, code) if code else None


def is_english(texts: Iterable[str]) -> bool:
    """Whether the words of a body are English ones; True where there are too few to tell."""
    words: list[str] = []
    for text in texts:
        words += _TOKEN.findall(text.casefold())
        if len(words) >= _MAX_WORDS:
            break
    if len(words) < _MIN_WORDS:
        return True
    return sum(word in _function_words() for word in words) >= _MIN_SHARE * len(words)


def is_prose(texts: Iterable[str]) -> bool:
    """Whether a body is sentences of whatever language, rather than markup, code or data."""
    text = "".join(texts)
    return len(_MARKS.findall(text)) < _MAX_MARKS * len(text)
