"""The paragraphs of a page: which blocks there are, and which of them are the story."""

from __future__ import annotations

import logging
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

from linter.articles.blocks import Block, BlockKind, likeness
from linter.articles.html_table import block_tags, html_table
from linter.articles.page import Page, visible_text
from linter.articles.structure import ends_sentence
from linter.articles.traced import Traced, split, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PARAGRAPHS = re.compile(r"\n *\n[\n ]*")
# Text as long as this is no repeated phrase: if the story holds it, it is the story's.
_MIN_CONTAINED = 40
# Fewer words that are no sentence are a button or a label ("Next", "1 of 5").
_MIN_WORDS = 4
# The page's own articleBody counts where it holds at least this share of what trafilatura found.
_MIN_STATED_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block element that holds no further one, its rank in the page, and the key of its words."""

    element: HtmlElement
    rank: int
    key: str


def page_blocks(page: Page) -> list[PageBlock]:
    """The innermost block elements with text, in page order, furniture elements left out."""
    found = []
    for rank, element in enumerate(page.root.iter()):
        if element.tag not in block_tags() or element.tag == "br" or _holds_block(element):
            continue
        if not in_furniture(element):
            key = likeness(_own_text(page, element))
            if key:
                found.append(PageBlock(element, rank, key))
    return found


def in_furniture(element: HtmlElement) -> bool:
    """Whether an element is, or stands in, one that holds no part of the story."""
    tags = html_table()["furniture_tags"]
    return element.tag in tags or any(parent.tag in tags for parent in element.iterancestors())


def _holds_block(element: HtmlElement) -> bool:
    return any(
        child.tag in block_tags() and child.tag != "br" for child in element.iterdescendants()
    )


def story_blocks(
    page: Page, blocks: Iterable[PageBlock], stated: str, after: int
) -> list[PageBlock]:
    """The blocks that are the story, of those behind the rank `after`.

    `stated` is the page's own articleBody, if it has one. Where that holds the story, what is in it
    counts; else what trafilatura takes for the text.
    """
    candidates = [block for block in blocks if block.rank > after]
    extracted = _within(candidates, _extracted_lines(page))
    said = _within(candidates, [stated]) if stated else []
    if said and _length(said) >= _MIN_STATED_SHARE * _length(extracted):
        return said
    return extracted


def to_block(page: Page, found: PageBlock) -> Iterator[Block]:
    """The paragraphs of a block element (several where "<br><br>" parts them)."""
    element = found.element
    kind, level = _kind_of(element)
    visible = max(len(visible_text(element).strip()), 1)
    links = min(sum(len(visible_text(link).strip()) for link in element.iter("a")) / visible, 1.0)
    for piece in _without_captions(page, element):
        words = tidy(piece)
        if len(words.text.split()) >= _MIN_WORDS or ends_sentence(words.text):
            yield Block(kind, words, links, level=level)


def _own_text(page: Page, element: HtmlElement) -> str:
    """The visible text of an element, but for the captions in it."""
    if next(_captions(element), None) is None:
        return visible_text(element)
    return " ".join(piece.text for piece in _without_captions(page, element))


def _without_captions(page: Page, element: HtmlElement) -> Iterator[Traced]:
    """The paragraphs of an element without the captions and credits of pictures that stand in it.

    A caption before the first words would make a credit, which is furniture, of all of them.
    """
    text = page.words(element, breaks=True)
    done = 0
    for caption in _captions(element):
        places = page.words(caption).offsets
        if places:
            start = max(bisect_left(text.offsets, places[0]), done)
            yield from split(text.cut(done, start), _PARAGRAPHS)
            done = max(bisect_right(text.offsets, places[-1]), start)
    yield from split(text.cut(done), _PARAGRAPHS)


def _captions(element: HtmlElement) -> Iterator[HtmlElement]:
    """The outermost captions and credits inside an element, in order."""
    for child in element:
        if _is_caption(child):
            yield child
        else:
            yield from _captions(child)


def _is_caption(element: HtmlElement) -> bool:
    names = re.split(r"[\s_-]+", (element.get("class") or "").lower())
    return not html_table()["caption_names"].isdisjoint(names)


def _kind_of(element: HtmlElement) -> tuple[BlockKind, int]:
    tag = str(element.tag)
    if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
        return "heading", int(tag[1])
    if tag == "li" or any(parent.tag == "li" for parent in element.iterancestors()):
        return "item", 0
    return "paragraph", 0


def _within(blocks: Iterable[PageBlock], lines: Iterable[str]) -> list[PageBlock]:
    ordered = [key for line in lines if (key := likeness(line))]
    keys, whole = frozenset(ordered), "".join(ordered)
    return [
        block
        for block in blocks
        if block.key in keys or (len(block.key) >= _MIN_CONTAINED and block.key in whole)
    ]


def _length(blocks: Iterable[PageBlock]) -> int:
    return sum(len(block.key) for block in blocks)


@cache
def _trafilatura() -> ModuleType:
    """trafilatura, kept from writing its warnings to the terminal where no logging is set up."""
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return trafilatura


def _extracted_lines(page: Page) -> list[str]:
    text = _trafilatura().extract(
        deepcopy(page.root),
        include_comments=False,
        include_tables=False,
        favor_precision=True,
        deduplicate=False,
    )
    return (text or "").splitlines()
