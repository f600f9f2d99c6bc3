"""The words that a field of a fact can hold, for the fields of `table.py` that hold one of a few.

No spaCy in here.
"""

from __future__ import annotations

from linter.language.fields.types import KINDS

EXPECTED = (*KINDS, "company", "noun")
FORMS = ("name", "adjective", "people", "capital", "seat", "acronym", "abbreviation")
ROLES = (
    "actor",
    "target",
    "recipient",
    "place",
    "source",
    "possessor",
    "modifier",
    "apposition",
    "other",
)

AUXILIARIES = ("perfect", "pluperfect", "be", "do", "modal")
DATE_ROLES = ("adverbial", "modifier", "object", "apposition", "other")
SORTS = (
    "person",
    "organisation",
    "place",
    "group",
    "date",
    "amount",
    "noun",
    "verb",
    "adjective",
    "adverb",
    "pronoun",
    "preposition",
    "denial",
)

MISFITS = ("sign", "share", "many", "day", "change")
"""Why a number cannot stand where it does: `linter.language.numbers.misfits`."""

DATE_MISFITS = ("article", "age", "tense")
"""Why a date cannot: `linter.language.dates.misfits`."""

MARKER_KINDS = (
    "legal_stage",
    "legal_exit",
    "legal_civil",
    "plea",
    "presumption",
    "offence",
    "arrested_for",
    "causal",
    "study",
    "association",
    "controlled_trial",
    "health_effect",
    "illness",
    "animal_study",
    "human_study",
    "breakthrough",
    "preliminary",
    "relative_risk",
    "absolute_risk",
    "poll",
    "majority",
    "lead",
    "level",
    "wide_population",
    "narrow_sample",
    "wide_sample",
    "allegation",
    "denial",
    "anonymous",
)
"""The kinds of marker; their phrases stand in lexicons/markers."""
