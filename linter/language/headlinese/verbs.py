"""The step that makes the parser read a headline's verb as a verb: "Council axes 300 jobs"."""

from __future__ import annotations

from linter.language.headlinese.clauses import FINITE, NOMINAL, OPENS_OBJECT, Clause, clauses
from linter.language.headlinese.records import Context, Rewritten
from linter.language.headlinese.words import words

# An adverb that no headline needs and that only a verb can follow; its meaning changes nothing
# that a fact records. Nothing is replaced, so the verb keeps its own words and place.
_HELPER = "now "
_AFTER_VERB = OPENS_OBJECT | {"``", "TO", "RP"}


def headline_verb(line: Rewritten, context: Context) -> Rewritten:
    """Put "now" before a verb the tagger took for a noun, and keep it only if that helps."""
    for clause in clauses(context.tag(line.text)):
        if clause.finite() or any(token.tag == "VB" for token in clause.tokens):
            continue
        for at in _candidates(clause):
            start = clause.tokens[at].start
            trial = line.inserted(start, _HELPER)
            tags = {token.start: token.tag for token in context.tag(trial.text)}
            if tags.get(start + len(_HELPER)) in FINITE:
                return trial
    return line


def _candidates(clause: Clause) -> list[int]:
    tokens = clause.tokens
    return [
        at
        for at in range(1, len(tokens) - 1)
        if tokens[at].tag in {"NN", "NNS", "NNP", "NNPS", "JJ", "VBN"}
        and tokens[at].text.islower()
        and tokens[at].text in words().verbs
        and tokens[at - 1].tag in NOMINAL | {"''"}
        and tokens[at + 1].tag in _AFTER_VERB
    ]
