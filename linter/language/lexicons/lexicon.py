"""The word knowledge of headlint: predicate classes, opposites, synonyms, noun groups, ladders.

All of it is data under `lexicons/`, one folder a kind, one file a field of news. Nothing here
knows grammar: words come in as lemmas with their Universal POS tag (VERB, NOUN, ADJ, ADV), in any
letter case; PROPN counts as NOUN and AUX as VERB. An unknown word gives an empty answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from linter.language.house_words import cache_per_house
from linter.language.lexicons.affixes import Affixes, read_affixes
from linter.language.lexicons.build import (
    Table,
    entry_names,
    index_groups,
    index_predicates,
    read_antonyms,
    read_groups,
    read_ladders,
    read_lists,
    read_negators,
    read_predicates,
    read_relations,
    read_synonyms,
)
from linter.language.lexicons.plain import LEXICONS
from linter.language.lexicons.records import ANY, Ladder, Negator, NounGroup, Predicate, plain_pos
from linter.language.lexicons.spelling import Spelling

__all__ = [
    "Ladder",
    "Lexicons",
    "Negator",
    "NounGroup",
    "Predicate",
    "Vocabulary",
    "lexicons",
    "load_lexicons",
    "vocabulary",
]

_NONE: frozenset[str] = frozenset()
# Parts of speech whose synonyms are close enough to lend each other their opposites.
_GRADED = frozenset({"ADJ", "ADV"})
# News repeats its words: this many keep what was looked up of nearly all of them.
_REMEMBERED = 50_000


class _Sense(NamedTuple):
    """What decides whether a word of one part of speech turns another round.

    `near` are its synonyms where they lend it their opposites; `reversed` are the predicate classes
    opposed to its own.
    """

    word: str
    spelling: str
    keys: frozenset[str]
    antonyms: frozenset[str]
    near: frozenset[str]
    classes: frozenset[str]
    reversed: frozenset[str]


@dataclass(frozen=True)
class Lexicons:
    """Every lexicon, loaded and cross-referenced. Get it from `lexicons()`."""

    predicates: Mapping[str, Predicate]
    groups: Mapping[str, NounGroup]
    ladders: Mapping[str, Ladder]
    lists: Mapping[str, frozenset[str]]
    class_table: Table
    group_table: Table
    antonym_table: Table
    synonym_table: Table
    synonym_names: Table
    opposition: Mapping[str, frozenset[str]]
    converses: Mapping[str, tuple[str, str]]
    negators: Mapping[tuple[str, str], Negator]
    spellings: Mapping[str, str]
    affixes: Affixes

    def words(self, name: str) -> frozenset[str]:
        """The words of a named list (`hedge`, `condition`). Raises KeyError if there is none."""
        return self.lists[name]

    def ladder(self, name: str) -> Ladder:
        """A named ladder (`factuality`, `report`, `legal`, `causality`). Raises KeyError."""
        return self.ladders[name]

    def classes_of(self, lemma: str, pos: str) -> frozenset[str]:
        """Names of the predicate classes and, for a noun, of the noun groups the word is in.

        A predicate class brings those it implies (`murder` brings `kill`); a noun group does not
        bring its broader groups: ask `hypernyms` for those.
        """
        predicates = self.predicates_of(lemma, pos)
        return predicates | self.groups_of(lemma) if plain_pos(pos) == "NOUN" else predicates

    def predicates_of(self, lemma: str, pos: str) -> frozenset[str]:
        """Names of the predicate classes of a verb, event noun or adjective."""
        return self.class_table.get((lemma.lower(), plain_pos(pos)), _NONE)

    @cached_property
    def verb_phrases(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """By its first word, what follows in each verb of several words, the longest first."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for lemma, pos in self.class_table:
            first, *rest = lemma.split()
            if pos == "VERB" and rest and lemma not in self.words("phrase_particles"):
                found.setdefault(first, []).append(tuple(rest))
        return {
            first: tuple(sorted(rests, key=lambda rest: (-len(rest), rest)))
            for first, rests in found.items()
        }

    def groups_of(self, noun: str) -> frozenset[str]:
        """Names of the noun groups (`noun:soldier`) that the noun itself stands in."""
        return self.group_table.get((noun.lower(), "NOUN"), _NONE)

    def hypernyms(self, noun: str) -> frozenset[str]:
        """Names of all broader noun groups, without the noun's own (`soldier`: `noun:person`)."""
        own = self.groups_of(noun)
        return frozenset(up for name in own for up in self.groups[name].broader) - own

    def same_group(self, one: str, other: str) -> bool:
        """Whether two nouns count the same things (soldiers, troops) or nearly (jobs, workers)."""
        return bool(self._with_near(one) & self.groups_of(other)) or bool(
            self._with_near(other) & self.groups_of(one)
        )

    def covers(self, broad: str, narrow: str) -> bool:
        """Whether every `narrow` is a `broad`: people cover women. True for the same group."""
        return bool(self.groups_of(broad) & (self.groups_of(narrow) | self.hypernyms(narrow)))

    def antonyms(self, lemma: str, pos: str) -> frozenset[str]:
        """Words that turn a statement round when put in this one's place."""
        return self._lookup(self.antonym_table, lemma, pos)

    def synonyms(self, lemma: str, pos: str) -> frozenset[str]:
        """Words that may stand for this one in news, without the word itself."""
        return self._lookup(self.synonym_table, lemma, pos) - {lemma.lower()}

    def opposed(self, one: str, other: str, pos: str, other_pos: str | None = None) -> bool:
        """Whether two words turn a statement round.

        They do if they are antonyms, members of opposed classes, built as opposites ("likely",
        "unlikely"), or, adjectives and adverbs only, if one is the antonym of the other's synonym.
        Words that share a class or a synonym group are opposed only if listed so, whatever their
        other senses say. `other_pos` is for a verb against a noun ("rises", "a fall").
        """
        ours, theirs = self._sense(one, pos), self._sense(other, other_pos or pos)
        if theirs.word in ours.antonyms or ours.word in theirs.antonyms:
            return True
        if not ours.keys.isdisjoint(theirs.keys):
            return False
        if pos == (other_pos or pos) and self.affixes.opposed(
            ours.spelling, theirs.spelling, plain_pos(pos)
        ):
            return True
        if not ours.antonyms.isdisjoint(theirs.near) or not theirs.antonyms.isdisjoint(ours.near):
            return True
        return not ours.reversed.isdisjoint(theirs.classes)

    @cached_property
    def _sense(self) -> Callable[[str, str], _Sense]:
        return lru_cache(_REMEMBERED)(self._find_sense)

    def _find_sense(self, lemma: str, pos: str) -> _Sense:
        classes = self.predicates_of(lemma, pos)
        graded = plain_pos(pos) in _GRADED
        return _Sense(
            word=lemma.lower(),
            spelling=self.spelling(lemma),
            keys=self.keys_of(lemma, pos),
            antonyms=self.antonyms(lemma, pos),
            near=self.synonyms(lemma, pos) if graded else _NONE,
            classes=classes,
            reversed=_NONE.union(*(self.opposed_classes(name) for name in classes)),
        )

    def opposed_classes(self, name: str) -> frozenset[str]:
        """The predicate classes that say the reverse of this one."""
        return self.opposition.get(name, _NONE)

    def converse(self, name: str) -> str | None:
        """The class that tells the same event from the other side (`buy`: `sell`)."""
        pair = self.converses.get(name)
        return pair[0] if pair else None

    def swaps(self, name: str) -> Literal["target", "recipient", ""]:
        """The slot that the actor changes places with in the converse, "" if there is none."""
        slot = self.converses.get(name, ("", ""))[1]
        return "target" if slot == "target" else "recipient" if slot == "recipient" else ""

    def result(self, name: str) -> str | None:
        """The class of what then happens to the target: `kill`: `die`, `raise`: `rise`."""
        predicate = self.predicates.get(name)
        return predicate.result if predicate else None

    def symmetric(self, name: str) -> bool:
        """Whether actor and target may change places and nothing is different (`meet`)."""
        predicate = self.predicates.get(name)
        return predicate.symmetric if predicate else False

    def negator(self, lemma: str, pos: str) -> Negator | None:
        """How a word negates, if it does: `deny` its complement, `nobody` the whole clause."""
        plain = (lemma.lower(), plain_pos(pos))
        return self.negators.get(plain) or self.negators.get((lemma.lower(), ANY))

    def keys_of(self, lemma: str, pos: str) -> frozenset[str]:
        """All that the word may be matched by: its spelling, classes, groups, synonym groups."""
        return self._keys_of(lemma, pos)

    @cached_property
    def _keys_of(self) -> Callable[[str, str], frozenset[str]]:
        return lru_cache(_REMEMBERED)(self._find_keys)

    def _find_keys(self, lemma: str, pos: str) -> frozenset[str]:
        keys = self._lookup(self.synonym_names, lemma, pos)
        return keys | self.classes_of(lemma, pos) | {self.spelling(lemma)}

    def spelling(self, word: str) -> str:
        """The word in lower case and British spelling; unchanged where there is only one."""
        return self.spellings.get(word.lower(), word.lower())

    def _lookup(self, table: Table, lemma: str, pos: str) -> frozenset[str]:
        word = lemma.lower()
        return table.get((word, plain_pos(pos)), _NONE) | table.get((word, ANY), _NONE)

    def _with_near(self, noun: str) -> frozenset[str]:
        """The groups of a noun, and those near to them or to broader ones: bakers hold jobs."""
        own = self.groups_of(noun)
        return own.union(*(self.groups[name].near for name in own | self.hypernyms(noun)))


