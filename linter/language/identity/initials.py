"""The short forms by which a story goes on to call a place or body of the gazetteer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from linter.language.identity.records import Known
from linter.language.identity.resolving import IdentityBook
from linter.language.places.records import Mention as PlaceMention

ACRONYM_AFTER = re.compile(r"\s?\(([A-Z][A-Za-z&]{1,7})\)")
"""Initials in brackets right behind a name."""
# Initials that stand for a name with "the" before them, as those of bodies do.
_ALONE = re.compile(r"\b[Tt]he ([A-Z]{2,6})\b")


def acronyms_of_places(paragraphs: Sequence[str], book: IdentityBook) -> dict[str, Known]:
    """What the story itself calls a gazetteer's name for short: "the European Commission (EC)"."""
    found: dict[str, Known] = {}
    for text in paragraphs:
        if not ACRONYM_AFTER.search(text):
            continue
        for name in book.names_in(text):
            match = ACRONYM_AFTER.match(text, name.span.end)
            if match and name.identity and not name.identity.startswith("name:"):
                shown = text[name.span.start : name.span.end]
                found[match.group(1).lower()] = Known(
                    name.identity, name.kind, shown, name.stands_for
                )
    return found


def initials_of_places(
    paragraphs: Sequence[str], places: Iterable[PlaceMention], book: IdentityBook
) -> dict[str, Known]:
    """What initials of no list stand for by themselves: "the European Commission ... the EC".

    Only where they fit one name of the gazetteer that the story gives in full.
    """
    alone = {word for text in paragraphs for word in _ALONE.findall(text)}
    if not alone:
        return {}
    owners: dict[str, dict[str, PlaceMention]] = defaultdict(dict)
    for place in places:
        initials = "".join(word[0] for word in place.text.split() if word[0].isupper())
        if place.form == "name" and initials in alone:
            owners[initials][place.places[0]] = place
    found: dict[str, Known] = {}
    for initials, named in owners.items():
        if len(named) == 1 and book.gazetteer.lookup(initials) is None:
            name = book.place(next(iter(named.values())))
            found[initials.lower()] = Known(name.identity, name.kind, initials, name.stands_for)
    return found
