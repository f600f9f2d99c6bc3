"""What the gazetteer knows and what it finds. Plain frozen records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from linter.language.facts import Span

PlaceKind = Literal["country", "region", "city", "area", "seat", "bloc", "organisation"]
Form = Literal[
    "name", "adjective", "people", "capital", "seat", "acronym", "abbreviation", "shadow"
]
Doubt = Literal["word", "person", "surname", "several"]


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere, or some body, that news names.

    `id` is ISO 3166-1 for a country (`KP`), ISO 3166-2 or a word for a region (`US-GA`,
    `PS-gaza`), `parent:name` for a city (`US-TX:austin`), a word for an area (`europe`),
    `seat:name`, `org:name`. `country` is the id of the country it lies in or belongs to, or "".
    `parents` are the ids it lies in directly; `sort` says what an organisation is (`police`).
    """

    id: str
    kind: PlaceKind
    name: str
    country: str = ""
    parents: tuple[str, ...] = ()
    contested: bool = False
    sort: str = ""

    @property
    def key(self) -> str:
        """The identity a `Term` carries: `country:KP`, `place:US-GA`, `organisation:who`."""
        if self.kind == "country":
            return f"country:{self.id}"
        if self.kind in ("bloc", "organisation"):
            return f"organisation:{self.id.removeprefix('org:')}"
        return f"place:{self.id}"


@dataclass(frozen=True, slots=True)
class Name:
    """One written name and what it can mean. `words` keep the case they must be written in.

    `places` are the readings, likeliest first; `stands_for` what the name speaks for as a metonym;
    `distant` readings count only when the text adds the state or country ("London, Ontario").
    """

    words: tuple[str, ...]
    form: Form
    places: tuple[str, ...]
    stands_for: tuple[str, ...] = ()
    doubts: frozenset[Doubt] = frozenset()
    distant: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a text.

    `places` holds every reading of the name, likeliest first; `stands_for` the countries or bodies
    that it speaks for where it is a capital, a seat or the town of a club (to be used only where it
    acts or speaks).
    `doubts` say why the reading is not certain: `word` (also an ordinary word), `person` (also a
    personal name), `several` (more than one place). What the text itself settles is left out.
    """

    span: Span
    text: str
    form: Form
    places: tuple[str, ...]
    stands_for: tuple[str, ...] = ()
    doubts: frozenset[Doubt] = frozenset()

    @property
    def ambiguous(self) -> bool:
        """Whether anything speaks against the first reading."""
        return bool(self.doubts)
