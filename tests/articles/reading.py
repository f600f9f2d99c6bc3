"""Helpers for reader tests: read text as if it were a file, and look places up in it."""

from __future__ import annotations

from itertools import pairwise

from linter.articles.formats import Outcome
from linter.articles.model import Article, NotChecked, Passage, Position, ReadError
from linter.articles.read import read_path
from linter.articles.settings import ReaderSettings
from linter.articles.source import Source


def outcomes(
    name: str, content: str | bytes, settings: ReaderSettings | None = None
) -> list[Outcome]:
    """Everything that reading this content under this name gives."""
    data = content.encode() if isinstance(content, str) else content
    return list(read_path(Source(name, data=data), settings))


def article(name: str, content: str | bytes, settings: ReaderSettings | None = None) -> Article:
    """The one article in it."""
    (found,) = outcomes(name, content, settings)
    assert isinstance(found, Article), found
    return found


def reason(name: str, content: str | bytes) -> str:
    """Why its one article was left alone."""
    (found,) = outcomes(name, content)
    assert isinstance(found, NotChecked), found
    return found.reason


def error(name: str, content: str | bytes) -> ReadError:
    """The one error it gives."""
    (found,) = outcomes(name, content)
    assert isinstance(found, ReadError), found
    return found


def parts(found: Article) -> list[tuple[str, str, str]]:
    """Kind, name and text of every part."""
    return [(part.kind, part.name, part.passage.text) for part in found.parts]


def texts(found: Article, kind: str) -> list[str]:
    """The texts of the parts of one kind."""
    return [part.passage.text for part in found.parts if part.kind == kind]


def body(found: Article) -> list[str]:
    """The paragraphs of the body."""
    return [paragraph.text for paragraph in found.body]


def passages(found: Article) -> list[Passage]:
    """Every passage of an article."""
    return [*(part.passage for part in found.parts), *found.body]


def place(content: str, word: str, occurrence: int = 1) -> Position:
    """Line and column of a word in a text, counted the plain way."""
    at = -1
    for _ in range(occurrence):
        at = content.index(word, at + 1)
    before = content[:at].replace("\r\n", "\n").replace("\r", "\n")
    return Position(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def place_in(found: Article, word: str) -> Position:
    """Where the article says that the first passage with this word has it."""
    passage = next(passage for passage in passages(found) if word in passage.text)
    return passage.position(passage.text.index(word))


def assert_anchored(content: str, found: Article) -> None:
    """Every character of every passage stands where the passage says, entities and spaces aside."""
    lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for passage in passages(found):
        starts = [*passage.anchors, None]
        for anchor, following in pairwise(starts):
            assert anchor is not None
            run = passage.text[anchor.offset : following.offset if following else None]
            at = anchor.column - 1
            written = lines[anchor.line - 1][at : at + len(run)]
            # A run may end in a decoded entity or escape, of which only the first character counts.
            same = len(run) == len(written) and all(
                one in (other, " ") or other in "&\\"
                for one, other in zip(run, written, strict=True)
            )
            assert same or run == " ", (run, written, anchor)
