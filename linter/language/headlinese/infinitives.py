"""The step that makes the parser read what a line is to do as a verb: "Council to abort trial"."""

from __future__ import annotations

from linter.language.headlinese.clauses import OPENS_OBJECT, Clause, clauses
from linter.language.headlinese.records import Context, Rewritten


def infinitive(line: Rewritten, context: Context) -> Rewritten:
    """Have the word behind "to" read as a verb where the body tells of that act.

    A tagger takes "to" for a preposition wherever the verb may be a noun or is rare. What follows
    must open an object, and the change must help: not in "Back to market price".
    """
    for clause in clauses(context.tags_of(line)):
        for at in range(2, len(clause.tokens) - 1):
            if _is_misread(clause, at, context.acts):
                start = clause.tokens[at].start
                trial = line.with_verb(start)
                if any(one.start == start and one.tag == "VB" for one in context.tags_of(trial)):
                    line = trial
    return line


def _is_misread(clause: Clause, at: int, acts: frozenset[str]) -> bool:
    token = clause.tokens[at]
    return (
        clause.tokens[at - 1].text == "to"
        and token.tag not in {"VB", "RB", "DT"}
        and token.text in acts
        and clause.tokens[at + 1].tag in OPENS_OBJECT
    )
