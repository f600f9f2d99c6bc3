"""What is known of the names of an article: where one stands, who is meant, who was seen where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from linter.language.facts import Span


class NamedSpan(NamedTuple):
    """A name in a text: where it stands and who is meant.

    `form` is `name`, or how a gazetteer entry is written (adjective, people, capital, seat, ...).
    `sure` says that the gazetteer or what the story tells around it gives its kind, not the look
    of its own words.
    """

    span: Span
    identity: str
    kind: str
    stands_for: frozenset[str]
    form: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one entity. An identity of "" marks a form that several entities share."""

    identity: str
    kind: str
    name: str
    stands_for: frozenset[str] = frozenset()
    gender: str = ""
    sure: bool = False


class Seen(NamedTuple):
    """A mention of a person, for pronouns: sorted by place in the body."""

    paragraph: int
    start: int
    identity: str
