"""The one table of what a rule may name: fact type, field, type of the field, and a line on it.

What the types are, and what a dot after a field reaches, stands in `types.py`.
The validator, the JSON Schema, the reference in docs/rule-language.md and completion all read it;
a test holds it to the dataclasses of `facts`. A new fact field is a line here and nothing else.
No spaCy in here.
"""

from __future__ import annotations

from functools import cache
from typing import get_args

from linter.language.facts import (
    DateFact,
    Denial,
    Doubt,
    DoubtSort,
    Entity,
    Event,
    EventForm,
    Fact,
    FactType,
    Marker,
    NegationStrength,
    Number,
    Polarity,
    Pronoun,
    Quote,
    Slot,
    Statement,
    Superlative,
)
from linter.language.fields.choices import (
    AUXILIARIES,
    DATE_MISFITS,
    DATE_ROLES,
    EXPECTED,
    FORMS,
    MARKER_KINDS,
    MISFITS,
    ROLES,
    SORTS,
)
from linter.language.fields.types import KINDS, SUBFIELDS, Field
from linter.language.values import Bound

FACT_TYPES: dict[FactType, str] = {
    "event": "somebody does something",
    "entity": "a name in its place",
    "number": "a quantity bound to what it counts and to the event it belongs to",
    "quote": "words in quotation marks, and who is said to have spoken them",
    "date": "a date bound to the event it belongs to",
    "statement": "a whole clause with all its content words",
    "pronoun": "a pronoun, or another word that tells somebody's gender",
    "denial": "something said not to be so",
    "slot": "a word that is new in a line that otherwise restates a sentence of the story",
    "marker": "a set phrase that tells something about the story, found by its words alone",
    "superlative": "a claim to be the first, the most, the only one or a record",
    "doubt": "a word for which the second reader finds a likelier one",
}

CLASSES: dict[FactType, type[Fact]] = {
    "event": Event,
    "entity": Entity,
    "number": Number,
    "quote": Quote,
    "date": DateFact,
    "statement": Statement,
    "pronoun": Pronoun,
    "denial": Denial,
    "slot": Slot,
    "marker": Marker,
    "superlative": Superlative,
    "doubt": Doubt,
}

_NAMES = {record: name for name, record in CLASSES.items()}
_FORMS_OF_ACTS = get_args(EventForm)
_POLARITY = Field(
    "polarity",
    "choice",
    "whether it is asserted or denied; unsettled: that it is not so is only wanted, or doubted",
    get_args(Polarity),
)
_FACTUALITY = Field(
    "factuality", "step", "how far the sentence vouches for it", ladder="factuality"
)
_QUOTED = Field("quoted", "flag", "true where it stands inside quotation marks")
_QUESTION = Field("question", "flag", "true where the line asks rather than says")
_ACT = Field("predicate", "term", "the act it belongs to")
_PLACE = Field("place", "words", "a key shared with the figure that the other text has there")

COMMON: tuple[Field, ...] = (
    Field("text", "text", "the words of the fact itself"),
    Field("sentence", "text", "the sentence it stands in"),
    Field("paragraph", "text", "the whole part or paragraph it stands in"),
    Field("before", "words", "what the nearest content word before it may be matched by"),
    Field("after", "words", "what the nearest content word behind it may be matched by"),
)
"""Fields of every fact type."""

