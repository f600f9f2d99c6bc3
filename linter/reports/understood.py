"""`headlint inspect` for people: the parts, the body, and the facts as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.articles.model import Article, NotChecked, ReadError
from linter.language.facts import Fact
from linter.language.fields.table import type_of
from linter.reports.escape import escape
from linter.reports.inspection import all_facts, details
from linter.reports.layout import wrap
from linter.reports.places import place

if TYPE_CHECKING:
    from linter.language.reading import Reading

_INDENT = "    "


def article_text(article: Article, width: int) -> str:
    """The parts and the paragraphs of an article, each with the line it stands on."""
    lines = [*_head(article), *_parts(article, width), "", *_body(article, width)]
    return "".join(f"{line}\n" for line in lines)


def facts_text(reading: Reading, width: int) -> str:
    """The facts of every part and of the parsed body sentences, then the names and who they are."""
    lines = [*_head(reading.article), *_facts(reading, width), "", *_identities(reading, width)]
    return "".join(f"{line}\n" for line in lines)


def left_alone_text(skipped: NotChecked) -> str:
    """One line for an article that was not understood as one, with the reason."""
    return f"{place(skipped.path, skipped.line)}: not checked: {escape(skipped.reason)}\n"


def unread_text(error: ReadError) -> str:
    """One line for a file that cannot be read, with the reason."""
    return f"{place(error.path, error.line, error.column)}: {escape(error.message)}"


def _head(article: Article) -> Iterator[str]:
    record = f" article {escape(article.id)}" if article.id else ""
    yield f"{place(article.path)}{record}"
    told = [article.format, article.kind]
    if article.language:
        told.append(f"language {escape(article.language)}")
    if article.published:
        told.append(f"published {article.published.isoformat()}")
    yield f"  {', '.join(told)}"
    yield ""


def _parts(article: Article, width: int) -> Iterator[str]:
    for part in article.parts:
        line, column = part.passage.position(0)
        yield f"  {part.kind} ({escape(part.name)}) {line}:{column}"
        yield from (_INDENT + row for row in wrap(part.passage.text, width - len(_INDENT)))


def _body(article: Article, width: int) -> Iterator[str]:
    yield "  body"
    for passage in article.body:
        number = f"{passage.position(0).line:>6}  "
        for row in wrap(passage.text, width - len(number)):
            yield f"{number}{row}"
            number = " " * len(number)


def _facts(reading: Reading, width: int) -> Iterator[str]:
    shown: tuple[str, int] | None = None
    for fact in sorted(all_facts(reading), key=_section):
        where = (fact.sentence.section, fact.sentence.index)
        if where != shown:
            yield f"  {_origin(reading, fact)}"
            shown = where
        passage = reading.passage(fact)
        line, column = passage.position(fact.span.start)
        words = escape(passage.text[fact.span.start : fact.span.end])
        told = "; ".join(f"{name}: {escape(value)}" for name, value in details(fact))
        rows = wrap(f"{type_of(fact):<9} {line}:{column}  {words}", width - len(_INDENT))
        yield from (_INDENT + row for row in rows)
        yield from (_INDENT * 2 + row for row in wrap(told, width - 2 * len(_INDENT)) if row)


def _section(fact: Fact) -> tuple[bool, int]:
    """The parts in their order, then the paragraphs."""
    return fact.sentence.section == "body", fact.sentence.index


def _origin(reading: Reading, fact: Fact) -> str:
    if fact.sentence.section == "part":
        return reading.article.parts[fact.sentence.index].kind
    return f"body, paragraph {fact.sentence.index + 1}"


def _identities(reading: Reading, width: int) -> Iterator[str]:
    yield "  names"
    for identity in reading.identities:
        mentions = ", ".join(dict.fromkeys(escape(mention.text) for mention in identity.mentions))
        told = f"{identity.name} ({identity.key}): {mentions}"
        rows = wrap(told, width - 2 * len(_INDENT))
        yield _INDENT + rows[0]
        yield from (_INDENT * 2 + row for row in rows[1:])
