"""Short ways to have text understood as the body of a story, or as a line above one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from linter.articles.model import Anchor, Article, Part, Passage
from linter.language.facts import Entity, Event, Fact, Statement
from linter.language.reading import Reading, understand

FactT = TypeVar("FactT", bound=Fact)


def passage(text: str, line: int = 1) -> Passage:
    return Passage(text, (Anchor(0, line, 1),))


def article(
    line: str,
    body: Sequence[str],
    *,
    dek: str | None = None,
    alternate: str | None = None,
    published: date | None = None,
) -> Article:
    """An article with one headline, perhaps a dek or an alternate, and the paragraphs of `body`."""
    parts = [Part("headline", "title", passage(line))]
    if alternate is not None:
        parts.append(Part("alternate", "seo_title", passage(alternate, 3)))
    if dek is not None:
        parts.append(Part("dek", "dek", passage(dek, 2)))
    body_passages = tuple(passage(text, at) for at, text in enumerate(body, start=4))
    return Article("story.txt", "text", tuple(parts), body_passages, published=published)


def reading(line: str, *body: str, dek: str | None = None, alternate: str | None = None) -> Reading:
    return understand(article(line, body, dek=dek, alternate=alternate))


def in_body(wanted: type[FactT], text: str, *before: str) -> list[FactT]:
    """The facts of `text`, the opening paragraph of a body, or the one after `before`."""
    found = reading("The story", *before, text).body_facts
    return [f for f in found if isinstance(f, wanted) and f.sentence.index == len(before)]


def in_line(wanted: type[FactT], line: str, *body: str) -> list[FactT]:
    """The facts of a headline above `body`."""
    found = reading(line, *(body or ("Nothing more is known.",))).part_facts[0]
    return [fact for fact in found if isinstance(fact, wanted)]


def event(facts: Sequence[Event], lemma: str) -> Event:
    """The event whose predicate has this lemma; there must be one."""
    found = [fact for fact in facts if fact.predicate.lemma == lemma]
    assert found, f"no event {lemma!r} among {[fact.predicate.lemma for fact in facts]}"
    return found[0]


def entity(facts: Sequence[Entity], text: str) -> Entity:
    """The name written like this; there must be one."""
    found = [fact for fact in facts if text in fact.name.text]
    assert found, f"no name {text!r} among {[fact.name.text for fact in facts]}"
    return found[0]


def statement(facts: Sequence[Statement]) -> Statement:
    assert len(facts) == 1
    return facts[0]


def words(fact: Event, slot: str) -> str | None:
    """The words of a slot of an event, None where it is empty."""
    term = getattr(fact, slot)
    return term.text if term is not None else None
