"""Reads the tests of a rule: lines that must fail, lines that must pass, and those still to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from linter.articles.model import PART_KINDS, PartKind
from linter.ruleset.model import EvidenceSource, Expected, RuleTest
from linter.ruleset.reporter import Reporter
from linter.ruleset.schema import EXPECTATIONS, TEST_KEYS
from linter.ruleset.values import read_choice, read_mapping, read_text, read_texts
from linter.ruleset.yaml_source import Node, Scalar, Sequence

Entries = Mapping[str, tuple[Scalar, Node]]

_LINES = ("fail", "pass", "todo")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a test needs to know of its rule: the parts it reads and where evidence is sought.

    `source` is None for a rule that asks for no evidence.
    """

    parts: tuple[PartKind, ...]
    source: EvidenceSource | None


def read_tests(node: Node, setting: Setting, reporter: Reporter) -> tuple[RuleTest, ...]:
    """All tests of a rule. Without both a `fail` and a `pass` a rule does not ship."""
    if not isinstance(node, Sequence):
        reporter.report(node, "tests must be a list of examples, each after a dash")
        return ()
    read = (_read_test(item, setting, reporter) for item in node.items)
    tests = tuple(test for test in read if test is not None)
    for wanted in EXPECTATIONS:
        if not any(test.expected == wanted and not test.todo for test in tests):
            reporter.report(node, f"no `{wanted}` test; a rule shows what it finds and what not")
    return tests


def _read_test(node: Node, setting: Setting, reporter: Reporter) -> RuleTest | None:
    entries = read_mapping(node, "a test", TEST_KEYS, reporter)
    named = [name for name in _LINES if name in entries]
    if len(named) != 1:
        reporter.report(node, "a test has one line: `fail`, `pass` or `todo`")
        return None
    texts = {
        name: text
        for name, (_, value) in entries.items()
        if name not in ("body", "bullets", "in", "should")
        and (text := read_text(value, f"`{name}`", reporter)) is not None
    }
    line = texts.get(named[0])
    if line is None:
        return None
    kind = _read_kind(entries, setting, reporter)
    test = RuleTest(
        line=line,
        expected=_read_expected(named[0], entries, reporter),
        kind=kind,
        body=_texts("body", entries, reporter),
        todo=named[0] == "todo",
        parts=tuple(_other_parts(kind, texts, entries, reporter)),
        at=texts.get("at"),
        evidence=texts.get("evidence"),
        suggestion=texts.get("suggestion"),
        published=texts.get("published"),
        because=texts.get("because", ""),
        source_line=node.mark.line,
    )
    _check(test, node, entries, setting, reporter)
    return test


def _read_expected(name: str, entries: Entries, reporter: Reporter) -> Expected:
    if name != "todo":
        if "should" in entries:
            reporter.report(entries["should"][0], "`should` belongs to a `todo`; take it out")
        return cast(Expected, name)
    if "should" not in entries:
        return "fail"
    word = read_choice(entries["should"][1], "`should`", EXPECTATIONS, reporter)
    return cast(Expected, word or "fail")


def _read_kind(entries: Entries, setting: Setting, reporter: Reporter) -> PartKind:
    first = setting.parts[0] if setting.parts else PART_KINDS[0]
    if "in" not in entries:
        return first
    kind = read_choice(entries["in"][1], "`in`", setting.parts or PART_KINDS, reporter)
    return cast(PartKind, kind or first)


def _other_parts(
    kind: PartKind, texts: Mapping[str, str], entries: Entries, reporter: Reporter
) -> Iterator[tuple[PartKind, str]]:
    """The parts besides the line, in the order of an article."""
    singles: tuple[PartKind, ...] = ("headline", "dek")
    for other in singles:
        if other in texts and other == kind:
            reporter.report(entries[other][0], f"the line itself is the {kind}; take `{kind}` out")
        elif other in texts:
            yield (other, texts[other])
    for bullet in _texts("bullets", entries, reporter):
        yield ("bullet", bullet)


def _check(
    test: RuleTest, node: Node, entries: Entries, setting: Setting, reporter: Reporter
) -> None:
    if test.todo and not test.because:
        reporter.report(node, "a `todo` needs `because`: what is it that the rule cannot yet see?")
    if not test.body and setting.source in ("body", "lede"):
        reporter.report(node, "a test needs the `body` that its line is compared with")
    if setting.source is None and "evidence" in entries:
        reporter.report(entries["evidence"][0], "with `report: claim` a finding has no evidence")
    if not test.parts and setting.source not in ("body", "lede", None):
        reporter.report(node, "a test needs the part that its line is compared with: dek, bullets")
    for name in ("at", "evidence", "suggestion"):
        if name in entries and test.expected == "pass":
            reporter.report(entries[name][0], f"`{name}` tells of a finding; a `pass` has none")
    if test.at is not None and test.at not in test.line:
        reporter.report(entries["at"][1], f"the line has no words {test.at!r}")
    story = (*test.body, *(text for _, text in test.parts))
    if test.evidence is not None and not any(test.evidence in text for text in story):
        reporter.report(entries["evidence"][1], f"the story has no words {test.evidence!r}")
    if test.published is not None and not _is_date(test.published):
        reporter.report(entries["published"][1], "write the day as '2024-05-01'")


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _texts(name: str, entries: Entries, reporter: Reporter) -> tuple[str, ...]:
    return read_texts(entries[name][1], f"`{name}`", reporter) if name in entries else ()
