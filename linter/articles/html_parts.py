"""The display copy of a page: its headline, what it is called elsewhere, dek and bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.articles.blocks import Piece, likeness
from linter.articles.html_blocks import PageBlock, in_furniture
from linter.articles.html_metadata import Metadata, without_site
from linter.articles.html_table import html_table
from linter.articles.page import Page, visible_text
from linter.articles.structure import is_key_points_label

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORD = re.compile(r"\w+")
_SEPARATOR = re.compile(r"\s+[|–—-]\s+")
_TITLES = ("og:title", "twitter:title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description")
_MIN_DEK_CHARACTERS = 20
_MAX_DEK_CHARACTERS = 400
# Key points by the rule of docs/formats.md: two items or more of 30 to 260 characters, few of them
# links, above the third paragraph, sharing 30% of their words of four letters with the story.
_MIN_ITEM = 30
_MAX_ITEM = 260
_MAX_NAMED_ITEM = 400
_LATEST_PARAGRAPH = 3
_MIN_SHARED_WORDS = 0.3
_MAX_LINKED_ITEMS = 0.5
_CONTENT_WORD_LETTERS = 4


def choose_h1(page: Page, metadata: Metadata) -> HtmlElement | None:
    """The h1 that is the story's headline: the one most like what the page is called elsewhere.

    Empty ones and those in furniture are passed over; a site name in an h1 is like nothing.
    """
    title = page.root.find(".//title")
    sites = metadata.site_names | _site_names(visible_text(title) if title is not None else "")
    filled = [
        h1
        for h1 in page.root.iter("h1")
        if visible_text(h1).strip()
        and likeness(visible_text(h1)) not in sites
        and not in_furniture(h1)
    ]
    stated = [metadata.meta[name].text for name in _TITLES if name in metadata.meta]
    stated += [metadata.story["headline"].text] if "headline" in metadata.story else []
    stated += [visible_text(title)] if title is not None else []
    scores = [
        max((_shared(visible_text(h1), name) for name in stated), default=0.0) for h1 in filled
    ]
    if not filled:
        return None
    if max(scores) > 0:
        return filled[scores.index(max(scores))]
    return next((h1 for h1 in filled if len(visible_text(h1).split()) > 2), None)


def _site_names(title: str) -> set[str]:
    """The names of sections and of the site in a title: all pieces of it but the longest."""
    pieces = sorted(_SEPARATOR.split(title.strip()), key=len)
    return {likeness(name) for name in pieces[:-1]}


def headlines(page: Page, metadata: Metadata, h1: HtmlElement | None) -> list[Piece]:
    """The headline, and the titles the page gives to search engines and social media."""
    named = []
    if h1 is not None:
        named.append(("h1", page.words(h1)))
    headline = named[0][1].text if named else ""
    if "headline" in metadata.story:
        named.append(("headline", metadata.story["headline"]))
    named += [
        (name, without_site(metadata.meta[name], metadata, headline))
        for name in _TITLES
        if name in metadata.meta
    ]
    title = page.root.find(".//head//title")
    if title is not None:
        named.append(("title", without_site(page.words(title), metadata, headline)))
    filled = [(name, text) for name, text in named if text.text]
    return [
        Piece("alternate" if index else "headline", name, text)
        for index, (name, text) in enumerate(filled)
    ]


def deks(page: Page, metadata: Metadata, visible: HtmlElement | None) -> list[Piece]:
    """The line below the headline and the descriptions; those cut short of another are left out."""
    named = [("dek", page.words(visible))] if visible is not None else []
    named += [(name, metadata.meta[name]) for name in _DESCRIPTIONS if name in metadata.meta]
    if "description" in metadata.story:
        named.append(("description", metadata.story["description"]))
    keys = [likeness(text.text) for _, text in named]
    kept = []
    for index, (name, text) in enumerate(named):
        longer = any(key != keys[index] and key.startswith(keys[index]) for key in keys)
        if not longer:
            kept.append(Piece("dek", name, text))
    return kept


def find_dek(blocks: Sequence[PageBlock], after: int, before: int) -> HtmlElement | None:
    """The block between headline and story that the page itself calls its dek."""
    for block in blocks:
        if after < block.rank < before and _is_named_dek(block.element):
            text = " ".join(visible_text(block.element).split())
            if _MIN_DEK_CHARACTERS <= len(text) <= _MAX_DEK_CHARACTERS:
                return block.element
    return None


def find_key_points(page: Page, story: Sequence[PageBlock], after: int) -> list[HtmlElement]:
    """The items of the list that sums the story up, or none.

    A list that the page itself calls key points may stand anywhere below the headline, any other
    between the headline and the third paragraph.
    """
    paragraphs = [block.rank for block in story if block.element.tag == "p"][:_LATEST_PARAGRAPH]
    latest = paragraphs[-1] if paragraphs else 0
    for rank, element in enumerate(page.root.iter()):
        if rank <= after or element.tag not in ("ul", "ol") or in_furniture(element):
            continue
        named = _is_named_key_points(element)
        items = [item for item in element if item.tag == "li"]
        if (named or rank < latest) and _are_points(items, _MAX_NAMED_ITEM if named else _MAX_ITEM):
            inside = set(element.iter())
            rest = [block.element for block in story if block.element not in inside]
            if _told_by(items, rest):
                return items
    return []


def _told_by(items: Sequence[HtmlElement], story: Sequence[HtmlElement]) -> bool:
    """Whether the story uses enough of the items' words."""
    words = {word for element in story for word in _content_words(visible_text(element))}
    own = {word for item in items for word in _content_words(visible_text(item))}
    return len(own & words) >= _MIN_SHARED_WORDS * max(len(own), 1)


def _is_named_key_points(items: HtmlElement) -> bool:
    """Whether the list, what holds it, or the heading above it says "key points"."""
    parent, above = items.getparent(), items.getprevious()
    named = _names(items) | (_names(parent) if parent is not None else set())
    label = " ".join(visible_text(above).split()) if above is not None else ""
    return bool(named & html_table()["key_points_names"]) or is_key_points_label(label)


def _are_points(items: Sequence[HtmlElement], longest: int) -> bool:
    """Whether there are enough items, of the right length and not mostly links."""
    texts = [" ".join(visible_text(item).split()) for item in items]
    linked = sum(
        sum(len(visible_text(link)) for link in item.iter("a")) > len(text) / 2
        for item, text in zip(items, texts, strict=True)
    )
    return (
        len(items) >= 2
        and all(_MIN_ITEM <= len(text) <= longest for text in texts)
        and linked < _MAX_LINKED_ITEMS * len(items)
    )


def _is_named_dek(element: HtmlElement) -> bool:
    return any(
        _names(each) & html_table()["dek_names"]
        for each in (element, element.getparent())
        if each is not None
    )


def _names(element: HtmlElement) -> set[str]:
    """What an element is called, whole and in parts: "article__sub-title" is also "sub-title"."""
    stated = " ".join(
        element.get(name) or "" for name in ("class", "itemprop", "data-testid")
    ).lower()
    return {part for name in stated.split() for part in _parts(name)}


def _parts(name: str) -> Iterator[str]:
    yield name
    pieces = re.split(r"[-_]+", name)
    for start in range(len(pieces)):
        for end in range(start + 1, len(pieces) + 1):
            yield "-".join(pieces[start:end])


def _shared(text: str, other: str) -> float:
    """The share of the longer text's words that both have."""
    words, others = set(_WORD.findall(text.casefold())), set(_WORD.findall(other.casefold()))
    return len(words & others) / max(len(words), len(others), 1)


def _content_words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if len(word) >= _CONTENT_WORD_LETTERS}
