"""Whether two names are of people who share a surname and nothing else: Ann Marsh and Alan Marsh.

A bearer goes by many forms of one given name, so the two must be given names that are known, and
no form of each other: not Tom and Thomas, Bill and William, Steven and Stephen, A. and Alan.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

from linter.language.lexicons.plain import LEXICONS, load_text
from linter.language.places.people import given_name_gender
from linter.language.places.tokens import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Given name and surname. A longer run of capitals is often two names: "reporter Ann Lee Marsh".
_FULL = 2
# As many letters in common at the start make two given names forms of one: Kate and Katherine.
_OPENING = 3
# And so does this share of letters, in per cent: Yevgeny and Evgeny. Not where a man bears the one
# and a woman the other: Ann and Alan.
_ALIKE = 60


def has_other_given_name(name: str, other: str) -> bool:
    """Whether both end in one surname and open with given names of two people."""
    ours, theirs = (_without_initials(_bare(each)) for each in (name, other))
    if len(ours) != _FULL or len(theirs) != _FULL or fold(ours[-1]) != fold(theirs[-1]):
        return False
    return _are_two(ours[0], theirs[0])


def _without_initials(name: str) -> list[str]:
    return [word for word in _WORD.findall(name) if len(word) > 1]


def _bare(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


def _are_two(one: str, other: str) -> bool:
    first, second = fold(one), fold(other)
    genders = {given_name_gender(one), given_name_gender(other)}
    if None in genders or first == second or frozenset({first, second}) in _forms_of_one():
        return False
    if genders == {"m", "f"}:
        return True
    if first[:_OPENING] == second[:_OPENING]:
        return False
    from rapidfuzz.fuzz import ratio  # loaded only where two names come this near

    return ratio(first, second) < _ALIKE


@cache
def _forms_of_one() -> frozenset[frozenset[str]]:
    """The pairs of given names that one person may bear."""
    lines = load_text(LEXICONS / "short_names.yaml")["short_names"]
    groups = ([fold(form.strip()) for form in line.split(",")] for line in lines)
    return frozenset(frozenset(pair) for group in groups for pair in combinations(group, 2))
