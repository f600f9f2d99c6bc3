"""Copies with a stretch changed: the words that a line puts where a sentence it copies has others.

Where a line follows a sentence word for word, little words and all, up to one point and again from
the next, what it has between the two was put in for what the sentence has there, whatever the
parser makes of either. The more words are copied around the stretch, the surer that it is the same
sentence that was meant. The stretches are those of a longest-matching-blocks comparison (Ratcliff
and Obershelp, 1988; `difflib` of the standard library).
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from linter.language.alignment.slots import Pair, Weighed, filling

if TYPE_CHECKING:
    from spacy.tokens import Token

# Least share of a line's words that the sentence must have in the same blocks. Half is the least
# that makes it more a copy than not.
_LEAST_COPIED = 0.5
# The longest stretches that are one change, in words: what is longer was written anew.
_LONGEST_NEW, _LONGEST_OLD = 3, 4
# What carries no meaning of its own and yet decides who or where.
_SMALL = frozenset({"PRON", "ADP"})
# Words that open with this many letters alike are taken for forms of one: "cliff", "clifftop".
_ALIKE = 4


class _Stretch(NamedTuple):
    """What stands in the line and in the sentence between two copied blocks, and their words.

    `new_next` and `old_next` are the words beside it in the line and in the sentence: those behind
    it, or before it at the end of the line.
    """

    new: Sequence[Token]
    old: Sequence[Token]
    copied: int
    new_next: Token
    old_next: Token


def changes(claim: Weighed, evidence: Weighed) -> Iterator[Pair]:
    """The words of `claim` put in for others of `evidence`, in stretches between copied words.

    Content words, each for what it faces; a pronoun or preposition alone for another; a "not" that
    only one of the two has. `Pair.copied` counts the words next to the stretch, on both sides,
    that are the sentence's. A stretch that opens the line is left out: there a name stands for a
    pronoun, and the other way.
    """
    for stretch in _stretches(claim, evidence):
        yield from _replaced(stretch, claim, evidence)
        yield from _exchanged(stretch)
        yield from _denied(stretch)


def denies(token: Token) -> bool:
    """Whether a word denies the verb it hangs on: "not", "n't", "never"."""
    return token.dep_ == "neg"


def _replaced(stretch: _Stretch, claim: Weighed, evidence: Weighed) -> Iterator[Pair]:
    """Its content words. One that only writes the same words otherwise is none."""
    if not stretch.new or not stretch.old or _alike(stretch):
        return
    for token in stretch.new:
        word = claim.words.get(token.i)
        if word is None or not word.keys.isdisjoint(evidence.keys):
            continue
        other = _facing(claim, token, evidence, stretch.old)
        if other is not None:
            share = evidence.restates(claim, token.i)
            yield Pair(token.i, other.i, anchors=0, share=share, copied=stretch.copied)


def _exchanged(stretch: _Stretch) -> Iterator[Pair]:
    """A pronoun or preposition put in for another one, alone between copied words.

    "He said that his wife" for "he said that her wife"; "outside the heart" for "inside the heart".
    """
    if len(stretch.new) != 1 or len(stretch.old) != 1:
        return
    new, old = stretch.new[0], stretch.old[0]
    if new.pos_ in _SMALL and new.pos_ == old.pos_ and new.lemma_ != old.lemma_:
        yield Pair(new.i, old.i, anchors=0, share=1.0, copied=stretch.copied)


def _denied(stretch: _Stretch) -> Iterator[Pair]:
    """The "not" that only one of the two has between copied words, and what stands beside it.

    "Has not opened an inquiry" for "has opened an inquiry", and the other way. Nothing but the
    "not" and its auxiliaries may differ in the stretch.
    """
    ours, theirs = _denials(stretch.new), _denials(stretch.old)
    if bool(ours) == bool(theirs) or _rest(stretch.new) != _rest(stretch.old):
        return
    new = ours[0] if ours else stretch.new_next
    old = theirs[0] if theirs else stretch.old_next
    yield Pair(new.i, old.i, anchors=0, share=1.0, copied=stretch.copied)


def _denials(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if denies(token)]


def _rest(tokens: Sequence[Token]) -> list[str]:
    return [token.lemma_ for token in tokens if not denies(token) and token.pos_ != "AUX"]


def _stretches(claim: Weighed, evidence: Weighed) -> Iterator[_Stretch]:
    ours, theirs = claim.written, evidence.written
    least = _LEAST_COPIED * len(ours)
    if sum((Counter(claim.spelled) & Counter(evidence.spelled)).values()) < least:
        return  # cannot be reached in whatever order, which is far cheaper to find out
    blocks = SequenceMatcher(
        None, claim.spelled, evidence.spelled, autojunk=False
    ).get_matching_blocks()
    if sum(block.size for block in blocks) < least:
        return
    for before, after in itertools.pairwise(blocks):
        new = ours[before.a + before.size : after.a]
        old = theirs[before.b + before.size : after.b]
        if not (new or old) or len(new) > _LONGEST_NEW or len(old) > _LONGEST_OLD:
            continue
        if before.size and (after.size or after.a == len(ours)):
            at, other = (after.a, after.b) if after.size else _before(before)
            yield _Stretch(new, old, before.size + after.size, ours[at], theirs[other])


def _before(block: Match) -> tuple[int, int]:
    """The last word of a block, in the line and in the sentence."""
    return block.a + block.size - 1, block.b + block.size - 1


def _alike(stretch: _Stretch) -> bool:
    """Whether both write one word: "cliff top" and "clifftop", "3,800" and "3 800"."""
    new, old = _squeezed(stretch.new), _squeezed(stretch.old)
    return new in old or old in new or new[:_ALIKE] == old[:_ALIKE]


def _squeezed(tokens: Sequence[Token]) -> str:
    return re.sub(r"\W", "", "".join(token.lower_ for token in tokens))


def _facing(claim: Weighed, token: Token, evidence: Weighed, old: Sequence[Token]) -> Token | None:
    """The last content word of the old stretch that could fill the place of the new word."""
    wanted = filling(claim, token.i)
    fitting = (
        other
        for other in reversed(old)
        if (word := evidence.words.get(other.i)) is not None
        and word.keys.isdisjoint(claim.keys)
        and filling(evidence, other.i) == wanted
    )
    return next(fitting, None)
