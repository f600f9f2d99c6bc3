"""The step that makes the parser read what a verb is done to as a noun: "Minister backs plan to".

Plans, bids and calls are what headlines are about, and a tagger takes "plan to cut" for the verb
and "backs" before it for a noun. With an article before the noun nothing can be misread.
"""

from __future__ import annotations

from linter.language.headlinese.clauses import FINITE, NOUNS, Clause, clauses
from linter.language.headlinese.records import Context, Rewritten, Tagged
from linter.language.headlinese.words import is_third_person, third_person, words
from linter.language.lexicons.lexicon import lexicons
from linter.language.words import rough_lemmas

_SUBJECTS = NOUNS | {"VB", "UH", "''", "JJ"}
# Who can do something himself: "School heads plan to strike", "Rail unions vote to".
_DOERS = frozenset({"noun:person", "noun:organisation"})


def object_noun(line: Rewritten, context: Context) -> Rewritten:
    """Put an article before such a noun where a verb stands before it.

    It stays only if both are then read so.
    """
    for clause in clauses(context.tag(line.text)):
        for at in range(1, len(clause.tokens) - 3):
            if clause.tokens[at - 1].tag in FINITE:
                break
            if _is_object(clause, at + 1, context) and _is_verb(clause, at, context.acts):
                return _with_article(line, clause, at, context)
    return line


def _with_article(line: Rewritten, clause: Clause, at: int, context: Context) -> Rewritten:
    verb, noun = clause.tokens[at].start, clause.tokens[at + 1]
    article = "an " if noun.text[0] in "aeiou" else "a "
    put = line.inserted(noun.start, article)
    for trial in (put, put.with_verb(verb)):
        tags = {token.start: token.tag for token in context.tags_of(trial)}
        if tags.get(verb) in FINITE and tags.get(noun.start + len(article)) in NOUNS:
            return trial
    return line


def _is_object(clause: Clause, at: int, context: Context) -> bool:
    """Whether a noun of what is to be done stands here, or one of an act: "rise in duty".

    "Prices rise in May" looks like the second: there the body must tell of the verb before it.
    """
    noun, link, act = clause.tokens[at : at + 3]
    if link.text == "to":
        known = act.tag == "VB" or (act.tag == "JJ" and _is_act(act.text, "VERB"))
        return noun.text in words().infinitive_nouns and known
    subject, verb = clause.tokens[at - 2 : at]
    told = not context.acts.isdisjoint(rough_lemmas(verb.text)) and _may_act(subject, context)
    return told and link.tag == "IN" and act.text.islower() and _is_act(noun.text, "NOUN")


def _may_act(subject: Tagged, context: Context) -> bool:
    """Whether it is somebody, or a name of the story's: not in "Oil prices rise in summer"."""
    return context.is_name(subject.text) or _is_doer(subject.text.lower())


def _is_act(form: str, pos: str) -> bool:
    return bool(lexicons().predicates_of(form, pos))


def _is_verb(clause: Clause, at: int, acts: frozenset[str]) -> bool:
    """Whether it may be the line's verb: of a known act, after one doer or several, as it agrees.

    The bare form is a noun more often, so the body must tell of its act, or it is one that
    headlines love and somebody is there to act.
    """
    subject, verb = clause.tokens[at - 1], clause.tokens[at]
    if not verb.text.islower() or subject.tag not in _SUBJECTS or _is_doer(verb.text):
        return False
    several = subject.tag in {"NNS", "NNPS"} or subject.text.lower() in words().collectives
    if several or not is_third_person(verb.text):
        loved = verb.text in words().verbs and _is_doer(subject.text.lower())
        return several and not is_third_person(verb.text) and (verb.text in acts or loved)
    return any(
        third_person(lemma) == verb.text and _is_act(lemma, "VERB")
        for lemma in rough_lemmas(verb.text)
    )


def _is_doer(form: str) -> bool:
    known = lexicons()
    groups = (
        known.groups_of(lemma) | known.hypernyms(lemma) for lemma in (form, *rough_lemmas(form))
    )
    return any(not found.isdisjoint(_DOERS) for found in groups)
