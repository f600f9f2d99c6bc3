"""Markdown text to blocks: paragraphs, headings and list items, each with its places.

markdown-it gives the lines of every block; its content is then found in those lines again, so that
list markers, quotation marks in the margin and trailing hashes fall away with exact columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from linter.articles.blocks import Block, BlockKind
from linter.articles.html_text import html_paragraphs, without_hidden
from linter.articles.markdown_inline import inline_text
from linter.articles.source import SourceText
from linter.articles.traced import Traced, join, split, tidy

_LINE_END = re.compile(r"[\r\n]")
_HARD_BREAKS = re.compile(r"\n\s*\n")


@cache
def _parser() -> MarkdownIt:
    # Copy is never set as indented code. Left on, an indented paragraph would be lost; `text_join`
    # off keeps escapes and entities apart, which `inline_text` needs to find them again.
    parser = MarkdownIt("commonmark", {"html": True})
    return parser.enable(["table", "strikethrough"]).disable(["code", "text_join"])


def markdown_blocks(source: SourceText, text: str) -> list[Block]:
    """The blocks of `text`, a copy of the source's text, equally long, with markup blanked out.

    Code and the contents of scripts, styles, figures and embeds are left out; a table gives one
    paragraph a row.
    """
    text = without_hidden(text)
    return [block for block in _blocks(source, text, parse_markdown(text)) if block.words]


def parse_markdown(text: str) -> list[Token]:
    """The tokens of `text` as headlint reads Markdown: tables on, indented code off."""
    return _parser().parse(text)


def _blocks(source: SourceText, text: str, tokens: list[Token]) -> Iterator[Block]:
    kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
    row: list[Traced] | None = None
    cursor = 0
    for token in tokens:
        if token.type in ("list_item_open", "heading_open"):
            kind: BlockKind = "item" if token.type == "list_item_open" else "heading"
            level = int(token.tag[1]) if kind == "heading" else 0
            kinds.append((kind, level))
        elif token.type in ("list_item_close", "heading_close"):
            kinds.pop()
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield Block("paragraph", tidy(_joined_cells(row)))
            row = None
        elif token.type == "inline" and token.map:
            start = source.line_starts[token.map[0]]
            cell = row is not None
            content = locate(text, token.content, max(start, cursor) if cell else start, cell)
            cursor = content.offsets[-1] + 1 if content.offsets else cursor
            plain, links, emphasised = inline_text(_parser(), token, content)
            if row is not None:
                row.append(plain)
                continue
            kind, level = kinds[-1]
            for piece in split(plain, _HARD_BREAKS):
                yield Block(kind, tidy(piece), links, emphasised, level)
        elif token.type == "html_block" and token.map:
            yield from _html_block(source, text, token.map)


def _html_block(source: SourceText, text: str, lines: list[int]) -> Iterator[Block]:
    start = source.line_starts[lines[0]]
    end = source.line_starts[lines[1]] if lines[1] < len(source.line_starts) else len(text)
    yield from html_paragraphs(Traced.of(text, start, end))


def locate(text: str, content: str, start: int, cell: bool = False) -> Traced:
    """The lines of a block's content, found again in the lines of `text` from `start` on.

    Each is the end of its source line but for trailing white space and hashes, so it is sought from
    the right; a table cell is sought from the left. One not found (a tab that markdown-it expanded)
    stands at the beginning of its line.
    """
    pieces: list[Traced] = []
    at = start
    for line in content.split("\n"):
        if pieces:
            pieces.append(Traced.at("\n", at))
            at = _next_line(text, at)
        end = _line_end(text, at)
        found = (text.find if cell else text.rfind)(line, at, end)
        if found < 0:
            pieces.append(Traced.at(line, at))
        else:
            pieces.append(Traced.of(text, found, found + len(line)))
        at = end
    return join(pieces)


def _line_end(text: str, at: int) -> int:
    match = _LINE_END.search(text, at)
    return match.start() if match else len(text)


def _next_line(text: str, end: int) -> int:
    return end + 2 if text[end : end + 2] == "\r\n" else end + 1


def _joined_cells(cells: Iterable[Traced]) -> Traced:
    pieces: list[Traced] = []
    for cell in cells:
        if cell.text.strip():
            if pieces:
                pieces.append(Traced.at(", ", cell.offsets[0]))
            pieces.append(cell)
    return join(pieces)
