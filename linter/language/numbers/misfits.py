"""Numbers that cannot stand where they do, whatever the story says: a hurried hand put them there.

"One dogs", "hundreds dogs", "£over £2m", "7% workers", "two man", "opens on two days". Each was
held against 8,000 numbers and dates of published stories: next to none of them stands so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.language.facts import Quantity
from linter.language.lexicons.lexicon import Lexicons
from linter.language.numbers.binding import Binding
from linter.language.numbers.lexicon import number_words, unit_words
from linter.language.numbers.relations import figure
from linter.language.numbers.sums import is_one_person, is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

_ONE = frozenset({"one", "1"})
_BEFORE_ONE = frozenset({"VERB", "AUX", "ADP", "PUNCT", "CCONJ", "SPACE"})
_BETWEEN = frozenset({"ADJ", "NOUN", "PROPN"})
_AFTER_PHRASE = frozenset({"PUNCT", "ADP", "SCONJ", "CCONJ", "SPACE"})
_CHANGES = frozenset({"rise", "fall"})
_CHANGE_BY = frozenset({"by"})
_MANY = 2


def misfit(
    count: list[Token], placed: Quantity, binding: Binding, lexicons: Lexicons, before: str
) -> str:
    """Why the number cannot stand where it does, or "".

    `sign`: a currency sign and no figure behind it. `share`: a percentage right before a plural.
    `many`: a figure above one before a person in the singular. `day`: a length of time, an age or
    a bare figure where only a day can stand. `change`: a bare count behind a verb of rising or
    falling.
    `before` is the sentence up to the number.
    """
    if _is_sign_without_figure(placed.text, before):
        return "sign"
    noun = binding.noun
    if _is_age_for_day(count, placed):
        return "day"
    if noun is None:
        if _is_stretch_for_day(count, placed) or _is_count_for_day(count, placed):
            return "day"
        return "change" if _is_bare_change(count, placed, binding.predicate, lexicons) else ""
    if not _stands_before(count, noun):
        return ""
    if placed.unit == "percent" and _writes_percent(count) and _is_plural(noun):
        return "share"
    if placed.unit == "count" and _is_many_of_one(placed, noun):
        return "many"
    return ""


def _is_sign_without_figure(text: str, before: str) -> bool:
    """Whether a word or another sign follows a currency sign: "£one", "£over £2m"."""
    signs = tuple(sign for sign, _ in unit_words().currency_symbols if not sign[-1].isalnum())
    sign = next((one for one in signs if text.startswith(one)), "")
    if not sign and not before.rstrip().endswith(signs):
        return False
    rest = text.removeprefix(sign).lstrip()
    return rest[:1].isalpha()


def _is_stretch_for_day(count: list[Token], placed: Quantity) -> bool:
    """Whether a length of time that measures nothing is led in as a day is: "on two years"."""
    words, first, last = unit_words(), count[0], count[-1]
    if placed.unit not in words.long_stretches or first.i == 0:
        return False
    behind = last.nbor(1) if last.i + 1 < len(last.doc) else None
    open_end = behind is None or behind.pos_ not in _BETWEEN
    return open_end and first.nbor(-1).lower_ in words.day_prepositions


def _is_count_for_day(count: list[Token], placed: Quantity) -> bool:
    """Whether a figure that counts nothing ends its phrase as a day does: "died on 32"."""
    words, first, last = unit_words(), count[0], count[-1]
    if placed.unit != "count" or first.i < 2 or not last.text.isdigit() or last != first:
        return False
    if first.nbor(-1).lower_ in words.day_prepositions:
        return _ends_phrase(last)
    in_year = first.nbor(-1).lower_ in words.year_prepositions
    return in_year and _ends_phrase(last) and first.nbor(-2).pos_ not in {"NUM", "PRON"}


def _is_age_for_day(count: list[Token], placed: Quantity) -> bool:
    """Whether an age ends a phrase of time: "the final in Lasta on 18-year-old"."""
    first, last = count[0], count[-1]
    if placed.unit != "age" or first.i < 2 or first == last:
        return False
    before, words = first.nbor(-1), unit_words()
    # "An attack on 81-year-old": nouns that ask for the preposition.
    on_day = before.lower_ in words.day_prepositions and before.nbor(-1).pos_ != "NOUN"
    return (on_day or before.lower_ in words.time_prepositions) and _ends_phrase(last)


def _ends_phrase(last: Token) -> bool:
    """Whether nothing follows that it could belong to."""
    return last.i + 1 == len(last.doc) or last.nbor(1).pos_ in _AFTER_PHRASE


def _is_bare_change(
    count: list[Token], placed: Quantity, predicate: Token | None, lexicons: Lexicons
) -> bool:
    """Whether nothing tells what has risen by so much: "shares fell 12.5 in early trade"."""
    if placed.unit != "count" or predicate is None or predicate.pos_ != "VERB":
        return False
    first = count[0]
    if first.i == 0 or lexicons.predicates_of(predicate.lemma_, "VERB").isdisjoint(_CHANGES):
        return False
    before = first.nbor(-1)
    return before == predicate or before.lower_ in _CHANGE_BY


def _stands_before(count: list[Token], noun: Token) -> bool:
    """Whether the noun follows right behind the number, its own adjectives and nouns aside."""
    last = count[-1].i
    between = noun.doc[last + 1 : noun.i]
    return last < noun.i and all(word.pos_ in _BETWEEN for word in between)


def _writes_percent(count: list[Token]) -> bool:
    """Whether it is written as a percentage: "half the pupils" is good English."""
    return any(token.lower_ in unit_words().percent_words for token in count)


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} and _shows_plural(noun)


def _is_many_of_one(placed: Quantity, noun: Token) -> bool:
    """Whether a figure above one counts a person in the singular: "two man"."""
    if placed.low < _MANY or noun.tag_ != "NN" or not is_one_person(noun.lower_):
        return False
    behind = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    return behind is None or behind.pos_ not in _BETWEEN


def mismatches(count: list[Token], placed: Quantity, noun: Token | None) -> bool:
    """Whether a count and its noun do not go together: "one dogs", "hundreds dogs"."""
    return _is_one_of_many(count, placed, noun) or _is_plural_on_plural(count)


def _is_plural_on_plural(count: list[Token]) -> bool:
    """Whether a plural such as "hundreds" stands right before another: "hundreds men" with no "of".

    A verb may look like a noun there ("thousands march"), but none in the form of a plural.
    """
    last = count[-1]
    if last.lower_ not in number_words().vague or last.i + 1 == len(last.doc):
        return False
    noun = last.nbor(1)
    return noun.tag_ == "NNS" and noun.lemma_.lower() != noun.lower_


def _is_one_of_many(count: list[Token], placed: Quantity, noun: Token | None) -> bool:
    """Whether "one" stands right before a plural ("one dogs"), adjectives between them passed over.

    Nouns whose plural looks like the singular ("one series") prove nothing. Nor does "one" behind
    another noun ("day one ends") or as the end of "no one".
    """
    if noun is None or figure(placed) != 1 or count[-1].lower_ not in _ONE:
        return False
    if noun.tag_ not in {"NNS", "NNPS"} or not _shows_plural(noun):
        return False
    doc, first = noun.doc, count[0]
    if first.i > 0 and not _may_lead_in(doc[first.i - 1]):
        return False
    if noun.i + 1 < len(doc) and doc[noun.i + 1].pos_ in {"NOUN", "PROPN"}:
        return False
    between = doc[count[-1].i + 1 : noun.i]
    return count[-1].i < noun.i and all(word.pos_ in {"ADJ", "NOUN"} for word in between)


def _shows_plural(noun: Token) -> bool:
    """Whether its form is a plural's alone: "dogs" and "people", but not "series"."""
    return noun.lemma_.lower() != noun.lower_ or is_person_noun(noun.lower_)


def _may_lead_in(before: Token) -> bool:
    return before.pos_ in _BEFORE_ONE or before.tag_ == "PRP$"
