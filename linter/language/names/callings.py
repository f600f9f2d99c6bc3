"""What a name is called beside itself: "the bank X", "X, one of the largest firms", "X, an actor".

The nouns tell what kind of name belongs there, whatever name does stand there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.language.lexicons.lexicon import Lexicons
from linter.language.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def kind_called(name: Sequence[Token], token: Token, known: Lexicons) -> str:
    """The kind of name that the words beside the tokens of a name, with the head `token`, call for:
    `person`, `company`, `organisation` (a body or a place), `group` (what has a name of its own),
    or "".
    """
    return (
        _behind(name, token, known)
        or _before(name, known)
        or _of_office(name, token, known)
        or _said_to_be(token, known)
    )


def _before(name: Sequence[Token], known: Lexicons) -> str:
    """What the word before a name says that the name is of, where nothing hangs on the name:
    `company` ("the bank X"), `organisation` ("the union X"), `group` ("the website X"), or "".

    Not where it is what the name has or does: "the firm Lang founded".
    """
    doc, before, after = name[0].doc, name[0].i - 1, name[-1].i + 1
    if before < 0 or not _ends(doc, after):
        return ""
    if _is_joined_company(doc, before, known):
        return "company"
    if doc[before].tag_ != "NN":
        return ""
    if doc[before].lemma_.lower() in known.words("named_things"):
        return "group"
    if _kind_of_noun(doc[before], known) != "organisation":
        return ""
    return "company" if _is_company(doc[before], known) else "organisation"


def _is_company(noun: Token, known: Lexicons) -> bool:
    """Whether no state is ever called so: "the airline", but not "the giant"."""
    return _names_company(noun.lemma_.lower(), known)


def _is_joined_company(doc: Doc, at: int, known: Lexicons) -> bool:
    """Whether hyphens make the token one of three that are such a noun: "start-up"."""
    return at > 1 and doc[at - 1].text == "-" and _names_company(doc[at - 2 : at + 1].text, known)


def _names_company(lemma: str, known: Lexicons) -> bool:
    groups = known.groups_of(lemma) | known.hypernyms(lemma)
    return "noun:company" in groups and lemma not in known.words("stately_callings")


def _said_to_be(token: Token, known: Lexicons) -> str:
    """`organisation` for what is said to be a body or a place: "X is one of the few states",
    "X is home to".
    """
    if token.dep_ != "nsubj" or token.head.lemma_ != "be":
        return ""
    if [word.lower_ for word in token.head.rights][:1] == ["home"] and "home to" in token.doc.text:
        return "organisation"
    for noun in children(token.head, "attr"):
        if noun.like_num:
            members = [member for of in children(noun, "prep") for member in children(of, "pobj")]
            noun = members[0] if members else noun
        elif noun.tag_ != "NN" or not children(noun, "det", "poss"):
            continue
        if _kind_of_noun(noun, known) == "organisation":
            return "organisation"
    return ""


def _of_office(name: Sequence[Token], token: Token, known: Lexicons) -> str:
    """`person` between commas behind an office: "its director, X, said"."""
    office, after = token.head, name[-1].i + 1
    if token.dep_ != "appos" or office.tag_ != "NN" or not children(office, "det", "poss"):
        return ""
    doc, before = token.doc, name[0].i - 1
    between_commas = after < len(doc) and doc[after].text == "," and doc[before].text == ","
    return "person" if between_commas and _kind_of_noun(office, known) == "person" else ""


def _ends(doc: Doc, after: int) -> bool:
    """Whether the name before this token is the last word of its noun phrase."""
    if after >= len(doc):
        return True
    verb = doc[after].head if doc[after].dep_.startswith("aux") else doc[after]
    if verb.pos_ in {"VERB", "AUX"}:
        return verb.dep_ == "ROOT"
    return doc[after].pos_ not in {"NOUN", "PROPN", "PART"}


def _behind(name: Sequence[Token], token: Token, known: Lexicons) -> str:
    """What a name is called right behind itself: `person` ("X, the actor who ..."), `organisation`
    ("X, one of the largest firms"; a place too), or "".
    """
    doc, after = name[0].doc, name[-1].i + 1
    if after >= len(doc) or doc[after].text != ",":
        return ""
    for noun in children(token, "appos"):
        if noun.i <= after or noun.pos_ == "PROPN":
            continue
        if noun.like_num:
            members = [member for of in children(noun, "prep") for member in children(of, "pobj")]
            return _kind_of_noun(members[0], known) if members else ""
        if noun.tag_ == "NN" and children(noun, "det", "poss", "amod", "prep"):
            return _kind_of_noun(noun, known)
    return ""


def _kind_of_noun(noun: Token, known: Lexicons) -> str:
    """`person` for a calling that one person has, `organisation` for a body or a place, or ""."""
    lemma = noun.lemma_.lower()
    if lemma in known.words("personal_titles"):
        return "person"
    if lemma in known.words("shared_callings"):
        return ""  # "music producer X", "oil producer X"
    groups = known.groups_of(lemma) | known.hypernyms(lemma)
    if "noun:person" in groups or groups.isdisjoint({"noun:organisation", "noun:place"}):
        return ""
    return "organisation"
