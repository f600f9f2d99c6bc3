"""What all facts share, and the words that several of them are told in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from linter.language.values import Sentence, Span, Word

FactType = Literal[
    "event",
    "entity",
    "number",
    "quote",
    "date",
    "statement",
    "pronoun",
    "denial",
    "slot",
    "marker",
    "superlative",
    "doubt",
]
Polarity = Literal["positive", "negative", "unsettled"]
NegationStrength = Literal["explicit", "implicit", "near"]
EventForm = Literal["verb", "noun", "adjective"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What all facts share: the sentence, the span of the fact, and the words around it.

    `context` are the content words of its clause, without those of the fact itself.
    """

    sentence: Sentence
    span: Span
    context: tuple[Word, ...] = ()
