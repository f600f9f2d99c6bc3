"""Slot facts: the words that are new in a line, and those that stand there in the story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from linter.language.alignment.copies import changes, denies
from linter.language.alignment.slots import Pair, Weighed, names_as_one, pairs
from linter.language.dates.days import days
from linter.language.facts import Slot, Term
from linter.language.gapping import gap_of
from linter.language.knowledge import ArticleKnowledge
from linter.language.modality import modality
from linter.language.numbers.lexicon import number_words
from linter.language.numbers.quantities import quantities
from linter.language.numbers.relations import figure
from linter.language.parsed import Parsed
from linter.language.pipeline import is_scale
from linter.language.terms import Terms

if TYPE_CHECKING:
    from spacy.tokens import Token

# The least share of a line's other words that a sentence must restate to be a copy of it at all.
# Rules ask for more; below this the words in common are those of the whole story.
_LEAST = 0.3
# A sentence that holds the word and restates at least this share of what the other one does is as
# good a source for the line, and settles that nothing was changed.
_AS_NEAR = 0.7
_FIRM, _SURE = 2, 3
# Smaller figures follow from nearly any others.
_LEAST_IMPLIED = 10
# The letters that tell months and days of the week apart.
_SHORT_DATE = 3
# A figure, and what sets its thousands apart: "56, 000" in a badly joined text too.
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
# What a sum in brackets is worked out from: "$67.5m (£45m)". Of another sum it comes to another.
_CONVERTED = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s?[a-z]*\s\([^\w\s]+\s?$")
_GROUPING = re.compile(r"(?<=\d)[,\s]\s?(?=\d{3}\b)")

_SORT_OF_KIND = {
    "person": "person", "organisation": "organisation", "country": "place", "place": "place"
}  # fmt: skip
_PEOPLES = frozenset({"adjective", "people"})
_SORT_OF_POS = {
    "VERB": "verb", "AUX": "verb", "ADJ": "adjective", "ADV": "adverb", "NUM": "amount",
    "PRON": "pronoun", "ADP": "preposition",
}  # fmt: skip


@dataclass(slots=True)
class _Places:
    """The places of one word, collected pair by pair."""

    all: set[str] = field(default_factory=set)
    firm: set[str] = field(default_factory=set)
    sure: set[str] = field(default_factory=set)
    copied: set[str] = field(default_factory=set)
    words: int = 0

    def add(self, key: str, pair: Pair) -> None:
        if pair.copied:
            self.copied.add(key)
            self.words = max(self.words, pair.copied)
            return
        self.all.add(key)
        if pair.anchors >= _FIRM:
            self.firm.add(key)
        if pair.anchors >= _SURE:
            self.sure.add(key)


def slot_facts(
    lines: Sequence[Parsed], body: Sequence[Parsed], knowledge: ArticleKnowledge
) -> tuple[Slot, ...]:
    """The slots of the lines, then those of the body, each in the order of the text.

    A word of a line makes one if a sentence of the body restates the rest of the line well enough
    and has another word in its place, and no sentence as near has the word itself.
    """
    story = [_weighed(parsed, knowledge) for parsed in body]
    gapped = {at for at, parsed in enumerate(body) if any(map(gap_of, _verbs(parsed)))}
    made: list[Slot] = []
    facing: dict[tuple[int, int], _Places] = {}
    for number, parsed in enumerate(lines):
        line = _weighed(parsed, knowledge)
        places: dict[int, _Places] = {}
        for at, sentence in enumerate(story):
            if at in gapped:
                continue  # two do the same there: what stands beside the one is not the other's
            for pair in _all_pairs(line, sentence):
                if _incomparable(line, sentence, pair) or _told_as_near(
                    line, sentence, pair, story
                ):
                    continue
                key = f"{number}:{pair.claim}"
                places.setdefault(pair.claim, _Places()).add(key, pair)
                facing.setdefault((at, pair.evidence), _Places()).add(key, pair)
        for token, found in sorted(places.items()):
            word = line.words.get(token)
            told = word is None or knowledge.vocabulary.holds(word)
            made.append(_slot(line, token, found, knowledge, told))
    for (at, token), found in sorted(facing.items()):
        made.append(_slot(story[at], token, found, knowledge, True))
    return tuple(made)


def _verbs(parsed: Parsed) -> Iterator[Token]:
    return (token for token in parsed.tokens if token.pos_ == "VERB")


def _all_pairs(line: Weighed, sentence: Weighed) -> tuple[Pair, ...]:
    return (
        *pairs(line, sentence, _LEAST),
        *changes(line, sentence),
    )


def _weighed(parsed: Parsed, knowledge: ArticleKnowledge) -> Weighed:
    terms = _terms(parsed, knowledge)
    words = knowledge.weights.by_token(parsed, parsed.tokens, terms)
    return Weighed(parsed, names_as_one(words, parsed, terms.names))


def _terms(parsed: Parsed, knowledge: ArticleKnowledge) -> Terms:
    names = knowledge.book.names_in(parsed.text)
    return Terms(parsed, names, knowledge.book, knowledge.lexicons)


def _incomparable(line: Weighed, sentence: Weighed, pair: Pair) -> bool:
    """Whether the pair is no change: part of a name, one month, a figure that is given as well, or
    one worked out from a sum that the sentence does not give.

    The scale of a figure is no word by itself: "100m" may be written "100-million".
    """
    claim, evidence = line.parsed.doc[pair.claim], sentence.parsed.doc[pair.evidence]
    if is_scale(claim) or is_scale(evidence):
        return True
    if _names_part(claim) or _names_part(evidence) or _one_month(claim, evidence):
        return True
    if not claim.like_num:
        return False
    if evidence.like_num and _value(claim) == _value(evidence) is not None:
        return True
    given = _FIGURE.findall(_GROUPING.sub("", sentence.parsed.sentence.text))
    if _GROUPING.sub("", claim.text) in given:
        return True
    converted = _CONVERTED.search(claim.doc.text, 0, claim.idx)
    return converted is not None and _GROUPING.sub("", converted.group(1)) not in given


def _value(token: Token) -> float | None:
    """What a figure or number word comes to: 5 of "5" and of "five"."""
    text = _GROUPING.sub("", token.lower_)
    if _FIGURE.fullmatch(text):
        return float(text)
    return number_words().cardinals.get(text)


def _one_month(one: Token, other: Token) -> bool:
    """Whether two names of days or months are the long and the short form of one: Nov, November."""
    same = one.lower_[:_SHORT_DATE] == other.lower_[:_SHORT_DATE]
    return same and _is_date(one) and _is_date(other)


def _names_part(token: Token) -> bool:
    """A given name or a title, or what stands like one: "Sprinter" in "Sprinter Walker"."""
    return token.dep_ == "compound" and token.pos_ == token.head.pos_ == "PROPN"


def _told_as_near(line: Weighed, near: Weighed, pair: Pair, story: Iterable[Weighed]) -> bool:
    word = line.words.get(pair.claim)
    if word is None or denies(near.parsed.doc[pair.evidence]):
        return _stands_so(line.parsed.doc[pair.claim], story)
    keys = word.keys
    return any(
        sentence.restates(line, pair.claim) >= _AS_NEAR * pair.share
        for sentence in story
        if not keys.isdisjoint(sentence.keys)
    )


def _stands_so(token: Token, story: Iterable[Weighed]) -> bool:
    """Whether a sentence has a word of grammar between the very words that it stands between."""
    near = token.doc[max(0, token.i - 1) : token.i + 2].text.lower()
    return any(near in sentence.lowered for sentence in story)


def _slot(
    sentence: Weighed, at: int, places: _Places, knowledge: ArticleKnowledge, told: bool
) -> Slot:
    token, word = sentence.parsed.doc[at], sentence.words.get(at)
    terms = _terms(sentence.parsed, knowledge)
    sort = _sort(token, terms)
    return Slot(
        sentence=sentence.parsed.sentence,
        span=word.span if word else sentence.parsed.span_of([token]),
        context=tuple(other for key, other in sorted(sentence.words.items()) if key != at),
        word=_word(token, sort, terms),
        sort=sort,
        place=frozenset(places.all),
        firm_place=frozenset(places.firm),
        sure_place=frozenset(places.sure),
        copied_place=frozenset(places.copied),
        copied=places.words,
        told=told,
        implied=sort == "amount" and _is_implied(sentence.parsed, token, knowledge),
        polarity=modality(_act(token), knowledge.lexicons).polarity,
    )


def _is_implied(parsed: Parsed, token: Token, knowledge: ArticleKnowledge) -> bool:
    """Whether figures of the story make up the one that stands here: 12 and 8 for 20."""
    return any(
        value.span.start <= token.idx < value.span.end
        and figure(value) >= _LEAST_IMPLIED
        and knowledge.figures.imply(value)
        for value in quantities(parsed.doc.text)
    )


def _word(token: Token, sort: str, terms: Terms) -> Term:
    if sort == "verb":
        return terms.verb(token)
    if sort in {"adjective", "adverb", "pronoun", "preposition", "denial"}:
        return terms.quality(token)
    return terms.noun(token)


def _sort(token: Token, terms: Terms) -> str:
    if denies(token):
        return "denial"
    name = terms.named(token)
    if name is not None and name.kind in _SORT_OF_KIND:
        return "group" if name.form in _PEOPLES else _SORT_OF_KIND[name.kind]
    if token.pos_ in {"PROPN", "NUM"} and _is_date(token):
        return "date"
    return _SORT_OF_POS.get(token.pos_, "noun")


def _is_date(token: Token) -> bool:
    """Whether a name or figure is, or belongs to, a date: "August", "2018", "3" of "3 May"."""
    start, end = token.idx, token.idx + len(token.text)
    return any(day.span.start < end and start < day.span.end for day in days(token.doc.text, None))


def _act(token: Token) -> Token:
    """The verb of the clause that a token stands in; itself where there is none above it."""
    for word in (token, *token.ancestors):
        if word.pos_ in {"VERB", "AUX"}:
            return word
    return token
