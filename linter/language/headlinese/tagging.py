"""A spaCy pipeline as the tagger that the steps ask, and as the parser of what comes of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from linter.language.headlinese.records import Tagged

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_TAGGER = "tagger"


class LineParser:
    """Tags the wordings of one line as often as the steps ask, and parses what comes of them.

    Tagging alone is several times faster than parsing; a wording that was tagged is not tagged
    again to be parsed, its document goes on through the pipes behind the tagger.
    """

    def __init__(self, nlp: Language) -> None:
        """`nlp` is the pipeline; it must have a tagger."""
        self._nlp = nlp
        split = nlp.pipe_names.index(_TAGGER) + 1
        self._first, self._rest = nlp.pipeline[:split], nlp.pipeline[split:]
        self._tagged: dict[str, Doc] = {}

    def tag(self, text: str) -> list[Tagged]:
        """The tokens of a text with their Penn tags, white space left out."""
        if text not in self._tagged:
            self._tagged[text] = _through(self._nlp.make_doc(text), self._first)
        return [
            Tagged(token.text, token.idx, token.tag_)
            for token in self._tagged[text]
            if not token.is_space
        ]

    def parse(self, text: str) -> Doc:
        """The text through the whole pipeline, in a document of the caller's own."""
        tagged = self._tagged.pop(text, None)
        return self._nlp(text) if tagged is None else _through(tagged, self._rest)


def _through(doc: Doc, pipes: Sequence[tuple[str, Callable[[Doc], Doc]]]) -> Doc:
    for _, pipe in pipes:
        doc = pipe(doc)
    return doc
