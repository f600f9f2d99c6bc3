"""Which sentences of a story the second reader is shown with a line: the nearest, in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter.language.facts import Fact, Sentence
from linter.language.knowledge import ArticleKnowledge
from linter.language.selection import identities_in, line_words
from linter.language.words import content_keys

# So many of the sentences nearest to the line; for each thing that the line names, the nearest of
# those that name it comes on top. A reading costs by the word.
_NEAREST = 8
_MOST_WORDS = 300
# Of two sentences that share as much with a line the shorter is nearer; a very short one is not.
_SHORT = 8


def passage(
    line: Sentence,
    named: Iterable[Iterable[Fact]],
    body: Sequence[Sentence],
    knowledge: ArticleKnowledge,
) -> tuple[Sentence, ...]:
    """The sentences of the body to read with a line.

    `named` gives for each thing that may be exchanged the facts of the body that name it too.
    """
    near = _nearness(line, body, knowledge)
    order = sorted(body, key=lambda sentence: -near[sentence])
    wanted = dict.fromkeys(order[:_NEAREST])
    for facts in named:
        holding = {fact.sentence for fact in facts}
        if holding and holding.isdisjoint(wanted):
            wanted[max(holding, key=lambda sentence: near[sentence])] = None
    chosen: list[Sentence] = []
    words = 0
    # What names a thing of the line comes before the last of the nearest, if there is no room.
    for sentence in sorted(wanted, key=lambda one: list(wanted).index(one) in range(2, _NEAREST)):
        words += len(sentence.text.split())
        if chosen and words > _MOST_WORDS:
            break
        chosen.append(sentence)
    return tuple(sentence for sentence in body if sentence in chosen)


def _nearness(
    line: Sentence, body: Sequence[Sentence], knowledge: ArticleKnowledge
) -> dict[Sentence, float]:
    wanted = line_words(line.text, knowledge)
    near: dict[Sentence, float] = {}
    for sentence in reversed(body):
        keys = content_keys(sentence.text) | identities_in(sentence.text, knowledge)
        shared = sum(weight for word, weight in wanted if not word.isdisjoint(keys))
        near[sentence] = shared / (len(sentence.text.split()) + _SHORT) ** 0.5
    return near
