"""Which sentences of a body a line could be about: those worth parsing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from linter.language.dates.days import days, days_compatible
from linter.language.facts import Sentence
from linter.language.knowledge import ArticleKnowledge
from linter.language.numbers.quantities import agrees, quantities
from linter.language.words import content_keys, rough_keys, tokens

# The nearest sentences a line that are parsed, and the opening ones that always are, since the lede
# carries the story's main event. Six and not eight changed 2 findings on 2,476 labelled lines, and
# saves 8% of the time.
_NEAREST = 6
_OPENING = 2
# Of the sentences that hold a number or a date of the line, the nearest that are parsed too: what
# the figure counts there tells whether it bears the line out.
_WITH_FIGURE = 4


def choose(
    lines: Sequence[str], body: Sequence[Sentence], knowledge: ArticleKnowledge
) -> tuple[Sentence, ...]:
    """The sentences of the body that share most with some line, and the first two; in order.

    A word counts by its rarity in the article; its synonyms, classes and identity count as it.
    The nearest of those that give a number or a date of the line are chosen too.
    """
    chosen = set(range(min(_OPENING, len(body))))
    keys = [content_keys(s.text) | identities_in(s.text, knowledge) for s in body]
    for line in lines:
        wanted = line_words(line, knowledge)
        scores = [
            (sum(weight for word_keys, weight in wanted if not word_keys.isdisjoint(found)), -at)
            for at, found in enumerate(keys)
        ]
        ranked = sorted(((score, at) for score, at in scores if score > 0), reverse=True)
        chosen.update(-at for _, at in ranked[:_NEAREST])
        figured = _with_figures_of(line, body, knowledge.published)
        chosen.update(sorted(figured, key=lambda at: (-scores[at][0], at))[:_WITH_FIGURE])
    return tuple(body[at] for at in sorted(chosen))


def _with_figures_of(line: str, body: Sequence[Sentence], published: date | None) -> list[int]:
    """Which sentences hold a number or a date that could be one of the line's."""
    numbers, dates = quantities(line), days(line, published)
    if not numbers and not dates:
        return []
    return [
        at
        for at, sentence in enumerate(body)
        if any(agrees(mine, found) for found in quantities(sentence.text) for mine in numbers)
        or any(
            days_compatible(mine, found)
            for found in days(sentence.text, published)
            for mine in dates
        )
    ]


def line_words(line: str, knowledge: ArticleKnowledge) -> list[tuple[frozenset[str], float]]:
    """What each telling word of a line may be matched by, and its weight; then whom it names."""
    stop = knowledge.lexicons.words("function_words")
    words = [
        (rough_keys(word), knowledge.weights.of(word.lower()))
        for word in tokens(line)
        if word.lower() not in stop
    ]
    return words + [(frozenset({key}), 2.0) for key in sorted(identities_in(line, knowledge))]


def identities_in(text: str, knowledge: ArticleKnowledge) -> frozenset[str]:
    """Whom a text names, with what they stand for."""
    names = knowledge.book.names_in(text)
    return frozenset(key for name in names for key in {name.identity} | name.stands_for if key)
