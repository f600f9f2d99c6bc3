"""From what a reader found in a file to an article, or to the reason why it is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from linter.articles.blocks import Block, Piece, likeness
from linter.articles.english import is_english, is_prose, language_code
from linter.articles.furniture import strip_furniture
from linter.articles.kinds import kind_of
from linter.articles.model import Article, NotChecked, Part, Suppression
from linter.articles.source import SourceText
from linter.articles.structure import ends_sentence, is_aside
from linter.articles.traced import Traced

# A heading this long that ends as a sentence does is one; any other is a label over the story.
_MIN_HEADING_WORDS = 6
NO_SENTENCES = "no English sentences: what stands for its body is markup, code or data"
# Where each format looks for display copy, and for the story, first; docs/formats.md says the rest.
_COPY_ADVICE = {
    "markdown": "put a title into the front matter, or '# ' before the headline",
    "text": "put the headline on the first line, or behind 'HED:', and a blank line under it",
    "html": "the key 'selectors' can say which elements of the page they are",
    "jsonl": "a record needs the key 'headline', 'dek' or 'bullets'",
}
_BODY_ADVICE = {
    "markdown": "the story goes below the front matter or the headline",
    "text": "the story goes below the headline and a blank line",
    "html": "the key 'selectors' can say which elements of the page hold the story",
    "jsonl": "a record needs the key 'body'",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader found: display copy, and the blocks of the story with their furniture.

    `language` is as stated, `genres` whatever the file says about the kind of article, `section`
    the desk it names, `line` the line of a record.
    """

    text: SourceText
    format: str
    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    language: str | None = None
    published: date | None = None
    genres: tuple[str, ...] = ()
    id: str | None = None
    line: int | None = None
    suppressions: tuple[Suppression, ...] = ()
    section: str | None = None


def finish(draft: Draft) -> Article | NotChecked:
    """The article: copies among its parts dropped, furniture stripped, anchors set.

    NotChecked where there is no display copy, no body, or the body is not English.
    """
    pieces = distinct(draft.pieces)
    if not any(piece.kind != "caption" for piece in pieces):
        return _left_alone(
            draft, f"no headline, dek or bullets found{_advice(_COPY_ADVICE, draft)}"
        )
    body = story(strip_furniture(draft.blocks, pieces))
    if not body:
        return _left_alone(draft, f"no body text to compare with{_advice(_BODY_ADVICE, draft)}")
    language = language_code(draft.language)
    texts = [paragraph.text for paragraph in body]
    if language not in (None, "en"):
        return _left_alone(draft, f"not in English: the file says its language is '{language}'")
    if not is_english(texts):
        told = "not in English, by its words" if is_prose(texts) else NO_SENTENCES
        return _left_alone(draft, told)
    headlines = [p.text.text for p in pieces if p.kind in ("headline", "alternate")]
    return Article(
        path=draft.text.path,
        format=draft.format,
        parts=tuple(Part(p.kind, p.name, draft.text.passage(p.text)) for p in pieces),
        body=tuple(draft.text.passage(paragraph) for paragraph in body),
        id=draft.id,
        language=language,
        kind=kind_of(headlines, draft.genres, texts),
        published=draft.published,
        line=draft.line,
        suppressions=draft.suppressions,
        section=draft.section or None,
    )


def distinct(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces without empty ones and without those that say the same as an earlier one.

    Bullets and captions are only compared among themselves.
    """
    seen: set[tuple[str, str]] = set()
    kept = []
    for piece in pieces:
        group = piece.kind if piece.kind in ("bullet", "caption") else "line"
        key = (group, likeness(piece.text.text))
        if key[1] and key not in seen:
            seen.add(key)
            kept.append(piece)
    return tuple(kept)


def story(blocks: Sequence[Block]) -> list[Traced]:
    """The paragraphs of the body: no bylines and dates on top, and headings only if sentences."""
    start = 0
    while start < len(blocks) and is_aside(blocks[start].words):
        start += 1
    return [block.text for block in blocks[start:] if block.words and _is_told(block)]


def _is_told(block: Block) -> bool:
    if block.kind != "heading":
        return True
    return len(block.words.split()) >= _MIN_HEADING_WORDS and ends_sentence(block.words)


def _advice(table: Mapping[str, str], draft: Draft) -> str:
    told = table.get(draft.format)
    return f"; {told}" if told else ""


def _left_alone(draft: Draft, reason: str) -> NotChecked:
    return NotChecked(draft.text.path, reason, draft.format, draft.id, draft.line)
