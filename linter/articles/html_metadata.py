"""What a page says about itself: JSON-LD, OpenGraph and other meta elements, its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from linter.articles.blocks import likeness
from linter.articles.html_table import html_table
from linter.articles.json_text import (
    JsonError,
    JsonString,
    JsonValue,
    parse_json,
    traced_string,
)
from linter.articles.page import Page
from linter.articles.traced import Traced, decode_entities, replace, tidy

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_JSON_START = re.compile(r"[\[{]")
_SUFFIX = re.compile(r"\s+(?:\||[-–—•·:»]|::)\s+")
# " | Site name" is a suffix whatever its words; behind a dash only a known name is.
_SURE_SEPARATOR = "|"
_MAX_SITE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Metadata:
    """The statements of a page, by name: meta elements, and the members of its story's JSON-LD."""

    meta: dict[str, Traced] = field(default_factory=dict)
    story: dict[str, Traced] = field(default_factory=dict)
    genres: tuple[str, ...] = ()
    language: str | None = None
    host: str = ""
    site_names: frozenset[str] = frozenset()

    def first(self, *names: str) -> str | None:
        """The text of the first of these meta elements or story members that is there."""
        for name in names:
            value = self.meta.get(name) or self.story.get(name)
            if value is not None and value.text:
                return value.text
        return None


def read_metadata(page: Page) -> Metadata:
    """Collect what the page says of itself; broken JSON-LD is passed over."""
    meta = dict(_meta(page))
    story, genres = _story(page)
    host, path = _address(page, meta)
    sites = [
        meta.get(name)
        for name in ("og:site_name", "application-name", "apple-mobile-web-app-title")
    ]
    # Some pages state their headline as the name of the application.
    names = {
        likeness(site.text)
        for site in sites
        if site is not None and len(site.text.split()) <= _MAX_SITE_WORDS
    }
    names |= {likeness(host), likeness(host.rsplit(".", 1)[0])}
    if publisher := story.get("publisher"):
        names.add(likeness(publisher.text))
    stated = story.get("inlanguage")
    return Metadata(
        meta,
        story,
        (*genres, *_sections(meta), *_sections(story), *path),
        page.root.get("lang") or (stated.text if stated else None),
        host,
        frozenset(names - {""}),
    )


def clean(value: Traced) -> Traced:
    """Text from an attribute or from JSON: tags out, entities decoded, tidied."""
    return tidy(decode_entities(replace(decode_entities(value), _TAG)))


def without_site(title: Traced, metadata: Metadata, headline: str) -> Traced:
    """A title without the name of the site or section behind it ("… | World | The Site")."""
    while separators := list(_SUFFIX.finditer(title.text)):
        last = separators[-1]
        suffix = title.text[last.end() :]
        kept = title.cut(0, last.start())
        known = likeness(suffix) in metadata.site_names or likeness(kept.text) == likeness(headline)
        sure = last.group().strip() == _SURE_SEPARATOR and len(suffix.split()) <= _MAX_SITE_WORDS
        if not (known or sure) or not kept.text.strip():
            return title
        title = kept
    return title


def _meta(page: Page) -> Iterator[tuple[str, Traced]]:
    seen: set[str] = set()
    for element in page.root.iter("meta"):
        name = (
            element.get("property") or element.get("name") or element.get("itemprop") or ""
        ).lower()
        if name and name not in seen and (value := clean(page.attribute(element, "content"))).text:
            seen.add(name)
            yield name, value


def _sections(statements: dict[str, Traced]) -> Iterator[str]:
    return (statements[name].text for name in sorted(html_table()["genre_names"] & {*statements}))


def _address(page: Page, meta: dict[str, Traced]) -> tuple[str, tuple[str, ...]]:
    """The host name of the page's canonical address, and the folders of its path."""
    links = (link.get("href") for link in page.root.iter("link") if link.get("rel") == "canonical")
    stated = next(links, None) or (meta["og:url"].text if "og:url" in meta else "")
    try:
        address = urlsplit(stated)
        host = (address.hostname or "").removeprefix("www.")
    except ValueError:
        return "", ()
    return host, tuple(part for part in address.path.split("/")[:-1] if part)


def _story(page: Page) -> tuple[dict[str, Traced], tuple[str, ...]]:
    """The text members of the first JSON-LD object that is a story, and its types."""
    for element in page.root.iter("script"):
        if "ld+json" not in (element.get("type") or ""):
            continue
        for found in _objects(_parsed(page, *page.script(element))):
            types = _types(found)
            if "headline" in found and html_table()["story_types"] & set(types):
                return dict(_members(page, found)), types
    return {}, ()


def _parsed(page: Page, start: int, end: int) -> JsonValue:
    opening = _JSON_START.search(page.text.text, start, end)
    if opening is None:
        return []
    try:
        return parse_json(page.text.text, opening.start(), strict=False)[0]
    except JsonError:
        return []


def _objects(value: JsonValue) -> Iterator[dict[str, JsonValue]]:
    if isinstance(value, dict):
        yield value
        for member in value.values():
            yield from _objects(member)
    elif isinstance(value, list):
        for item in value:
            yield from _objects(item)


def _types(found: dict[str, JsonValue]) -> tuple[str, ...]:
    value = found.get("@type")
    values = value if isinstance(value, list) else [value]
    return tuple(item.value for item in values if isinstance(item, JsonString))


def _members(page: Page, found: dict[str, JsonValue]) -> Iterator[tuple[str, Traced]]:
    for name, value in found.items():
        if isinstance(value, dict):
            value = value.get("name", [])
        elif isinstance(value, list) and name.lower() in html_table()["genre_names"]:
            value = value[0] if value else []
        if isinstance(value, JsonString):
            yield name.lower(), clean(traced_string(page.text.text, value))
