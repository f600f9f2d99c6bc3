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
# A share of fewer words than this is no measure of a text.
_MIN_WORDS = 40
# But 20 without a single one are not English, nor 30 with one: no opening of 1,241 published
# stories is so poor in them.
_MIN_WORDS_WITHOUT = 20
_WORDS_TO_ONE = 30
# Words of other letters tell at once; a name or two of a story may be written in its own.
_MIN_OTHER_LETTERS = 5
_MAX_WORDS = 2000
# Beyond the last Latin letter with a mark of its own, and not among those added for Vietnamese.
_OTHER_LETTER = re.compile(r"[^\u0000-\u024f\u1e00-\u1eff]")
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
    if _in_other_letters(words):
        return False
    known = sum(word in _function_words() for word in words)
    if len(words) < _MIN_WORDS:
        return known > len(words) // _WORDS_TO_ONE or len(words) < _MIN_WORDS_WITHOUT
    return known >= _MIN_SHARE * len(words)


def _in_other_letters(words: list[str]) -> bool:
    """Whether most words are not written in Latin letters: Cyrillic, Arabic, Han."""
    others = sum(_OTHER_LETTER.search(word) is not None for word in words)
    if others * 2 <= len(words):
        return False
    return others >= _MIN_OTHER_LETTERS or sum(map(len, words)) >= _MIN_WORDS_WITHOUT


def is_prose(texts: Iterable[str]) -> bool:
    """Whether a body is sentences of whatever language, rather than markup, code or data."""
    text = "".join(texts)
    return len(_MARKS.findall(text)) < _MAX_MARKS * len(text)