FIELDS: dict[FactType, tuple[Field, ...]] = {
    "event": (
        Field("predicate", "term", "the word that names the act: a verb or an event noun"),
        Field("act", "text", "the act in the words of the line, for messages"),
        Field("clause", "text", "the act behind whom the line names before it, for messages"),
        Field("form", "choice", "how the act is told", _FORMS_OF_ACTS),
        Field("actor", "term", "who does it"),
        Field("target", "term", "whom or what it is done to"),
        Field("recipient", "term", "to or for whom"),
        Field("place", "term", "where"),
        Field("others", "term", "the names in its clause besides the actor"),
        Field("when", "day", "on which day, or in which stretch of days"),
        _POLARITY,
        _FACTUALITY,
        Field("conditional", "flag", "true where it stands under a condition: if, unless"),
        Field("source", "term", "who says so"),
        Field("source_leads", "flag", "true where who says so is named before what is said"),
        Field("report", "step", "the verb it is reported with", ladder="report"),
        Field("hedge", "text", "the word that leaves open whether it is so: allegedly, believed"),
        Field("investigated", "flag", "true where it is what an inquiry is about"),
        _QUOTED,
        Field("main", "flag", "true where the sentence itself asserts it, not a side clause"),
        Field("past", "flag", "true where its verb stands in the simple past: held, not holds"),
    ),
    "entity": (
        Field("name", "term", "the name"),
        Field("kind", "choice", "what kind of thing is named", KINDS),
        Field("role", "choice", "its role in the clause", ROLES),
        Field("head", "term", "the word it depends on"),
        Field("preposition", "text", "the word between it and its head, if any"),
        Field("expected_kind", "choice", "the kind of name its place calls for, if any", EXPECTED),
        Field("form", "choice", "how it is written: as a name, an adjective, a people", FORMS),
        Field("known_as", "choice", "its kind by the gazetteer's or the story's words", KINDS),
        Field("sure", "flag", "true where that is told, not guessed by the look of the name"),
        Field("support", "share", "the share of its own words that occur in the body"),
        Field("repeated", "flag", "true where its clause holds this very name twice"),
        Field("initials", "text", "initials in parentheses behind it that are not its own"),
        Field("near", "share", "the share of the line's other words the story has near the name"),
        Field("closest", "share", "the share of them that one sentence with the name holds"),
        Field("rival", "term", "the name of its kind where the story tells most of the line"),
    ),
    "number": (
        Field("value", "quantity", "the quantity"),
        Field("noun", "term", "what it counts or measures"),
        _ACT,
        Field("casualty", "text", "what became of those counted: killed, injured, missing, ..."),
        Field("noun_mismatch", "flag", 'true of "one" before a plural, "hundreds" before a noun'),
        Field("misfit", "choice", "why it cannot stand where it does", MISFITS),
        Field("named", "text", "the name in which the story has another number in its place"),
        Field("implied", "flag", "true where figures of one sentence of the story make it up"),
        Field("exchanged", "words", "a key shared with the figure that it has changed places with"),
        Field("others_untold", "flag", "true where the story lacks another figure of its line"),
        Field("direction", "choice", "which way it changes, if it is a change", ("up", "down")),
        Field("preposition", "text", "the word that governs it, if any: by, to, from"),
        _POLARITY,
        _PLACE,
    ),
    "quote": (
        Field("words", "text", "the words between the quotation marks"),
        Field("speaker", "term", "who is said to have spoken them"),
        Field("length", "number", "how many words are quoted"),
        Field(
            "held", "share", "the share of its content words that one paragraph of the body holds"
        ),
        Field("altered", "text", "the word that alone differs from words of the story"),
        Field("original", "text", "what the story has in its place"),
        Field("mark", "choice", "how they are quoted", ("double", "single", "guillemet")),
    ),
    "date": (
        Field("when", "day", "the date"),
        _ACT,
        Field("role", "choice", "what it does in its clause", DATE_ROLES),
        Field("preposition", "text", "the word that leads it in, if any: on, in, since"),
        Field("tense", "choice", "the time its act is told in", ("past", "future")),
        Field("current", "flag", "true where the day of publication lies in it"),
        Field("implied", "flag", "true where a date and a stretch of the story make it up"),
        Field("misfit", "choice", "why it cannot stand where it does", DATE_MISFITS),
        _PLACE,
    ),
    "statement": (
        Field("predicate", "term", "the main word of the clause"),
        _POLARITY,
        _FACTUALITY,
        Field("support", "share", "the share of its content words that the body uses"),
        Field("untold", "text", "the first words among those that the body does not use"),
        Field("part_support", "share", "the same of all sentences of its dek or bullet together"),
        _QUESTION,
        Field("denies", "flag", "true where something in it is denied, in any clause"),
        Field(
            "reservations",
            "words",
            "why it is no plain fact: possible, hearsay, to_come, conditional, reported",
        ),
        Field(
            "known_name", "share", "the share of the words of one of its names that the body has"
        ),
        Field(
            "in_stretches", "share", "the share of its words copied in stretches from one sentence"
        ),
        Field("phrased", "share", "the share of its pairs of words that the story holds as pairs"),
        Field("elsewhere", "share", "the share of its pairs that only other sentences hold"),
        Field("length", "number", "how many content words it has"),
        Field("story_length", "number", "how many sentences the story has"),
    ),
    "slot": (
        Field("word", "term", "the word with its phrase"),
        Field("sort", "choice", "what a name or figure stands for, else its part of speech", SORTS),
        Field("place", "words", "its places: one neighbour agrees with the other text"),
        Field("firm_place", "words", "its places where two neighbours agree"),
        Field("sure_place", "words", "its places where three or four neighbours agree"),
        Field("copied_place", "words", "its places in a stretch that is copied word for word"),
        Field("copied", "number", "how many copied words stand right beside it, both sides"),
        Field(
            "told", "flag", "true where the story uses the word, or another of its stem, anywhere"
        ),
        Field("implied", "flag", "true where figures of the story make up the one that it is"),
        _POLARITY,
    ),
    "pronoun": (
        Field("word", "text", "the word"),
        Field("form", "choice", "what kind of word it is", ("pronoun", "noun", "name")),
        Field("person", "choice", "whom it speaks of", ("first", "second", "third")),
        Field("gender", "choice", "the gender it tells, if any", ("m", "f")),
        Field("unsexed", "flag", "true where the story names several, one of unknown gender"),
        Field("serving", "flag", "true where its line asks, or tells somebody to do something"),
        _QUOTED,
    ),
    "denial": (
        Field("predicate", "term", "the main word of the clause that is denied"),
        Field("word", "text", "the word that denies it"),
        Field("strength", "choice", "how plainly it is denied", get_args(NegationStrength)),
        Field("direct", "flag", "true where not or never stands with a finite verb"),
        Field("auxiliary", "choice", "what helps that verb: has, had, is, ...", AUXILIARIES),
        Field("bound", "flag", "true where its clause holds a word that needs it, such as any"),
        Field("unreal", "flag", "true where it tells what would have been, or a condition"),
        Field("aside", "flag", "true in a relative clause"),
        Field("form", "choice", "whether an act, a quality or a kind is denied", _FORMS_OF_ACTS),
        _QUOTED,
        _QUESTION,
        Field("told", "share", "the weighted share of its sentence that one of the story holds"),
        Field("clause_told", "share", "the same share of the clause that is denied"),
        Field("story_length", "number", "how many sentences the story has"),
    ),
    "marker": (
        Field("kind", "choice", "what the phrase tells of", MARKER_KINDS),
        Field("entry", "text", "which of its kind: charged, murder, preprint"),
        Field("family", "text", "entries of one family must not stand for each other"),
        Field("stage", "step", "the legal stage that its sentence plainly states", ladder="legal"),
        Field("sure", "flag", "true where the phrase can hardly mean anything else"),
        Field("denied", "flag", "true where words before it deny it"),
        Field("supposed", "flag", "true where words before it leave it open: if, may, alleged"),
        _QUOTED,
        _QUESTION,
        Field("beside", "words", "the kinds of the other markers of its sentence"),
    ),
    "superlative": (
        Field("word", "term", "the word that claims it"),
        Field("sort", "choice", "what is claimed", ("first", "most", "only", "record")),
        Field("noun", "term", "what it is said of"),
        Field("limit", "text", "the stretch of time it is limited to: since 1976, in 20 years"),
    ),
    "doubt": (
        Field("word", "term", "the word that is doubted"),
        Field("sort", "choice", "what it is", get_args(DoubtSort)),
        Field("gain", "number", "how much likelier the line is with the other, in nats"),
        Field("exchanged", "flag", "true where two of the line's own would change places"),
        Field("known", "text", "its kind, unit or grain, where that is sure"),
        Field("bound", "choice", "how it is bounded, if it is a number", get_args(Bound)),
        Field("predicate", "term", "what is denied, if it is a denial"),
        Field("told", "number", "how often the story has the line's own, or denies anything"),
        Field("nearer", "flag", "true where the story tells no less of the line with the other"),
        _PLACE,
    ),
}
"""The fields of each fact type, besides those of `COMMON`."""


def type_of(fact: Fact) -> FactType:
    """The name a rule calls this fact's type by. Raises KeyError for a class not in `CLASSES`."""
    return _NAMES[type(fact)]


@cache
def fields_of(fact_type: FactType) -> dict[str, Field]:
    """Every field of a fact type by its dotted path, in the order of the table."""
    paths: dict[str, Field] = {}
    for field in (*FIELDS[fact_type], *COMMON):
        paths[field.name] = field
        for sub in SUBFIELDS.get(field.type, ()):
            paths[f"{field.name}.{sub.name}"] = sub
    return paths
