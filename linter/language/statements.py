"""Whole sentences as statements: main word, denial, and how much of them the body holds."""

from __future__ import annotations

from collections.abc import Iterator

from linter.language.facts import Statement, Word
from linter.language.modality import modality
from linter.language.parsed import Parsed
from linter.language.terms import Terms


def statements(
    parsed: Parsed, terms: Terms, context: tuple[Word, ...], body_keys: frozenset[str]
) -> Iterator[Statement]:
    """One statement for the sentence, with the polarity and factuality of its main clause.

    What any of its words denies, main clause or not, stands in the sentence's denials.
    """
    roots = [token for token in parsed.doc if token.head == token]
    if not roots:
        return
    root = roots[0]
    mood = modality(root, terms.lexicons)
    yield Statement(
        sentence=parsed.sentence,
        span=parsed.sentence.span,
        context=context,
        predicate=terms.verb(root),
        polarity=mood.polarity,
        factuality=mood.factuality,
        support=_support(context, body_keys),
        question=parsed.question,
    )


def _support(context: tuple[Word, ...], body_keys: frozenset[str]) -> float:
    total = sum(word.weight for word in context)
    if total == 0:
        return 1.0
    found = sum(word.weight for word in context if not word.keys.isdisjoint(body_keys))
    return found / total
