"""Finding names in a text: longest first, by exact words, with the doubts that stay open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from linter.language.facts import Span
from linter.language.places.context import Neighbours, is_sentence_case, weighed
from linter.language.places.records import Doubt, Form, Mention, Name, Place
from linter.language.places.tokens import Token, fold, joined, tokenise

# An acronym of this length is also written as a word: Nato, Unesco. Shorter ones are not ("Who").
_SPOKEN_ACRONYM = 4
_PARTY_LETTER = re.compile(r"(?:^|[\s(])[DRI]-$")
_AFTER_COMMA = re.compile(r"\w\)?,\s$")
_COMMA = re.compile(r",\s{1,2}")
# What follows a stop that ends no sentence: "Pa. counties", "Pa.'s", "Pa., Ohio".
_STOP_INSIDE = re.compile(r"\.(?:['\u2019,;]|[-\u2010\u2011 ]['\"\u2018\u201c]?(?:[a-z]|\d))")
_FORM_ORDER: tuple[Form, ...] = (
    "shadow",
    "capital",
    "seat",
    "name",
    "acronym",
    "adjective",
    "people",
    "abbreviation",
)

PartOf = Callable[[str, str], bool]


class Finder:
    """An index of names by their folded words."""

    def __init__(self, names: Iterable[Name], places: Mapping[str, Place], part_of: PartOf) -> None:
        """Index the names; `part_of` decides whether a city lies in the state written after it."""
        self._places = places
        self._part_of = part_of
        self._by_words: dict[tuple[str, ...], list[Name]] = {}
        self._longest: dict[str, int] = {}
        for name in names:
            key = tuple(fold(word) for word in name.words)
            self._by_words.setdefault(key, []).append(name)
            self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))

    def find(self, text: str, *, cased: bool) -> list[Mention]:
        """The mentions in a text, in order, none overlapping."""
        tokens = tokenise(text)
        plain = cased and is_sentence_case(tokens)
        found: list[tuple[Mention, list[Name]]] = []
        index, follows_name = 0, False
        while index < len(tokens):
            names, length = self._longest_at(text, tokens, index, cased)
            if not names:
                index, follows_name = index + 1, False
                continue
            mention = _mention(text, tokens[index : index + length], names)
            if mention is not None:
                neighbours = Neighbours.of(text, tokens, index, length, follows_name)
                if not cased or not self._hides(mention, neighbours):
                    found.append((weighed(text, mention, neighbours, plain), names))
            index, follows_name = index + length, mention is not None
        return self._narrow(text, found)

    def _longest_at(
        self, text: str, tokens: Sequence[Token], start: int, cased: bool
    ) -> tuple[list[Name], int]:
        limit = min(self._longest.get(tokens[start].folded, 0), len(tokens) - start)
        length = 1
        while length < limit and joined(text, tokens[start + length - 1], tokens[start + length]):
            length += 1
        for size in range(min(length, limit), 0, -1):
            window = tokens[start : start + size]
            known = self._by_words.get(tuple(token.folded for token in window), [])
            fitting = [name for name in known if _fits(text, window, name, cased)]
            if fitting:
                return _likeliest_first(_exact_case_first(window, fitting)), size
        return [], 1

    def _hides(self, mention: Mention, near: Neighbours) -> bool:
        """Whether the words around make another name of it: a person's, a street's."""
        if " " in mention.text or mention.form == "acronym" or not mention.places:
            return False
        town = self._places[mention.places[0]].kind in ("city", "region")
        if town and mention.form in ("name", "capital", "seat") and near.street:
            return True
        return near.named and (town or bool(mention.doubts & {"person", "surname"}))

    def _narrow(self, text: str, found: list[tuple[Mention, list[Name]]]) -> list[Mention]:
        """Let "City, State" settle which city is meant; without it, keep the near readings."""
        kept: list[Mention | None] = []
        for position, (mention, names) in enumerate(found):
            after = found[position + 1][0] if position + 1 < len(found) else None
            if after and not _COMMA.fullmatch(text[mention.span.end : after.span.start]):
                after = None
            if after is not None and (inside := self._inside(names, after)):
                kept.append(_settled(mention, inside))
            else:
                near = self._near(mention, names)
                kept.append(self._doubted(near, after) if near and after else near)
        return [mention for mention in kept if mention is not None]

    def _inside(self, names: Sequence[Name], after: Mention) -> tuple[str, ...]:
        return _in_order(
            place
            for name in names
            for place in name.places
            if any(self._part_of(place, outer) for outer in after.places)
        )

    def _doubted(self, mention: Mention, after: Mention) -> Mention | None:
        """A city with a state after it that it does not lie in is another one, unknown to us.

        An abbreviated state ("Berlin, N.H.") makes that certain; a state in full may be the next
        item of a list ("Paris, California and Tokyo").
        """
        is_city = self._places[mention.places[0]].kind == "city"
        if not is_city or self._places[after.places[0]].kind != "region":
            return mention
        if after.form == "abbreviation":
            return None
        return replace(mention, doubts=mention.doubts | {"several"})

    def _near(self, mention: Mention, names: Sequence[Name]) -> Mention | None:
        near = [name for name in names if not name.distant]
        if not near:
            return None
        places = _in_order(place for name in near for place in name.places)
        doubts: frozenset[Doubt] = mention.doubts - {"several"}
        if not self._nested(places) or any("several" in name.doubts for name in near):
            doubts |= {"several"}
        return replace(mention, places=places, doubts=doubts)

    def _nested(self, places: Sequence[str]) -> bool:
        """Whether the readings lie in one another: New York is a city in a state of that name."""
        first = places[0]
        return all(
            self._part_of(first, place) or self._part_of(place, first) for place in places[1:]
        )


def _settled(mention: Mention, inside: tuple[str, ...]) -> Mention:
    doubts: frozenset[Doubt] = frozenset({"several"}) if len(inside) > 1 else frozenset()
    if inside[0] == mention.places[0]:
        return replace(mention, places=inside, doubts=doubts)
    return replace(mention, places=inside, stands_for=(), doubts=doubts, form="name")


def _mention(text: str, window: Sequence[Token], names: Sequence[Name]) -> Mention | None:
    if any(name.form == "shadow" for name in names):
        return None
    span = Span(window[0].start, window[-1].end)
    return Mention(
        span,
        text[span.start : span.end],
        names[0].form,
        _in_order(place for name in names for place in name.places),
        _in_order(target for name in names for target in name.stands_for),
        frozenset(doubt for name in names for doubt in name.doubts),
    )


def _fits(text: str, window: Sequence[Token], name: Name, cased: bool) -> bool:
    if name.form == "abbreviation" and not _stands_after_place(text, window, name):
        return False
    if not cased:
        dotted = any(token.dotted for token in window)
        return "word" not in name.doubts or dotted
    return all(
        _case_fits(token, word, name) for token, word in zip(window, name.words, strict=True)
    )


def _stands_after_place(text: str, window: Sequence[Token], name: Name) -> bool:
    before = text[max(0, window[0].start - 4) : window[0].start]
    if _PARTY_LETTER.search(before):
        return True
    if not _AFTER_COMMA.search(before):
        return _stands_alone(text, window, name)
    postal = name.words[0].isupper() and not window[0].dotted
    full_stop = text[window[-1].end : window[-1].end + 1] == "." or window[-1].dotted
    return full_stop or postal


def _stands_alone(text: str, window: Sequence[Token], name: Name) -> bool:
    """Whether a shortened state ("Pa.", never "PA") is a word of the line: its stop ends nothing.

    The one word before a stop that opens a text is no sentence either ("Pa. Lawmakers Quit").
    """
    if name.words[0].isupper() or window[-1].dotted or not text[window[0].start].isupper():
        return False
    end = window[-1].end
    opens = not text[: window[0].start].strip() and text[end : end + 2] == ". "
    return opens or _STOP_INSIDE.match(text, end) is not None


def _case_fits(token: Token, word: str, name: Name) -> bool:
    if token.text == word or not word[0].isupper():
        return True
    if len(word) > 1 and word.isupper():
        spoken = len(word) >= _SPOKEN_ACRONYM and "word" not in name.doubts
        return spoken and token.text == word.capitalize()
    return token.text[0].isupper()


def _exact_case_first(window: Sequence[Token], names: list[Name]) -> list[Name]:
    written = tuple(token.text for token in window)
    exact = [name for name in names if name.words == written]
    if not any(word.isupper() and len(word) > 1 for word in written):
        return names
    return exact or names


def _likeliest_first(names: list[Name]) -> list[Name]:
    """By form, so that a capital comes before a state; an abbreviation only where nothing else."""
    ordered = sorted(names, key=lambda name: _FORM_ORDER.index(name.form))
    return [name for name in ordered if name.form != "abbreviation"] or ordered


def _in_order(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
