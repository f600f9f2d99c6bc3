"""The relations between a claim's field and the evidence's, as pure functions of two values.

Each answers True, False or None: None is "does not say", given where a value is not stated or not
enough is known. The engine aligns only on True and sees a conflict only in False, so a doubt can
never become a finding. Names, field types and one-line meanings stand in
`linter.language.fields.table`.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from linter.language.dates.days import days_compatible
from linter.language.facts import Day, Quantity, Term
from linter.language.fields.types import Field, FieldValue
from linter.language.house_words import cache_per_house
from linter.language.lexicons.lexicon import lexicons
from linter.language.misspelling import misspells as is_misspelt
from linter.language.names.given import has_other_given_name
from linter.language.numbers.quantities import agrees
from linter.language.numbers.quantities import magnitude_slip as slips
from linter.language.numbers.quantities import same_figure as is_same_figure
from linter.language.places.gazetteer import load_gazetteer
from linter.language.quotes.matching import verbatim as is_verbatim

Answer = bool | None

_OWN_NAME = "name:"
"""How the identity of a name begins that only the story knows."""
_TAGS = {"act": ("VERB", "NOUN", "ADJ"), "quality": ("ADJ", "ADV")}
_TYPOGRAPHY = str.maketrans("‘’“”‑–\xa0", "''\"\"-- ")


def relate(relation: str, claim: FieldValue, evidence: FieldValue, field: Field) -> Answer:
    """Whether the relation holds between two values of one field; None where it does not say.

    `relation` is a name in `RELATIONS` that the type of the field admits; the validator saw to that
    and a KeyError here means it was not asked.
    """
    if claim is None or evidence is None:
        return None
    if relation in ("at_least", "at_most"):
        return compare_steps(relation, str(claim), str(evidence), field.ladder)
    return _RELATIONS[relation](claim, evidence)


def same(claim: FieldValue, evidence: FieldValue) -> Answer:
    """Both mean the same. Terms by `same_term`; words by a shared one; text but for typography."""
    if isinstance(claim, Term) and isinstance(evidence, Term):
        return _any_member(same_term, claim, evidence)
    if isinstance(claim, frozenset) and isinstance(evidence, frozenset):
        return bool(claim & evidence) if claim and evidence else None
    return _plain(claim) == _plain(evidence)


def equal(claim: FieldValue, evidence: FieldValue) -> Answer:
    """The same to the letter, in a closed world: what is not known to be equal is different."""
    if isinstance(claim, Term) and isinstance(evidence, Term):
        return _any_member(_equal_term, claim, evidence)
    if isinstance(claim, Quantity) and isinstance(evidence, Quantity):
        return _measure(claim) == _measure(evidence)
    if isinstance(claim, Day) and isinstance(evidence, Day):
        return _calendar(claim) == _calendar(evidence)
    return claim == evidence


def compatible(claim: FieldValue, evidence: FieldValue) -> Answer:
    """Both can be true at once: numbers within rounding and bounds, days that overlap, and a noun
    with the wider one ("12 women" and "12 people").
    """
    if isinstance(claim, Term) and isinstance(evidence, Term):
        return _any_member(_compatible_term, claim, evidence)
    if isinstance(claim, Quantity) and isinstance(evidence, Quantity):
        return agrees(claim, evidence)
    if isinstance(claim, Day) and isinstance(evidence, Day):
        return days_compatible(claim, evidence)
    return None


def opposed(claim: FieldValue, evidence: FieldValue) -> Answer:
    """The two words are opposites in the lexicon."""
    if isinstance(claim, Term) and isinstance(evidence, Term):
        return _opposed(claim, evidence)
    return None


def confusable(claim: FieldValue, evidence: FieldValue) -> Answer:
    """Two different names that the gazetteer lists as taken for each other."""
    if not (isinstance(claim, Term) and isinstance(evidence, Term)):
        return None
    ours, theirs = _places(claim), _places(evidence)
    if not ours or not theirs:
        return None
    known = load_gazetteer()
    return any(known.confusable(one) & theirs for one in ours)


def misspells(claim: FieldValue, evidence: FieldValue) -> Answer:
    """One name is the other with a slip of the pen: `linter.language.misspelling`."""
    if isinstance(claim, Term) and isinstance(evidence, Term):
        return is_misspelt(claim.text, evidence.text)
    return None


def other_given_name(claim: FieldValue, evidence: FieldValue) -> Answer:
    """Two people of one surname: `linter.language.names.given`."""
    if isinstance(claim, Term) and isinstance(evidence, Term):
        return has_other_given_name(claim.text, evidence.text)
    return None


def same_figure(claim: FieldValue, evidence: FieldValue) -> Answer:
    """Both write one figure, whatever it measures: "£5m" and "€5m"."""
    if isinstance(claim, Quantity) and isinstance(evidence, Quantity):
        return is_same_figure(claim, evidence)
    return None


def magnitude_slip(claim: FieldValue, evidence: FieldValue) -> Answer:
    """One number is a power of ten times the other: million for billion, a slipped point."""
    if isinstance(claim, Quantity) and isinstance(evidence, Quantity):
        return slips(claim, evidence)
    return None


def verbatim(claim: FieldValue, evidence: FieldValue) -> Answer:
    """The claim's words stand in the evidence's text, typography and small inflection aside."""
    return is_verbatim(str(claim), (str(evidence),))


def compare_steps(relation: str, bound: str, step: str, ladder: str) -> Answer:
    """Whether `step` stands at least, or at most, as high on the ladder as `bound`.

    Both may be steps or words that stand on one; None where either is on no step.
    """
    steps = lexicons().ladder(ladder)
    ranks = [
        steps.rank(place)
        for word in (bound, step)
        if (place := word if word in steps.steps else steps.step_of(word)) is not None
    ]
    if len(ranks) < 2:
        return None
    return ranks[1] >= ranks[0] if relation == "at_least" else ranks[1] <= ranks[0]


def same_term(claim: Term, evidence: Term) -> Answer:
    """Whether two terms, members of coordinations aside, are one and the same.

    True: one identity, or one stands for the other; one lemma, class or synonym group. False: two
    known identities of one kind, or opposites. None otherwise: a state and a person, "the firm" and
    a name, "teacher" and "man" may well be the same.
    """
    if _identities(claim) & _identities(evidence):
        return True
    if claim.identity and evidence.identity:
        different = _of_one_kind(claim, evidence) and not _share_a_word(claim, evidence)
        return False if different else None
    if claim.identity or evidence.identity:
        return True if _one_lemma(claim, evidence) else None
    if not claim.classes.isdisjoint(evidence.classes):
        return not _listed_opposites(claim, evidence)
    return _same_words(claim.lemma, evidence.lemma, _tags(claim), _tags(evidence))


def _listed_opposites(claim: Term, evidence: Term) -> bool:
    """Whether two acts of one class are opposites all the same: "vote for", "vote against"."""
    acts = claim.kind == "act" and evidence.kind == "act"
    return acts and evidence.lemma.lower() in lexicons().antonyms(claim.lemma, "VERB")


def _of_one_kind(claim: Term, evidence: Term) -> bool:
    """Whether two names are of one kind, so that two are not one; a person may act for a body.

    A name of the story's own whose kind nothing tells is of any kind but a person's: a party is
    taken for a body here and for a thing there.
    """
    kinds = {claim.kind, evidence.kind}
    own = all(term.identity.startswith(_OWN_NAME) for term in (claim, evidence))
    return len(kinds) == 1 or (own and "thing" in kinds and "person" not in kinds)


def _compatible_term(claim: Term, evidence: Term) -> Answer:
    answer = same_term(claim, evidence)
    if answer:
        return True
    if _one_covers(claim, evidence) or _one_contains(claim, evidence):
        return True
    return answer


def _one_covers(claim: Term, evidence: Term) -> bool:
    known = lexicons()
    return known.covers(claim.lemma, evidence.lemma) or known.covers(evidence.lemma, claim.lemma)


def _one_contains(claim: Term, evidence: Term) -> bool:
    """Whether one place lies in the other: a city in its state, a region in its country."""
    known = load_gazetteer()
    pairs = product(_places(claim), _places(evidence))
    return any(known.part_of(one, other) or known.part_of(other, one) for one, other in pairs)


def _places(term: Term) -> frozenset[str]:
    """The gazetteer's ids among the identities of a term (`country:KP` is the place `KP`)."""
    known = load_gazetteer()
    return frozenset(
        place for key in _identities(term) if (place := key.partition(":")[2]) in known
    )


