"""What is learnt of an article as a whole before any of its sentences is parsed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from linter.articles.model import Article
from linter.language.casing import Casing
from linter.language.company import Company
from linter.language.copying import Copying
from linter.language.dates.derived import BodyDays
from linter.language.identity.learning import learn_identities, paragraphs_are_cased
from linter.language.identity.resolving import IdentityBook
from linter.language.lexicons.lexicon import Lexicons, lexicons
from linter.language.names.kinds import NameKinds, load_name_kinds
from linter.language.names.support import BodyWords
from linter.language.numbers.derived import BodyFigures
from linter.language.numbers.names import BodyNumberedNames
from linter.language.pipeline import load_pipeline, ordinary_words
from linter.language.places.gazetteer import load_gazetteer
from linter.language.sentences import sentence_spans
from linter.language.words import (
    Vocabulary,
    Weights,
    content_keys,
    piece_keys,
    rough_lemmas,
    tokens,
    told_acts,
)

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True)
class ArticleKnowledge:
    """What is learnt of an article before any of its sentences is parsed."""

    pipeline: Language
    lexicons: Lexicons
    kinds: NameKinds
    book: IdentityBook
    weights: Weights
    casing: Casing
    vocabulary: Vocabulary
    sentence_keys: tuple[frozenset[str], ...]
    body_words: BodyWords
    figures: BodyFigures
    numbered: BodyNumberedNames
    days: BodyDays
    copying: Copying
    company: Company
    paragraphs: tuple[str, ...]
    paragraph_lemmas: tuple[frozenset[str], ...]
    ordinary: frozenset[str]
    acts: frozenset[str]
    published: date | None

    @classmethod
    def learn(cls, article: Article, model: str | None) -> ArticleKnowledge:
        """Read the body once: its names, its word counts, its capitals."""
        texts = [passage.text for passage in article.body]
        places = [(at, span) for at, text in enumerate(texts) for span in sentence_spans(text)]
        spans = [texts[at][span.start : span.end] for at, span in places]
        sentence_keys = tuple(content_keys(text) for text in spans)
        kinds = load_name_kinds()
        book = learn_identities(texts, load_gazetteer(), kinds, paragraphs_are_cased(texts))
        return cls(
            pipeline=load_pipeline(model),
            lexicons=lexicons(),
            kinds=kinds,
            book=book,
            weights=Weights.learn(spans),
            casing=Casing.learn(texts),
            vocabulary=Vocabulary.of(
                frozenset[str]().union(
                    *sentence_keys,
                    *(piece_keys(text) for text in spans),
                    *(_identities(text, book) for text in spans),
                )
            ),
            paragraphs=tuple(texts),
            paragraph_lemmas=tuple(_lemmas(text) for text in texts),
            sentence_keys=sentence_keys,
            body_words=BodyWords.learn(texts),
            figures=BodyFigures(tuple(spans)),
            numbered=BodyNumberedNames(tuple(spans)),
            days=BodyDays(tuple(spans), article.published),
            copying=Copying.learn(spans),
            company=Company.learn(book, places, sentence_keys),
            ordinary=ordinary_words(model),
            acts=frozenset[str]().union(*map(told_acts, texts)),
            published=article.published,
        )


def _identities(text: str, book: IdentityBook) -> frozenset[str]:
    return frozenset(name.identity for name in book.names_in(text)) - {""}


def _lemmas(text: str) -> frozenset[str]:
    return frozenset(lemma for word in tokens(text) for lemma in rough_lemmas(word))
