"""Countries, cities, seats of power and bodies in a text, found by name and never by likeness.

`load_gazetteer()` reads the YAML files of `places/`; `Gazetteer.find` gives back the mentions of a
text, longest name first. Nothing here guesses: a name is in the files as written or it is not
found, and a name with several readings comes back with all of them and with its doubts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import combinations

from linter.language.facts import Span
from linter.language.house_words import cache_per_house
from linter.language.places.loading import Builder, GazetteerError, read_data
from linter.language.places.matching import Finder
from linter.language.places.people import (
    Gender,
    OfficeHolder,
    Title,
    given_name_gender,
    holders_named,
    holders_of,
    name_word_kinds,
    office_holders,
    title,
    title_modifier,
)
from linter.language.places.records import Doubt, Form, Mention, Name, Place, PlaceKind

__all__ = [
    "Doubt",
    "Form",
    "Gazetteer",
    "GazetteerError",
    "Gender",
    "Mention",
    "Name",
    "OfficeHolder",
    "Place",
    "PlaceKind",
    "Title",
    "given_name_gender",
    "holders_named",
    "holders_of",
    "load_gazetteer",
    "name_word_kinds",
    "office_holders",
    "title",
    "title_modifier",
]


_REMEMBERED = 512
"""Texts whose mentions are kept: more than the paragraphs and sentences of a long article."""


class Gazetteer:
    """All places and the names they go by. Immutable after construction; share one."""

    def __init__(
        self,
        places: dict[str, Place],
        names: Iterable[Name],
        capitals: dict[str, tuple[str, ...]],
        confusable: Iterable[Iterable[str]],
    ) -> None:
        """Index places by id and names by their words."""
        self._places = places
        self._capitals = capitals
        self._confusable = _pairs(confusable)
        finder = Finder(names, places, self.part_of)
        # One article asks about its paragraphs and sentences several times over.
        self._find = lru_cache(maxsize=_REMEMBERED)(finder.find)

    def place(self, ident: str) -> Place:
        """The place of this id. Raises KeyError when the id is unknown."""
        return self._places[ident]

    def __contains__(self, ident: str) -> bool:
        """Whether the id is known."""
        return ident in self._places

    def places(self) -> tuple[Place, ...]:
        """Every place, in the order of the files."""
        return tuple(self._places.values())

    def find(self, text: str, *, cased: bool = True) -> list[Mention]:
        """The mentions in a text, in order, none overlapping.

        With `cased` a name must be written with its capitals ("turkey" is no country, "US" is one
        and "us" is not). Without it, for text that has lost its capitals, case is ignored and
        names that are also ordinary words are left out.
        """
        return list(self._find(text, cased=cased))

    def lookup(self, name: str, *, cased: bool = True) -> Mention | None:
        """The mention that is the whole of `name` (an article before it allowed), or None."""
        for mention in self.find(name, cased=cased):
            if mention.span == Span(_start_of(name), len(name)):
                return mention
        return None

    def part_of(self, inner: str, outer: str) -> bool:
        """Whether `inner` is `outer` or lies in it: Atlanta in Georgia in the United States."""
        seen: set[str] = set()
        waiting = [inner]
        while waiting:
            ident = waiting.pop()
            if ident == outer:
                return True
            if ident not in seen and ident in self._places:
                seen.add(ident)
                waiting.extend(self._places[ident].parents)
        return False

    def settle(self, mention: Mention, named: Collection[str]) -> Mention:
        """The mention with only those readings that other places named in the article support.

        `named` holds place ids of the article's certain mentions. A reading that is named itself,
        or lies around or inside one that is, is strongest ("Georgia" beside Atlanta); else one in
        a country that is named counts ("Birmingham" in a story that names the United States).
        Without support the mention comes back as it was, doubts and all.
        """
        if "several" not in mention.doubts:
            return mention
        for supported in (self._linked, self._same_country):
            kept = tuple(place for place in mention.places if supported(place, named))
            if kept and kept != mention.places:
                doubts = mention.doubts - {"several"} if len(kept) == 1 else mention.doubts
                stands_for = mention.stands_for if kept[0] == mention.places[0] else ()
                return replace(mention, places=kept, stands_for=stands_for, doubts=doubts)
        return mention

    def _linked(self, reading: str, named: Collection[str]) -> bool:
        return any(
            self.part_of(other, reading)
            or (self.part_of(reading, other) and self._places[other].kind == "region")
            for other in named
        )

    def _same_country(self, reading: str, named: Collection[str]) -> bool:
        country = self.country_of(reading)
        return any(country and self.country_of(other) == country for other in named)

    def country_of(self, ident: str) -> str:
        """The id of the country a place lies in or belongs to, or "" (areas, world bodies)."""
        return self._places[ident].country

    def capital_of(self, ident: str) -> tuple[str, ...]:
        """City ids of the capital of a country or region, and of its other seats of government."""
        return self._capitals.get(ident, ())

    def confusable(self, ident: str) -> frozenset[str]:
        """The ids of places that are easily mistaken for this one."""
        return self._confusable.get(ident, frozenset())


@cache_per_house()
def load_gazetteer() -> Gazetteer:
    """Read the data files, and the house words in use, once.

    Raises GazetteerError naming the file when one is wrong.
    """
    builder = Builder()
    builder.build()
    for group in read_data("confusable"):
        for ident in group:
            builder.require(ident, "confusable")
    for place in read_data("offices"):
        builder.require(place, "offices")
    return Gazetteer(builder.places, builder.names, builder.capitals, read_data("confusable"))


def _pairs(groups: Iterable[Iterable[str]]) -> dict[str, frozenset[str]]:
    others: dict[str, frozenset[str]] = {}
    for group in groups:
        for left, right in combinations(group, 2):
            others[left] = others.get(left, frozenset()) | {right}
            others[right] = others.get(right, frozenset()) | {left}
    return others


def _start_of(name: str) -> int:
    article, space, _ = name.partition(" ")
    return len(article) + 1 if space and article.lower() == "the" else 0
