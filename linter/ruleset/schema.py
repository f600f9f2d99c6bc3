"""The one table of the keys of a rule file.

The validator, the JSON Schema, the reference in docs/rule-language.md and completion read it.
Fields, relations and tests of fields stand in `linter.language.fields.table`, its sister table.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from linter.articles.model import PART_KINDS
from linter.language.fields.table import FACT_TYPES
from linter.ruleset.fault_table import FAULTS
from linter.ruleset.model import CONFIDENCES, REPORTS, SEVERITIES
from linter.ruleset.relation_table import RELATIONS

Shape = Literal[
    "text",
    "texts",
    "choice",
    "choices",
    "share",
    "field",
    "fields",
    "conditions",
    "source",
    "align",
    "clauses",
    "message",
    "suggest",
    "tests",
    "ids",
    "faults",
]


class Key(NamedTuple):
    """One key: what its value looks like, what it says, which values a choice takes."""

    name: str
    shape: Shape
    doc: str
    required: bool = False
    values: tuple[str, ...] = ()


BODY_SOURCES = ("body", "lede")
EXPECTATIONS = ("fail", "pass")

_REPORT_DOC = (
    "Which outcome is a finding; `conflict` if left out. `claim` asks for no evidence: what "
    "`where` finds is at fault by itself."
)

RULE_KEYS: tuple[Key, ...] = (
    Key("id", "text", "The rule's name in kebab-case; the file is called the same.", True),
    Key("extends", "text", "The rule whose keys it takes where it has none: headlint:core/ID."),
    Key("summary", "text", "What the rule finds, in one sentence.", True),
    Key("severity", "choice", "How bad a finding is.", True, SEVERITIES),
    Key(
        "confidence",
        "choice",
        "How sure a finding is; profiles choose by it.",
        True,
        CONFIDENCES,
    ),
    Key("in", "choices", "The kinds of part it reads.", True, PART_KINDS),
    Key("for", "choice", "The type of fact that is the claim.", True, tuple(FACT_TYPES)),
    Key("where", "conditions", "What must be true of the claim for the rule to look at it."),
    Key("unless", "conditions", "What makes the rule leave the claim alone."),
    Key(
        "align",
        "align",
        "Which evidence the claim is compared with; needed unless `report` is `claim`.",
    ),
    Key("require", "conditions", "What some aligned evidence must meet to support the claim."),
    Key("report", "choice", _REPORT_DOC, False, REPORTS),
    Key("at", "field", "The field to underline; see Messages for what it is if left out."),
    Key("message", "message", "The finding in plain words, with fields in braces.", True),
    Key("suggest", "suggest", "What to type instead."),
    Key("why", "text", "Why the error matters, for the rule's page.", True),
    Key("related", "ids", "Ids of rules that find neighbouring errors."),
    Key(
        "faults",
        "faults",
        "The faults it is there to catch, which the scorecard seeds; listed under Faults.",
        False,
        tuple(FAULTS),
    ),
    Key("unseeded", "text", "Why no fault can be seeded for it, in place of `faults`."),
    Key("tests", "tests", "Examples: at least one `fail` and one `pass`.", True),
    Key("$schema", "text", "For editors; not read."),
)

_RELATION_KEYS = tuple(
    Key(relation.name, "fields", f"Fields of which it must be true that {relation.doc}.")
    for relation in RELATIONS.values()
)

CLAUSE_KEYS: tuple[Key, ...] = (
    *_RELATION_KEYS,
    Key("overlap", "share", "At least this share of the words around the claim is restated."),
    Key("apart", "fields", "Fields of the claim whose words `overlap` leaves out."),
    Key(
        "nearest",
        "share",
        "At least this share of the overlap of the nearest fact of the type; 1 for the nearest.",
    ),
    Key("where", "conditions", "What must be true of the evidence."),
    Key("any", "clauses", "Several ways to align, any of which will do."),
)

ALIGN_KEYS: tuple[Key, ...] = (
    Key("with", "choice", "The type of fact that is evidence.", True, tuple(FACT_TYPES)),
    Key(
        "from",
        "source",
        "Where evidence is sought: `body` if left out, `lede`, or kinds of part.",
        False,
        (*BODY_SOURCES, *PART_KINDS),
    ),
    *CLAUSE_KEYS,
)

LOGIC_KEYS: dict[str, str] = {
    "all": "every one of a list of conditions holds",
    "any": "at least one of a list of conditions holds",
    "not": "the condition is false",
    "exists": "some evidence aligns in this way",
}
"""What a condition may hold besides fields."""

SUGGEST_KEYS: tuple[Key, ...] = (
    Key("replace", "field", "The claim's field whose words are to go."),
    Key("with", "field", "The field whose words take their place: `evidence.actor`."),
    Key("text", "message", "A suggestion in words, with fields, instead of a replacement."),
)

TEST_KEYS: tuple[Key, ...] = (
    Key("fail", "text", "A line that the rule must find fault with."),
    Key("pass", "text", "A line that it must leave alone."),
    Key("todo", "text", "A line that it gets wrong as yet; says why in `because`."),
    Key("should", "choice", "What a `todo` is to give one day: `fail`.", False, EXPECTATIONS),
    Key("in", "choice", "The part the line stands in; the rule's first.", False, PART_KINDS),
    Key("body", "texts", "The story: a paragraph or a list of them."),
    Key("headline", "text", "The headline, where the line stands in another part."),
    Key("dek", "text", "The dek, where the line stands in another part."),
    Key("bullets", "texts", "The bullets besides the line."),
    Key("published", "text", "The day of publication, as '2024-05-01'."),
    Key("at", "text", "The words of the line that must be underlined."),
    Key("evidence", "text", "Words that the evidence must hold."),
    Key("suggestion", "text", "The suggestion that must be made."),
    Key("because", "text", "Why the example is there; must be given for a `todo`."),
)
