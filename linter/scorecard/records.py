"""What is handed along: a line, a mutation of it, what came of a seed, what came of an article."""

from __future__ import annotations

from dataclasses import dataclass

from linter.articles.model import PartKind
from linter.language.facts import Fact, Span

_CLOSING = ".,;:!?)]’”"
"""Marks before which no space stands."""


@dataclass(frozen=True, slots=True)
class Line:
    """A part of an article as it was understood. `part` is its index among the article's parts."""

    part: int
    kind: PartKind
    text: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Mutation:
    """A line with a fault in it. `was` are the words taken out, `now` those put in their place."""

    text: str
    was: str
    now: str


def put(line: Line, span: Span, words: str) -> Mutation:
    """The line with `words` in place of those at `span`; "" takes them out, with their space.

    A capital that opened the line stays one.
    """
    before, was, after = (
        line.text[: span.start],
        line.text[span.start : span.end],
        line.text[span.end :],
    )
    if not words:
        before, after = before.rstrip(), after.lstrip(" ,")
        if before and after and after[0] not in _CLOSING:
            before += " "
    text = before + words + after
    if line.text[:1].isupper():
        text = text[:1].upper() + text[1:]
    return Mutation(text, was, words)


@dataclass(frozen=True, slots=True)
class Seed:
    """One seeded line and who noticed.

    `part` and `line` are the kind and the untouched text of the part; `rules` those that name the
    fault, read such parts and were silent on the untouched line; `noticed` those of them that spoke
    up on the seeded line, and if one did not, every other rule that did so there only.
    """

    fault: str
    part: str
    line: str
    seeded: str
    was: str
    now: str
    rules: tuple[str, ...]
    noticed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """What came of one article: the alarms on its untouched lines, and its seeds.

    `key` is a digest of the article and of what scored it; `group` names the set it belongs to;
    `parts` are the kinds of its parts; `alarms` gives each rule with the line. `written` articles
    were never published; `story` is a digest of the body, "" where it was not taken. `fault` says
    what went wrong where it could not be scored.
    """

    key: str
    group: str
    path: str
    parts: frozenset[str]
    alarms: tuple[tuple[str, str], ...]
    seeds: tuple[Seed, ...]
    fault: str = ""
    written: bool = False
    story: str = ""

    @property
    def alarmed(self) -> frozenset[str]:
        """The rules that alarmed."""
        return frozenset(rule for rule, _ in self.alarms)
