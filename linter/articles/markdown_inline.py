"""The words of a Markdown paragraph without its markup, each character with its place.

markdown-it decides what is emphasis, link or code, but gives no places for it. Its tokens come in
the order of the source, so they are found again by walking along it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from linter.articles.traced import Traced, join

_TAG_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_SPACES = re.compile(r"[ \t]*")
_LABEL = re.compile(r"\[[^\]]*\]")


@dataclass(slots=True)
class _Walk:
    """A walk along one paragraph: what was passed, and how much of the words is marked how."""

    parser: MarkdownIt
    content: Traced
    at: int = 0
    pieces: list[Traced] = field(default_factory=list)
    links: int = 0
    emphasised: int = 0
    in_link: int = 0
    in_emphasis: int = 0

    def keep(self, text: str, length: int | None = None) -> None:
        """Keep `text`, written as the next `length` characters (as many as it has if None)."""
        if length is None:
            found = self.content.text.find(text, self.at)
            start = self.at if found < 0 else found
            kept = self.content.cut(start, start + len(text)) if found >= 0 else self._here(text)
            self.at = start + (len(text) if found >= 0 else 0)
        else:
            kept = self._here(text)
            self.at += length
        self.pieces.append(kept)
        visible = len(text.strip())
        self.links += visible if self.in_link else 0
        self.emphasised += visible if self.in_emphasis else 0

    def skip(self, markup: str) -> None:
        """Pass over markup that stands next."""
        found = self.content.text.find(markup, self.at)
        if found >= 0:
            self.at = found + len(markup)

    def _here(self, text: str) -> Traced:
        offsets = self.content.offsets
        return (
            Traced.at(text, offsets[min(self.at, len(offsets) - 1)]) if offsets else Traced("", ())
        )


def inline_text(parser: MarkdownIt, token: Token, content: Traced) -> tuple[Traced, float, bool]:
    """The words of an `inline` token whose source is `content`.

    Also the share of them that is link text, and whether all of them are emphasised. Pictures
    vanish; "<br>" is a line break, two of them a paragraph break.
    """
    walk = _Walk(parser, content)
    for child in token.children or []:
        _step(walk, child)
    plain = join(walk.pieces)
    visible = sum(len(piece.text.strip()) for piece in walk.pieces)
    return plain, walk.links / visible if visible else 0.0, 0 < visible == walk.emphasised


def _step(walk: _Walk, token: Token) -> None:
    match token.type:
        case "text":
            walk.keep(token.content)
        case "text_special":
            walk.skip(token.markup)
            walk.at -= len(token.markup)
            walk.keep(token.content, len(token.markup))
        case "code_inline":
            _code(walk, token)
        case "softbreak" | "hardbreak":
            walk.keep("\n")
            spaces = _SPACES.match(walk.content.text, walk.at)
            walk.at = spaces.end() if spaces else walk.at
        case "html_inline":
            walk.skip(token.content)
            _tag(walk, token.content)
        case "link_open":
            walk.skip("<" if token.markup == "autolink" else "[")
            walk.in_link += 1
        case "link_close":
            walk.in_link -= 1
            if token.markup == "autolink":
                walk.skip(">")
            else:
                walk.skip("]")
                _skip_destination(walk)
        case "image":
            walk.skip("![" + token.content + "]")
            _skip_destination(walk)
        case _ if token.type.endswith(("_open", "_close")):
            walk.skip(token.markup)
            step = 1 if token.type.endswith("_open") else -1
            walk.in_emphasis += step * (token.tag in ("em", "strong"))


def _code(walk: _Walk, token: Token) -> None:
    walk.skip(token.markup)
    start = walk.at
    walk.skip(token.markup)
    inner = walk.content.cut(start, walk.at - len(token.markup))
    walk.pieces.append(inner)


def _tag(walk: _Walk, tag: str) -> None:
    match = _TAG_NAME.match(tag)
    name = match.group(1).lower() if match else ""
    if name == "br":
        walk.at -= len(tag)
        walk.keep("\n", len(tag))
    step = -1 if tag.startswith("</") else 1
    if name == "a":
        walk.in_link = max(walk.in_link + step, 0)
    elif name in ("i", "b", "em", "strong"):
        walk.in_emphasis = max(walk.in_emphasis + step, 0)


def _skip_destination(walk: _Walk) -> None:
    """Pass over what follows the text of a link: "(address 'title')", "[label]", or nothing."""
    text = walk.content.text
    if label := _LABEL.match(text, walk.at):
        walk.at = label.end()
    if text[walk.at : walk.at + 1] != "(":
        return
    at = _spaces(text, walk.at + 1)
    destination = walk.parser.helpers.parseLinkDestination(text, at, len(text))
    if destination.ok:
        at = _spaces(text, destination.pos)
        title = walk.parser.helpers.parseLinkTitle(text, at, len(text))
        at = _spaces(text, title.pos) if title.ok else at
    if text[at : at + 1] == ")":
        walk.at = at + 1


def _spaces(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\n":
        at += 1
    return at
