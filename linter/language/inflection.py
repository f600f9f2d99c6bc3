"""The past of a verb, for a line that is written anew: "win" won, "carry" carried."""

from __future__ import annotations

import re

from linter.language.words import irregular_pasts

_CONSONANT_Y = re.compile(r"[^aeiou]y$")
# One vowel between consonants at the end of a short word: the last letter is doubled.
_CLOSED = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")


def past(lemma: str) -> str:
    """The simple past, irregular or by the rules of spelling."""
    known = irregular_pasts().get(lemma)
    if known is not None:
        return known
    if lemma.endswith("e"):
        return f"{lemma}d"
    if _CONSONANT_Y.search(lemma):
        return f"{lemma[:-1]}ied"
    return f"{lemma}{lemma[-1]}ed" if _CLOSED.match(lemma) else f"{lemma}ed"
