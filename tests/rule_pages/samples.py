"""A rule, its examples and its figures, for tests of its page."""

from __future__ import annotations

from dataclasses import replace

from linter.rule_pages.examples import Example, RuleExamples
from linter.ruleset.model import Rule, Ruleset
from linter.ruleset.validate import read_rule
from linter.scorecard.figures import Figures
from linter.scorecard.rates import Rate
from linter.scorecard.scoring import RuleScore

_TEXT = """\
id: wrong-ferry
summary: The line names another ferry than the story does.
severity: error
confidence: medium
in: [headline, dek]
for: event
where: {actor: present}
align: {with: event, same: [predicate]}
require: {actor: same}
message: "The {part} says {claim.actor} *sails*. The story says {evidence.actor} does."
why: Passengers read the headline | and then the timetable.
related: [late-ferry, gone]
faults: [swap-actor, drop-negation]
tests:
  - fail: Mona sails at noon
    body: The Lena sails at noon.
  - fail: Mona sails to Saltby
    dek: The Lena sails to Saltby at one
    body: The Lena sails to Saltby.
    published: "2031-04-05"
  - pass: Lena sails at noon
    body: The Lena sails at noon.
  - todo: Old ferry sails at noon
    body: The <b>Lena</b> sails at noon.
    because: needs the ferry's age
  - todo: Lena off at noon
    should: pass
    body: The Lena sails at noon.
    because: needs "off" read as a departure
"""


def rule_of(text: str = _TEXT) -> Rule:
    """The rule of a file in the group `ships`."""
    rule, problems = read_rule(text, "rules/ships/wrong-ferry.yaml")
    assert rule is not None, problems
    return rule


RULE = rule_of()
LATE = replace(RULE, id="late-ferry", summary="The line names a later ferry.")
RULES = Ruleset((LATE, RULE))
EXAMPLES = RuleExamples(
    "0123",
    bad=Example(
        "Mona sails at noon", "HED: Mona sails at noon\n\nThe Lena.\n", "error: ```no```\n"
    ),
    good=Example("Lena sails at noon", "HED: Lena sails at noon\n\nThe Lena.\n", "no findings.\n"),
)
SCORE = RuleScore(
    "wrong-ferry",
    seeded=12,
    caught=6,
    elsewhere=1,
    articles=1200,
    alarmed=3,
    by_fault=(("drop-negation", Rate(0, 2)), ("swap-actor", Rate(6, 10))),
)
FIGURES = Figures("abc1234", "2031-04-06", {"archive": 1200}, {"wrong-ferry": SCORE})
UNMEASURED = Figures("", "", {}, {})
