"""Content words and what they may be matched by, from plain text and from parsed tokens.

Two speeds. `rough_keys` needs no parser: it cuts endings off and is used to find the sentences of
a body that a line could be about. `Weights.words` takes parsed tokens and gives exact keys.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import yaml

from linter.language.facts import Word
from linter.language.house_words import cache_per_house
from linter.language.lexicons.lexicon import lexicons
from linter.language.lexicons.plain import LEXICONS
from linter.language.parsed import Parsed
from linter.language.terms import Terms

if TYPE_CHECKING:
    from spacy.tokens import Token

_IRREGULAR = LEXICONS / "irregular.yaml"
_TOKEN = re.compile(r"\w+(?:['’.,\-]\w+)*")
_PASTS = "simple_pasts"
_PIECE = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
# Regular endings, longest first; what is put back after cutting. Good enough to look a word up:
# a wrong cut gives a non-word, which matches nothing.
_ENDINGS = (
    ("ies", ("y",)), ("ied", ("y",)), ("ing", ("", "e")), ("ed", ("", "e")), ("es", ("", "e")),
    ("s", ("",)), ("ly", ("",)), ("er", ("", "e")), ("d", ("",)),
)  # fmt: skip
_SHORTEST_STEM = 3
# Two words are taken for one stem if they share this many letters at least, and all but this many
# of the shorter one: "electrical" and "electricity", "inflate" and "inflation".
_STEM, _ENDING = 5, 3


@cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    """The base forms by irregular form ("saw": see; "lay": lie). Raises OSError, YAMLError."""
    groups = _irregular_groups()
    return _by_form(*(forms for name, forms in groups.items() if name != _PASTS))


@cache
def _irregular_verbs() -> Mapping[str, tuple[str, ...]]:
    return _by_form(_irregular_groups()["verbs"])


@cache
def irregular_pasts() -> Mapping[str, str]:
    """The simple past of irregular verbs, by base form."""
    groups = _irregular_groups()
    listed = {**groups["verbs"], **groups[_PASTS]}
    return {base: forms[0] for base, forms in listed.items()}


@cache
def _irregular_groups() -> Mapping[str, Mapping[str, Sequence[str]]]:
    groups: Mapping[str, Mapping[str, Sequence[str]]]
    groups = yaml.safe_load(_IRREGULAR.read_text(encoding="utf-8"))
    return groups


def _by_form(*groups: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    bases: dict[str, list[str]] = {}
    for entries in groups:
        for base, forms in entries.items():
            for form in forms:
                bases.setdefault(form, []).append(base)
    return {form: tuple(found) for form, found in bases.items()}


@lru_cache(maxsize=100_000)
def rough_lemmas(word: str) -> tuple[str, ...]:
    """The word in lower case and the lemmas it may be a regular form of."""
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    found = [lower, *_irregular().get(lower, ())]
    for ending, restored in _ENDINGS:
        stem = lower.removesuffix(ending)
        if stem != lower and len(stem) >= _SHORTEST_STEM:
            found.extend(stem + back for back in restored)
            if len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return tuple(dict.fromkeys(found))


def told_acts(text: str) -> frozenset[str]:
    """The base forms of what a text tells as acts: "signed" sign, "bit" bite, "will not axe" axe.

    What a story tells as an act its headline may tell in the present, in a form that looks like a
    noun: "Lakeside sign Duval".
    """
    found: set[str] = set()
    modals, between = lexicons().words("modals"), lexicons().words("behind_modals")
    is_behind = False
    for word in map(str.lower, tokens(text)):
        if is_behind and word not in between:
            found.add(word)
        is_behind = word in modals or (is_behind and word in between)
        found.update(_irregular_verbs().get(word, ()))
        if word.endswith("ed"):
            found.update(rough_lemmas(word)[1:])
    return frozenset(found)


@cache_per_house(maxsize=100_000)
def rough_keys(word: str) -> frozenset[str]:
    """All keys the word may be matched by, whatever part of speech it may be here."""
    known = lexicons()
    keys: set[str] = set()
    for lemma in rough_lemmas(word):
        keys.add(lemma)
        for pos in ("VERB", "NOUN", "ADJ", "ADV"):
            keys |= known.keys_of(lemma, pos)
    return frozenset(keys)


def tokens(text: str) -> list[str]:
    """The words of a text as written."""
    return _TOKEN.findall(text)


@cache_per_house(maxsize=50_000)
def content_keys(text: str) -> frozenset[str]:
    """All rough keys of the words of a text that carry meaning."""
    stop = lexicons().words("function_words")
    return frozenset[str]().union(
        *(rough_keys(word) for word in tokens(text) if word.lower() not in stop)
    )


def piece_keys(text: str) -> frozenset[str]:
    """All rough keys of what a parser cuts words into: "all-rounder", "2-1", "$3m".

    Only of words that it may cut; words of no meaning stay in, since a unit ("m") looks like one.
    """
    cut = (_PIECE.findall(word) for word in tokens(text) if not word.isalpha())
    return frozenset[str]().union(*(rough_keys(piece) for pieces in cut for piece in pieces))


@dataclass(frozen=True)
class Weights:
    """How telling each word is in this article: rarer over its sentences weighs more."""

    frequencies: Mapping[str, int]
    sentences: int

    @classmethod
    def learn(cls, texts: Sequence[str]) -> Weights:
        """Count in how many of these sentences each lemma stands."""
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update({lemma for word in tokens(text) for lemma in rough_lemmas(word)})
        return cls(counts, len(texts))

    def of(self, lemma: str) -> float:
        """The weight of a lemma: smoothed inverse document frequency, at least 1."""
        return 1.0 + math.log((1 + self.sentences) / (1 + self.frequencies.get(lemma, 0)))

    def words(self, parsed: Parsed, chosen: Iterable[Token], terms: Terms) -> tuple[Word, ...]:
        """The content words among these tokens, with keys for lemma, classes, names and values."""
        return tuple(self.by_token(parsed, chosen, terms).values())

    def by_token(self, parsed: Parsed, chosen: Iterable[Token], terms: Terms) -> dict[int, Word]:
        """The same, by the index of the token that each comes from."""
        return {
            token.i: self._word(token, parsed, terms) for token in chosen if _carries_meaning(token)
        }

    def _word(self, token: Token, parsed: Parsed, terms: Terms) -> Word:
        lemma = token.lemma_.lower()
        keys = set(terms.lexicons.keys_of(lemma, token.pos_)) | {lemma, token.lower_}
        name = terms.named(token)
        if name is not None and name.identity:
            keys.add(name.identity)
        return Word(lemma, frozenset(keys), self.of(lemma), parsed.span_of([token]))


@dataclass(frozen=True)
class Vocabulary:
    """All that a body's words may be matched by, and which of it begins alike."""

    keys: frozenset[str]
    by_stem: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, keys: frozenset[str]) -> Vocabulary:
        """Index the keys of a body by their first letters."""
        by_stem: dict[str, list[str]] = {}
        for key in sorted(keys):
            if len(key) >= _STEM and key.isalpha():
                by_stem.setdefault(key[:_STEM], []).append(key)
        return cls(keys, {stem: tuple(found) for stem, found in by_stem.items()})

    def holds(self, word: Word) -> bool:
        """Whether the body uses the word, a synonym, its name or another word of its stem."""
        if not word.keys.isdisjoint(self.keys):
            return True
        return any(_one_stem(word.lemma, key) for key in self.by_stem.get(word.lemma[:_STEM], ()))


def _one_stem(one: str, other: str) -> bool:
    kept = max(_STEM, min(len(one), len(other)) - _ENDING)
    return len(one) >= _STEM and one[:kept] == other[:kept]


def _carries_meaning(token: Token) -> bool:
    if token.is_punct or token.is_space or token.pos_ not in _CONTENT:
        return False
    return not token.is_stop or token.pos_ == "NUM"
