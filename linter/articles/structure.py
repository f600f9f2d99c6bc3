"""Headline, dek and bullets of copy that does not label them: drafts and plain Markdown.

Every function takes blocks in reading order and gives back what it took and what is left.
It takes nothing where the shape is unclear: a headline not found is said so, a first paragraph
taken for a headline would be compared with the story it begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from pathlib import Path

from linter.articles.blocks import Block, Piece
from linter.data_files import load_data

_SHAPES = Path(__file__).with_name("structure.yaml")
# A headline longer than this is a paragraph: the longest of 1,091 BBC headlines has 10 words, of
# present-day web headlines some 25.
_MAX_HEADLINE_WORDS = 25
_MAX_HEADLINE_CHARACTERS = 160
# A dek is a sentence or two. A lede is about as long, so length alone never makes a dek.
_MAX_DEK_CHARACTERS = 250
# Above bullets a full sentence may be the dek or the lede; ledes are seldom as short as this.
_MAX_DEK_ABOVE_POINTS = 140
_MIN_DEK_WORDS = 4
_MIN_BULLET_CHARACTERS = 20
_MAX_BULLET_CHARACTERS = 300
# Initials at the end ("in the U.S.") are no full stop.
_INITIALS = re.compile(r"(?:^|\s)(?:\w\.){2,}$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")


@cache
def _shapes() -> dict[str, re.Pattern[str]]:
    loaded = load_data(_SHAPES)
    return {
        name: re.compile("(?:" + "|".join(patterns) + r")\s*:?", re.IGNORECASE)
        for name, patterns in loaded.items()
    }


def is_key_points_label(text: str) -> bool:
    """Whether a line says that key points follow."""
    return _shapes()["key_points"].fullmatch(text) is not None


def is_aside(text: str) -> bool:
    """Whether a line is a byline, a date or the like."""
    return _shapes()["aside"].fullmatch(text) is not None


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does; initials do not count."""
    return _SENTENCE_END.search(text) is not None and not _INITIALS.search(text)


def looks_like_headline(text: str) -> bool:
    """Whether a line standing alone above a story reads as its headline."""
    if is_aside(text) or not 2 <= len(text.split()) <= _MAX_HEADLINE_WORDS:
        return False
    closed = text[-1] in ".,;:" and not _INITIALS.search(text)
    return len(text) <= _MAX_HEADLINE_CHARACTERS and not closed


def take_headline(blocks: Sequence[Block]) -> tuple[list[Piece], list[Block]]:
    """The first line as headline, if it looks like one and a longer story follows."""
    rest = list(blocks)
    if len(rest) < 2 or rest[0].kind == "item" or not looks_like_headline(rest[0].words):
        return [], rest
    longest = max(len(block.words) for block in rest[1:])
    if longest <= len(rest[0].words) and not any(ends_sentence(b.words) for b in rest[1:]):
        return [], rest
    return [Piece("headline", "first line", rest[0].text)], rest[1:]


def take_dek(blocks: Sequence[Block]) -> tuple[list[Piece], list[Block]]:
    """The line under the headline as dek: short, and not the first paragraph of the story.

    Right above bullets any short sentence is the dek. Elsewhere it must not end as a sentence
    does, or be set whole in italics or bold: a lede is no dek.
    """
    rest = list(blocks)
    index = _skip_asides(rest)
    if index + 1 >= len(rest) or rest[index].kind == "item":
        return [], rest
    block, following = rest[index], rest[index + 1]
    fits = len(block.words) <= _MAX_DEK_CHARACTERS and len(block.words.split()) >= _MIN_DEK_WORDS
    set_apart = block.emphasised or block.kind == "heading" or not ends_sentence(block.words)
    above_points = is_key_points_label(following.words) or _are_key_points(_run(rest, index + 1))
    above_points = above_points and len(block.words) <= _MAX_DEK_ABOVE_POINTS
    if not fits or block.words[-1] in ":,;" or not (set_apart or above_points):
        return [], rest
    return [Piece("dek", "dek", block.text)], rest[:index] + rest[index + 1 :]


def take_bullets(blocks: Sequence[Block]) -> tuple[list[Piece], list[Block]]:
    """Key points: a list under a label such as "Key points", or one above the first paragraph.

    A list further down without such a label is part of the story.
    """
    rest = list(blocks)
    label = _labelled_list(rest)
    start = _skip_asides(rest) if label is None else label + 1
    items = _run(rest, start)
    end = start + len(items)
    if not items or end == len(rest) or (label is None and not _are_key_points(items)):
        return [], rest
    above = rest[: start if label is None else label]
    return [Piece("bullet", "bullets", item.text) for item in items], above + rest[end:]


def _labelled_list(blocks: Sequence[Block]) -> int | None:
    """Where the first key-points label stands that has items below it, or None."""
    for index, block in enumerate(blocks[:-1]):
        follows = blocks[index + 1].kind == "item"
        if follows and block.kind != "item" and is_key_points_label(block.words):
            return index
    return None


def _run(blocks: Sequence[Block], start: int) -> list[Block]:
    """The list items that follow one another from `start` on."""
    return list(takewhile(lambda block: block.kind == "item", blocks[start:]))


def _are_key_points(items: Sequence[Block]) -> bool:
    return len(items) >= 2 and all(
        _MIN_BULLET_CHARACTERS <= len(item.words) <= _MAX_BULLET_CHARACTERS and item.links < 0.5
        for item in items
    )


def _skip_asides(blocks: Sequence[Block]) -> int:
    index = 0
    while index < len(blocks) and blocks[index].kind != "item" and is_aside(blocks[index].words):
        index += 1
    return index
