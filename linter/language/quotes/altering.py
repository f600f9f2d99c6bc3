"""A quotation that the story holds but for one word: which word, and what the story has there.

A quotation that stands nowhere in a story may still have been said; the desk knows more than it
prints. One that the story gives in the same words but for one was changed on the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from linter.language.lexicons.lexicon import Lexicons
from linter.language.quotes.matching import has_gaps, quote_tokens, same_word

# The most words that may stand in the place of one another, and the least that must agree around
# them: where the changed words open or close the quotation, only one side of them is known.
_LONGEST = 2
_LEAST, _LEAST_AT_EDGE = 3, 4


class Alteration(NamedTuple):
    """The words of a quotation that are another's (`quoted`), and the story's own (`told`)."""

    quoted: str
    told: str


class _Change(NamedTuple):
    """`new` stands in a quotation for `old` behind the word `before`; `kept` words agree."""

    before: tuple[str, ...]
    new: tuple[str, ...]
    old: tuple[str, ...]
    kept: int
    at_edge: bool


def alteration(words: str, texts: Iterable[str], lexicons: Lexicons) -> Alteration | None:
    """What was changed in a quotation that one of the texts holds otherwise word for word.

    A change is one content word or two put in, for another or for none, or a denial more or less;
    None where more differs, where only a form or a small word does, and for a quotation with words
    left out or put in brackets. Ask only for words that are not verbatim in the texts.
    """
    quoted = quote_tokens(words)
    if has_gaps(words) or len(quoted) <= _LEAST:
        return None
    for text in texts:
        for change in _changes(quoted, quote_tokens(text)):
            enough = _LEAST_AT_EDGE if change.at_edge else _LEAST
            if change.kept >= enough and _matters(change, lexicons):
                return _shown(change)
    return None


def _changes(quoted: tuple[str, ...], text: tuple[str, ...]) -> Iterator[_Change]:
    """Every way in which the text holds the quotation with one stretch of it replaced."""
    for start in (at for at, word in enumerate(text) if word == quoted[0]):
        agreed = _agreed(quoted, text[start : start + len(quoted)])
        before, behind = quoted[agreed - 1 : agreed], start + agreed
        for gained, lost in product(range(_LONGEST + 1), repeat=2):
            tail = quoted[agreed + gained :]
            again = behind + lost
            if tail and text[again : again + len(tail)] == tail:
                new = quoted[agreed : agreed + gained]
                kept = agreed + len(tail)
                yield _Change(before, new, text[behind:again], kept, at_edge=False)
        rest = len(quoted) - agreed
        if rest <= _LONGEST:
            old = text[behind : behind + rest]
            yield _Change(before, quoted[agreed:], old, agreed, at_edge=True)
    for gained in range(1, _LONGEST + 1):
        tail = quoted[gained:]
        for at in (at for at, word in enumerate(text) if word == tail[0]):
            if at >= gained and text[at : at + len(tail)] == tail:
                old = text[at - gained : at]
                yield _Change((), quoted[:gained], old, len(tail), at_edge=True)


def _agreed(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _matters(change: _Change, lexicons: Lexicons) -> bool:
    """Whether the change turns what was said, and is not one of form."""
    small = lexicons.words("function_words")
    new = [word for word in change.new if word not in small]
    old = [word for word in change.old if word not in small]
    if not new and not old:  # "will" for "will not"; but "did not" for "failed to" is no change
        denials = lexicons.words("plain_denials")
        return denials.isdisjoint(change.new) != denials.isdisjoint(change.old)
    if not new or (change.old and not old):
        return False
    return not any(same_word(one, two) for one in new for two in old)


def _shown(change: _Change) -> Alteration:
    """The change for a reader; a word only gained or lost is shown with the one before it."""
    before = () if change.new and change.old else change.before
    return Alteration(" ".join(before + change.new), " ".join(before + change.old))
