"""What a name is by its own words: a person, a body, a place; and the titles before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import yaml

from linter.language.house_words import cache_per_house
from linter.language.lexicons.lexicon import lexicons
from linter.language.lexicons.plain import LEXICONS
from linter.language.places.people import (
    given_name_gender,
    is_body_alone,
    is_body_word,
    is_place_word,
    is_surname_too,
    single_word_titles,
)

_DATA = LEXICONS / "names.yaml"
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class NameKinds:
    """Questions about the words of a name.

    `titles` are words that open a name before a person's own, with the gender that they tell;
    `offices` the words of what stands between a state and somebody who speaks for it.
    """

    titles: Mapping[str, str]
    offices: frozenset[str]

    def kind_of(self, name: str) -> str:
        """`person`, `organisation`, `place`, or "" where the words do not tell."""
        words = _plain(name)
        if self.is_body(name):
            return "organisation"
        personal = self.looks_personal(name)
        if len(words) > 1 and is_place_word(words[-1]):
            return "person" if personal and is_surname_too(words[-1]) else "place"
        if personal:
            return "person"
        return "organisation" if name.isupper() and len(name) > 1 else ""

    def is_body(self, name: str) -> bool:
        """Whether it is a chamber's or has a body's word after the first: "Purposes Committee"."""
        return is_body_alone(name) or any(is_body_word(word) for word in _plain(name)[1:])

    def looks_personal(self, name: str) -> bool:
        """Whether a name of two to four words opens with a known given name."""
        words = name.split()
        return 1 < len(words) < 5 and given_name_gender(words[0]) is not None

    def gender_of_name(self, name: str) -> str:
        """`m`, `f` or "" by the given name; a name borne by both tells nothing."""
        gender = given_name_gender(name.split()[0])
        return gender if gender in ("m", "f") else ""

    def gender_of_title(self, title: str) -> str:
        """`m`, `f` or "" by the first telling word of a title."""
        return next((g for word in _plain(title) if (g := self.titles.get(word, ""))), "")

    def gender_of_pronoun(self, pronoun: str) -> str:
        """`m`, `f`, or "" for a pronoun that points at no one person."""
        known, word = lexicons(), pronoun.lower()
        if word in known.words("masculine_pronouns"):
            return "m"
        return "f" if word in known.words("feminine_pronouns") else ""

    def starts_with_title(self, text: str) -> bool:
        """Whether the first word is a title."""
        words = _plain(text)
        return bool(words) and words[0] in self.titles

    def title_length(self, name: str) -> int:
        """How many characters of titles open the name; 0 where nothing would be left."""
        end = 0
        for match in re.finditer(r"\S+", name):
            if match.group().lower().strip(".,") not in self.titles:
                if match.group() == "of":
                    return 0  # "Mother of Two Lost at Sea": no title is of something else
                return end if match.start() == end or end == 0 else match.start()
            end = match.end()
        return 0

    def office_length(self, name: str) -> int:
        """How many characters of a run of capitals tell who a person is, before his or her name.

        "Wrexham MP Ian Lucas", "Rail Union Leader Ann Lowe": up to the last title behind which
        nothing but a person's own name stands; 0 where there is none.
        """
        words = list(re.finditer(r"\S+", name))
        for before, after in reversed(list(pairwise(words))):
            word = before.group().lower().strip(".,")
            if word in self.titles or self.is_person_noun(word):
                return after.start() if self.kind_of(name[after.start() :]) == "person" else 0
        return 0

    def words_before_name(self, name: str) -> int:
        """How many characters of a run of capitals stand before what is titled; 0 for no title.

        "Communications Minister Brazil", "Conductor Milan", whatever the rest is the name of.
        """
        words = list(re.finditer(r"\S+", name))
        for before, after in reversed(list(pairwise(words))):
            word = before.group().lower().strip(".,")
            if word in self.titles or self.is_person_noun(word):
                return after.start()
        return 0

    def is_office_between(self, words: str) -> bool:
        """Whether nothing but the words of an office stands between a state and a name."""
        plain = [word for word in _plain(re.sub(r"^['’]s?", "", words)) if word]
        return all(word in self.offices for word in plain) and (
            bool(plain) or words.startswith(("'", "’"))
        )

    def is_person_noun(self, word: str) -> bool:
        """Whether a common noun in the singular is one for people: "midfielder", "aunt"."""
        return "noun:person" in lexicons().hypernyms(word)

    def is_common(self, word: str) -> bool:
        """Whether the word is too ordinary to be short for a longer name."""
        lower = word.lower()
        known = lexicons()
        return (
            lower in self.titles
            or is_body_word(lower)
            or lower in known.words("function_words")
            or bool(known.classes_of(lower, "NOUN") or known.antonyms(lower, "ADJ"))
        )


@cache_per_house()
def load_name_kinds() -> NameKinds:
    """The words of lexicons/names.yaml and the titles of places/titles.yaml, read once."""
    data = yaml.load(_DATA.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    titles = dict.fromkeys(data["title_words"], "")
    for word, gender in single_word_titles().items():
        titles[word] = gender if gender in ("m", "f") else ""
    return NameKinds(titles=titles, offices=frozenset(data["offices"]))


def _plain(text: str) -> list[str]:
    return [word.lower().strip(".,'’") for word in _SPACE.split(text.strip()) if word]
