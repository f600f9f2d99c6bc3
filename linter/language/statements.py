"""Whole sentences as statements: main word, denial, and how much of them the body holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.language.facts import Denial, Statement, Word
from linter.language.modality import modality
from linter.language.parsed import Parsed
from linter.language.reservations import reservations
from linter.language.terms import Terms
from linter.language.words import Vocabulary

# As many words as one takes in while reading a message.
_MOST_UNTOLD = 3


def statements(
    parsed: Parsed,
    terms: Terms,
    context: tuple[Word, ...],
    body: Vocabulary,
    denied: Sequence[Denial] = (),
) -> Iterator[Statement]:
    """One statement for the sentence, with the polarity and factuality of its main clause.

    What any of its words denies, main clause or not, stands in the sentence's denials; `denies`
    only says that there is one, near-denials ("hardly") apart.
    """
    roots = [token for token in parsed.tokens if token.head == token]
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
        support=_support(context, body),
        untold=_untold(parsed, context, body),
        question=parsed.question,
        length=len(context),
        denies=any(denial.strength != "near" for denial in denied),
        reservations=reservations(parsed, terms.lexicons),
    )


def support_of(together: Sequence[Statement]) -> float:
    """The share, 0 to 1, of the content words of several statements that the body uses."""
    length = sum(one.length for one in together)
    return sum(one.support * one.length for one in together) / length if length else 1.0


def _untold(parsed: Parsed, context: tuple[Word, ...], body: Vocabulary) -> str:
    """The first words that the body does not use, as they are written: “cheered”, “merger”."""
    start = parsed.sentence.span.start
    lacking = [word.span for word in context if not body.holds(word)]
    words = [parsed.sentence.text[span.start - start : span.end - start] for span in lacking]
    return ", ".join(f"“{word}”" for word in dict.fromkeys(words[:_MOST_UNTOLD]))


def _support(context: tuple[Word, ...], body: Vocabulary) -> float:
    if not context:
        return 1.0
    return sum(body.holds(word) for word in context) / len(context)
