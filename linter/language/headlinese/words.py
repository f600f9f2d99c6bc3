"""The word lists of headlinese, from `lexicons/headlinese.yaml` and `lexicons/labels.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from linter.language.lexicons.files import read_section
from linter.language.lexicons.plain import LEXICONS

_HISSING = ("s", "x", "z", "ch", "sh")


@dataclass(frozen=True, slots=True)
class Words:
    """One set of lower-case words or phrases a field; what each is for stands in the files."""

    verbs: frozenset[str]
    plain_verbs: frozenset[str]
    stand_in: str
    verbs_with_preposition: frozenset[str]
    verbs_of_many: frozenset[str]
    verbs_of_many_to_others: frozenset[str]
    shot_or_hurt: frozenset[str]
    vague_counts: frozenset[str]
    homewards: frozenset[str]
    collectives: frozenset[str]
    active: frozenset[str]
    either: frozenset[str]
    preterites: frozenset[str]
    complements: frozenset[str]
    passive_with_object: frozenset[str]
    predicates: frozenset[str]
    predicate_phrases: frozenset[str]
    infinitive_nouns: frozenset[str]
    ranked: frozenset[str]
    subordinators: frozenset[str]
    attribution_verbs: frozenset[str]
    irregular: frozenset[str]
    roles: frozenset[str]
    documents: frozenset[str]
    kickers: frozenset[str]
    tails: frozenset[str]
    outlets: frozenset[str]


@cache
def words() -> Words:
    """Read both files, once. Raises LexiconError, with file and line, if one is broken."""
    lists: dict[str, frozenset[str]] = {}
    for name in ("headlinese.yaml", "labels.yaml"):
        for key, section in read_section(LEXICONS / name).items():
            if key != "kind":
                lists[key] = frozenset(section.words())
    lists["verbs"] |= {third_person(verb) for verb in lists["verbs"]}
    lists["plain_verbs"] = frozenset(map(third_person, lists["plain_verbs"]))
    pairs = [phrase.partition(" ") for phrase in lists["verbs_with_preposition"]]
    lists["verbs_with_preposition"] |= {
        third_person(verb) + gap + word for verb, gap, word in pairs
    }
    (stand_in,) = lists.pop("stand_in")
    return Words(stand_in=stand_in, **lists)


def third_person(verb: str) -> str:
    """The present-tense form with -s of a regular verb: "axe" axes, "deny" denies."""
    if verb.endswith(_HISSING):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in {*"aeiou", ""}:
        return verb[:-1] + "ies"
    return verb + "s"


def is_third_person(form: str) -> bool:
    """Whether a form of a verb in the present tense is that with -s: "axes", not "pass"."""
    return form.endswith("s") and not form.endswith("ss")


def base_form(form: str) -> str:
    """The attribution verb that `form` belongs to: "says" say, "told" tell, "denied" deny.

    A form that belongs to none comes back as it is.
    """
    low = form.lower()
    for pair in words().irregular:
        verb, past = pair.split()
        if low == past:
            return verb
    stems = [low.removesuffix(ending) for ending in ("s", "d", "es", "ed") if low.endswith(ending)]
    stems += [low[:-3] + "y" for ending in ("ies", "ied") if low.endswith(ending)]
    known = [stem for stem in stems if stem in words().attribution_verbs]
    return max(known, key=len, default=low)
