"""The table of steps, and the one function that applies them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from linter.language.casing import Casing
from linter.language.headlinese.articles import article
from linter.language.headlinese.clauses import is_sentence
from linter.language.headlinese.counts import counted_verb
from linter.language.headlinese.frame import kicker, site_suffix, tail, topic
from linter.language.headlinese.grammar import coordination, copula, future, passive
from linter.language.headlinese.infinitives import infinitive
from linter.language.headlinese.marks import ampersand, capital, double_quotes, split
from linter.language.headlinese.objects import object_noun
from linter.language.headlinese.records import Context, IsSource, Rewritten, Tag, Tagged, untouched
from linter.language.headlinese.sources import attribution, names_source
from linter.language.headlinese.verbs import firm_verb, headline_verb

Step = Callable[[Rewritten, Context], Rewritten]


def casing(line: Rewritten, context: Context) -> Rewritten:
    """Undo Title Case, ALL CAPS and all lower case."""
    return line.recased(context.casing.restore(line.text))


# Around the claim, for every line; the order matters: labels in capitals go before the case does.
FRAME_STEPS: tuple[tuple[str, Step], ...] = (
    ("site-suffix", site_suffix),
    ("kicker", kicker),
    ("casing", casing),
    ("tail", tail),
)
# Around the claim, for lines that are no sentence.
SOURCE_STEPS: tuple[tuple[str, Step], ...] = (
    ("attribution", attribution),
    ("topic", topic),
    ("capital", capital),
)
# Within the claim, for lines that are no sentence.
CLAIM_STEPS: tuple[tuple[str, Step], ...] = (
    ("double-quotes", double_quotes),
    ("ampersand", ampersand),
    ("article", article),
    ("infinitive", infinitive),
    ("counted-verb", counted_verb),
    ("object-noun", object_noun),
    ("headline-verb", headline_verb),
    ("firm-verb", firm_verb),
    ("coordination", coordination),
    ("passive", passive),
    ("copula", copula),
    ("future", future),
)
STEPS = (*FRAME_STEPS, *SOURCE_STEPS, *CLAIM_STEPS)


def rewrite(
    line: str,
    casing: Casing,
    tag: Tag,
    is_source: IsSource | None = None,
    acts: frozenset[str] = frozenset(),
) -> tuple[Rewritten, ...]:
    """Turn a line of headlinese into plain English, one result for each headline in it.

    `line` is one sentence or headline, `casing` the body's capitals, `tag` gives the Penn tags of
    a text (see `LineParser`), `is_source` says whether words name somebody who can be credited; by
    default role words and capitalised names do. `acts` are the base forms of the verbs that the
    body tells of (see `told_acts`). A whole sentence with its full stop comes back
    with nothing but its label and its case undone. An empty line gives one empty result.
    """
    context = Context(casing, _remembering(tag), is_source or names_source, acts)
    framed = _apply(untouched(line), FRAME_STEPS, context)
    return tuple(
        replace(half, question=half.text.rstrip("'\"’” ").endswith("?"))
        for piece in split(framed)
        for half in _finished(piece, context)
    )


def _finished(piece: Rewritten, context: Context) -> tuple[Rewritten, ...]:
    if is_sentence(context.tag(piece.text)):
        return (piece,)
    sourced = _apply(piece, SOURCE_STEPS, context)
    if is_sentence(context.tag(sourced.text)):
        return (sourced,)
    return (_apply(sourced, CLAIM_STEPS, context),)


def _apply(line: Rewritten, steps: tuple[tuple[str, Step], ...], context: Context) -> Rewritten:
    for name, step in steps:
        after = step(line, context)
        if after is not line and after != line:
            line = replace(after, steps=(*after.steps, name))
    return line


def _remembering(tag: Tag) -> Tag:
    """`tag`, asked only once for each text of this line: most steps leave the text as it is."""
    seen: dict[tuple[str, frozenset[int]], list[Tagged]] = {}

    def remembered(text: str, verbs: frozenset[int]) -> list[Tagged]:
        if (text, verbs) not in seen:
            seen[text, verbs] = tag(text, verbs) if text.strip() else []
        return seen[text, verbs]

    return remembered
