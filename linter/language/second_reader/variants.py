"""A line written otherwise: another name, number or date of the story in the place of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from linter.language.dates.days import days_compatible
from linter.language.facts import DateFact, Entity, Fact, Number, Sentence, Span, Term
from linter.language.numbers.quantities import agrees, same_figure

Exchangeable = Entity | Number | DateFact
Sort = Literal["name", "number", "date"]
Kind = Literal["own", "other", "exchanged"]

_WORD = re.compile(r"\w+")
# As long as news agencies cut the names of states and months: "Calif.", "Sept."; letters.
_LONGEST_SHORT_FORM = 5
# The forms of the gazetteer's names (`Entity.form`) that tell whose, not who or where: "German",
# "Germans", and as often "Pa." before "lawmakers".
_TELLING_WHOSE = ("adjective", "people", "abbreviation")


@dataclass(frozen=True, slots=True)
class Variant:
    """A line in which `claim` is written as `instead` is.

    `kind`: `own` is another way of writing the same thing, `other` is something else, `exchanged`
    has both of them, which stand in the line, in each other's place.
    """

    claim: Exchangeable
    instead: Exchangeable
    kind: Kind
    text: str


def sort_of(fact: Exchangeable) -> Sort:
    """What it is that may be exchanged."""
    if isinstance(fact, Entity):
        return "name"
    return "number" if isinstance(fact, Number) else "date"


def word_of(fact: Exchangeable) -> Term:
    """The words that stand for it, as a term."""
    if isinstance(fact, Entity):
        return fact.name
    figure = fact.value if isinstance(fact, Number) else fact.when
    return Term(figure.text, figure.span, figure.text.lower())


def known_of(fact: Exchangeable) -> str:
    """The kind of a name, the unit of a number or the grain of a date, as far as that is sure."""
    if isinstance(fact, Entity):
        return fact.kind if fact.sure else ""
    return fact.value.unit if isinstance(fact, Number) else fact.when.grain


def is_same(one: Exchangeable, other: Exchangeable) -> bool:
    """Whether two facts may well give one thing: the same name, agreeing figures."""
    if isinstance(one, Entity) and isinstance(other, Entity):
        return _names_one(one.name, other.name)
    if isinstance(one, Number) and isinstance(other, Number):
        mine, theirs = one.value, other.value
        return bool(agrees(mine, theirs) or agrees(theirs, mine) or same_figure(mine, theirs))
    if isinstance(one, DateFact) and isinstance(other, DateFact):
        return bool(days_compatible(one.when, other.when))
    return False


def _names_one(one: Term, other: Term) -> bool:
    if one.identity and one.identity == other.identity:
        return True
    if one.identity in other.stands_for or other.identity in one.stands_for:
        return True
    if _shortens(one.text, other.text) or _shortens(other.text, one.text):
        return True
    mine, theirs = (frozenset(_WORD.findall(name.text.lower())) for name in (one, other))
    return mine <= theirs or theirs <= mine


def _shortens(short: str, name: str) -> bool:
    """Whether one is the other cut short, a full stop standing for the rest: "Pa.", "Calif."."""
    letters = short.lower().removesuffix(".")
    if not short.endswith(".") or len(letters) > _LONGEST_SHORT_FORM:
        return False
    left = iter(name.lower())
    return name[:1] == short[:1] and all(letter in left for letter in letters)


def namesakes(claim: Exchangeable, story: Sequence[Exchangeable]) -> list[Exchangeable]:
    """The facts of the story that may well give what the claim does.

    With them come those that have the same identity as one of them: where the story's "Pa." is
    Pennsylvania, the line's is too.
    """
    own = [fact for fact in story if is_same(claim, fact)]
    known = {fact.name.identity for fact in own if isinstance(fact, Entity)} - {""}
    return [
        fact
        for fact in story
        if fact in own or (isinstance(fact, Entity) and fact.name.identity in known)
    ]


def variants(
    line: Sentence, claims: Sequence[Exchangeable], story: Sequence[Exchangeable]
) -> Iterator[Variant]:
    """Every way to write the line with something of these facts of the story, once each."""
    for claim in claims:
        seen = {word_of(claim).text.lower()}
        same = namesakes(claim, story)
        for fact in story:
            text = word_of(fact).text
            if not _may_stand_for(fact, claim) or text.lower() in seen:
                continue
            seen.add(text.lower())
            own = fact in same or _side_by_side(fact, claim)
            kind: Kind = "own" if own else "other"
            yield Variant(claim, fact, kind, _written(line, {word_of(claim).span: text}))
    # Who did what to whom the model does not know: it exchanges the names of right lines as gladly.
    figures = [claim for claim in claims if not isinstance(claim, Entity)]
    for one, other in combinations(figures, 2):
        if type(one) is not type(other) or is_same(one, other):
            continue
        first, second = word_of(one), word_of(other)
        if not _meet(first.span, second.span):
            text = _written(line, {first.span: second.text, second.span: first.text})
            yield Variant(one, other, "exchanged", text)


def _may_stand_for(fact: Exchangeable, claim: Exchangeable) -> bool:
    """Names give way to names, and "German" to "Dutch", but no name to "German"."""
    if isinstance(fact, Entity) and isinstance(claim, Entity):
        return (fact.form in _TELLING_WHOSE) is (claim.form in _TELLING_WHOSE)
    return type(fact) is type(claim)


def _side_by_side(other: Exchangeable, own: Exchangeable) -> bool:
    """Whether the story has them in one breath, as one name in two: "Ana" of "Ana del Rio"."""
    if not (isinstance(other, Entity) and isinstance(own, Entity)):
        return False
    text, name = other.sentence.text.lower(), own.name.text.lower()
    at = other.sentence.span.start
    before, behind = text[: other.name.span.start - at], text[other.name.span.end - at :]
    return before.endswith(f"{name} ") or behind.startswith(f" {name}")


def _written(line: Sentence, instead: dict[Span, str]) -> str:
    text = line.text
    for span in sorted(instead, reverse=True):
        start, end = span.start - line.span.start, span.end - line.span.start
        text = text[:start] + instead[span] + text[end:]
    return text


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def exchangeable(facts: Sequence[Fact]) -> tuple[Exchangeable, ...]:
    """Those of the facts that something may be written for, where the text is as it stands."""
    return tuple(fact for fact in facts if isinstance(fact, Exchangeable))
