"""Verbs of several words: "vote against", "say no to", "put an end to", "lose one's life".

The tree has one verb and what hangs on it; the lexicon has the whole, and a meaning of the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.language.dates.patterns import date_words
from linter.language.lexicons.lexicon import Lexicons
from linter.language.syntax import children, verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

# How a lexicon writes whoever it is: "lose one's life", "distance oneself from".
_ANYONES = {"one's": "PRP$", "oneself": "PRP"}
_FIGURES = frozenset({"CD", "$"})


@dataclass(frozen=True, slots=True)
class VerbPhrase:
    """What a verb and the words behind it are called together, and those words.

    `lemma` is how the lexicon writes it, `means_also` another verb whose meaning it shares
    ("agree" of "agree to"), `opens` the preposition it ends in, where a noun hangs on that.
    """

    lemma: str
    words: tuple[Token, ...] = ()
    opens: Token | None = None
    means_also: str = ""


def verb_phrase(verb: Token, lexicons: Lexicons) -> VerbPhrase:
    """The longest phrase of the lexicon that begins with the verb, else the verb's own lemma.

    One that ends in a preposition needs its noun behind it, one that ends in a particle has none:
    "voted in Lasta" elects nobody.
    """
    plain = VerbPhrase(verb_lemma(verb), tuple(children(verb, "prt")))
    if verb.pos_ != "VERB":
        return plain
    for rest in lexicons.verb_phrases.get(verb.lemma_.lower(), ()):
        words = _behind(verb, rest)
        if words is None:
            continue
        opens = words[-1] if _opens(words[-1]) else None
        ends_open = rest[-1] in lexicons.words("phrase_prepositions")
        if (opens is not None) if ends_open else len(rest) > 1 or _is_particle(words[0]):
            return _phrase(verb, rest, words, opens if ends_open else None)
    return plain


def _phrase(
    verb: Token, rest: Sequence[str], words: tuple[Token, ...], opens: Token | None
) -> VerbPhrase:
    """The phrase with what it is a kind of: "agree to" an agreeing, "back out of" no backing."""
    plain = verb.lemma_.lower()
    whole = " ".join([plain, *rest])
    if opens is None and any(word.dep_ == "dobj" for word in words):
        return VerbPhrase(plain, words, means_also=whole)  # "sign a deal" is a signing still
    shorter = plain if opens is not None and len(rest) == 1 else ""
    if len(rest) == 2 and opens is not None:
        shorter = f"{plain} {rest[0]}"
    return VerbPhrase(whole, words, opens, shorter)


def _opens(preposition: Token) -> bool:
    """Whether something hangs on it, no figure and no day: not in "walked out on Monday"."""
    nouns = children(preposition, "pobj", "pcomp")
    return bool(nouns) and not any(_is_figure(noun) or is_date(noun) for noun in nouns)


def is_date(noun: Token) -> bool:
    """Whether it is a day or a month: "Friday's strike" is nobody's doing."""
    dates = date_words()
    return noun.lower_ in dates.weekdays or noun.lower_ in dates.months


def _is_figure(noun: Token) -> bool:
    return noun.tag_ in _FIGURES or noun.like_num or noun.text == "%"


def _is_particle(word: Token) -> bool:
    """Whether nothing hangs on it: "walked out on Monday", not "voted in Lasta"."""
    return word.pos_ in {"ADP", "ADV", "PART"} and not children(word, "pobj", "pcomp")


def _behind(verb: Token, rest: Sequence[str]) -> tuple[Token, ...] | None:
    """The words of the sentence that are these, right behind the verb; articles may lack."""
    found: list[Token] = []
    at, end = verb.i + 1, len(verb.doc)
    for word in rest:
        if at < end and _is(verb.doc[at], word) and verb.is_ancestor(verb.doc[at]):
            found.append(verb.doc[at])
            at += 1
        elif word not in {"a", "an", "the"}:
            return None
    return tuple(found) or None


def _is(token: Token, word: str) -> bool:
    if word in _ANYONES:
        return token.tag_ == _ANYONES[word]
    return word in (token.lower_, token.lemma_.lower())
