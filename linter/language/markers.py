"""Set phrases that tell how far a case has come, what a study rests on, who was polled.

Found by their words alone, in every sentence of a story, parsed or not: a rule that asks whether
the story speaks of a conviction *anywhere* must not depend on which sentences were parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from linter.language.facts import Marker, Sentence, Span
from linter.language.house_words import cache_per_house
from linter.language.lexicons.lexicon import lexicons
from linter.language.lexicons.markers import GAP, NUMBER, Phrase, phrases
from linter.language.numbers.lexicon import number_words
from linter.language.quotes.marks import quoted_spans
from linter.language.words import rough_lemmas

_TOKEN = re.compile(r"\w+(?:['’.,\-]\w+)*|[^\w\s]")
_SHORT_NOT = re.compile(r"n[’']t$")
_GAP_WORDS = 3
# How many words before a phrase may deny it or leave it open: "has not yet been charged",
# "could still be jailed". A judgement; nothing hangs on the exact number.
_REACH = 4


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    forms: frozenset[str]
    start: int
    end: int
    is_word: bool


def markers(sentence: Sentence) -> Iterator[Marker]:
    """The markers of a sentence in text order; of one kind, the longest from the left."""
    tokens = _tokens(sentence.text)
    matches = list(_matches(tokens))
    if not matches:
        return
    quoted = [span for span, _ in quoted_spans(sentence.text)]
    found = [_marker(sentence, tokens, at, end, phrase, quoted) for at, end, phrase in matches]
    stage = _stage(found)
    for marker in found:
        beside = frozenset(other.kind for other in found if other is not marker)
        yield replace(marker, stage=_own_stage(marker) or stage, beside=beside)


def _tokens(text: str) -> list[_Token]:
    return [
        _Token(
            match.group().lower(),
            frozenset(rough_lemmas(match.group())),
            match.start(),
            match.end(),
            match.group()[0].isalnum(),
        )
        for match in _TOKEN.finditer(text)
    ]


def _matches(tokens: Sequence[_Token]) -> Iterator[tuple[int, int, Phrase]]:
    taken: dict[str, int] = {}
    for at, token in enumerate(tokens):
        for phrase in _starting_with(token.text):
            if at < taken.get(phrase.kind, 0):
                continue
            end = _end(tokens, at, phrase.words)
            if end is not None:
                taken[phrase.kind] = end
                yield at, end, phrase


@cache_per_house(maxsize=50_000)
def _starting_with(word: str) -> tuple[Phrase, ...]:
    """The phrases that may begin with a word: longest first, of equals the sure one."""
    known = phrases()
    firsts = sorted(form for form in rough_lemmas(word) if form in known)
    if NUMBER in known and _is_number(word):
        firsts.append(NUMBER)
    found = dict.fromkeys(phrase for first in firsts for phrase in known[first])
    return tuple(sorted(found, key=lambda phrase: (-len(phrase.words), not phrase.sure)))


def _end(tokens: Sequence[_Token], at: int, words: Sequence[str]) -> int | None:
    """The index behind the phrase that begins at `at`, None if it does not stand there."""
    if not words:
        return at
    if words[0] == GAP:
        for skipped in range(_GAP_WORDS + 1):
            if any(not token.is_word for token in tokens[at : at + skipped]):
                return None
            end = _end(tokens, at + skipped, words[1:])
            if end is not None:
                return end
        return None
    if at >= len(tokens) or not _is(tokens[at], words[0]):
        return None
    return _end(tokens, at + 1, words[1:])


def _is(token: _Token, word: str) -> bool:
    return _is_number(token.text) if word == NUMBER else word in token.forms


def _is_number(text: str) -> bool:
    return text[0].isdigit() or text in number_words().cardinals


def _marker(
    sentence: Sentence,
    tokens: Sequence[_Token],
    at: int,
    end: int,
    phrase: Phrase,
    quoted: Sequence[Span],
) -> Marker:
    first, last = tokens[at].start, tokens[end - 1].end
    before = _before(tokens, at)
    offset = sentence.span.start
    return Marker(
        sentence=sentence,
        span=Span(offset + first, offset + last),
        kind=phrase.kind,
        entry=phrase.entry,
        family=phrase.family,
        sure=phrase.sure,
        denied=_holds(before, lexicons().words("marker_deniers")),
        supposed=_holds(before, lexicons().words("marker_openers")),
        quoted=any(span.start <= first < span.end for span in quoted),
        question=sentence.text.rstrip().endswith("?"),
    )


def _before(tokens: Sequence[_Token], at: int) -> list[str]:
    """The words before a phrase in its clause, nearest last, as far as they reach.

    A shortened "not" is a word of its own here.
    """
    found: list[str] = []
    for token in reversed(tokens[max(at - _REACH, 0) : at]):
        if not token.is_word:
            break
        found.insert(0, _SHORT_NOT.sub(" n't", token.text))
    return found


def _holds(words: Sequence[str], listed: frozenset[str]) -> bool:
    """Whether a word of the list, or a pair of words, is among these."""
    singles = " ".join(words).split()
    pairs = (" ".join(pair) for pair in pairwise(singles))
    return not listed.isdisjoint(singles) or not listed.isdisjoint(pairs)


def _own_stage(marker: Marker) -> str:
    return marker.entry if marker.kind == "legal_stage" else ""


def _stage(found: Sequence[Marker]) -> str:
    ladder = lexicons().ladder("legal")
    stages = [
        m.entry
        for m in found
        if m.kind == "legal_stage" and m.sure and not m.denied and not m.supposed
    ]
    return max(stages, key=ladder.rank, default="")