@dataclass(frozen=True)
class Vocabulary:
    """What a rule may name: word lists, predicate classes, noun groups (`names`) and ladders."""

    names: tuple[str, ...]
    ladders: Mapping[str, Ladder]


def load_lexicons(folder: Path) -> Lexicons:
    """Read all lexicons below `folder`. Raises LexiconError naming file and line."""
    spelling = Spelling(folder / "spelling")
    predicates = read_predicates(folder / "predicates", spelling)
    groups = read_groups(folder / "nouns", spelling)
    ladders = read_ladders(folder / "ladders", spelling)
    antonyms = read_antonyms(folder / "antonyms", spelling)
    synonyms, synonym_names = read_synonyms(folder / "synonyms", spelling)
    opposition, converses = read_relations(folder / "relations", predicates)
    negators = read_negators(folder / "negation", spelling)
    classes = index_predicates(predicates)
    return Lexicons(
        predicates=predicates,
        groups=groups,
        ladders=ladders,
        lists=read_lists(folder / "words", spelling),
        class_table=classes,
        group_table=index_groups(groups),
        antonym_table=antonyms,
        synonym_table=synonyms,
        synonym_names=synonym_names,
        opposition=opposition,
        converses=converses,
        negators=negators,
        spellings=spelling.british,
        affixes=read_affixes(folder / "affixes"),
    )


@cache_per_house()
def lexicons() -> Lexicons:
    """The lexicons that ship with headlint and what the house words in use add, read once.

    Raises LexiconError naming file and line where an addition cannot be used.
    """
    return load_lexicons(LEXICONS)


@cache_per_house()
def vocabulary() -> Vocabulary:
    """What rules may name, read without the words behind it, which take far longer.

    Rules are loaded in every run, words only where an article is examined.
    """
    groups = (f"noun:{name}" for name in entry_names(LEXICONS / "nouns"))
    return Vocabulary(
        (*entry_names(LEXICONS / "words"), *entry_names(LEXICONS / "predicates"), *groups),
        read_ladders(LEXICONS / "ladders", Spelling(LEXICONS / "spelling")),
    )
