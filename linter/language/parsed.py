"""A parsed sentence that still knows where each of its tokens stands in the file's text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from linter.language.facts import Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a headline credits outside the sentence: "…: Seoul", "…, says minister".

    `text` and `span` are the words of the source in the passage; `verb` is the report verb's
    lemma as written, or "" where only punctuation does the work.
    """

    text: str
    span: Span
    verb: str = ""


@dataclass(frozen=True)
class Parsed:
    """A sentence, its spaCy document, and the passage span of every token (None if inserted).

    The document may hold rewritten text (headlinese turned into plain English), so spans must
    never be taken from `token.idx`; use `span_of`.
    """

    sentence: Sentence
    doc: Doc
    spans: tuple[Span | None, ...]
    attribution: Attribution | None = None
    question: bool = False
    steps: tuple[str, ...] = ()

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the document; spaCy makes each of them anew whenever it is asked."""
        return tuple(self.doc)

    @cached_property
    def text(self) -> str:
        """The text of the document, which spaCy puts together anew whenever it is asked."""
        return self.doc.text

    def span_of(self, tokens: list[Token]) -> Span:
        """The smallest passage span that covers these tokens' own words.

        Falls back to the whole sentence where every one of them was inserted.
        """
        known = [span for token in tokens if (span := self.spans[token.i]) is not None]
        if not known:
            return self.sentence.span
        return Span(min(s.start for s in known), max(s.end for s in known))

    def text_of(self, span: Span) -> str:
        """The original words of a passage span that lies within this sentence."""
        offset = self.sentence.span.start
        return self.sentence.text[span.start - offset : span.end - offset]
