"""Whether one name is another with a slip of the pen in it: Stephanson for Stephenson.

A slip changes, drops, doubles or exchanges a letter; two letters only in a long word. It hardly
ever touches the first letter (Yannakoudakis and Fawthrop, The rules of spelling errors, 1983), and
an ending that is added or left out is inflection (Kenya, Kenyan; Kennedy, Kennedys), so neither
counts. Short words are left alone: too many real names lie a letter apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from linter.language.places.tokens import written_out

_SHORTEST = 5
# From this length on two letters may differ.
_LONG = 9
_WORD = re.compile(r"[^\W\d_]+")


def misspells(name: str, other: str) -> bool:
    """Whether the two names differ in one word, and there by a slip; accents and case aside.

    A single word may be any word of the other name ("Stephanson" for "Ann Stephenson").
    """
    ours, theirs = _words(name), _words(other)
    if not (name.isascii() and other.isascii()) and _writes_out(name, other):
        return False
    if len(ours) == len(theirs):
        pairs = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
        return len(pairs) == 1 and _is_slip(*pairs[0])
    if len(ours) == 1 and ours[0] not in theirs:
        return any(_is_slip(ours[0], word) for word in theirs)
    return False


def _writes_out(name: str, other: str) -> bool:
    """Whether every word of the shorter name is one of the other's, special letters written out."""
    ours, theirs = (set(_words(written_out(each))) for each in (name, other))
    return ours <= theirs or theirs <= ours


def _is_slip(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _SHORTEST or shorter[0] != longer[0] or longer.startswith(shorter):
        return False
    from rapidfuzz.distance import OSA  # loaded only where two names come this near

    most = 2 if len(shorter) >= _LONG else 1
    return 0 < OSA.distance(one, other, score_cutoff=most) <= most


def _words(name: str) -> Sequence[str]:
    plain = unicodedata.normalize("NFKD", name.removesuffix("'s").removesuffix("’s"))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _WORD.findall(bare.casefold())
