"""What kind of name the place it stands in calls for: a place after "a house in", a body after
"members of", a person after "prime minister", no person's name at all after "a".

Grammar only: whether the name is of that kind is for the rules to ask.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from linter.language.facts import Span
from linter.language.lexicons.lexicon import Lexicons, lexicons
from linter.language.names.acts import kind_by_act
from linter.language.names.callings import kind_called
from linter.language.names.compounds import is_nominal_at, opens_compound, tells_origin
from linter.language.names.kinds import load_name_kinds
from linter.language.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

# "the house in Mill Road, ..." with the word that leads the place in; a list of people has none.
_NAME = r"\s(?:the\s)?(?:[A-Z][\w'’-]*\s){0,3}[A-Z][\w'’-]*,\s$"
_LISTED = re.compile(rf"\b([a-z]+){_NAME}")
# "Lee, 21, of Mill Road, ..."
_LIVES = re.compile(rf",\sof{_NAME}")
_OLD_BEFORE = re.compile(r"\b\d{1,3}-year-old\s$")
# The word before a name with what a hyphen joins to it: "fly-half Tamm".
_HYPHENED = re.compile(r"([\w-]+)\s$")
_AGE_AFTER = re.compile(r",\s(?:aged\s)?\d{1,2},|\s\(\d{2}\)")
_FOLLOWING = 5
_LISTED_REACH = 80
_REACH = 3
"""A preposition may stand so many words before its name: "in the far X"."""
_MODIFIER_TAGS = frozenset({"JJ", "JJR", "JJS", "CD", "HYPH", "VBG", "VBN"})
_ARTICLE = re.compile(r"\b(?:[Tt]he|an?)\s$")


def expected_kind(name: Sequence[Token], token: Token, known: Lexicons) -> str:
    """The kind of name that the place of `token`, the head of the tokens of a name, calls for.

    `place`, `group` (a body or a place), `organisation` (what is called one), `person`, `thing` (a
    common noun, after an article), or "" where any name may stand.
    """
    if by_act := kind_by_act(name, token, known):
        return by_act
    if opens_compound(token, known):
        return "group" if tells_origin(name, known) else ""
    if _follows_office(name, known) or _told_of_a_person(name, known):
        return "person"
    if called := kind_called(name, token, known):
        return called
    if any(child.lower_ in {"a", "an"} for child in children(token, "det")):
        return "thing" if _follows_article(token) else ""
    preposition = _preposition(token)
    if preposition is not None:
        head = preposition.head
        if preposition.lower_ == "of" and (
            _is(head, "membership", known) or _is(head, "belonging_heads", known)
        ):
            return "group"
        if preposition.lower_ == "in" and head.lower_ == "shares":
            return "organisation"
        if _is_of_team_sport(preposition, known) or _is_of_move(preposition, head, known):
            return "group"
        if _is_locative(preposition, token, known):
            return "place"
        if preposition.lower_ == "of" and _is_kin(head, known) and not _goes_on(name):
            return "person"
    if _lies_in_place(name, token, known):
        return "place"
    if _follows_article(token):
        return "thing"
    return ""


def preposition_before(text: str, span: Span) -> str:
    """The preposition of place before a name in plain text, or "": "in the north-eastern X".

    A name that follows another place's and a comma may be where that is ("in Mill Road, X"): "in".
    """
    known = lexicons()
    reach = max(0, span.start - _LISTED_REACH)
    place = _LISTED.search(text, reach, span.start)
    if place is not None and (
        place.group(1) in known.words("place_prepositions")
        or _LIVES.search(text, reach, span.start)
    ):
        return "in"
    listed = known.words("place_prepositions") | known.words("directional_prepositions")
    nearest = reversed(text[: span.start].split()[-_REACH:])
    words = takewhile(str.islower, nearest)
    return next((word for word in words if word in listed), "")


def follows_age(token: Token) -> bool:
    """Whether "25-year-old" stands right before a token."""
    return bool(_OLD_BEFORE.search(token.doc.text, 0, token.idx))


def follows_title(name: Sequence[Token], known: Lexicons, words: str) -> bool:
    """Whether a title of one or two words, of those listed, stands right before a name."""
    doc, titles = name[0].doc, known.words(words)
    word = _HYPHENED.search(doc.text, 0, name[0].idx)
    if word is None:
        return False
    two = doc[max(0, name[0].i - 2) : name[0].i].text
    return word.group(1).lower() in titles or two.lower() in titles


def article_before(text: str, span: Span) -> bool:
    """Whether an article stands right before a name in plain text."""
    return bool(_ARTICLE.search(text, 0, span.start))


def _preposition(token: Token) -> Token | None:
    while token.dep_ == "conj" and _is_listed_with(token.head, token):
        token = token.head
    return token.head if token.dep_ == "pobj" and token.head.pos_ == "ADP" else None


def _is_listed_with(first: Token, other: Token) -> bool:
    """Whether two names are joined by "and" alone, and the second opens no clause: "in the House,
    Republicans and Democrats argue".
    """
    doc, start = other.doc, min(token.i for token in (other, *children(other, "compound")))
    between = [token.pos_ for token in doc[first.i + 1 : start]]
    acts = other.i + 1 < len(doc) and doc[other.i + 1].pos_ in {"VERB", "AUX"}
    return first.pos_ == "PROPN" == other.pos_ and between == ["CCONJ"] and not acts


def _is_locative(preposition: Token, token: Token, known: Lexicons) -> bool:
    """Whether the preposition must say where: nothing near it takes a person ("keeps faith in")."""
    head = preposition.head
    if preposition.lower_ not in known.words("locative_prepositions") or head == preposition:
        return False
    if preposition.lower_ == "in" and preposition.i == head.i + 1 and _is(head, "summoning", known):
        return False  # "called in the NCA"
    if head.like_num or any(child.dep_ == "poss" for child in token.children):
        return False  # "one in ten Americans", "in his first Six Nations"
    near = [head, *children(head, "dobj", "attr", "acomp"), *preposition.doc[: preposition.i][-1:]]
    return head.pos_ not in {"ADJ", "ADP"} and not any(
        _is(word, "person_governors", known) for word in near
    )


def _is(token: Token, words: str, known: Lexicons) -> bool:
    return token.lemma_.lower() in known.words(words)


def _told_of_a_person(name: Sequence[Token], known: Lexicons) -> bool:
    """Whether an age, a singular "who" or a relative follows: "X, 34,", "X and his wife".

    Teams are followed by "who" as well, and by a plural then; whoever has an article is called by
    an office ("the ENT, who ...").
    """
    doc, last, after = name[0].doc, name[-1], name[-1].i + 1
    if article_before(doc.text, Span(name[0].idx, last.idx + len(last))):
        return False
    if _AGE_AFTER.match(doc[last.i : after + _FOLLOWING].text, len(last)):
        return True
    words = [token for token in doc[after : after + _FOLLOWING] if token.text != ","]
    tags = [token.tag_ for token in words[:2]]
    if tags[:1] == ["WP"]:
        if _is_origin(name, known):
            return False
        return len(tags) > 1 and tags[1][:2] == "VB" and "Sing" in words[1].morph.get("Number", [])
    if tags != ["CC", "PRP$"] or not load_name_kinds().gender_of_pronoun(words[1].text):
        return False
    return any(_is(token, "relatives", known) for token in words[2:])


def _is_origin(name: Sequence[Token], known: Lexicons) -> bool:
    """Whether somebody stands before a name who is from there: "a cook from X, who was born"."""
    prepositions = [_preposition(token) for token in name]
    return any(
        preposition is not None
        and preposition.lower_ in known.words("origin_prepositions")
        and preposition.head.pos_ == "NOUN"
        for preposition in prepositions
    )


def _is_kin(noun: Token, known: Lexicons) -> bool:
    """Whether only a person is somebody's: "the widow", but not "the mother" (of parliaments)."""
    return noun.tag_ == "NN" and _is(noun, "kin_of_persons", known)


