"""The examples that ship: an article and what headlint printed about it, made by `make docs`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

from linter.ruleset.model import Rule, RuleTest

EXAMPLES = Path(__file__).with_name("examples.json")

_FINGERPRINT_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Example:
    """The text of an article, and what the report for people says of it under this rule alone.

    `line` and `expected` are those of the rule's own test that the article was made of.
    """

    line: str
    article: str
    printed: str


@dataclass(frozen=True, slots=True)
class RuleExamples:
    """One line that a rule speaks up at and one that it keeps silent at; None if neither ran.

    `fingerprint` is that of the rule as it was then.
    """

    fingerprint: str
    bad: Example | None
    good: Example | None

    def shows(self, test: RuleTest) -> bool:
        """Whether one of the two was made of this test."""
        return any(
            example is not None and (example.line, test.expected) == (test.line, expected)
            for example, expected in ((self.bad, "fail"), (self.good, "pass"))
        )


def fingerprint(rule: Rule) -> str:
    """The same for the same rule, wherever its file lies; another one after any change of it."""
    text = repr(replace(rule, path=""))
    return hashlib.sha256(text.encode()).hexdigest()[:_FINGERPRINT_LENGTH]


def shipped_examples(rule: Rule) -> RuleExamples | None:
    """What ships for the rule; None for one that is not ours, or that settings have changed."""
    found = load_examples().get(rule.id)
    return found if found is not None and found.fingerprint == fingerprint(rule) else None


@cache
def load_examples(path: Path = EXAMPLES) -> Mapping[str, RuleExamples]:
    """The examples of every rule, by its id; none where none have been made yet."""
    if not path.exists():
        return {}
    content = json.loads(path.read_text(encoding="utf-8"))
    return {
        rule: RuleExamples(entry["fingerprint"], _read(entry["bad"]), _read(entry["good"]))
        for rule, entry in content.items()
    }


def examples_text(examples: Mapping[str, RuleExamples]) -> str:
    """The content of examples.json."""
    entries = {rule: asdict(examples[rule]) for rule in sorted(examples)}
    return json.dumps(entries, indent=1, ensure_ascii=False) + "\n"


def _read(entry: dict[str, str] | None) -> Example | None:
    return None if entry is None else Example(**entry)
