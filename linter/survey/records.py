"""What was seen in a folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from linter.articles.model import PartKind
from linter.survey.signs import Generator


@dataclass(frozen=True, slots=True)
class FieldSeen:
    """A front-matter field that headlint does not know and that looks like display copy.

    `files` is how many of the files read have it.
    """

    name: str
    kind: PartKind
    files: int


@dataclass(frozen=True, slots=True)
class Survey:
    """What was seen in `folder`.

    `files` counts files by format; `read` of them were read, which gave `articles`. `parts` counts
    the articles with each kind of display copy, `left_alone` what is none, by the reason. `hosts`
    are the host names that pages state, the commonest first. `content` is the folder that holds
    nearly all articles, counted from `folder`; "." if there is no such one.
    """

    folder: Path
    files: Mapping[str, int]
    read: int = 0
    articles: int = 0
    parts: Mapping[PartKind, int] = field(default_factory=dict)
    left_alone: Mapping[str, int] = field(default_factory=dict)
    unreadable: int = 0
    fields: tuple[FieldSeen, ...] = ()
    hosts: tuple[str, ...] = ()
    content: str = "."
    generator: Generator | None = None
    generated: bool = False
    """Whether the folder that the generator writes to holds pages."""
    no_articles: tuple[str, ...] = ()
    hooks: str | None = None
    build_servers: tuple[str, ...] = ()
    in_git: bool = False
