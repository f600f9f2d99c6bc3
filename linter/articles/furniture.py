"""Taking out of the body what is not the story: the page's copies, notices, boxes and credits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from linter.articles.blocks import Block, Piece, likeness
from linter.articles.model import PartKind
from linter.articles.structure import ends_sentence, is_aside
from linter.data_files import load_data

# What parts the words of a field's name: "og:description", "seo.description".
_FIELD = re.compile(r"[:._-]")
_PATTERNS = Path(__file__).with_name("furniture.yaml")
# "Comments" or "Published by" may be a crosshead or a sentence above this share of the page.
_TAIL = 0.4
# A notice is short. A longer paragraph that begins like one is the story's own.
_MAX_NOTICE_CHARACTERS = 600
# A list of nothing but links, of at least this many items, points to other stories.
_MIN_LINKED_ITEMS = 2
_LINKED = 0.9


@dataclass(frozen=True, slots=True)
class _Patterns:
    paragraph: re.Pattern[str]
    rest: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    loaded = load_data(_PATTERNS)
    return _Patterns(
        *(
            re.compile("|".join(f"(?:{pattern})" for pattern in loaded[name]), re.IGNORECASE)
            for name in ("paragraph", "rest")
        )
    )


def is_notice(text: str) -> bool:
    """Whether a paragraph is a correction note, a box, a pointer or a credit."""
    return len(text) <= _MAX_NOTICE_CHARACTERS and _patterns().paragraph.match(text) is not None


def strip_furniture(blocks: Sequence[Block], pieces: Sequence[Piece]) -> list[Block]:
    """The blocks that are the story itself, in order."""
    story = list(_without_lists_of_links(_without_tail(blocks)))
    story = [b for b in story if not is_notice(b.words) and not _is_pointer(b)]
    copies = {likeness(p.text.text): p.kind for p in pieces if p.kind != "caption"}
    story = _without_copies(story, copies, _descriptions(pieces))
    return [b for b in story if b.kind != "heading" or likeness(b.words) not in copies]


def _without_tail(blocks: Sequence[Block]) -> Sequence[Block]:
    earliest = len(blocks) * (1 - _TAIL)
    for index, block in enumerate(blocks):
        if index >= earliest and _patterns().rest.match(block.words):
            return blocks[:index]
    return blocks


def _without_lists_of_links(blocks: Sequence[Block]) -> Iterator[Block]:
    index = 0
    while index < len(blocks):
        end = index
        while end < len(blocks) and blocks[end].kind == "item" and blocks[end].links >= _LINKED:
            end += 1
        if end - index < _MIN_LINKED_ITEMS:
            end = index + 1
            yield blocks[index]
        index = end


def _is_pointer(block: Block) -> bool:
    """A line that is one link and no sentence leads to another story."""
    return block.links >= _LINKED and not ends_sentence(block.words)


def _descriptions(pieces: Sequence[Piece]) -> frozenset[str]:
    """The deks in no field but those that a system fills from the first paragraph."""
    filled = load_data(_PATTERNS)["filled_fields"]
    deks = [(likeness(p.text.text), _FIELD.split(p.name)[-1]) for p in pieces if p.kind == "dek"]
    written = {key for key, name in deks if name not in filled}
    return frozenset(key for key, _ in deks if key not in written)


def _without_copies(
    blocks: list[Block], copies: Mapping[str, PartKind], descriptions: Set[str]
) -> list[Block]:
    """Take out the copy of the display copy on top of the body.

    A copy of a headline always goes. A paragraph equal to the dek goes only where the copy shows
    itself as one, by standing with a copied headline or bullet or being set apart: many a system
    fills the description from the first paragraph, and that is evidence. So a plain paragraph
    equal to a description stays below a copied headline too.
    """
    kept: list[Block] = []
    shown = False
    for index, block in enumerate(blocks):
        key = likeness(block.words)
        kind = copies.get(key)
        below = shown and key not in descriptions
        set_apart = below or block.emphasised or block.kind == "heading"
        if kind in ("headline", "alternate", "bullet") or (kind == "dek" and set_apart):
            shown = True
        elif is_aside(block.words) or (kind is None and block.kind == "heading"):
            kept.append(block)
        elif kind == "dek" and _copies_follow(blocks[index + 1 :], copies):
            shown = True
        else:
            return kept + blocks[index:]
    return kept


def _copies_follow(blocks: Sequence[Block], copies: Mapping[str, PartKind]) -> bool:
    """Whether the next block that is no aside is a copied headline or bullet."""
    following = next((block for block in blocks if not is_aside(block.words)), None)
    return following is not None and copies.get(likeness(following.words), "dek") != "dek"
