"""What kind of name an act calls for: a verb in the plural no one person, "sacked as coach" nobody
but a person, "... boss Ann Dale" a body.

The other half of slots.py, which asks articles, prepositions and nouns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from linter.language.lexicons.lexicon import Lexicons
from linter.language.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_AUXILIARIES = ("aux", "auxpass")
_AT_HOME = (["-", "based"], ["-", "born"], ["-", "headquartered"])
# "as England's new rugby union captain": so many words may stand between, at most.
_OFFICE_REACH = 7


def kind_by_act(name: Sequence[Token], token: Token, known: Lexicons) -> str:
    """The kind of name that the act `token`, the head of the tokens of a name, takes part in
    calls for: `person`, `group`, or "" where any may stand.
    """
    if _agrees_in_plural(name, token, known):
        return "group"
    if _holds_office(token, known) or _is_done_to_persons(token, known) or _has_kin(token, known):
        return "person"
    if (
        _leads_office_of_another(name, known)
        or _owns_as_a_state(token, known)
        or _is_told_with_which(name)
        or _is_neuter(name, token)
        or _is_place_of_another(name)
    ):
        return "group"
    return ""


def _agrees_in_plural(name: Sequence[Token], token: Token, known: Lexicons) -> bool:
    """Whether a name that opens a clause, alone, has a verb in the plural: "X have won".

    Only right before the verb, where no coordination and no phrase can hide another subject.
    """
    doc, before, after = token.doc, name[0].i - 1, name[-1].i + 1
    if token.dep_ not in _SUBJECTS or after >= len(doc):
        return False
    verb = doc[after]
    if verb.lower_ not in known.words("plural_verbs") or verb not in {
        token.head,
        *children(token.head, *_AUXILIARIES),
    }:
        return False
    opens = before < 0 or doc[before].is_sent_end or doc[before].dep_ == "mark"
    return opens and len(name) > 1 and not children(token, "conj", "appos")


def _holds_office(token: Token, known: Lexicons) -> bool:
    """Whether the clause says as what somebody is taken on, let go or goes: "sacked as coach"."""
    verb = token.head
    if verb.lemma_.lower() not in known.words("office_verbs"):
        return False
    fills = token.dep_ in {"nsubjpass", "dobj"} or (
        token.dep_ == "nsubj" and not children(verb, "dobj")
    )
    return fills and _names_office_after(verb, known)


def _names_office_after(verb: Token, known: Lexicons) -> bool:
    """Whether "as" and an office follow a verb in its clause, whatever the parser hangs them on."""
    following = list(takewhile(lambda token: not token.is_punct, verb.doc[verb.i + 1 :]))
    words = [token.lower_ for token in following]
    if "as" not in words:
        return False
    phrase = following[words.index("as") + 1 :][:_OFFICE_REACH]
    nouns = list(takewhile(lambda token: token.pos_ not in {"ADP", "VERB", "SCONJ"}, phrase))
    return any(token.lemma_.lower() in known.words("offices") for token in nouns)


def _is_done_to_persons(token: Token, known: Lexicons) -> bool:
    """Whether a person alone can be what the verb is done to: "police arrest X"."""
    verb = token.head
    if token.dep_ == "nsubjpass":
        return verb.lower_ in known.words("done_to_persons")
    return token.dep_ == "dobj" and verb.lemma_.lower() in known.words("act_on_persons")


def _has_kin(token: Token, known: Lexicons) -> bool:
    """Whether it has a wife or a brother: "X's widow said"; not "X's second mother"."""
    kin = token.head
    return (
        token.dep_ == "poss"
        and kin.tag_ == "NN"
        and kin.lemma_.lower() in known.words("kin_of_persons")
        and not children(kin, "amod", "compound", "prep")
    )


def _leads_office_of_another(name: Sequence[Token], known: Lexicons) -> bool:
    """Whether a name in full says of what the bearer of the next name is: "X boss Lee"."""
    doc, after = name[0].doc, name[-1].i + 1
    if len(name) < 2 or after + 1 >= len(doc):
        return False
    return (
        doc[after].lower_ in known.words("offices_of_bodies")
        and doc[after + 1].pos_ == "PROPN"
        and doc[after + 1].is_title
    )


def _owns_as_a_state(token: Token, known: Lexicons) -> bool:
    """Whether the name has what only a state, a region or a town has: "X's coastline", "X's
    second largest lender".
    """
    if token.dep_ != "poss":
        return False
    owned = token.head.lemma_.lower()
    if owned in known.words("had_by_places"):
        return True
    ranked = any(child.tag_ == "JJS" for child in children(token.head, "amod"))
    groups = known.groups_of(owned) | known.hypernyms(owned)
    return ranked and "noun:company" in groups and "noun:person" not in groups


def _is_told_with_which(name: Sequence[Token]) -> bool:
    """Whether a clause with "which" goes between commas, behind the name that opens it all."""
    doc, after = name[0].doc, name[-1].i + 1
    if [token.lower_ for token in doc[after : after + 2]] != [",", "which"]:
        return False
    opens = name[0].i == 0 or bool(doc[name[0].i - 1].is_sent_end)
    return opens and doc[after + 1].dep_ in _SUBJECTS


def _is_neuter(name: Sequence[Token], token: Token) -> bool:
    """Whether "its" can point at nothing but the name, the subject: "X delisted its shares"."""
    if token.dep_ not in _SUBJECTS:
        return False
    doc = token.doc
    for word in doc[name[-1].i + 1 :]:
        if word.lower_ in {"its", "itself"}:
            before = [one for one in doc[token.sent.start : word.i] if one not in name]
            return not any(one.pos_ in {"NOUN", "PROPN", "PRON"} for one in before)
    return False


def _is_place_of_another(name: Sequence[Token]) -> bool:
    """Whether what follows is "-based" or "-born" there."""
    doc, after = name[0].doc, name[-1].i + 1
    return [token.lower_ for token in doc[after : after + 2]] in _AT_HOME
