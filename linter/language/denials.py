"""What a sentence says is not so: every word of denial with the clause it covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.language.deferral import is_deferred
from linter.language.facts import Denial, EventForm, NegationStrength, Word
from linter.language.lexicons.lexicon import Lexicons, Negator
from linter.language.negators import negator_of
from linter.language.parsed import Parsed
from linter.language.quotes.marks import quoted_spans
from linter.language.syntax import (
    auxiliary,
    children,
    clause_tokens,
    is_finite,
    is_nominal,
    is_unreal,
)
from linter.language.terms import Terms
from linter.language.words import Weights

if TYPE_CHECKING:
    from spacy.tokens import Token

_STRENGTHS: tuple[NegationStrength, ...] = ("explicit", "implicit", "near")
_OF_VERBS = frozenset({"VERB", "AUX"})
# A clause that shares its subject with the one above it: "the firm lost money and did not pay".
_SHARING = frozenset({"conj", "xcomp", "advcl"})
_SUBJECTS = ("nsubj", "nsubjpass")
# "Far from melting, the ice grew": what opens a phrase of the clause.
_ADVERBIAL = frozenset({"ADV", "ADP", "SCONJ"})
# Clauses that tell something beside what the line is about: "who did not resign".
_ASIDE = frozenset({"relcl", "acl"})


def denials(
    parsed: Parsed, terms: Terms, weights: Weights, body: Sequence[frozenset[str]]
) -> Iterator[Denial]:
    """One denial for each clause that a word of denial covers, in text order.

    `body` holds the keys of each sentence of the story, for `told`. Words that rewriting put into a
    headline deny nothing, nor does a name such as "Little Mix". What is only put off ("not until
    Monday") is as good as not denied.
    """
    found: dict[Token, tuple[Token, NegationStrength]] = {}
    for token in parsed.tokens:
        strength = _strength(token, parsed, terms.lexicons)
        if strength is None:
            continue
        head = _denied(token, strength[1])
        if token.dep_ == "neg" and is_deferred(head, terms.lexicons):
            strength = "near", strength[1]
        if head not in found or _rank(strength[0]) < _rank(found[head][1]):
            found[head] = (token, strength[0])
    for head, (token, how) in sorted(found.items(), key=lambda pair: pair[0].i):
        yield _denial(head, token, how, parsed, terms, weights, body)


def _denial(
    head: Token,
    token: Token,
    strength: NegationStrength,
    parsed: Parsed,
    terms: Terms,
    weights: Weights,
    body: Sequence[frozenset[str]],
) -> Denial:
    whole = weights.words(parsed, parsed.tokens, terms)
    content = _content_word(head)
    predicate = terms.verb(content)
    clause = clause_tokens(head)
    scope = weights.words(parsed, _scope(head), terms)
    needing = terms.lexicons.words("polarity_items")
    offset = parsed.sentence.span.start
    return Denial(
        sentence=parsed.sentence,
        span=parsed.span_of([word for word in clause if not word.is_punct]),
        context=scope,
        predicate=predicate,
        form=_form(content),
        word=token.text,
        negator=parsed.span_of([token]),
        strength=strength,
        direct=token.dep_ == "neg" and token.head.pos_ in _OF_VERBS and is_finite(head),
        auxiliary=auxiliary(head),
        bound=any(word.i > token.i and word.lower_ in needing for word in clause),
        unreal=is_unreal(head) or _is_supposed(head, terms.lexicons),
        aside=_stands_aside(head),
        quoted=any(
            first <= predicate.span.start - offset < last
            for (first, last), _ in quoted_spans(parsed.sentence.text)
        ),
        question=parsed.question,
        told=_told(whole, body),
        clause_told=_told(scope, body),
        story_length=len(body),
    )


def _strength(
    token: Token, parsed: Parsed, lexicons: Lexicons
) -> tuple[NegationStrength, Negator | None] | None:
    """How a token denies, if it does."""
    if parsed.spans[token.i] is None or token.pos_ == "PROPN":
        return None
    negator = negator_of(token, lexicons)
    if token.dep_ == "neg":
        return "explicit", negator
    if negator is None:
        return None
    strength = next(name for name in _STRENGTHS if name == negator.strength)
    if strength == "near" and token.i > 0 and token.nbor(-1).lower_ == "a":
        return None  # "a few", "a little" deny nothing
    return strength, negator


def _denied(token: Token, negator: Negator | None) -> Token:
    """The head of what a word denies: itself if it governs an act, else the verb of its clause."""
    if negator is not None and negator.scope != "clause" and token.dep_ != "neg":
        return _with_its_matter(token)
    head = token.head
    while head.pos_ not in _OF_VERBS and head.head != head and head.dep_ not in {"relcl", "acl"}:
        head = head.head
    return head


def _with_its_matter(token: Token) -> Token:
    """The word itself, or the one above it where what it denies hangs on that.

    "Rumours that it sold the port are untrue", "made a U-turn over the plan", "no question of it".
    """
    word = token.head if token.dep_ == "det" else token
    if word.dep_ in {"acomp", "attr"} and word.head.pos_ == "AUX":
        return word.head
    is_object = is_nominal(word) and word.dep_ == "dobj"
    return word.head if is_object and not children(word, "prep", "acl", "relcl") else word


def _content_word(head: Token) -> Token:
    """The predicate of a copular clause is what is said of the subject: "is not guilty"."""
    if head.pos_ == "AUX":
        return next(iter(children(head, "acomp", "attr")), head)
    return head


def _form(content: Token) -> EventForm:
    if content.pos_ in _OF_VERBS:
        return "verb"
    return "noun" if is_nominal(content) else "adjective"


def _is_supposed(head: Token, lexicons: Lexicons) -> bool:
    """Whether a clause only tells on what condition something is so: "if he does not resign"."""
    conditions = lexicons.words("condition")
    return any(
        word.lower_ in conditions
        for clause in _upwards(head)
        if clause.dep_ == "advcl"
        for word in children(clause, "mark")
    )


def _stands_aside(head: Token) -> bool:
    return any(clause.dep_ in _ASIDE for clause in _upwards(head))


def _upwards(head: Token) -> Iterator[Token]:
    yield head
    yield from head.ancestors


def _scope(head: Token) -> list[Token]:
    """The clause, what it governs, and the subject it shares; side clauses left out."""
    kept = _without_side_clauses(head)
    if head.dep_ in _SHARING or (head.pos_ in _ADVERBIAL and head.head.pos_ in _OF_VERBS):
        for shared in children(head.head, *_SUBJECTS):
            kept |= set(shared.subtree)
    return sorted(kept, key=lambda token: token.i)


def _without_side_clauses(head: Token) -> set[Token]:
    kept = set(head.subtree)
    for token in head.subtree:
        if token != head and token.dep_ in {"relcl", "parataxis"}:
            kept -= set(token.subtree)
    return kept


def _told(words: Sequence[Word], body: Sequence[frozenset[str]]) -> float:
    total = sum(word.weight for word in words)
    if total == 0 or not body:
        return 0.0
    return max(
        sum(word.weight for word in words if not word.keys.isdisjoint(keys)) / total
        for keys in body
    )


def _rank(strength: NegationStrength) -> int:
    return _STRENGTHS.index(strength)
