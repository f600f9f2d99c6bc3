"""Settings of single rules, from a configuration file or a pack: severity, confidence, message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from linter.findings import Confidence, Problem, Severity
from linter.ruleset.message_syntax import Speaks, read_template
from linter.ruleset.model import CONFIDENCES, SEVERITIES, Rule
from linter.ruleset.reporter import Reporter, advice, nearest
from linter.ruleset.schema import Key
from linter.ruleset.values import read_choice, read_mapping, read_text
from linter.ruleset.yaml_source import Mapping, Mark, Node, Scalar

OVERRIDE_KEYS = (
    Key("severity", "choice", "How bad a finding is.", False, SEVERITIES),
    Key("confidence", "choice", "How sure a finding is.", False, CONFIDENCES),
    Key("message", "message", "The finding in plain words, with fields in braces."),
)
"""What may be set of a rule without a file of its own."""


@dataclass(frozen=True, slots=True)
class RuleOverride:
    """What one rule is to say otherwise; None leaves it as it is. `path` and `mark` say where."""

    severity: Severity | None = None
    confidence: Confidence | None = None
    message: str | None = None
    path: str = field(default="", metadata={"shown": False})
    mark: Mark = field(default=Mark(1, 1), metadata={"shown": False})


Overrides = tuple[tuple[str, RuleOverride], ...]
"""Settings by the id of the rule that they are for."""


def read_overrides(node: Node, what: str, reporter: Reporter) -> Overrides:
    """The settings of `{RULE: {severity, confidence, message}}`; mistakes are reported."""
    if not isinstance(node, Mapping):
        reporter.report(node, f"{what} must name rules, such as 'wrong-actor: {{severity: info}}'")
        return ()
    return tuple((key.text, _read(key, value, reporter)) for key, value in node.entries)


def override_rules(
    rules: Sequence[Rule], overrides: Overrides, *, all_known: bool = True
) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """The rules with the settings laid over them, a later one over an earlier; and what is wrong.

    A setting for a rule that is not there is a mistake, and so is a message with a field that the
    rule cannot fill. Where not `all_known`, because somebody looks at a few rules alone, it is one
    only if it looks like a slip for one of these.
    """
    by_id = {rule.id: rule for rule in rules}
    problems: list[Problem] = []
    for rule_id, setting in overrides:
        reporter = Reporter(setting.path)
        rule = by_id.get(rule_id)
        if rule is None and (all_known or nearest(rule_id, tuple(by_id))):
            reporter.report(
                setting.mark,
                f"settings for {rule_id!r}, which is no rule here; {advice(rule_id, tuple(by_id))}",
            )
        elif rule is not None:
            by_id[rule.id] = _overridden(rule, setting, reporter)
        problems += reporter.problems
    return tuple(by_id[rule.id] for rule in rules), tuple(problems)


def _overridden(rule: Rule, setting: RuleOverride, reporter: Reporter) -> Rule:
    message = None
    if setting.message is not None:
        written = Scalar(setting.mark, setting.message, "text")
        message = read_template(written, "`message`", _speaks(rule), reporter)
    return replace(
        rule,
        severity=setting.severity or rule.severity,
        confidence=setting.confidence or rule.confidence,
        message=message or rule.message,
    )


def _speaks(rule: Rule) -> Speaks:
    """Whose fields the rule's message may name; a finding has evidence only in a conflict."""
    conflict = rule.align is not None and rule.report == "conflict"
    return Speaks(rule.claim, rule.align.evidence if rule.align and conflict else None)


def _read(key: Scalar, value: Node, reporter: Reporter) -> RuleOverride:
    what = f"the settings of `{key.text}`"
    entries = read_mapping(value, what, OVERRIDE_KEYS, reporter)
    if isinstance(value, Mapping) and not value.entries:
        reporter.report(key, f"{what} are empty; set something or take the line out")
    words = {
        name: read_choice(entries[name][1], f"`{name}`", values, reporter)
        for name, values in (("severity", SEVERITIES), ("confidence", CONFIDENCES))
        if name in entries
    }
    message = entries.get("message")
    return RuleOverride(
        severity=cast("Severity | None", words.get("severity")),
        confidence=cast("Confidence | None", words.get("confidence")),
        message=read_text(message[1], "`message`", reporter) if message else None,
        path=reporter.path,
        mark=key.mark,
    )
