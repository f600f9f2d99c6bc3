from __future__ import annotations

import pytest

from linter.rule_pages.drafts import draft_of
from linter.rule_pages.running import run_examples
from linter.ruleset.model import Ruleset, RuleTest
from tests.rule_pages.samples import rule_of

TEXT = """\
id: wrong-ferry
summary: The line gives another hour than the story does.
severity: error
confidence: high
in: [headline, dek]
for: number
align: {with: number, same: [noun]}
require: {value: compatible}
message: "The {part} says {claim.value}. The story says {evidence.value}."
why: A passenger comes once.
tests:
  - fail: Harbour has 12 ferries
    body: A sentence that holds no ferries at all.
  - fail: Harbour has 12 ferries
    body: The harbour has 14 ferries.
  - pass: Harbour has 14 ferries
    body: The harbour has 14 ferries.
"""


def test_the_first_test_that_does_what_it_says_is_shown() -> None:
    rule = rule_of(TEXT)
    examples = run_examples(rule, Ruleset((rule,)))
    assert examples.bad is not None
    assert examples.bad.article == "HED: Harbour has 12 ferries\n\nThe harbour has 14 ferries.\n"
    assert "The headline says 12. The story says 14." in examples.bad.printed
    assert "--> story.txt:1:18 in the headline" in examples.bad.printed
    assert examples.good is not None
    assert examples.good.printed == "1 article checked, no findings.\n"


def test_a_rule_whose_tests_do_not_hold_shows_nothing() -> None:
    rule = rule_of(TEXT.replace("harbour has 14", "harbour has 12"))
    assert run_examples(rule, Ruleset((rule,))).bad is None


@pytest.mark.parametrize(
    ("test", "draft"),
    [
        (
            RuleTest("A dek", "fail", "dek", ("One.", "Two."), parts=(("headline", "A line"),)),
            "HED: A line\nDEK: A dek\n\nOne.\n\nTwo.\n",
        ),
        (
            RuleTest("Second", "pass", "bullet", ("One.",), parts=(("bullet", "First"),)),
            "KEY POINTS:\n- First\n- Second\n\nOne.\n",
        ),
        (
            RuleTest("A push", "pass", "alternate", ("One.",), published="2031-04-05"),
            "SEO HED: A push\nDATE: 2031-04-05\n\nOne.\n",
        ),
        (
            # as wide as can be, the first row would end with a sentence and so be a paragraph
            RuleTest("A line", "pass", "headline", (f"{'Ferries ' * 8}went out. They sail.",)),
            f"HED: A line\n\n{'Ferries ' * 8}went\nout. They sail.\n",
        ),
    ],
)
def test_a_test_as_a_draft(test: RuleTest, draft: str) -> None:
    assert draft_of(test) == draft
