"""What a page is built of, whatever it will look like. Text is plain: each look escapes its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a program or of the rule language: `--profile`, `story.txt`."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page; `page` is its path below docs/."""

    text: str
    page: str


Inline = str | Word | Link
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """Text to be shown as it is, in a `language` that colouring knows (`text`, `yaml`)."""

    text: str
    language: str = "text"


@dataclass(frozen=True, slots=True)
class Case:
    """A line that a rule is tested with: labelled texts, the line itself first."""

    texts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cases:
    """Several of them."""

    cases: tuple[Case, ...]


Block = Paragraph | Items | Sample | Cases


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page with its own title."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    """The page of one rule. `facts` are what one wants to know of it at a glance."""

    rule: str
    group: str
    summary: str
    facts: tuple[tuple[str, Line], ...]
    sections: tuple[Section, ...]
