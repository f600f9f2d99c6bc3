"""Whether a nationality stands where a noun must: "Qatari has held talks", "failed to beat Danish".

An adjective has a noun behind it or, where it stands for people, an article or a number before it.
Lines that leave articles out say "Briton held" as well: whether a line is a sentence is for the
rules to ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.language.lexicons.lexicon import Lexicons
from linter.language.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_FINITE_TAGS = frozenset({"VBZ", "VBD", "MD"})
_PLURAL_AUXILIARIES = frozenset({"are", "were", "have", "do"})
_BEFORE_NOUNS = frozenset(
    {"DT", "PDT", "PRP$", "POS", "CD", "JJ", "JJR", "JJS", "HYPH", "VBN", "VBG"}
)
_CLOSING = frozenset({".", ";", ":", "?", "!", ")"})


def lacks_noun(adjective: Sequence[Token], head: Token, known: Lexicons) -> bool:
    """Whether the tokens of a nationality, with their head, stand alone as no adjective can."""
    doc, before, after = head.doc, adjective[0].i - 1, adjective[-1].i + 1
    if adjective[-1].tag_ in {"NNS", "NNPS"}:
        return False  # "the Scots"
    if before >= 0 and (doc[before].tag_ in _BEFORE_NOUNS or doc[before].tag_.startswith("NN")):
        return False
    if after >= len(doc):
        return _is_object(adjective, head, known)
    following = doc[after]
    if following.tag_ == "POS":
        return after + 1 < len(doc) and not _is_language(adjective, known)
    if head.dep_ in _SUBJECTS:
        return _is_alone_before(following, head, adjective, known)
    ends = following.text in _CLOSING or following.pos_ == "ADP"
    return ends and _is_object(adjective, head, known)


def _is_alone_before(verb: Token, subject: Token, words: Sequence[Token], known: Lexicons) -> bool:
    """Whether a verb in the singular follows at once; a language may be, and be spoken."""
    if verb.tag_ not in _FINITE_TAGS or verb.lower_ in _PLURAL_AUXILIARIES:
        return False
    clause = subject.head
    if verb not in {clause, *children(clause, "aux", "auxpass")}:
        return False
    language = _is_language(words, known)
    return not language or not (clause.lemma_ == "be" or subject.dep_ == "nsubjpass")


def _is_object(words: Sequence[Token], head: Token, known: Lexicons) -> bool:
    """Whether it is what a preposition or a verb is about: no language, "as American as"."""
    if _is_language(words, known):
        return head.dep_ == "pobj" and _leads_to_groups(head.head, known)
    if head.dep_ == "pobj":
        preposition = head.head
        return preposition.i == words[0].i - 1 and preposition.lower_ not in known.words(
            "likening_prepositions"
        )
    return (
        head.dep_ == "dobj"
        and head.head.i == words[0].i - 1
        and head.head.lemma_.lower() not in known.words("taking_adjectives")
    )


def _leads_to_groups(preposition: Token, known: Lexicons) -> bool:
    """Whether no language follows: "a win over", "on loan from", "the mayor of"."""
    head = preposition.head.lemma_.lower()
    return preposition.lower_ in known.words("opponent_prepositions") or any(
        head in known.words(words) for words in ("belonging_heads", "team_moves", "named_things")
    )


def _is_language(words: Sequence[Token], known: Lexicons) -> bool:
    """Whether the nationality is a language's name as well."""
    return words[-1].lower_ in known.words("languages")
