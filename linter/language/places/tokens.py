"""The words of a text as the gazetteer sees them, each with its offsets.

Names and texts are cut by the same rule, so a name matches wherever its words stand in order:
across a space, a line break, a hyphen or an apostrophe ("North-Korean", "Cote d'Ivoire"), and
across a stop only after a short abbreviation ("N. Korea", "St. Louis").
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Dotted initials ("U.S.", "D.C.") are one word, and so is an ampersand ("M&S").
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.[^\W\d_]\b\.?|[^\W_]+|&")
_GAP = re.compile(r"['\u2019]?[ \t\u00a0\u202f]{1,2}|\r?\n|[-\u2010\u2011]|['\u2019\u02bb]")
_PLAIN = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")
_GAP_AFTER_ABBREVIATION = re.compile(r"\.(?:[ \u00a0\u202f]|\r?\n)?")
_LONGEST_ABBREVIATION = 2
# Letters that papers without them write as two: "Goerlitz" for "Görlitz". Source: DIN 5007-2 and
# the rules for passports, ICAO Doc 9303, part 3, section 6.
_AS_TWO = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "å": "aa", "œ": "oe"}
    | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "Œ": "Oe"}
    | {"ß": "ss"}
)


class Token(NamedTuple):
    """One word: as written, folded for look-up, and its half-open character offsets."""

    text: str
    folded: str
    start: int
    end: int
    dotted: bool


def words_of(name: str) -> tuple[str, ...]:
    """The words of a written name, as `tokenise` would cut them, without offsets."""
    if _PLAIN.fullmatch(name):
        return tuple(name.split(" "))
    return tuple(token.text for token in tokenise(name))


def tokenise(text: str) -> list[Token]:
    """Cut a text into words. Offsets count characters of `text`."""
    return [_token(match) for match in _WORD.finditer(text)]


def joined(text: str, left: Token, right: Token) -> bool:
    """Whether two neighbouring words may belong to one name."""
    gap = text[left.end : right.start]
    if not gap:
        return left.text == "&" or right.text == "&"
    if _GAP.fullmatch(gap):
        return True
    return len(left.text) <= _LONGEST_ABBREVIATION and bool(_GAP_AFTER_ABBREVIATION.fullmatch(gap))


def fold(word: str) -> str:
    """Lower case without diacritics: "Élysée" and "Elysee" are one word; so are "&" and "and"."""
    if word == "&":
        return "and"
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word)
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare.casefold()


def written_out(text: str) -> str:
    """The text with each letter that some papers write as two written so: "Goerlitz"."""
    return text if text.isascii() else text.translate(_AS_TWO)


def _token(match: re.Match[str]) -> Token:
    written = match.group()
    dotted = "." in written
    text = written.replace(".", "") if dotted else written
    return Token(text, fold(text), match.start(), match.end(), dotted)
