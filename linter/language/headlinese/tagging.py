"""A spaCy pipeline as the tagger that the steps ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.language.headlinese.records import Tag, Tagged

if TYPE_CHECKING:
    from spacy.language import Language


def tagger(nlp: Language) -> Tag:
    """A function from a text to its tagged tokens, by the pipeline `nlp`; white space is left out."""

    def tag(text: str) -> list[Tagged]:
        return [
            Tagged(token.text, token.idx, token.tag_, token.lemma_)
            for token in nlp(text)
            if not token.is_space
        ]

    return tag
