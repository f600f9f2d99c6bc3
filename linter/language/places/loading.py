"""From the YAML files of this folder to places and names, with every mistake in them refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any, get_args

import yaml

from linter.errors import did_you_mean
from linter.language.house_words import cache_per_house, house_words
from linter.language.places.records import Doubt, Form, Name, Place, PlaceKind
from linter.language.places.tokens import fold, words_of

_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST_ACRONYM = 6
_SOURCES: Mapping[PlaceKind, str] = {"area": "areas", "region": "regions", "city": "cities"}
"""The file of each kind of place that lies in another; any other is a country."""
KIND = "places/"
"""How the kind of a file of house words begins that adds to a file of this folder."""


class GazetteerError(Exception):
    """A data file of the gazetteer is wrong: says which file, which entry, what to do.

    `entry` is the id or name that is at fault, as written, or "".
    """

    def __init__(self, message: str, entry: str = "") -> None:
        super().__init__(message, entry)
        self.message = message
        self.entry = entry

    def __str__(self) -> str:
        return self.message


@cache_per_house(maxsize=128)
def read_data(name: str) -> Any:
    """The content of one YAML file of this folder, and what the house words in use add to it.

    Treat it as read-only.
    """
    data = _read_shipped(name)
    for file in house_words().of(f"{KIND}{name}"):
        data = _joined(data, yaml.load(file.text, Loader=_Loader))
    return data


def _joined(data: Any, added: Any) -> Any:
    """Lists one after the other, mappings key by key; of given names, one text after the other."""
    if isinstance(data, dict):
        both = {key: _joined(data[key], added[key]) for key in added if key in data}
        return {**data, **added, **both}
    return f"{data} {added}" if isinstance(data, str) else [*data, *added]


@cache
def _read_shipped(name: str) -> Any:
    text = resources.files(__package__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        message = f"places/{name}.yaml cannot be read: {error}. Correct the YAML at that place."
        raise GazetteerError(message) from error


def as_list(value: Any) -> list[str]:
    """A field that may hold nothing, one text or a list of texts."""
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)


def spellings(entry: str) -> list[str]:
    """The name and its other spellings, written with bars: "Kyiv | Kiev"."""
    return [part.strip() for part in entry.split(" | ")]


def slug(name: str) -> str:
    """A name as an id: lower case, no diacritics, hyphens for all else."""
    return _SLUG.sub("-", fold(name)).strip("-")


class Builder:
    """Collects places and names while the files are read; used once by `load_gazetteer`."""

    def __init__(self) -> None:
        """Start empty."""
        self.places: dict[str, Place] = {}
        self.names: list[Name] = []
        self.capitals: dict[str, tuple[str, ...]] = {}
        self._cities: dict[tuple[str, str], str] = {}
        self._spellings: dict[str, list[str]] = {}
        self._national = {(owner, spellings(e)[0]) for owner, e in _capitals("countries")}
        self._doubts = _read_doubts()

    def build(self) -> None:
        """Read every file, in the order in which one leans on another."""
        for entry in read_data("areas"):
            self._add_territory(entry, "area", "areas")
        for entry in read_data("countries"):
            self._add_territory(entry, "country", "countries")
        for entry in read_data("regions"):
            self._add_territory(entry, "region", "regions")
        self._add_cities()
        self._add_capitals()
        self._add_organisations()
        self._add_teams()
        self._add_seats()
        self._add_shadows()
        for place in self.places.values():
            for parent in place.parents:
                self.require(parent, _SOURCES.get(place.kind, "countries"), f"{place.name}: ")

    def name(
        self,
        text: str,
        form: Form,
        places: Sequence[str],
        stands_for: Sequence[str] = (),
        distant: bool = False,
    ) -> None:
        """Add one written name, with the doubts the data file holds about it."""
        words = words_of(text)
        if not words:
            raise GazetteerError(
                f"A name of {', '.join(places)} has no letters: {text!r}.", str(text)
            )
        doubts = self._doubts.get(text, frozenset())
        self.names.append(Name(words, form, tuple(places), tuple(stands_for), doubts, distant))

    def require(self, ident: str, source: str, what: str = "") -> None:
        """Raise GazetteerError unless the id is one of a place or body read so far."""
        if ident not in self.places:
            hint = did_you_mean(ident, self.places)
            raise GazetteerError(f"places/{source}.yaml: {what}no id {ident}.{hint}", ident)

    def _add_place(self, place: Place, source: str) -> None:
        if place.id in self.places:
            raise GazetteerError(
                f"places/{source}.yaml: {place.name!r} stands here twice, or its id {place.id} "
                "is taken; choose another.",
                place.id.removeprefix("org:") if source == "organisations" else place.id,
            )
        self.places[place.id] = place

    def _country_of(self, parents: Sequence[str]) -> str:
        for parent in parents:
            place = self.places.get(parent)
            if place is not None and place.country:
                return place.country
        return ""

    def _add_territory(self, entry: Mapping[str, Any], kind: PlaceKind, source: str) -> None:
        parents = tuple(as_list(entry.get("in")))
        ident = entry["id"]
        country = ident if kind == "country" else self._country_of(parents)
        contested = bool(entry.get("contested", False))
        self._add_place(Place(ident, kind, entry["name"], country, parents, contested), source)
        for text in [entry["name"], *as_list(entry.get("aka"))]:
            self.name(text, "acronym" if _is_acronym(text) else "name", [ident])
        for text in as_list(entry.get("adjective")):
            self.name(text, "adjective", [ident])
        for text in as_list(entry.get("people")):
            self.name(text, "people", [ident])
        for text in as_list(entry.get("abbreviations")):
            self.name(text, "abbreviation", [ident])

    def _add_cities(self) -> None:
        data = read_data("cities")
        for section, distant in (("cities", False), ("namesakes", True)):
            for parent, entries in data[section].items():
                for entry in entries:
                    self._add_city(parent, entry, distant)

    def _add_city(self, parent: str, entry: str, distant: bool = False) -> str:
        self.require(parent, "cities")
        names = spellings(entry)
        ident = f"{parent}:{slug(names[0])}"
        country = self.places[parent].country
        self._add_place(Place(ident, "city", names[0], country, (parent,)), "cities")
        self._spellings[ident] = names
        self._cities.setdefault((country, names[0]), ident)
        national = not distant and (country, names[0]) in self._national
        for text in names:
            if national:
                self.name(text, "capital", [ident], [country])
            else:
                self.name(text, "name", [ident], distant=distant)
        return ident

    def _add_capitals(self) -> None:
        """Every capital not yet among the cities becomes one, straight under its country."""
        for owner, entry in _capitals("countries", "regions"):
            known = self._cities.get((self.places[owner].country, spellings(entry)[0]))
            ident = known or self._add_city(owner, entry)
            self.capitals[owner] = (*self.capitals.get(owner, ()), ident)

    def _add_organisations(self) -> None:
        for entry in read_data("organisations"):
            ident = f"org:{entry['id']}"
            kind: PlaceKind = "bloc" if entry["sort"] == "bloc" else "organisation"
            country = entry.get("country", "")
            if country:
                self.require(country, "organisations")
            blocs = tuple(f"org:{bloc}" for bloc in as_list(entry.get("bloc")))
            for bloc in blocs:
                self.require(bloc, "organisations")
            place = Place(ident, kind, entry["name"], country, blocs, sort=entry["sort"])
            self._add_place(place, "organisations")
            for text in [entry["name"], *as_list(entry.get("aka"))]:
                self.name(text, "acronym" if _is_acronym(text) else "name", [ident])
            for text in as_list(entry.get("adjective")):
                self.name(text, "adjective", [ident])

    def _add_teams(self) -> None:
        for group in read_data("teams"):
            self.require(group["country"], "teams")
            for entry in group["teams"]:
                ident = f"org:{slug(entry['name'])}"
                place = Place(ident, "organisation", entry["name"], group["country"], sort="team")
                self._add_place(place, "teams")
                for text in [entry["name"], *as_list(entry.get("aka"))]:
                    self.name(text, "acronym" if _is_acronym(text) else "name", [ident])
                if "city" in entry:
                    for text in self._known_city(entry["city"], "teams"):
                        self.name(text, "name", [entry["city"]], [ident])

    def _known_city(self, ident: str, source: str) -> list[str]:
        if ident not in self._spellings:
            hint = did_you_mean(ident, self._spellings)
            raise GazetteerError(
                f"places/{source}.yaml: no city {ident} in cities.yaml.{hint}", ident
            )
        return self._spellings[ident]

    def _add_seats(self) -> None:
        for entry in read_data("seats"):
            names, targets = spellings(entry["name"]), entry["stands_for"]
            ident = entry.get("city") or f"seat:{slug(names[0])}"
            for target in targets:
                self.require(target, "seats", f"{names[0]}: ")
            if "city" in entry:
                self._known_city(ident, "seats")
            else:
                country = self.places[targets[0]].country
                self._add_place(Place(ident, "seat", names[0], country), "seats")
            for text in names:
                self.name(text, "seat", [ident], targets)

    def _add_shadows(self) -> None:
        for text in read_data("shadows"):
            self.name(text, "shadow", [])


def _capitals(*sources: str) -> Iterator[tuple[str, str]]:
    for source in sources:
        for entry in read_data(source):
            for text in as_list(entry.get("capital")):
                yield entry["id"], text


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "")
    return len(letters) <= _LONGEST_ACRONYM and letters.isupper() and letters.isalpha()


def _read_doubts() -> dict[str, frozenset[Doubt]]:
    data = read_data("doubts")
    doubts: dict[str, frozenset[Doubt]] = {}
    for kind, text in _doubt_rows(data):
        doubts[text] = doubts.get(text, frozenset()) | {kind}
    return doubts


def _doubt_rows(data: Mapping[str, Sequence[str]]) -> Iterator[tuple[Doubt, str]]:
    for kind in get_args(Doubt):
        for text in data[kind]:
            yield kind, text
