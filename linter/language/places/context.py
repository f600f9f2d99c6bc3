"""What the words around a name say about it: a person's name, a street's, an ordinary word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from linter.language.places.people import given_name_gender, name_word_kinds, title
from linter.language.places.records import Mention
from linter.language.places.tokens import Token

# Below this share of words in lower case a text is taken to be in Title Case or capitals.
_SENTENCE_CASE = 0.3
_CONTENT_WORD = 4
# What may stand between the end of a sentence and the first word of the next.
_OPENERS = " \t\n\u00a0\"'\u201c\u2018(["
_SENTENCE_ENDS = ".!?:;"
_LOOK_BACK = 40
# The sorts of title that stand right before a person's name.
_PERSONAL = frozenset(
    {"honorific", "legislature", "executive", "law", "church", "police", "military"}
)


class Neighbours(NamedTuple):
    """What stands right before and right after a name, a space between.

    `named`: a given name or a title stands before it. `street`: a word for a street follows.
    `surname_follows`: a capitalised word follows that is no word for a place or a body.
    """

    named: bool
    street: bool
    surname_follows: bool

    @classmethod
    def of(
        cls,
        text: str,
        tokens: Sequence[Token],
        start: int,
        length: int,
        after_mention: bool,
    ) -> Neighbours:
        """Look around the name of `length` tokens at `start`; a place before it introduces none."""
        end = start + length
        before = tokens[start - 1] if start else None
        after = tokens[end] if end < len(tokens) else None
        introduced = (
            before is not None
            and not after_mention
            and _spaced(text, before, tokens[start])
            and _introduces(before)
        )
        if after is not None and not _spaced(text, tokens[end - 1], after):
            after = None
        kinds = name_word_kinds(after.text) if after and after.text[0].isupper() else frozenset()
        follows = after is not None and after.text[0].isupper() and not kinds
        return cls(introduced, "street" in kinds, follows)


def weighed(text: str, mention: Mention, near: Neighbours, plain: bool) -> Mention:
    """The mention with the doubts that its own place in the text settles or raises.

    In a sentence-case text a capital inside the sentence marks the name, not the word; and a given
    name with a capital after it ("Sofia Lindqvist") is likely to be one.
    """
    doubts = mention.doubts - {"surname"}
    if "word" in doubts:
        acronym = mention.form == "acronym" and not text.isupper()
        inside = plain and not _opens_sentence(text, mention.span.start)
        if acronym or inside:
            doubts -= {"word"}
    if near.surname_follows and given_name_gender(mention.text) is not None:
        doubts |= {"person"}
    return replace(mention, doubts=doubts)


def is_sentence_case(tokens: Sequence[Token]) -> bool:
    """Whether enough words are in lower case for a capital to mean a name."""
    content = [token for token in tokens if len(token.text) >= _CONTENT_WORD]
    lower = sum(1 for token in content if token.text[0].islower())
    return bool(content) and lower / len(content) >= _SENTENCE_CASE


def _spaced(text: str, left: Token, right: Token) -> bool:
    gap = text[left.end : right.start]
    return gap == " " or (gap == ". " and title(left.text) is not None)


def _introduces(word: Token) -> bool:
    if not word.text[0].isupper():
        return False
    known = title(word.text) if not word.text.isupper() else None
    return given_name_gender(word.text) is not None or (
        known is not None and not _PERSONAL.isdisjoint(known.sorts)
    )


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _LOOK_BACK) : start].rstrip(_OPENERS)
    return not before or before[-1] in _SENTENCE_ENDS