def _equal_term(claim: Term, evidence: Term) -> bool:
    if claim.identity and evidence.identity:
        return claim.identity == evidence.identity
    return _one_lemma(claim, evidence)


def _any_member(compare: Callable[[Term, Term], Answer], claim: Term, evidence: Term) -> Answer:
    """The best answer over the members of two coordinations: True, else None, else False."""
    if not claim.members and not evidence.members:
        return compare(claim, evidence)
    pairs = product((claim, *claim.members), (evidence, *evidence.members))
    answers = [compare(one, other) for one, other in pairs]
    if any(answers):
        return True
    return None if None in answers else False


def _share_a_word(claim: Term, evidence: Term) -> bool:
    """Whether two names have a word in common: "Berlin" and "Berlin Film Festival" may be one.

    A pronoun has the words of whom it means.
    """
    bodies = lexicons().words("pronouns_of_bodies")
    names = (term.name if term.lemma in bodies else term.text for term in (claim, evidence))
    ours, theirs = (set(one.casefold().replace("-", " ").split()) for one in names)
    return any(len(word) > 2 for word in ours & theirs)


def _identities(term: Term) -> frozenset[str]:
    return term.stands_for | {term.identity} if term.identity else term.stands_for


def _one_lemma(claim: Term, evidence: Term) -> bool:
    spelling = lexicons().spelling
    return bool(claim.lemma) and spelling(claim.lemma) == spelling(evidence.lemma)


