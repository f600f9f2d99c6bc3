"""Given names, titles and office holders: what helps to tell a person from a place or a body."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from linter.language.house_words import cache_per_house
from linter.language.places.loading import GazetteerError, as_list, read_data, spellings
from linter.language.places.tokens import fold

Gender = Literal["m", "f", "u"]
NameWord = Literal["organisation", "place", "street"]
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Title:
    """A title, rank or office. `sorts` are the headings it stands under (`police`, `minister`).

    "President" is both a head of state and an executive, so there may be several. `gender` is
    known for honorifics only.
    """

    text: str
    sorts: tuple[str, ...]
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """Somebody who held an office of a country or body; `end` is None while in office.

    The list ages within weeks: it may keep a rule silent, and must never make a finding.
    """

    person: str
    aliases: tuple[str, ...]
    office: str
    place: str
    start: date
    end: date | None = None

    def held_on(self, day: date) -> bool:
        """Whether the office was this person's on that day, both ends included."""
        return self.start <= day and (self.end is None or day <= self.end)


def given_name_gender(name: str) -> Gender | None:
    """`m`, `f`, `u` (borne by both) for a known given name, else None. Case is ignored."""
    return _given_names().get(fold(name))


def title(text: str) -> Title | None:
    """The title that `text` is as a whole ("Sen.", "prime minister"), or None. Case is ignored."""
    return _titles().get(_title_key(text))


def title_modifier(word: str) -> str | None:
    """What a word before an office does to it: `former`, `deputy`, `acting`, `coming`, or None."""
    return _modifiers().get(word.lower().rstrip("-"))


def name_word_kinds(word: str) -> frozenset[NameWord]:
    """Which kinds of name this word is typical of: "Council" a body, "Lane" a place and street."""
    listed = _name_words().get(fold(word.rstrip(".")), _NONE)
    return frozenset(kind for kind in get_args(NameWord) if kind in listed)


def is_body_word(word: str) -> bool:
    """Whether a whole name that ends in this word is a body's: "Council", but also "Rovers"."""
    return not _name_words().get(fold(word), _NONE).isdisjoint({"organisation", "trade"})


def is_body_alone(word: str) -> bool:
    """Whether the word, with a capital, names a body by itself: "the Senate"."""
    return word[:1].isupper() and "alone" in _name_words().get(fold(word), _NONE)


def is_place_word(word: str) -> bool:
    """Whether a whole name that ends in this word is a place's: "Island", "Hill"."""
    return "place" in _name_words().get(fold(word), _NONE)


def is_surname_too(word: str) -> bool:
    """Whether people are called by this place word as well: "Hill", "Woods"."""
    return "surname" in _name_words().get(fold(word), _NONE)


def single_word_titles() -> dict[str, Gender | None]:
    """Every title, rank and office of one word, in lower case, and the gender that it tells."""
    return {
        known.text.lower(): known.gender for known in _titles().values() if " " not in known.text
    }


@cache_per_house()
def office_holders() -> tuple[OfficeHolder, ...]:
    """Every entry of offices.yaml, in the order of the file."""
    return tuple(
        OfficeHolder(
            entry["person"],
            tuple(as_list(entry.get("aka"))),
            office,
            place,
            _day(entry, "from"),
            _day(entry, "to") if "to" in entry else None,
        )
        for place, offices in read_data("offices").items()
        for office, entries in offices.items()
        for entry in entries
    )


def holders_named(name: str) -> tuple[OfficeHolder, ...]:
    """The office holders of this full name or surname ("Merkel"), one entry for each term."""
    return _holders_by_name().get(fold(name), ())


def holders_of(place: str, on: date | None = None) -> tuple[OfficeHolder, ...]:
    """The office holders of a country or body, on one day if a day is given."""
    return tuple(
        holder
        for holder in office_holders()
        if holder.place == place and (on is None or holder.held_on(on))
    )


@cache_per_house()
def _given_names() -> dict[str, Gender]:
    data = read_data("given_names")
    # Last wins: a name listed as borne by both overrides the two other lists.
    return {fold(name): gender for gender in get_args(Gender) for name in data[gender].split()}


@cache_per_house()
def _titles() -> dict[str, Title]:
    data = read_data("titles")
    rows: list[tuple[str, str, Gender | None]] = [
        (text, "honorific", gender)
        for gender in get_args(Gender)
        for text in data["honorifics"][gender]
    ]
    for group in ("ranks", "offices"):
        rows += [
            (text, sort, None)
            for sort, entries in data[group].items()
            for entry in entries
            for text in spellings(entry)
        ]
    titles: dict[str, Title] = {}
    for text, sort, gender in rows:
        known = titles.get(_title_key(text))
        sorts = dict.fromkeys((*known.sorts, sort) if known else (sort,))
        titles[_title_key(text)] = Title(
            known.text if known else text, tuple(sorts), gender or (known.gender if known else None)
        )
    return titles


@cache_per_house()
def _modifiers() -> dict[str, str]:
    modifiers = read_data("titles")["modifiers"]
    return {word.rstrip("-"): sort for sort, words in modifiers.items() for word in words}


@cache_per_house()
def _name_words() -> dict[str, frozenset[str]]:
    kinds: dict[str, frozenset[str]] = {}
    for kind, listed in read_data("name_words").items():
        for word in listed:
            kinds[fold(word)] = kinds.get(fold(word), _NONE) | {kind}
    return kinds


@cache_per_house()
def _holders_by_name() -> dict[str, tuple[OfficeHolder, ...]]:
    index: dict[str, tuple[OfficeHolder, ...]] = {}
    for holder in office_holders():
        names = [holder.person, *holder.aliases]
        surnames = [name.rpartition(" ")[2] for name in names]
        for key in dict.fromkeys(fold(name) for name in [*names, *surnames]):
            index[key] = (*index.get(key, ()), holder)
    return index


def _title_key(text: str) -> str:
    return fold(text.replace(".", "").replace("-", " ").strip())


def _day(entry: dict[str, object], field: str) -> date:
    value = entry[field]
    if not isinstance(value, date):
        who = entry["person"]
        raise GazetteerError(f"places/offices.yaml: {who}: write `{field}` as YYYY-MM-DD.")
    return value
