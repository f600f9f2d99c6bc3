"""What a line may be written as where the story has the opposite of one of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.language.facts import Fact, Span, Statement, Term
from linter.language.headlinese.words import third_person
from linter.language.lexicons.lexicon import Lexicons
from linter.language.overlap import overlap
from linter.language.parsed import Parsed
from linter.language.quotes.marks import quoted_spans
from linter.language.second_reader.rewordings import Rewording, written
from linter.language.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

# Words that tell how things are or change. A preposition has its opposite in half of all sentences.
_TELLING = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
# Forms that may stand for each other: what fell has fallen.
_PAST = frozenset({"VBD", "VBN"})
_PLAIN = frozenset({"VB", "VBP"})
# The share of a line that a sentence must restate for its opposites to bear on it.
_RESTATED = 0.3


def opposites(
    line: Parsed,
    facts: Sequence[Fact],
    body: Sequence[Parsed],
    story: Sequence[Fact],
    lexicons: Lexicons,
) -> Iterator[Rewording]:
    """The line with each opposite of one of its words that a sentence restating it has, once each.

    `facts` are those of the line, `story` those of the body, of which `body` are the sentences that
    were parsed. Words that the line has as well are no opposites.
    """
    statements = [fact for fact in facts if isinstance(fact, Statement)]
    own = {token.lemma_.lower() for token in line.tokens}
    seen: set[tuple[int, str]] = set()
    for sentence in body:
        restating = _restating(statements, sentence, story)
        if restating is None:
            continue
        claim, told = restating
        for token, other, instead in _pairs(line, sentence, own, lexicons):
            if (token.i, instead.lower()) not in seen:
                seen.add((token.i, instead.lower()))
                at = sentence.span_of([other])
                yield _rewording(line, claim, token, (told, at), instead, body)


def _restating(
    statements: Sequence[Statement], sentence: Parsed, story: Sequence[Fact]
) -> tuple[Statement, Statement] | None:
    """A statement of the line, and one of the sentence that restates enough of it."""
    pairs = [
        (mine, fact)
        for fact in story
        if isinstance(fact, Statement) and fact.sentence == sentence.sentence
        for mine in statements
    ]
    if not pairs:
        return None
    best = max(pairs, key=lambda pair: overlap(*pair))
    return best if overlap(*best) >= _RESTATED else None


def _pairs(
    line: Parsed, sentence: Parsed, own: set[str], lexicons: Lexicons
) -> Iterator[tuple[Token, Token, str]]:
    """Words of the line with an opposite in the sentence, and that in the form of the first."""
    quoted = [span for span, _ in quoted_spans(line.text)]
    for token in line.tokens:
        if token.pos_ not in _TELLING or line.spans[token.i] is None or _quoted(token, quoted):
            continue
        if children(token, "neg"):  # "will not allow" is what a ban is
            continue
        for other in sentence.tokens:
            instead = _in_form_of(token, other)
            if (
                instead is not None
                and other.lemma_.lower() not in own
                and not _company(token).isdisjoint(_company(other))
                and lexicons.opposed(token.lemma_.lower(), other.lemma_.lower(), token.pos_)
            ):
                yield token, other, instead


def _quoted(token: Token, quoted: Sequence[Span]) -> bool:
    return any(span.start <= token.idx < span.end for span in quoted)


def _company(token: Token) -> frozenset[str]:
    """The lemmas of the telling words that a word depends on, that depend on it, or stand next."""
    near = [token.head, *token.children]
    for side in (reversed(list(token.doc[: token.i])), token.doc[token.i + 1 :]):
        near += [next((word for word in side if _is_telling(word)), token)]
    return frozenset(word.lemma_.lower() for word in near if word != token and _is_telling(word))


def _is_telling(word: Token) -> bool:
    return word.is_alpha and not word.is_stop


def _in_form_of(token: Token, other: Token) -> str | None:
    """The other word in the form that this one has; None if it cannot be made.

    A headline tells in the present what the story tells in the past.
    """
    if token.pos_ != other.pos_:
        return None
    if token.tag_ == other.tag_ or {token.tag_, other.tag_} <= _PAST:
        return other.text
    if token.tag_ == "VBZ":
        return third_person(other.lemma_)
    return other.lemma_ if token.tag_ in _PLAIN else None


def _rewording(
    line: Parsed,
    claim: Statement,
    token: Token,
    found: tuple[Fact, Span],
    instead: str,
    body: Sequence[Parsed],
) -> Rewording:
    span = line.span_of([token])
    word = line.text_of(span)
    instead = instead.lower() if word[:1].islower() else instead[:1].upper() + instead[1:]
    lemma = token.lemma_.lower()
    told = sum(any(one.lemma_.lower() == lemma for one in said.tokens) for said in body)
    return Rewording(
        claim=claim,
        sort="opposite",
        span=span,
        word=Term(word, span, lemma),
        instead=instead,
        text=written(line.sentence, span, instead),
        told=told,
        found=found,
    )
