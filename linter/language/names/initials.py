"""Initials in parentheses behind a name they do not belong to: "Europe (EA) says"."""

from __future__ import annotations

import re

from linter.language.facts import Span

_INITIALS = re.compile(r"(?:['’]s?)?\s\(([A-Z][A-Z&]{1,5})\)(?!\s?[-–—])")
_WORD = re.compile(r"[^\W_]+")
_REACH = 80
# So many words may stand in a name beside those whose initials it goes by: "of", "and the".
_SMALL_WORDS = 4
# A name of so many words may go by its initials in its own language: "Kurdish Women's Units (YPJ)".
_LONG = 3


def alien_initials(text: str, name: Span) -> str:
    """The initials right behind a name that no words before them make, or "".

    Not behind a dateline ("ORSK (AP) -"), nor such as are letters of the name ("Ltd", "LDN").
    """
    found = _INITIALS.match(text, name.end)
    own = text[name.start : name.end]
    if found is None or own.isupper() or len(own.split()) >= _LONG:
        return ""
    initials = found.group(1)
    words = _WORD.findall(text[max(0, name.start - _REACH) : name.end])
    near = words[-len(initials) - _SMALL_WORDS :]
    openings = "".join(word[:2] for word in near)  # "No Windfarm at Orsk (NOWAO)"
    if _holds(openings, initials) or _holds(own, initials):
        return ""
    return initials


def _holds(letters: str, initials: str) -> bool:
    """Whether letters hold the initials in their order, case and "&" aside."""
    rest = iter(letters.upper())
    return all(letter in rest for letter in initials if letter != "&")
