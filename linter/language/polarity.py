"""Whether a sentence tells an act as so or as not so, through all that governs it.

A denial goes down from its word to the act where nothing stands between them: "refused to sign",
"has no plans to sign". It is left unsettled where somebody only asks, wants or tries that it be
denied ("urged it not to sign", "tried to stop it from signing"), where somebody merely doubts or
opposes it, and where it denies a word that says nothing of the act ("would not say when it will
sign"). Some words let no denial through: who cannot wait to sign, signs.
The kinds of verbs are those of L. Karttunen, "Implicative verbs" (Language 47, 1971).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from linter.language.deferral import is_deferred
from linter.language.facts import Polarity
from linter.language.lexicons.lexicon import Lexicons
from linter.language.negators import negator_of, verb_forms
from linter.language.phrasal import verb_phrase
from linter.language.sources import is_report
from linter.language.syntax import children, verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

# Steps of the factuality ladder: what is wanted or weighed is not yet so, nor is its denial.
_WANTED = frozenset({"considered", "planned"})
# And those of nouns of which there may be none: "no plan to sign", "no decision to sign".
_INTENDED = frozenset({"planned", "promised"})


def polarity(
    predicate: Token,
    governors: Sequence[Token],
    apart: Collection[Token | None],
    lexicons: Lexicons,
) -> Polarity:
    """The polarity of the act that `predicate` names.

    `governors` are the words that govern it, nearest first; those of `apart` do not deny it.
    """
    phrase = verb_phrase(predicate, lexicons).words  # the "no" of "say no to"
    own = [
        word
        for word in negation_words(predicate, lexicons)
        if word not in phrase and not _is_only(word, lexicons)
    ]
    denied = len(own) - bool(children(predicate, "neg") and is_deferred(predicate, lexicons))
    chain = _with_adjectives(predicate, governors)
    settled = not denied or _is_settled(0, chain, lexicons)
    is_told = True
    for level, word in enumerate(chain[1:], start=1):
        explicit, implicit = (0, 0) if word in apart else _denials_of(word, lexicons)
        if not _lets_through(word, lexicons):
            break
        if explicit:
            is_told = is_told and not _says_nothing_of(level, chain, lexicons)
        if explicit or implicit:
            denied += explicit + implicit
            settled = settled and is_told and _is_settled(level, chain, lexicons)
        settled = settled and not _is_weak(word, lexicons)
        is_told = is_told and not _says_nothing_of(level, chain, lexicons)
    if not settled:
        return "unsettled"
    return "negative" if denied % 2 else "positive"


def _with_adjectives(predicate: Token, governors: Sequence[Token]) -> tuple[Token, ...]:
    """The act and what governs it; what is said with "be" of an act stands before that "be".

    "It would be wrong to sign": the parser hangs "sign" on "be" as often as on "wrong".
    """
    chain = [predicate]
    for word in governors:
        said = children(word, "acomp") if word.pos_ == "AUX" else []
        chain += [adjective for adjective in said if adjective not in (predicate, *governors)]
        chain.append(word)
    return tuple(chain)


def negation_words(predicate: Token, lexicons: Lexicons) -> list[Token]:
    """The words of the clause itself that negate it: "not", "no longer", the "no" of "no plan"."""
    found = [child for child in predicate.children if _is_negator(child, lexicons, "clause")]
    for child in children(predicate, "advmod"):  # "no longer"
        found.extend(word for word in child.children if _is_negator(word, lexicons, "clause"))
    found.extend(_put_off(predicate, lexicons))
    found.extend(_in_place_of(predicate, lexicons))
    for child in children(predicate, "nsubj", "nsubjpass", "dobj", "attr", "pobj"):
        if _is_negator(child, lexicons, "clause"):
            found.append(child)
        for word in (child, *children(child, "amod")):  # "no money", "no more money"
            found.extend(
                one for one in children(word, "det", "neg") if _is_negator(one, lexicons, "clause")
            )
    if predicate.dep_ in {"acomp", "attr"}:
        found.extend(word for word in children(predicate.head, "neg"))
    return sorted(set(found), key=lambda word: word.i)


def _put_off(predicate: Token, lexicons: Lexicons) -> list[Token]:
    """The "yet" of "has yet to decide", wherever the parser hangs it."""
    openings = [word for word in children(predicate, "aux") if word.tag_ == "TO" and word.i > 0]
    before = [word.nbor(-1) for word in openings]
    return [word for word in before if lexicons.negator(f"{word.lower_} to", word.pos_)]


def _in_place_of(predicate: Token, lexicons: Lexicons) -> list[Token]:
    """The "instead" of "instead of closing it": the parser hangs it on the "of"."""
    before = children(predicate.head, "advmod") if predicate.dep_ == "pcomp" else []
    return [word for word in before if negator_of(word, lexicons) is not None]


def _is_negator(token: Token, lexicons: Lexicons, scope: str) -> bool:
    if token.dep_ == "neg":
        return True
    negator = lexicons.negator(token.lower_, token.pos_)
    return negator is not None and negator.scope == scope and negator.strength == "explicit"


def _is_only(word: Token, lexicons: Lexicons) -> bool:
    """Whether a "not" goes with "only", and denies that this is all."""
    after = word.i + 1
    return after < len(word.doc) and word.doc[after].lower_ in lexicons.words("not_all_there_is")


def _denials_of(word: Token, lexicons: Lexicons) -> tuple[int, int]:
    """How often a governing word denies its complement: by a "not" or "no", and by itself."""
    nots = [child for child in children(word, "neg") if not _is_only(child, lexicons)]
    negator = negator_of(word, lexicons)
    governs = negator is not None and negator.scope in {"complement", "object"}
    implicit = governs and not _is_weak(word, lexicons)
    return len(nots) + _is_none_of(word, lexicons), int(implicit)


def _is_weak(word: Token, lexicons: Lexicons) -> bool:
    """Whether a governing word doubts or opposes what it governs, or finds no ground for it."""
    if is_nothing(word) and word.lemma_.lower() in lexicons.words("grounds"):
        return True
    negator = negator_of(word, lexicons)
    return negator is not None and negator.scope == "complement" and negator.strength == "near"


def _is_none_of(word: Token, lexicons: Lexicons) -> bool:
    """Whether there is none of what would lead to the act: "no plans to sign"."""
    lemma = word.lemma_.lower()
    if not is_nothing(word):
        return False
    listed = lexicons.negator(f"no {lemma}", "NOUN") is not None
    return listed or lexicons.ladder("factuality").step_of(lemma, "NOUN") in _INTENDED


def is_nothing(word: Token) -> bool:
    """Whether a noun says that there is none of it: "no chance"."""
    return word.pos_ == "NOUN" and any(child.lower_ == "no" for child in children(word, "det"))


def _lets_through(word: Token, lexicons: Lexicons) -> bool:
    """Whether a denial of the word tells anything of its complement: not in "cannot wait to"."""
    return verb_lemma(word) not in lexicons.words("signs_through_denial")


def _is_settled(level: int, chain: Sequence[Token], lexicons: Lexicons) -> bool:
    """Whether the denial at this level is told as a fact: not where it is wanted or advised."""
    ladder = lexicons.ladder("factuality")
    advised = lexicons.words("advising_modals")
    if any(child.lower_ in advised for child in children(chain[level], "aux")):
        return False
    return not any(
        ladder.step_of(form, word.pos_) in _WANTED
        for word in chain[level + 1 :]
        for form in (verb_forms(word) if word.pos_ == "VERB" else (word.lemma_.lower(),))
    )


def _says_nothing_of(level: int, chain: Sequence[Token], lexicons: Lexicons) -> bool:
    """Whether who denies this word leaves open what it governs.

    So it is with what is not said, with questions, and with what is not right, sad or wise.
    """
    word, below = chain[level], chain[level - 1]
    if below.dep_ == "ccomp" and is_report(word, lexicons):
        return True
    openers = lexicons.words("question_openers")
    if any(child.lower_ in openers for child in children(below, "advmod", "mark", "dobj")):
        return True
    if word.pos_ != "ADJ":
        return False
    lemma = word.lemma_.lower()
    known = lexicons.ladder("factuality").step_of(lemma, "ADJ")
    enabling = lemma in lexicons.words("enabling") or known is not None
    return not enabling and negator_of(word, lexicons) is None