def _goes_on(name: Sequence[Token]) -> bool:
    """Whether a noun or what belongs to it follows a name: "of England captain", "of Leeds's"."""
    doc, after = name[0].doc, name[-1].i + 1
    return after < len(doc) and doc[after].pos_ in {"NOUN", "PROPN", "PART", "ADJ", "NUM"}


def _lies_in_place(name: Sequence[Token], token: Token, known: Lexicons) -> bool:
    """Whether commas set a name off behind a town's, which it tells the region of: "in Orsk, X,".

    Not with an age or a calling behind it, nor before the verb: "a man in Orsk, Peter Lang, has".
    """
    doc, after, town = token.doc, name[-1].i + 1, token.head
    if token.dep_ != "appos" or town.pos_ != "PROPN" or doc[name[0].i - 1].text != ",":
        return False
    if town.i != name[0].i - 2 or _preposition(town) is None or after + 1 >= len(doc):
        return False
    preposition = town.head.lower_
    return (
        preposition in known.words("locative_prepositions")
        and doc[after].text == ","
        and doc[after + 1].pos_ in {"ADP", "CCONJ"}
        and any(token.pos_ == "VERB" for token in doc[token.sent.start : town.i])
    )


def _is_of_team_sport(preposition: Token, known: Lexicons) -> bool:
    """Whether an opponent follows, in a sentence about a match between teams."""
    leads = preposition.lower_ in known.words("opponent_prepositions")
    if not leads or not _is(preposition.head, "contests", known):
        return False
    return any(_is(word, "team_sport_words", known) for word in preposition.doc)


def _is_of_move(preposition: Token, head: Token, known: Lexicons) -> bool:
    """Whether a team that a player comes from or goes to must follow: "on loan from X"."""
    if head.pos_ == "VERB":
        moves = _is(head, "team_moves", known) and not children(head, "dobj")
        return preposition.lower_ in known.words("signing_prepositions") and moves
    moves = any(_is(word, "team_moves", known) for word in (head, *children(head, "compound")))
    return preposition.lower_ in known.words("team_move_prepositions") and moves


def _follows_office(name: Sequence[Token], known: Lexicons) -> bool:
    """Whether an office or calling that only one person has stands right before a name.

    Not where the name describes something itself: "the actor Danish cinema forgot".
    """
    before, after = name[0].i - 1, name[-1].i + 1
    doc = name[0].doc
    if after < len(doc) and (is_nominal_at(doc, after) or _modifies(doc[after])):
        return False
    if follows_age(name[0]):
        return True
    if before < 0 or not doc[before].is_alpha or doc[before].tag_ not in {"NN", "NNP"}:
        return False
    return follows_title(name, known, "personal_titles")


def _modifies(token: Token) -> bool:
    """Whether a word behind a name belongs to a noun after it; "boss X admitting ..." has none."""
    return token.tag_ in _MODIFIER_TAGS and not children(token, "dobj", "ccomp", "xcomp")


def _follows_article(token: Token) -> bool:
    """Whether an article stands before a name that nothing else restricts ("the Blair of 1997")."""
    articles = [child for child in children(token, "det") if child.lower_ in {"a", "an", "the"}]
    if not articles or token.dep_ in {"compound", "poss", "nmod", "amod"}:
        return False
    if any(
        child.dep_ in {"amod", "prep", "relcl", "acl", "poss", "nummod", "appos", "case"}
        for child in token.children
    ):
        return False
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return following is None or following.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM", "PART"}
