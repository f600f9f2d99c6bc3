"""Near-copies: the words of two sentences that stand in the same place and are not the same.

A line that restates a sentence of the story shares most of its words. Where it does not, the
place of a word tells which word it was put in for: the one that hangs in the same way on the same
word, has the same words hanging on it, or stands between the same neighbours (or opens its sentence
as well). Each of these is an anchor; the more of them agree, the surer the pair. No opinion here on
whether the change matters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from linter.language.facts import Word
from linter.language.identity.records import NamedSpan
from linter.language.parsed import Parsed
from linter.language.syntax import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

# Words that could fill one place: a name for a noun, a participle for a verb.
_FILLS = {"PROPN": "NOUN", "AUX": "VERB"}
# What hangs on a word through one of these is counted as hanging on it directly.
_LINKS = frozenset({"prep", "agent", "prt", "dative", "pcomp"})
_SEVERAL = 2
_SKIPPED = frozenset({"punct", "det", "aux", "auxpass", "case", "mark", "cc"})


@dataclass(frozen=True)
class Weighed:
    """A parsed sentence and its content words, by the token each comes from."""

    parsed: Parsed
    words: Mapping[int, Word]

    @cached_property
    def keys(self) -> frozenset[str]:
        """All that its content words may be matched by."""
        return frozenset[str]().union(*(word.keys for word in self.words.values()))

    @cached_property
    def lowered(self) -> str:
        """Its text in lower case."""
        return self.parsed.text.lower()

    @cached_property
    def written(self) -> tuple[Token, ...]:
        """All its words, the little ones too, in text order."""
        return tuple(t for t in self.parsed.tokens if not t.is_punct and not t.is_space)

    @cached_property
    def spelled(self) -> tuple[str, ...]:
        """These words in lower case."""
        return tuple(token.lower_ for token in self.written)

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The tokens of the content words, in text order."""
        return tuple(sorted(self.words))

    def restates(self, other: Weighed, apart: int) -> float:
        """The weighted share of `other`'s content words, but for the one at `apart`, found here."""
        rest = [word for at, word in other.words.items() if at != apart]
        total = sum(word.weight for word in rest)
        if total == 0:
            return 0.0
        return sum(word.weight for word in rest if not word.keys.isdisjoint(self.keys)) / total


def names_as_one(
    words: Mapping[int, Word], parsed: Parsed, names: Iterable[NamedSpan]
) -> dict[int, Word]:
    """The same words, with a name of several as one: it stands, and is replaced, as a whole.

    It is matched by its identity and its last word, and stands at the token the others hang on.
    """
    whole = dict(words)
    for name in names:
        tokens = [
            token
            for token in parsed.tokens
            if name.span.start <= token.idx and token.idx + len(token) <= name.span.end
        ]
        inside = [token for token in tokens if token.i in words]
        if len(inside) < _SEVERAL or not name.identity:
            continue
        head = next((token for token in inside if token.head not in tokens), inside[-1])
        last = words[inside[-1].i]
        for token in inside:
            del whole[token.i]
        whole[head.i] = Word(
            last.lemma,
            last.keys | {name.identity},
            max(words[token.i].weight for token in inside),
            parsed.span_of(tokens),
        )
    return whole


class Pair(NamedTuple):
    """Two tokens in one place: `anchors` counts what agrees around them, 1 to 4.

    A pair that the copied words beside it make, and not the parser, has no anchors; `copied` counts
    those words.
    """

    claim: int
    evidence: int
    anchors: int
    share: float
    copied: int = 0


def pairs(claim: Weighed, evidence: Weighed, least: float) -> Iterator[Pair]:
    """The content words of `claim` that `evidence` does not hold, each with what stands there.

    Only where at least the share `least` of the claim's other words is restated.
    """
    for at, word in claim.words.items():
        if not word.keys.isdisjoint(evidence.keys):
            continue
        share = evidence.restates(claim, at)
        if share < least:
            continue
        for other, candidate in evidence.words.items():
            if not candidate.keys.isdisjoint(claim.keys):
                continue
            if filling(claim, at) != filling(evidence, other):
                continue
            anchors = _anchors(claim, at, evidence, other)
            if anchors:
                yield Pair(at, other, anchors, share)


def filling(sentence: Weighed, at: int) -> str:
    """What kind of word fills the place of a token: its part of speech, names counted as nouns."""
    pos = sentence.parsed.doc[at].pos_
    return _FILLS.get(pos, pos)


def _anchors(claim: Weighed, at: int, evidence: Weighed, other: int) -> int:
    one, two = claim.parsed.doc[at], evidence.parsed.doc[other]
    return sum(
        (
            _same_governor(claim, one, evidence, two),
            _same_dependent(claim, one, evidence, two),
            _same_beside(claim, at, evidence, other, -1),
            _same_beside(claim, at, evidence, other, 1),
        )
    )


def _same_governor(claim: Weighed, one: Token, evidence: Weighed, two: Token) -> bool:
    ours, theirs = _governor(one), _governor(two)
    if ours is None or theirs is None or ours[1] != theirs[1]:
        return False
    return _meet(claim.words.get(ours[0].i), evidence.words.get(theirs[0].i))


def _governor(token: Token) -> tuple[Token, str] | None:
    """The word a token hangs on and how: by a preposition's name, or by its relation.

    The subject of a passive is the object of the act.
    """
    head, relation = token.head, token.dep_
    if head == token:
        return None
    while head.dep_ in _LINKS and head.head != head:
        relation = head.lower_
        head = head.head
    if relation == "nsubjpass" or (relation == "nsubj" and is_passive(head)):
        relation = "dobj"
    return head, relation


def _same_dependent(claim: Weighed, one: Token, evidence: Weighed, two: Token) -> bool:
    ours, theirs = _dependents(one), _dependents(two)
    return any(
        relation == other and _meet(claim.words.get(word.i), evidence.words.get(token.i))
        for word, relation in ours
        for token, other in theirs
    )


def _dependents(token: Token) -> list[tuple[Token, str]]:
    found: list[tuple[Token, str]] = []
    for child in token.children:
        if child.dep_ in _SKIPPED:
            continue
        for word in child.children if child.dep_ in _LINKS else (child,):
            governor = _governor(word)
            if governor is not None and governor[0] == token:
                found.append((word, governor[1]))
    return found


def _same_beside(claim: Weighed, at: int, evidence: Weighed, other: int, step: int) -> bool:
    """Whether the same word stands next to both, or both open their sentences."""
    mine, theirs = _beside(claim, at, step), _beside(evidence, other, step)
    if mine is None and theirs is None:
        return step < 0
    return _meet(mine, theirs)


def _beside(sentence: Weighed, at: int, step: int) -> Word | None:
    place = sentence.order.index(at) + step
    return sentence.words[sentence.order[place]] if 0 <= place < len(sentence.order) else None


def _meet(one: Word | None, two: Word | None) -> bool:
    return one is not None and two is not None and not one.keys.isdisjoint(two.keys)
