"""Parts and sentences through the pipeline: rewritten where they are headlinese, parsed, placed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.articles.model import Part
from linter.language.facts import Sentence, Span
from linter.language.headlinese import LineParser, Rewritten, rewrite
from linter.language.parsed import Attribution, Parsed
from linter.language.sentences import sentences
from linter.language.word_forms import word_forms

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from linter.language.knowledge import ArticleKnowledge


def parse_part(index: int, part: Part, knowledge: ArticleKnowledge) -> tuple[Parsed, ...]:
    """The sentences of a part, headlinese turned into plain English first."""
    found: list[Parsed] = []
    for sentence in sentences(part.passage.text, "part", index):
        line = LineParser(knowledge.pipeline)
        for rewritten in rewrite(sentence.text, knowledge.casing, line.tag, acts=knowledge.acts):
            found.append(
                _placed(sentence, line.parse(rewritten.text, rewritten.verb_places()), rewritten)
            )
    return tuple(found)


def parse_body(chosen: Sequence[Sentence], knowledge: ArticleKnowledge) -> tuple[Parsed, ...]:
    """The chosen sentences of the body, parsed as they stand, in one batch.

    Without entity recognition, which costs as much as the parser: in a body the names are learnt
    from the gazetteer and from the whole article, and leaving it out changed one finding in 1,100.
    """
    texts = (sentence.text for sentence in chosen)
    forms = word_forms(knowledge.pipeline)
    docs = knowledge.pipeline.pipe(texts, disable=["ner", *forms.names])
    return tuple(
        Parsed(sentence, forms(doc), _plain_spans(sentence, doc))
        for sentence, doc in zip(chosen, docs, strict=True)
    )


def _plain_spans(sentence: Sentence, doc: Doc) -> tuple[Span | None, ...]:
    start = sentence.span.start
    return tuple(Span(start + t.idx, start + t.idx + len(t.text)) for t in doc)


def _placed(sentence: Sentence, doc: Doc, rewritten: Rewritten) -> Parsed:
    start = sentence.span.start
    spans = tuple(
        _shift(rewritten.span_of(token.idx, token.idx + len(token.text)), start) for token in doc
    )
    attribution = rewritten.attribution
    if attribution is not None:
        attribution = Attribution(
            attribution.text, _shift(attribution.span, start) or sentence.span, attribution.verb
        )
    return Parsed(sentence, doc, spans, attribution, rewritten.question, rewritten.steps)


def _shift(span: Span | None, by: int) -> Span | None:
    return None if span is None else Span(span.start + by, span.end + by)
