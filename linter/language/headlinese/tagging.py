"""A spaCy pipeline as the tagger that the steps ask, and as the parser of what comes of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from linter.language.headlinese.records import Tagged
from linter.language.headlinese.words import is_third_person, third_person, words
from linter.language.word_forms import with_word_forms

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
        self._first, self._rest = nlp.pipeline[:split], with_word_forms(nlp)[split:]
        self._tagged: dict[tuple[str, frozenset[int]], Doc] = {}

    def tag(self, text: str, verbs: frozenset[int] = frozenset()) -> list[Tagged]:
        """The tokens of a text with their Penn tags, white space left out.

        `verbs` are the offsets of tokens that are to be read as verbs in the present tense.
        """
        if (text, verbs) not in self._tagged:
            self._tagged[text, verbs] = _through(self._made(text, verbs), self._first)
        return [
            Tagged(token.text, token.idx, token.tag_)
            for token in self._tagged[text, verbs]
            if not token.is_space
        ]

    def parse(self, text: str, verbs: frozenset[int] = frozenset()) -> Doc:
        """The text through the whole pipeline, in a document of the caller's own."""
        self.tag(text, verbs)
        return _through(self._tagged.pop((text, verbs)), self._rest)

    def _made(self, text: str, verbs: frozenset[int]) -> Doc:
        """The document before any pipe, with a stand-in as the norm of each verb.

        Tagger and parser see the norm of a word, its first and its last letters. Text, place and
        lemma stay its own.
        """
        doc = self._nlp.make_doc(text)
        for token in doc:
            if token.idx in verbs:
                token.norm_ = _stand_in(token.lower_)
        return doc


def _stand_in(verb: str) -> str:
    """A verb that nothing takes for a noun, in the form of this one."""
    stand_in = words().stand_in
    return third_person(stand_in) if is_third_person(verb) else stand_in


def _through(doc: Doc, pipes: Sequence[tuple[str, Callable[[Doc], Doc]]]) -> Doc:
    for _, pipe in pipes:
        doc = pipe(doc)
    return doc
