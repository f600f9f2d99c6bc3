"""What a line's pronouns and denials may be written as.

Here the model may write words that the story does not have. They are a closed list, and none of
them tells anything by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from linter.data_files import load_data
from linter.language.facts import Denial, Fact, Pronoun, Sentence, Span, Term
from linter.language.headlinese.words import third_person
from linter.language.inflection import past
from linter.language.overlap import overlap
from linter.language.second_reader.rewordings import Rewording, written

_TABLE = Path(__file__).with_suffix(".yaml")
# "Minister: We will not pay": somebody's own words, without quotation marks.
_SPEECH = re.compile(r":\s")
_LAST_WORD = re.compile(r"\w+\s*$")
_FORMS: dict[str, Callable[[str], str]] = {"base": str, "third person": third_person, "past": past}
# Where a sentence that has the same pronoun, or denies too, restates more than this share of the
# line, it belongs, and need not be weighed.
_AT_HOME = 0.5


def small_words(
    line: Sentence, facts: Sequence[Fact], story: Sequence[Fact]
) -> tuple[Rewording, ...]:
    """Every way to write a line with another pronoun, or without one of its denials.

    `facts` are those of the line, `story` those of the body. Quoted words are somebody's own, and
    what asks or gives orders neither denies nor means anyone by "you".
    """
    found: list[Rewording] = []
    for fact in facts:
        own: list[Pronoun] | list[Denial]
        if isinstance(fact, Pronoun) and _may_be_another(fact):
            own = [one for one in story if isinstance(one, Pronoun) and _is_same(one, fact)]
        elif isinstance(fact, Denial) and _may_be_none(fact):
            own = [one for one in story if isinstance(one, Denial) and one.strength == "explicit"]
        else:
            continue
        if not any(overlap(fact, one) > _AT_HOME for one in own):
            found += _rewordings_of(line, fact, len(own))
    return tuple(found)


def _may_be_another(fact: Pronoun) -> bool:
    if fact.form != "pronoun" or fact.quoted:
        return False
    if fact.person == "first" and _SPEECH.search(fact.sentence.text):
        return False
    return not fact.serving or fact.person == "third"


def _may_be_none(fact: Denial) -> bool:
    return fact.direct and not fact.quoted and not fact.question


def _is_same(one: Pronoun, other: Pronoun) -> bool:
    return one.word.lower() == other.word.lower()


def _rewordings_of(line: Sentence, fact: Pronoun | Denial, told: int) -> Iterator[Rewording]:
    if isinstance(fact, Denial):
        word, instead = _asserted(line, fact)
        text = written(line, word.span, instead)
        yield Rewording(fact, "denial", fact.span, word, instead, text, told)
        return
    word = Term(fact.word, fact.span, fact.word.lower())
    for other in _others(fact.word):
        instead = other[:1].upper() + other[1:] if _has_capital(line, fact) else other
        text = written(line, fact.span, instead)
        yield Rewording(fact, "pronoun", fact.span, word, instead, text, told)


def _asserted(line: Sentence, denial: Denial) -> tuple[Term, str]:
    """The words round a "not" with it, and what is left of them without."""
    negator = denial.negator
    start, end = negator.start - line.span.start, negator.end - line.span.start
    before = _LAST_WORD.search(line.text[:start])
    first = before.start() if before else start
    carrier = line.text[first:start].rstrip()
    verb = denial.predicate.span
    form = _table()["carriers"].get(carrier.lower())
    if form is not None and denial.form == "verb" and verb.start > negator.end:
        end = verb.end - line.span.start
        base, gap, particle = line.text[verb.start - line.span.start : end].partition(" ")
        between = line.text[negator.end - line.span.start : verb.start - line.span.start]
        kept = f"{between.lstrip()}{_FORMS[form](base)}{gap}{particle}"
    else:
        text = line.text[first:end].lower().replace("’", "'")
        kept = _table()["asserted"].get(text) or carrier
    text = line.text[first:end]
    return Term(text, Span(line.span.start + first, line.span.start + end), text.lower()), kept


@cache
def _others(word: str) -> tuple[str, ...]:
    """The pronouns that could stand where this one does, those that mean the same left out."""
    rows: list[list[str]] = _table()["pronouns"]
    alike: list[str] = _table()["alike"]
    own = [row for row in rows if word.lower() in (form.lower() for form in row)]
    places = {at for row in own for at, form in enumerate(row) if form.lower() == word.lower()}
    kept = [
        row
        for row in rows
        if row not in own and not (row[0] in alike and any(one[0] in alike for one in own))
    ]
    return tuple(dict.fromkeys(row[at] for row in kept for at in sorted(places)))


def _has_capital(line: Sentence, fact: Pronoun) -> bool:
    """Whether another word would have a capital there too; "I" has one everywhere."""
    return fact.word[:1].isupper() and (fact.word != "I" or fact.span.start == line.span.start)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = load_data(_TABLE)
    return table
