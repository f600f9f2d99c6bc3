"""What was understood of an article, as plain records and as text: `headlint inspect`."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from linter.articles.model import Article, NotChecked, Passage
from linter.language.facts import Fact, Identity, Sentence, Span, Term
from linter.language.fields.table import type_of

if TYPE_CHECKING:
    from linter.language.reading import Reading

Record = dict[str, Any]

# Said of every fact in a form of its own, or too long to be read: not among its details.
_COMMON = frozenset({"sentence", "span", "context"})
# Made for messages, out of words that the other details show one by one.
_RETOLD = frozenset({"act", "clause"})
# Keys that only mean something beside those of another fact; `place` is a word in some facts.
_KEYS = frozenset({"place", "firm_place", "sure_place", "copied_place"})


def article_record(article: Article, reading: Reading | None = None) -> Record:
    """One article by the contract of docs/output.md; without a `reading` it has no facts."""
    record: Record = {
        "id": article.id,
        "path": article.path,
        "format": article.format,
        "language": article.language,
        "kind": article.kind,
        "published": _plain(article.published),
        "parts": [
            {
                "part": part.kind,
                "name": part.name,
                "text": part.passage.text,
                **_place(part.passage, 0),
            }
            for part in article.parts
        ],
        "body": [
            {"text": passage.text, "line": passage.position(0).line} for passage in article.body
        ],
        "facts": [],
        "identities": [],
    }
    if reading is not None:
        record["facts"] = [fact_record(fact, reading.passage(fact)) for fact in all_facts(reading)]
        record["identities"] = [identity_record(each) for each in reading.identities]
    return record


def not_checked_record(skipped: NotChecked) -> Record:
    """An article, or a file, that was left alone, and why."""
    return {
        "id": skipped.id,
        "path": skipped.path,
        "format": skipped.format,
        "line": skipped.line,
        "reason": skipped.reason,
    }


def all_facts(reading: Reading) -> Iterator[Fact]:
    """The facts of the parts, then those of the body, in the order of the file."""
    for facts in reading.part_facts:
        yield from facts
    yield from reading.body_facts


def fact_record(fact: Fact, passage: Passage) -> Record:
    """A fact with its type, section, place in the file, words and details."""
    details = {
        field.name: _plain(getattr(fact, field.name))
        for field in fields(fact)
        if field.name not in _COMMON
    }
    return {
        "type": type_of(fact),
        "section": fact.sentence.section,
        "index": fact.sentence.index,
        **_place(passage, fact.span.start),
        "text": passage.text[fact.span.start : fact.span.end],
        "sentence": fact.sentence.text,
        **details,
    }


def identity_record(identity: Identity) -> Record:
    """One entity of the article, and the mentions that led to it, each with its reason."""
    return {
        "key": identity.key,
        "kind": identity.kind,
        "name": identity.name,
        "mentions": [
            {
                "text": mention.text,
                "section": mention.sentence.section,
                "index": mention.sentence.index,
                "reason": mention.reason,
            }
            for mention in identity.mentions
        ],
    }


def details(fact: Fact) -> Iterator[tuple[str, str]]:
    """Name and value, in words, of what a fact says to a person.

    What is unknown or usual is left out, and what is made for messages and comparing.
    """
    for field in fields(fact):
        value = getattr(fact, field.name)
        if field.name in _COMMON | _RETOLD or value in (None, "", (), False, frozenset()):
            continue
        if isinstance(value, Span):
            continue
        if field.name not in _KEYS or isinstance(value, Term):
            yield field.name.replace("_", " "), _words(value)


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes"
    if isinstance(value, frozenset):
        return ", ".join(sorted(value)).replace("_", " ")
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    if is_dataclass(value):
        text = str(getattr(value, "text", value))
        identity = getattr(value, "identity", "")
        return f"{text} ({identity})" if identity else text
    return str(value).replace("_", " ")


def _place(passage: Passage, offset: int) -> Record:
    line, column = passage.position(offset)
    return {"line": line, "column": column}


def _plain(value: Any) -> Any:
    """Whatever a fact holds, as JSON can say it: an open end of an interval is null."""
    if isinstance(value, Sentence):
        return value.text
    if isinstance(value, Span):
        return [value.start, value.end]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, frozenset):
        return sorted(_plain(item) for item in value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
