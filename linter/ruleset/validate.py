"""Turns the text of one rule file into a rule, or into the list of what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping as Table
from pathlib import PurePosixPath
from typing import cast

from linter.articles.model import PART_KINDS, PartKind
from linter.findings import Confidence, Problem, Severity
from linter.language.facts import FactType
from linter.language.fields.table import FACT_TYPES, fields_of
from linter.ruleset.align_syntax import read_alignment
from linter.ruleset.comparison_syntax import Scope
from linter.ruleset.condition_syntax import read_condition
from linter.ruleset.example_syntax import Setting, read_tests
from linter.ruleset.fault_table import FAULTS
from linter.ruleset.inheritance import Find, extended, with_inherited
from linter.ruleset.message_syntax import (
    WORDED,
    Speaks,
    read_suggestion,
    read_template,
    read_worded,
)
from linter.ruleset.model import (
    CONFIDENCES,
    REPORTS,
    SEVERITIES,
    Alignment,
    All,
    Comparison,
    Condition,
    Not,
    Replacement,
    ReportOn,
    Rule,
    RuleTest,
    Suggestion,
    Template,
)
from linter.ruleset.reporter import Reporter
from linter.ruleset.schema import RULE_KEYS, Key
from linter.ruleset.values import read_choice, read_choices, read_mapping, read_text, read_texts
from linter.ruleset.yaml_source import Mapping, Node, Scalar, YamlError, read_yaml

UNGROUPED = "ungrouped"
"""The group of a rule file that was named without a folder."""

ALONE: ReportOn = "claim"
"""The `report` of a rule that compares the claim with nothing."""

RULE_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_ACT = "predicate"
"""The field that polarity, factuality and the like belong to."""

Entries = Table[str, tuple[Scalar, Node]]


def read_rule(
    text: str, path: str, find: Find | None = None
) -> tuple[Rule | None, tuple[Problem, ...]]:
    """The rule in `text`, and every problem found in it. The rule is None if there is any.

    `path` is the file as it is named in problems; its last folder is the rule's group and its stem
    must be the rule's id. `find` looks up the rule that this one extends.
    """
    try:
        root = read_yaml(text, path)
    except YamlError as error:
        return None, (error.problem,)
    reporter = Reporter(path)
    whole = with_inherited(root, path, find or _find_nothing, reporter)
    rule = None
    if not reporter.problems:
        entries = read_mapping(whole, "the rule", _keys(whole), reporter)
        rule = _Reader(entries, path, reporter, extended(root)).rule()
    if reporter.problems:
        return None, tuple(sorted(reporter.problems, key=_place))
    return rule, ()


def _find_nothing(name: str, path: str) -> tuple[str, ...]:
    return ()


def _keys(root: Node) -> tuple[Key, ...]:
    """The keys of this rule: without `report: claim` it must say what it is compared with."""
    entries = root.entries if isinstance(root, Mapping) else ()
    alone = any(
        key.text == "report" and isinstance(value, Scalar) and value.text == ALONE
        for key, value in entries
    )
    return tuple(
        key._replace(required=True) if key.name == "align" and not alone else key
        for key in RULE_KEYS
    )


class _Reader:
    """Reads one rule's keys in the order in which they depend on each other."""

    def __init__(self, entries: Entries, path: str, reporter: Reporter, extends: str) -> None:
        self.entries = entries
        self.extends = extends
        self.path = PurePosixPath(path.replace("\\", "/"))
        self.reporter = reporter

    def rule(self) -> Rule | None:
        claim = cast("FactType | None", self._choice("for", tuple(FACT_TYPES)))
        parts = cast("tuple[PartKind, ...]", self._choices("in", PART_KINDS))
        severity = self._choice("severity", SEVERITIES)
        confidence = self._choice("confidence", CONFIDENCES)
        report = cast(ReportOn, self._choice("report", REPORTS) or "conflict")
        rule_id, summary, why = self._id(), self._text("summary"), self._text("why")
        if claim is None:
            return None
        align = self._align(claim)
        if align is None and report != ALONE:
            return None
        self._check_report(report)
        require = self._condition("require", claim, align) if align is not None else All()
        speaks = Speaks(claim, align.evidence if align and report == "conflict" else None)
        message, suggest = self._message(speaks), self._suggestion(speaks)
        return Rule(
            id=rule_id or "",
            group=self.path.parent.name or UNGROUPED,
            path=str(self.path),
            summary=summary or "",
            severity=cast(Severity, severity or "info"),
            confidence=cast(Confidence, confidence or "low"),
            parts=parts,
            claim=claim,
            message=message,
            why=why or "",
            align=align,
            require=require,
            where=self._condition("where", claim, None),
            unless=self._condition("unless", claim, None) if "unless" in self.entries else None,
            report=report,
            at=self._at(claim, require),
            evidence_at=_evidence_at(require, suggest, align),
            suggest=suggest,
            related=self._related(),
            extends=self.extends,
            faults=self._choices("faults", tuple(FAULTS)),
            unseeded=self._unseeded(),
            tests=self._tests(parts, align),
        )

    def _tests(self, parts: tuple[PartKind, ...], align: Alignment | None) -> tuple[RuleTest, ...]:
        node = self._node("tests")
        setting = Setting(parts, align.source if align is not None else None)
        return read_tests(node, setting, self.reporter) if node is not None else ()

    def _align(self, claim: FactType) -> Alignment | None:
        node = self._node("align")
        return None if node is None else read_alignment(node, claim, self.reporter)

    def _node(self, name: str) -> Node | None:
        return self.entries[name][1] if name in self.entries else None

    def _text(self, name: str) -> str | None:
        node = self._node(name)
        return None if node is None else read_text(node, f"`{name}`", self.reporter)

    def _choice(self, name: str, values: tuple[str, ...]) -> str | None:
        node = self._node(name)
        return None if node is None else read_choice(node, f"`{name}`", values, self.reporter)

    def _choices(self, name: str, values: tuple[str, ...]) -> tuple[str, ...]:
        node = self._node(name)
        return () if node is None else read_choices(node, f"`{name}`", values, self.reporter)

    def _id(self) -> str | None:
        rule_id = self._text("id")
        if rule_id is None:
            return None
        node = self.entries["id"][1]
        if not RULE_ID.fullmatch(rule_id):
            self.reporter.report(node, f"{rule_id!r} is not kebab-case; write it as in wrong-actor")
        elif rule_id != self.path.stem:
            self.reporter.report(
                node,
                f"the file of rule {rule_id!r} must be called {rule_id}.yaml, not {self.path.name}",
            )
        return rule_id

    def _condition(self, name: str, claim: FactType, align: Alignment | None) -> All:
        node = self._node(name)
        if node is None:
            return All()
        scope = Scope(claim, align.evidence if align else None, read_alignment)
        return read_condition(node, f"`{name}`", scope, self.reporter)

    def _check_report(self, report: ReportOn) -> None:
        if report == ALONE:
            self._check_alone()
            return
        if report == "missing" or "require" in self.entries:
            return
        key = self.entries["report" if "report" in self.entries else "align"][0]
        self.reporter.report(
            key, f"`report: {report}` needs `require`, or nothing can be in conflict; add it"
        )

    def _check_alone(self) -> None:
        """What is at fault by itself is compared with nothing, and something must make it so."""
        for name in ("align", "require"):
            if name in self.entries:
                self.reporter.report(
                    self.entries[name][0],
                    f"`report: claim` asks for no evidence; take `{name}` or `report` out",
                )
        if "where" not in self.entries:
            self.reporter.report(
                self.entries["report"][0],
                "`report: claim` needs `where`, or every claim would be a finding; add it",
            )

    def _message(self, speaks: Speaks) -> Template:
        node = self._node("message")
        read = node and read_template(node, "`message`", speaks, self.reporter)
        return read or Template(())

    def _suggestion(self, speaks: Speaks) -> Suggestion | None:
        node = self._node("suggest")
        return None if node is None else read_suggestion(node, speaks, self.reporter)

    def _at(self, claim: FactType, require: Condition) -> str | None:
        """The field to underline: the one named, else the first required, else the act."""
        node = self._node("at")
        if node is not None:
            return read_worded(node, claim, self.reporter)
        return _first_worded([one.claim_path for one in _comparisons(require)], claim)

    def _related(self) -> tuple[str, ...]:
        node = self._node("related")
        return () if node is None else read_texts(node, "`related`", self.reporter)

    def _unseeded(self) -> str:
        """Why there are no faults to seed. Reports a reason that stands beside faults."""
        if "unseeded" in self.entries and "faults" in self.entries:
            self.reporter.report(
                self.entries["unseeded"][0],
                "`unseeded` says why there are no `faults`, but there are; take one of the two out",
            )
        return self._text("unseeded") or ""


def _evidence_at(
    require: Condition, suggest: Suggestion | None, align: Alignment | None
) -> str | None:
    """The field of the evidence to underline, by the same rule; the one suggested comes first."""
    if align is None:
        return None
    paths = [comparison.evidence_path for comparison in _comparisons(require)]
    if isinstance(suggest, Replacement) and suggest.replacement.side == "evidence":
        paths.insert(0, suggest.replacement.path)
    return _first_worded(paths, align.evidence)


def _first_worded(paths: list[str], fact_type: FactType) -> str | None:
    """The first field with words; where only wordless ones are compared, the act they belong to."""
    fields = fields_of(fact_type)
    if paths and _ACT in fields:
        paths.append(_ACT)
    return next((path for path in paths if fields[path].type in WORDED), None)


def _comparisons(condition: Condition) -> tuple[Comparison, ...]:
    if isinstance(condition, Comparison):
        return (condition,)
    if isinstance(condition, Not):
        return _comparisons(condition.condition)
    parts = getattr(condition, "conditions", ())
    return tuple(found for part in parts for found in _comparisons(part))


def _place(problem: Problem) -> tuple[int, int]:
    return (problem.line or 0, problem.column or 0)
