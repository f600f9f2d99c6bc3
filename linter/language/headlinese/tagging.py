"""A spaCy pipeline as the tagger that the steps ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.language.headlinese.records import Tag, Tagged

if TYPE_CHECKING:
    from spacy.language import Language

# What tagging needs of a pipeline; leaving out the parser makes it several times faster.
_PIPES = frozenset({"tok2vec", "transformer", "tagger"})


def tagger(nlp: Language) -> Tag:
    """A function from a text to its tagged tokens, white space left out, by the pipeline `nlp`."""

    needed = [name for name in nlp.pipe_names if name in _PIPES]

    def tag(text: str) -> list[Tagged]:
        with nlp.select_pipes(enable=needed):
            return [
                Tagged(token.text, token.idx, token.tag_)
                for token in nlp(text)
                if not token.is_space
            ]

    return tag
