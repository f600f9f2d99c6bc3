"""Acts that a "not" only puts off: "will not reopen before 2027", "did not open until Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.language.dates.patterns import date_words
from linter.language.lexicons.lexicon import Lexicons
from linter.language.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_deferred(predicate: Token, lexicons: Lexicons) -> bool:
    """Whether the clause says from when on the act is so, rather than that it is not.

    "Until" always does; "before" does in front of a time only ("did not brake before the bend").
    """
    always, of_times = lexicons.words("deferring"), lexicons.words("deferring_to_a_time")
    for word in children(predicate, "prep"):
        if word.lower_ in always or (word.lower_ in of_times and _tells_a_time(word)):
            return True
    clauses = children(predicate, "advcl")
    return any(mark.lower_ in always for clause in clauses for mark in children(clause, "mark"))


def _tells_a_time(preposition: Token) -> bool:
    words = date_words()
    named = {*words.months, *words.weekdays, *words.seasons, *words.relative_days}
    return any(
        word.like_num or word.lower_ in named
        for phrase in children(preposition, "pobj")
        for word in phrase.subtree
    )
