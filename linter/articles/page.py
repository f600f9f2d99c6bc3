"""A web page as a tree whose elements know where they stand in the file.

lxml repairs broken pages well but knows lines at most. So every start tag is numbered before lxml
sees it; the words of an element are then read again from the file, beginning at its tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.articles.html_table import block_tags
from linter.articles.source import SourceText
from linter.articles.traced import Traced, decode_entities, join, replace, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MARK = "data-headlint"
"""The attribute that holds the number of a start tag."""


_OPENING = re.compile(r"<(?:(/?)([a-zA-Z][^\s/>]*)|!--|[!?/])")
_ATTRIBUTE = re.compile(
    r"[\s/]*([^\s/>=\"'][^\s/>=]*|[\"'=])(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']?[^\s>]*)))?"
)
_TAG_END = re.compile(r"[\s/]*>")
# What stands in these is no markup: it ends only at their own end tag.
_RAW_END = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}
_SPACE = re.compile(r"\s+")
_BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of the file: its characters, its name in lower case, and whether it is an end tag.

    A comment or declaration is an end tag without a name.
    """

    start: int
    end: int
    name: str
    closing: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its text, the tags in it in order, and the tree made of them."""

    text: SourceText
    tags: tuple[Tag, ...]
    root: HtmlElement

    def place(self, element: HtmlElement) -> int:
        """The offset in the file behind the element's start tag (0 if lxml invented it)."""
        number = element.get(MARK)
        return self.tags[int(number)].end if number is not None else 0

    def words(self, element: HtmlElement, breaks: bool = False) -> Traced:
        """The text of an element, each character with its place, tidied unless `breaks` are wanted:
        then "<br>" is a line end, and so is nothing else.

        Where the tree lxml made differs from the file's own order, every character stands at the
        element itself: a rough place, never a wrong one.
        """
        expected = visible_text(element)
        number = element.get(MARK)
        found = self._read(int(number), expected) if number is not None else None
        if found is None:
            found = Traced.at(tidy(Traced.at(expected, 0)).text, self.place(element))
        return found if breaks else tidy(found)

    def attribute(self, element: HtmlElement, name: str) -> Traced:
        """The value of an attribute, entities decoded, each character with its place."""
        value = element.get(name) or ""
        number = element.get(MARK)
        if number is not None:
            tag = self.tags[int(number)]
            for match in _attributes(self.text.text, tag):
                if match.group(1).lower() == name and match.lastindex and match.lastindex > 1:
                    return decode_entities(Traced.of(self.text.text, *match.span(match.lastindex)))
        return Traced.at(value, self.place(element))

    def script(self, element: HtmlElement) -> tuple[int, int]:
        """The offsets between which the contents of a script element stand."""
        number = element.get(MARK)
        if number is None:
            return 0, 0
        index = int(number)
        end = self.tags[index + 1].start if index + 1 < len(self.tags) else len(self.text.text)
        return self.tags[index].end, end

    def _read(self, number: int, expected: str) -> Traced | None:
        """The text of the file from a tag on, up to as many visible characters as expected."""
        wanted = _SPACE.sub("", expected)
        pieces: list[Traced] = []
        seen = ""
        for index in range(number, len(self.tags)):
            tag = self.tags[index]
            if index > number and tag.name in block_tags():
                pieces.append(Traced.at(_BREAK if tag.name == "br" else " ", tag.start))
            after = (
                self.tags[index + 1].start if index + 1 < len(self.tags) else len(self.text.text)
            )
            if tag.name in _RAW_END and not tag.closing:
                continue
            piece = decode_entities(Traced.of(self.text.text, tag.end, after))
            pieces.append(replace(piece, _SPACE, " "))
            seen += _SPACE.sub("", piece.text)
            if len(seen) >= len(wanted):
                return _up_to(join(pieces), len(wanted)) if seen.startswith(wanted) else None
        return None


def parse_page(text: SourceText) -> Page:
    """Parse the text of a page. Raises ReadError if it holds no element at all."""
    from lxml import etree, html

    tags = tuple(_tags(text.text))
    pieces, done = [], 0
    for number, tag in enumerate(tags):
        if not tag.closing:
            at = tag.start + 1 + len(tag.name)
            pieces.append(f'{text.text[done:at]} {MARK}="{number}"')
            done = at
    marked = "".join([*pieces, text.text[done:]]).replace("\0", "\ufffd")
    # Without a stated encoding lxml believes the page's own <meta>, wrong on a page saved anew.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(marked.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise text.error("this is not a web page: no element was found in it", 0) from error
    return Page(text, tags, root)


def visible_text(element: HtmlElement) -> str:
    """The text in an element, with a line end around every block; no scripts or styles."""
    return "".join(_visible(element))


def _visible(element: HtmlElement) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _RAW_END:
        return
    yield element.text or ""
    for child in element:
        block = child.tag in block_tags()
        if block:
            yield "\n"
        yield from _visible(child)
        if block:
            yield "\n"
        yield child.tail or ""


def _tags(text: str) -> Iterator[Tag]:
    at = 0
    while opening := _OPENING.search(text, at):
        if opening.group(2) is None:
            ending = "-->" if opening.group() == "<!--" else ">"
            found = text.find(ending, opening.end())
            at = found + len(ending) if found >= 0 else len(text)
            yield Tag(opening.start(), at, "", closing=True)
            continue
        name = opening.group(2).lower()
        end = _tag_end(text, opening.end())
        if end is None:
            return
        closing = opening.group(1) == "/"
        yield Tag(opening.start(), end, name, closing)
        at = end
        if name in _RAW_END and not closing:
            raw_end = _RAW_END[name].search(text, end)
            at = raw_end.start() if raw_end else len(text)


def _tag_end(text: str, at: int) -> int | None:
    while True:
        if end := _TAG_END.match(text, at):
            return end.end()
        attribute = _ATTRIBUTE.match(text, at)
        if attribute is None:
            return None
        at = attribute.end()


def _attributes(text: str, tag: Tag) -> Iterator[re.Match[str]]:
    at = tag.start + 1 + len(tag.name)
    while at < tag.end and (match := _ATTRIBUTE.match(text, at, tag.end)):
        yield match
        at = match.end()


def _up_to(traced: Traced, visible: int) -> Traced:
    """The beginning of a text that holds this many characters other than white space."""
    if not visible:
        return traced.cut(0, 0)
    count = 0
    for index, character in enumerate(traced.text):
        count += not character.isspace()
        if count == visible:
            return traced.cut(0, index + 1)
    return traced
