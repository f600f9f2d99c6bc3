"""What a story says around a name that can be said of a person only: an age, kin, a cell.

The words of a name often do not tell ("Bannard Kells"); what the story tells of it does. Plain
text, no parser: every mention in the body is looked at, once.
"""

from __future__ import annotations

import re

from linter.language.facts import Span
from linter.language.house_words import cache_per_house
from linter.language.lexicons.lexicon import lexicons
from linter.language.names.kinds import NameKinds

# "Lee, 34, ...", "Lee, then aged 34,", "Lee (34)".
_AGE = re.compile(
    r"\s?(?:,\s(?:(?:now|then)\s)?(?:aged\s)?\d{1,3}(?:,|\s-|\sand\b|\.)|\s\(\d{1,2}\))"
)
_OF_TWO_DIGITS = re.compile(r"\s?(?:,\s(?:aged\s)?\d{2},\s|\s\(\d{2}\))")
# "Lee, who was ...": what is no person is told of with "which", a team with "who were".
_WHO = re.compile(r",?\swho(?:\s(?:is|was|has|says)\b|['’]s\b)")
# "Lee said he would go": bodies say so of themselves with "it", and of others as a rule by name.
_OF_SELF = re.compile(
    r"\s(?:said|says|added|believes|insisted|insists|admitted|claimed)\s(?:that\s)?(?:he|she)\b"
)
_NOUN_BEFORE = re.compile(r"(?<!\bto)(?:^|[\s(])([a-z]+(?:-[a-z]+)*)(,?)\s$")
# "Lee, a young lawyer, ...", "Lee, the Tolby Bank analyst who ...", "Lee, director of sales": the
# last word of what the name is called.
_CALLED = re.compile(
    r",\s(?:(?:an?|the|its|his|her|their)\s(?:[\w'’&-]+\s){0,4}?|(?:[a-z]+\s){0,2}?)"
    r"([a-z]+(?:-[a-z]+)*)(?:[,.;]|\s(?:of|at|for|in|from|with|on|and|who|whose)\b)"
)
# "Lee, who leads ...": a team or a crowd is told of in the plural.
_WHO_DOES = re.compile(r",\swho\s([a-z]{2,})s\b")
# "The head of the union, Lee, said": the word before "of" is what Lee is called.
_HEAD_OF = re.compile(
    r"(?:^|\s)(?:the|its|their|his|her|our)\s(?:[a-z][a-z-]*\s){0,2}?([a-z]+(?:-[a-z]+)*)"
    r"\sof\s[^,.;:!?]{2,40},\s$",
    re.IGNORECASE,
)
_SAID = re.compile(r"\s(?:said|says|added|told|explained|argued|insisted|admitted|joked)\b")
_REACH = 30
"""Characters before a name in which the word right before it must begin."""
_REACH_OF_HEAD = 80
"""The same for "the head of ...", which may be long."""


def told_a_person(text: str, span: Span, kinds: NameKinds) -> bool:
    """Whether the words around a name of several words tell that it is somebody's."""
    if kinds.is_body(text[span.start : span.end]):
        return False
    if _AGE.match(text, span.end) or plainly_a_person(text, span) or speaks_of_self(text, span):
        return True
    if _does(text, span) or _is_head_of(text, span, kinds):
        return True
    before = _NOUN_BEFORE.search(text, max(0, span.start - _REACH), span.start)
    if before is not None and _is_calling(before.group(1), kinds):
        return not before.group(2) or text.startswith(",", span.end)  # "its chairman, Lee, said"
    after = _CALLED.match(text, span.end)
    return after is not None and _is_calling(after.group(1), kinds)


def _does(text: str, span: Span) -> bool:
    """Whether it is told of with "who" and a verb in the singular."""
    does = _WHO_DOES.match(text, span.end)
    return does is not None and bool(lexicons().predicates_of(does.group(1), "VERB"))


def _is_head_of(text: str, span: Span, kinds: NameKinds) -> bool:
    """Whether the name stands between commas behind what somebody is the head of."""
    head = _HEAD_OF.search(text, max(0, span.start - _REACH_OF_HEAD), span.start)
    return head is not None and text.startswith(",", span.end) and _is_calling(head.group(1), kinds)


def _is_calling(word: str, kinds: NameKinds) -> bool:
    """Whether it is a noun for people alone and no verb's past form: not "accused Lee"."""
    shared = lexicons().words("shared_callings")
    return kinds.is_person_noun(word) and word not in shared and not word.endswith("ed")


def plainly_a_person(text: str, span: Span) -> bool:
    """Whether they tell it of a name of one word too, which may be a place's or a team's as well:
    by an age in full, "who was", kin of its own, or what a court or a midwife does to people.
    """
    patterns = (_OF_TWO_DIGITS, _WHO, _kin(), _undergone())
    return any(pattern.match(text, span.end) for pattern in patterns)


def speaks_of_self(text: str, span: Span) -> bool:
    """Whether somebody of this name says what "he" or "she" does: a surname's bearer is a person.

    A name of one word that is no short form of a longer one may be a firm's, speaking of its boss.
    """
    return bool(_OF_SELF.match(text, span.end))


def speaks(text: str, span: Span) -> bool:
    """Whether a report verb follows: of the last word of a longer name, that is a surname."""
    return bool(_SAID.match(text, span.end))


@cache_per_house()
def _kin() -> re.Pattern[str]:
    """ "Lee's wife", "Lee's late mother", "Lee and his wife"."""
    kin = _one_of("close_kin")
    return re.compile(rf"(?:['’]s?\s(?:[a-z]+\s)?|\sand\s(?:his|her)\s(?:[a-z]+\s)?){kin}\b")


@cache_per_house()
def _undergone() -> re.Pattern[str]:
    """ "Lee was jailed", "Lee has been remanded"."""
    done = _one_of("done_to_persons")
    return re.compile(rf"\s(?:was|is|has\sbeen|had\sbeen)\s(?:[a-z]+ly\s)?{done}\b")


def _one_of(words: str) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, lexicons().words(words))))})"
