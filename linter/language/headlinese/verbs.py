"""The step that makes the parser read a headline's verb as a verb: "Council axes 300 jobs"."""

from __future__ import annotations

from linter.language.casing import Casing
from linter.language.headlinese.clauses import FINITE, OPENS_OBJECT, PARTICIPLES, Clause, clauses
from linter.language.headlinese.records import Context, Rewritten, Tagged
from linter.language.headlinese.words import is_third_person, third_person, words
from linter.language.lexicons.lexicon import lexicons
from linter.language.places.gazetteer import load_gazetteer
from linter.language.words import rough_lemmas

# An adverb that no headline needs and that only a verb can follow; its meaning changes nothing
# that a fact records. Nothing is replaced, so the verb keeps its own words and place.
HELPER = "now "
_AFTER_VERB = OPENS_OBJECT | {"``", "TO", "RP"}
_DOERS = frozenset({"noun:person", "noun:organisation"})
_DEFINITE = frozenset({"NNP", "NNPS", "DT", "PRP$", "PRP", "CD", "$"})
_SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "''", "VB", "UH"})


def headline_verb(line: Rewritten, context: Context) -> Rewritten:
    """Have a verb read as one that the tagger took for a noun.

    One that headlines love, behind somebody who can act, is a verb whatever the tagger thinks.
    Before others it puts "now", and keeps it only if that helps.
    """
    for clause in clauses(context.tag(line.text)):
        for at in _candidates(clause, context):
            start = clause.tokens[at].start
            trial = line.with_verb(start)
            if _is_alone(clause, at, context.acts) and _is_finite(trial, start, context):
                return trial
            trial = line.inserted(start, HELPER)
            if _is_finite(trial, start + len(HELPER), context):
                return trial
    return line


def firm_verb(line: Rewritten, context: Context) -> Rewritten:
    """Have the parser read as a verb what the tagger does: "Officer shoots driver".

    A parser takes three bare words for one noun, whatever their tags are, and a name that it
    does not know with its verb for another: "Drazen admits taking money".
    """
    for clause in clauses(context.tags_of(line)):
        if _is_bare(clause) or _opens_plainly(clause):
            line = line.with_verb(clause.tokens[1].start)
    return line


def _opens_plainly(clause: Clause) -> bool:
    """Whether a name, a verb whose -s form is no noun and an act of its own open it."""
    if len(clause.tokens) < len(("name", "verb", "act")):
        return False
    name, verb, act = clause.tokens[:3]
    plain = verb.tag == "VBZ" and verb.text in words().plain_verbs
    return name.text[0].isupper() and plain and act.tag == "VBG"


def _is_bare(clause: Clause) -> bool:
    """Whether it is a noun, a verb in the present and a noun, and nothing else."""
    tags = [token.tag for token in clause.tokens if token.tag != "."]
    if len(tags) != len(("subject", "verb", "object")):
        return False
    subject, verb, noun = tags
    return subject in _SUBJECTS and verb == "VBZ" and noun in {"NN", "NNS"}


def _is_finite(line: Rewritten, at: int, context: Context) -> bool:
    return any(
        token.start == at and token.tag in FINITE | {"VB"} for token in context.tags_of(line)
    )


def _is_alone(clause: Clause, at: int, acts: frozenset[str]) -> bool:
    """Whether it is the one verb of its clause, and has a doer: not in "Staff pay deal agreed"."""
    loved = clause.tokens[at].text in words().verbs or _told(clause, at, acts)
    if not loved or not _behind_a_doer(clause, at):
        return False
    return all(
        token.tag not in FINITE | PARTICIPLES or _opens_object(token)
        for token in clause.tokens[at + 1 :]
    )


def _behind_a_doer(clause: Clause, at: int) -> bool:
    """Whether somebody who could do this stands right before: "Mayor backs", not "Mayor back"."""
    known, doer = lexicons(), clause.tokens[at - 1].text.lower()
    several = doer in words().collectives or doer.endswith("s")
    if several == is_third_person(clause.tokens[at].text):
        return False
    if clause.tokens[at - 1].text[0].isupper() and clause.tokens[at].text in words().plain_verbs:
        return True
    groups = frozenset[str]().union(
        *(
            known.groups_of(lemma) | known.hypernyms(lemma)
            for lemma in (*rough_lemmas(doer), doer.removesuffix("s"))
        )
    )
    return not groups.isdisjoint(_DOERS)


