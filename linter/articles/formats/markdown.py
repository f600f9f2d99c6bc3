"""Markdown with front matter, as Hugo, Jekyll, Eleventy and Astro sites keep their stories."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from pathlib import PurePath

from linter.articles.assemble import Draft, finish
from linter.articles.blocks import Block, Piece, likeness
from linter.articles.dates import stated_date
from linter.articles.formats.base import Outcome
from linter.articles.front_matter import find_front_matter, pieces_of, read_fields, texts_of
from linter.articles.markdown_blocks import markdown_blocks
from linter.articles.settings import ReaderSettings
from linter.articles.shortcodes import unfold
from linter.articles.source import Source, SourceText, read_text
from linter.articles.structure import is_key_points_label, take_bullets, take_dek
from linter.articles.suppression_places import in_front_matter, in_markdown

_LOOKS_LIKE = re.compile(rb"(?:\xef\xbb\xbf)?(?:---[ \t]*\r?\n[\w\"'#]|\+\+\+[ \t]*\r?\n|# \S)")


class MarkdownFormat:
    """Markdown: `.md`, `.markdown`, `.mdx`."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".mdx")

    def claims(self, source: Source) -> bool:
        """Front matter, or a first-level heading, at the very top."""
        return _LOOKS_LIKE.match(source.head()) is not None

    def read(self, source: Source, settings: ReaderSettings) -> Iterator[Outcome]:
        """One article a file. Raises ReadError for front matter that is broken."""
        text = read_text(source)
        yield finish(_draft(text, source, settings))


FORMAT = MarkdownFormat()


def _draft(text: SourceText, source: Source, settings: ReaderSettings) -> Draft:
    front = find_front_matter(text)
    fields = read_fields(text, front) if front else []
    begin, mdx = front.body if front else 0, source.suffix == ".mdx"
    body = unfold(text, begin, mdx)
    pieces = [*pieces_of(fields, settings), *body.pieces]
    for part in body.key_points:
        pieces += _key_points(markdown_blocks(text, part))
    blocks: Sequence[Block] = markdown_blocks(text, body.text)
    found, blocks = _structure(blocks, pieces)
    pieces += found
    beside = [block for part in body.sidebars for block in markdown_blocks(text, part)]
    languages = texts_of(fields, "language", settings)
    dates = [*texts_of(fields, "published", settings), PurePath(source.path).name]
    return Draft(
        text,
        FORMAT.name,
        tuple(pieces),
        (*blocks, *beside),
        language=next((language for language in languages if language), None),
        published=next((day for stated in dates if (day := stated_date(stated))), None),
        genres=tuple(texts_of(fields, "genre", settings)),
        suppressions=(
            *(in_front_matter(text, front) if front else ()),
            *in_markdown(text, begin, mdx),
        ),
        section=next(iter(texts_of(fields, "section", settings)), None),
    )


def _structure(blocks: Sequence[Block], known: Sequence[Piece]) -> tuple[list[Piece], list[Block]]:
    """What the body itself shows: its first-level heading, the line below it, its bullets."""
    kinds = {piece.kind for piece in known}
    pieces: list[Piece] = []
    rest = list(blocks)
    if rest and rest[0].kind == "heading" and rest[0].level == 1 and not _is_known(rest[0], known):
        pieces.append(Piece("alternate" if "headline" in kinds else "headline", "h1", rest[0].text))
        rest = rest[1:]
    if pieces and "dek" not in kinds:
        found, rest = take_dek(rest)
        pieces += found
    if (pieces or kinds) and "bullet" not in kinds:
        found, rest = take_bullets(rest)
        pieces += found
    return pieces, rest


def _is_known(block: Block, known: Sequence[Piece]) -> bool:
    """Whether a heading says what a field says: then it is a copy, to be stripped with the rest."""
    return likeness(block.words) in {likeness(piece.text.text) for piece in known}


def _key_points(blocks: Sequence[Block]) -> list[Piece]:
    """The items of a key-points block; a second heading that is no such label ends them."""
    rest = list(blocks)
    if rest and rest[0].kind != "item" and is_key_points_label(rest[0].words):
        rest = rest[1:]
    rest = rest[next((i for i, block in enumerate(rest) if block.kind != "heading"), 0) :]
    points = takewhile(lambda block: block.kind != "heading", rest)
    return [Piece("bullet", "keypoints", block.text) for block in points]