@cache_per_house(maxsize=100_000)
def _same_words(
    claim: str, evidence: str, claim_tags: tuple[str, ...], evidence_tags: tuple[str, ...]
) -> Answer:
    """Whether two lemmas, of such parts of speech as their terms may be, mean the same.

    Asked for the same few words of a story again and again, hence the cache.
    """
    known = lexicons()
    if claim and known.spelling(claim) == known.spelling(evidence):
        return True
    if any(evidence.lower() in known.synonyms(claim, tag) for tag in claim_tags):
        return True
    if "NOUN" in claim_tags and known.same_group(claim, evidence):
        return True
    return False if _opposed_words(claim, evidence, claim_tags, evidence_tags) else None


def _opposed(claim: Term, evidence: Term) -> bool:
    return _opposed_words(claim.lemma, evidence.lemma, _tags(claim), _tags(evidence))


@cache_per_house(maxsize=100_000)
def _opposed_words(
    claim: str, evidence: str, claim_tags: tuple[str, ...], evidence_tags: tuple[str, ...]
) -> bool:
    known = lexicons()
    return any(
        known.opposed(claim, evidence, one, other)
        for one, other in product(claim_tags, evidence_tags)
    )


def _tags(term: Term) -> tuple[str, ...]:
    """The parts of speech a term may be: an act is a verb or the noun of an event."""
    return _TAGS.get(term.kind, ("NOUN",))


def _plain(value: FieldValue) -> FieldValue:
    if isinstance(value, str):
        return " ".join(value.translate(_TYPOGRAPHY).casefold().split())
    return value


def _measure(value: Quantity) -> tuple[object, ...]:
    return (value.low, value.high, value.unit, value.currency, value.per)


def _calendar(value: Day) -> tuple[object, ...]:
    if value.start and value.end:
        return (value.start, value.end)
    return (value.grain, value.year, value.month, value.day, value.weekday)


_RELATIONS: dict[str, Callable[[FieldValue, FieldValue], Answer]] = {
    "same": same,
    "equal": equal,
    "compatible": compatible,
    "opposed": opposed,
    "confusable": confusable,
    "same_figure": same_figure,
    "misspells": misspells,
    "other_given_name": other_given_name,
    "magnitude_slip": magnitude_slip,
    "verbatim": verbatim,
}
