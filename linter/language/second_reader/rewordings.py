"""Doubts of a line's pronouns and denials: would another pronoun, or no denial, fit better?

Here the model may write words that the story does not have. They are a closed list, and none of
them tells anything by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.data_files import load_data
from linter.language.facts import Denial, Doubt, DoubtSort, Fact, Pronoun, Sentence, Span, Term
from linter.language.overlap import overlap

if TYPE_CHECKING:
    from linter.language.second_reader.likelihood import Listener

_TABLE = Path(__file__).with_suffix(".yaml")
# "Minister: We will not pay": somebody's own words, without quotation marks.
_SPEECH = re.compile(r":\s")
_LAST_WORD = re.compile(r"\w+\s*$")

# Where a sentence that has the same pronoun, or denies too, restates more than this share of the
# line, it belongs, and need not be weighed.
_AT_HOME = 0.5
# A pronoun that is no likelier than the line's own by itself is not read on, in nats.
_HOPELESS = 0.0
# Below this a doubt is none. In nats.
_LEAST = 1.0
# A sentence that tells this share of what the nearest does is as good to show.
_NEAR = 0.7


@dataclass(frozen=True, slots=True)
class Rewording:
    """A line, `text`, that has `instead` in the place of `word`.

    `told` counts how often the story has such a pronoun, or denies anything.
    """

    claim: Pronoun | Denial
    word: Term
    instead: str
    text: str
    told: int


def rewordings(
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


def doubts_by_rewording(
    written: Sequence[Rewording], near: Sequence[Fact], listen: Callable[[], Listener]
) -> Iterator[tuple[Doubt, Doubt]]:
    """A doubt of each pronoun or denial whose rewording is likelier, beside the nearest sentence.

    `near` are the facts of the sentences that `listen` reads the line behind.
    """
    if not written or not near:
        return
    listener = listen()
    hopeful = [one for one in written if _is_hopeful(one, listener)]
    by_claim: dict[Fact, list[tuple[float, Rewording]]] = defaultdict(list)
    for one, gain in zip(hopeful, listener.gains([one.text for one in hopeful]), strict=True):
        by_claim[one.claim].append((gain, one))
    for read in by_claim.values():
        gain, best = max(read, key=lambda pair: pair[0])
        if gain > _LEAST:
            yield _pair(best, gain, _nearest(best, near))


def _nearest(best: Rewording, near: Sequence[Fact]) -> Fact:
    """What to show: of sentences that tell nearly as much of the line one with the other word."""
    most = max(overlap(best.claim, fact) for fact in near)
    wanted = _as_word(best.instead)
    return max(
        near,
        key=lambda fact: (
            overlap(best.claim, fact) >= most * _NEAR
            and wanted.search(fact.sentence.text) is not None,
            overlap(best.claim, fact),
        ),
    )


def _as_word(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)


def _is_hopeful(one: Rewording, listener: Listener) -> bool:
    return isinstance(one.claim, Denial) or listener.first_gain(one.text) > _HOPELESS


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
        word, instead = _asserted(line, fact.negator)
        yield Rewording(fact, word, instead, _written(line, word.span, instead), told)
        return
    word = Term(fact.word, fact.span, fact.word.lower())
    for other in _others(fact.word):
        instead = other[:1].upper() + other[1:] if _has_capital(line, fact) else other
        yield Rewording(fact, word, instead, _written(line, fact.span, instead), told)


def _asserted(line: Sentence, negator: Span) -> tuple[Term, str]:
    """The words before a "not" with it, and what is left of them without."""
    start, end = negator.start - line.span.start, negator.end - line.span.start
    before = _LAST_WORD.search(line.text[:start])
    first = before.start() if before else start
    text = line.text[first:end]
    span = Span(line.span.start + first, negator.end)
    kept: str | None = _table()["asserted"].get(text.lower().replace("’", "'"))
    return Term(text, span, text.lower()), kept or line.text[first:start].rstrip()


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


def _written(line: Sentence, span: Span, instead: str) -> str:
    start, end = span.start - line.span.start, span.end - line.span.start
    return f"{line.text[:start]}{instead}{line.text[end:]}"


def _pair(best: Rewording, gain: float, nearest: Fact) -> tuple[Doubt, Doubt]:
    claim, word = best.claim, best.word
    sort: DoubtSort = "denial" if isinstance(claim, Denial) else "pronoun"
    doubt = Doubt(
        sentence=claim.sentence,
        span=claim.span,
        context=claim.context,
        word=word,
        sort=sort,
        gain=round(gain, 1),
        told=best.told,
        place=frozenset({f"{claim.sentence.index}:{word.span.start}:{sort}"}),
    )
    found = _as_word(best.instead).search(nearest.sentence.text)
    start = nearest.sentence.span.start
    at = Span(start + found.start(), start + found.end()) if found else Span(start, start)
    return doubt, Doubt(
        sentence=nearest.sentence,
        span=at,
        context=nearest.context,
        word=Term(best.instead, at, best.instead.lower()),
        sort=sort,
        gain=doubt.gain,
        told=best.told,
        place=doubt.place,
    )


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = load_data(_TABLE)
    return table