def _candidates(clause: Clause, context: Context) -> list[int]:
    """Places of nouns that may be the verb: no verb stands before, and an object follows."""
    tokens = clause.tokens
    found = []
    for at in range(1, len(tokens) - 1):
        if tokens[at].tag in FINITE | {"VB", "TO", "MD"}:
            break
        if not _misread(clause, at, context.casing):
            continue
        pair = f"{tokens[at].text} {tokens[at + 1].text.lower()}"
        follows = _opens_object(tokens[at + 1]) and not _opens_verb(clause, at + 1)
        moves = (
            tokens[at + 1].tag in {"IN", "RB"}
            and _told(clause, at, context.acts)
            and is_third_person(tokens[at].text)
            and context.is_name(tokens[at - 1].text)
        )
        known = follows and (_known(tokens[at].text) or _told(clause, at, context.acts))
        acted = tokens[at + 1].tag == "VBG" and _is_alone(clause, at, context.acts)
        if (
            known
            or acted
            or moves
            or _governs(clause, at, context.acts)
            or pair in words().verbs_with_preposition
        ):
            found.append(at)
    return found


def _governs(clause: Clause, at: int, acts: frozenset[str]) -> bool:
    """Whether a verb that is listed or told of has an event noun behind it, taken for the verb.

    "Minister backs rise in duty": somebody acts, and what is read as a plural verb opens a phrase.
    """
    tokens, known = clause.tokens, lexicons()
    listed = tokens[at].text in words().verbs | words().plain_verbs
    if at + 2 >= len(tokens) or not (listed or _told(clause, at, acts)):
        return False
    return (
        tokens[at].tag == "NNS"
        and tokens[at + 1].tag == "VBP"
        and bool(known.predicates_of(tokens[at + 1].text, "NOUN"))
        and tokens[at + 2].tag == "IN"
        and _behind_a_doer(clause, at)
    )


def _known(form: str) -> bool:
    """Whether a form may be a headline's verb: a listed one, or the -s form of any known verb.

    The bare form of a verb that is not listed is a noun more often ("murder sentence", "film").
    """
    if form in words().verbs:
        return True
    return any(
        third_person(lemma) == form and lexicons().predicates_of(lemma, "VERB")
        for lemma in rough_lemmas(form)
    )


def _told(clause: Clause, at: int, acts: frozenset[str]) -> bool:
    """Whether the body tells of this act: "Owner bites dog", of a dog that bit.

    A bare form must have a name or an article behind it: not in "Tyler murder charge".
    """
    form, behind = clause.tokens[at].text, clause.tokens[at + 1]
    if is_third_person(form):
        return any(lemma in acts and third_person(lemma) == form for lemma in rough_lemmas(form))
    return form in acts and behind.tag in _DEFINITE


def _misread(clause: Clause, at: int, casing: Casing) -> bool:
    token, before = clause.tokens[at], clause.tokens[at - 1]
    if not _agrees(token, before):
        return False
    nominal = token.tag in {"NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "RB", "RP", "CC"}
    names = before.tag in _SUBJECTS or _is_name(before, casing)
    return nominal and token.text.islower() and names


def _is_name(token: Tagged, casing: Casing) -> bool:
    """Whether it is a name that the tagger took for an adjective: "Eritrea fires rockets"."""
    if token.tag != "JJ" or not token.text[0].isupper():
        return False
    if casing.single.get(token.text.lower()) == token.text:
        return True
    return any(mention.form == "name" for mention in load_gazetteer().find(token.text))


def _opens_object(token: Tagged) -> bool:
    """Whether an object may start here, also where the tagger sees a verb that no lexicon has."""
    if token.tag not in {"VBP", "VBZ"}:
        return token.tag in _AFTER_VERB
    lemmas = rough_lemmas(token.text) if token.tag == "VBZ" else (token.text,)
    return not any(lexicons().predicates_of(lemma, "VERB") for lemma in lemmas)


def _agrees(verb: Tagged, subject: Tagged) -> bool:
    """Whether the -s form follows a singular, the bare form a plural or a name (a team)."""
    if is_third_person(verb.text):
        return subject.tag not in {"NNS", "NNPS"}
    return subject.tag != "NN" or subject.text.lower() in words().collectives


def _opens_verb(clause: Clause, at: int) -> bool:
    """Whether a quotation that starts at `at` holds the verb: "New limit 'would cut toll'"."""
    tokens = clause.tokens
    return tokens[at].tag == "``" and at + 1 < len(tokens) and tokens[at + 1].tag in FINITE | {"TO"}
