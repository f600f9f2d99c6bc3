"""The step that has a bare figure do what stands behind it: "Nine die", "12,000 sleep outside".

A tagger takes a word that may be a noun for one wherever a figure counts it.
"""

from __future__ import annotations

from linter.language.headlinese.clauses import FINITE, Clause, clauses
from linter.language.headlinese.records import Context, Rewritten
from linter.language.headlinese.verbs import HELPER
from linter.language.headlinese.words import words

_COMMON_NOUNS = frozenset({"NN", "NNS"})
_ONE = frozenset({"one", "1"})


def counted_verb(line: Rewritten, context: Context) -> Rewritten:
    """Have the word behind a figure that opens a clause read as its verb; "shot" with "were"."""
    for clause in reversed(list(clauses(context.tags_of(line)))):
        if len(clause.tokens) < len(("figure", "verb")) or not _counts(clause):
            continue
        verb = clause.tokens[1]
        if verb.text in words().shot_or_hurt and _follows_nothing(clause):
            line = line.inserted(verb.start, "were ")
        elif _is_verb(clause):
            line = _read_as_verb(line, verb.start, context)
    return line


def _read_as_verb(line: Rewritten, start: int, context: Context) -> Rewritten:
    """The line with the first change that makes the tagger see a verb there, or as it was."""
    helped = line.inserted(start, HELPER)
    behind = start + len(HELPER)
    for trial, at in (
        (line.with_verb(start), start),
        (helped, behind),
        (helped.with_verb(behind), behind),
    ):
        if any(one.start == at and one.tag in FINITE for one in context.tags_of(trial)):
            return trial
    return line


def _counts(clause: Clause) -> bool:
    first = clause.tokens[0]
    several = first.tag == "CD" and first.text.lower() not in _ONE
    return several or first.text.lower() in words().vague_counts


def _is_verb(clause: Clause) -> bool:
    """Whether it is what many do: to others, or with nothing behind it that it could describe."""
    form = clause.tokens[1].text
    if form in words().verbs_of_many_to_others:
        return True
    return form in words().verbs_of_many and _follows_nothing(clause)


def _follows_nothing(clause: Clause) -> bool:
    """Whether no noun follows: not in "Four strike aircraft"."""
    behind = clause.tokens[2:3]
    return not behind or behind[0].tag not in _COMMON_NOUNS or behind[0].text in words().homewards
