"""Web pages: the headline on the page and in its metadata, bullets, and the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from linter.articles.assemble import Draft, finish
from linter.articles.blocks import Piece
from linter.articles.dates import stated_date
from linter.articles.formats.base import Outcome
from linter.articles.html_blocks import PageBlock, page_blocks, story_blocks, to_block
from linter.articles.html_metadata import Metadata, read_metadata
from linter.articles.html_parts import choose_h1, deks, find_dek, find_key_points, headlines
from linter.articles.model import ReadError
from linter.articles.page import Page, parse_page
from linter.articles.settings import ReaderSettings, Selectors
from linter.articles.source import Source, SourceText, read_text
from linter.articles.suppression_places import in_comment
from linter.articles.suppressions import suppressions_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LOOKS_LIKE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


class HtmlFormat:
    """Web pages: `.html`, `.htm`."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")

    def claims(self, source: Source) -> bool:
        """A document type or an html element at the top."""
        return _LOOKS_LIKE.match(source.head()) is not None

    def read(self, source: Source, settings: ReaderSettings) -> Iterator[Outcome]:
        """One article a page."""
        yield finish(_draft(read_text(source), settings))


FORMAT = HtmlFormat()


def _draft(text: SourceText, settings: ReaderSettings) -> Draft:
    page = parse_page(text)
    metadata = read_metadata(page)
    selectors = settings.selectors.get(metadata.host) or settings.selectors.get("*") or Selectors()
    blocks = page_blocks(page)
    ranks = {element: rank for rank, element in enumerate(page.root.iter())}
    chosen = _select(page, selectors.headline) or [choose_h1(page, metadata)]
    h1 = chosen[0]
    after = ranks[h1] if h1 is not None else -1
    story = _story(page, blocks, selectors, metadata, after)
    first = next((block.rank for block in story if block.element.tag == "p"), len(ranks))
    dek = next(iter(_select(page, selectors.dek)), None)
    if dek is None:
        dek = find_dek(blocks, after, first + 1)
    points = _select(page, selectors.bullets) or find_key_points(page, story, after)
    taken = {element for part in (h1, dek, *points) if part is not None for element in part.iter()}
    pieces = [
        *headlines(page, metadata, h1),
        *deks(page, metadata, dek),
        *_alternative(metadata),
        *(Piece("bullet", "li", page.words(item)) for item in points),
    ]
    kept = [block for block in story if block.element not in taken]
    return Draft(
        text,
        FORMAT.name,
        tuple(pieces),
        tuple(chain.from_iterable(to_block(page, block) for block in kept)),
        language=metadata.language,
        published=stated_date(_published(metadata)),
        genres=metadata.genres,
        suppressions=suppressions_of(
            text, (entry for tag in page.tags for entry in in_comment(text, tag.start, tag.end))
        ),
        section=metadata.first("article:section", "articlesection", "parsely-section", "section"),
    )


def _published(metadata: Metadata) -> str | None:
    return metadata.first(
        "datepublished",
        "article:published_time",
        "article:published",
        "og:article:published_time",
        "published",
        "date",
    )


def _alternative(metadata: Metadata) -> Iterator[Piece]:
    if "alternativeheadline" in metadata.story:
        yield Piece("alternate", "alternativeHeadline", metadata.story["alternativeheadline"])


def _story(
    page: Page, blocks: Sequence[PageBlock], selectors: Selectors, metadata: Metadata, after: int
) -> list[PageBlock]:
    left_out = set(chain.from_iterable(e.iter() for e in _select(page, selectors.furniture)))
    kept = [block for block in blocks if block.element not in left_out]
    if containers := _select(page, selectors.body):
        inside = set(chain.from_iterable(container.iter() for container in containers))
        return [block for block in kept if block.element in inside]
    body = metadata.story.get("articlebody")
    return story_blocks(page, kept, body.text if body else "", after)


def _select(page: Page, selector: str) -> list[HtmlElement]:
    from cssselect import SelectorError

    if not selector:
        return []
    try:
        return list(page.root.cssselect(selector))
    except SelectorError as error:
        raise ReadError(
            f"the selector '{selector}' in the configuration is not valid CSS: {error}",
            page.text.path,
        ) from error
