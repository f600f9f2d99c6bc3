"""Words out of raw HTML that stands in Markdown, each character with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.articles.blocks import Block, BlockKind
from linter.articles.html_table import block_tags
from linter.articles.traced import Traced, blank, decode_entities, join, split, tidy

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)(?:[^<>\"']|\"[^\"]{0,5000}\"|'[^']{0,5000}')*>")
# Elements whose contents are no running text of the story.
_HIDDEN = re.compile(
    r"<(script|style|iframe|figure|svg|video|audio|object|form|noscript|template|aside|nav|button|select|textarea)\b",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"\n\s*\n")


def without_hidden(text: str) -> str:
    """The text, equally long, with comments and elements that hold no story blanked out."""
    if "<" not in text:
        return text
    text = blank(text, (match.span() for match in _COMMENT.finditer(text)))
    return blank(text, _hidden_spans(text))


def _hidden_spans(text: str) -> Iterator[tuple[int, int]]:
    done = 0
    unclosed: set[str] = set()
    for opening in _HIDDEN.finditer(text):
        name = opening.group(1).lower()
        if opening.start() < done or name in unclosed:
            continue
        closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, opening.end())
        if closing is None:
            unclosed.add(name)
            continue
        done = closing.end()
        yield opening.start(), done


def html_paragraphs(raw: Traced) -> Iterator[Block]:
    """The paragraphs, headings and list items of a piece of HTML."""
    kind: BlockKind = "paragraph"
    level = 0
    pieces: list[Traced] = []
    linked = 0
    in_link = False
    done = 0
    for tag in _TAG.finditer(raw.text):
        text = raw.cut(done, tag.start())
        pieces.append(text)
        linked += len(text.text.strip()) if in_link else 0
        done = tag.end()
        closing, name = tag.group(1) == "/", tag.group(2).lower()
        if name == "a":
            in_link = not closing
        elif name == "br":
            pieces.append(Traced.at("\n", raw.offsets[tag.start()]))
        elif name in block_tags():
            yield from _paragraphs(pieces, kind, linked, level)
            pieces, linked = [], 0
            kind, level = ("paragraph", 0) if closing else _kind_of(name)
    yield from _paragraphs([*pieces, raw.cut(done)], kind, linked, level)


def _kind_of(name: str) -> tuple[BlockKind, int]:
    if name == "li":
        return "item", 0
    if len(name) == 2 and name[0] == "h" and name[1].isdigit():
        return "heading", int(name[1])
    return "paragraph", 0


def _paragraphs(pieces: list[Traced], kind: BlockKind, linked: int, level: int) -> Iterator[Block]:
    whole = decode_entities(join(pieces))
    visible = len(whole.text.strip())
    for piece in split(whole, _BREAKS):
        text = tidy(piece)
        if text.text:
            yield Block(kind, text, min(linked / visible, 1.0), level=level)
