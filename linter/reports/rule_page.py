"""A rule for people, in a terminal: `headlint explain`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.config import CONFIDENCES, Profile
from linter.reports.escape import escape
from linter.reports.layout import wrap
from linter.ruleset.model import Rule, RuleTest, Slot, Template

_INDENT = "  "
# More examples teach nothing new; the rule file has them all.
_EXAMPLES = 3


def rule_text(rule: Rule, width: int) -> str:
    """Everything a person wants to know of one rule: what, why, where, how sure, with examples."""
    lines = [
        f"{rule.id} ({rule.severity}, {rule.confidence} confidence, group {rule.group})",
        "",
        *wrap(rule.summary, width),
        "",
        *_section("Why it matters", rule.why, width),
        *_section("What it says", template_text(rule.message), width),
        *_section("Where it looks", _parts(rule), width),
        *_section("When it runs", _profiles(rule), width),
        *_examples("It speaks up at", _of(rule, "fail", todo=False), width),
        *_examples("It keeps silent at", _of(rule, "pass", todo=False), width),
        *_examples("It is known to miss", _of(rule, "fail", todo=True), width),
        *_examples("It is known to be wrong on", _of(rule, "pass", todo=True), width),
    ]
    if rule.related:
        lines += _section("Related", ", ".join(rule.related), width)
    while not lines[-1]:
        lines.pop()
    return "".join(f"{line}\n" for line in lines)


def template_text(template: Template) -> str:
    """A message as the rule file writes it, with its slots in braces."""
    return "".join(
        piece if isinstance(piece, str) else _slot_text(piece) for piece in template.pieces
    )


def _slot_text(slot: Slot) -> str:
    return f"{{{slot.side}.{slot.path}}}" if slot.path else f"{{{slot.side}}}"


def _section(title: str, text: str, width: int) -> Iterator[str]:
    yield f"{title}:"
    yield from (_INDENT + row for row in wrap(text, width - len(_INDENT)))
    yield ""


def _examples(title: str, tests: Sequence[RuleTest], width: int) -> Iterator[str]:
    if not tests:
        return
    yield f"{title}:"
    for test in tests[:_EXAMPLES]:
        yield from _labelled(test.kind, test.line, width)
        for kind, line in test.parts:
            yield from _labelled(kind, line, width)
        for paragraph in test.body:
            yield from _labelled("story", paragraph, width)
        if test.because:
            yield from _labelled("because", test.because, width)
        yield ""


def _labelled(label: str, text: str, width: int) -> Iterator[str]:
    head = f"{_INDENT}{escape(label):<9} "
    for row in wrap(text, width - len(head)):
        yield f"{head}{row}"
        head = " " * len(head)


def _of(rule: Rule, expected: str, todo: bool) -> list[RuleTest]:
    return [test for test in rule.tests if test.expected == expected and test.todo is todo]


def _parts(rule: Rule) -> str:
    return ", ".join(rule.parts)


def _profiles(rule: Rule) -> str:
    names: list[Profile] = [name for name, sure in CONFIDENCES.items() if rule.confidence in sure]
    return f"with --profile {', '.join(names)}; or with --select {rule.id}"
