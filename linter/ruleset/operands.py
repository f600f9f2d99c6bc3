"""Reads what a field is compared with, and checks it against its field, lexicon or ladder."""

from __future__ import annotations

from linter.language.fields.types import Field
from linter.language.lexicons.lexicon import vocabulary
from linter.ruleset.conditions import compiled
from linter.ruleset.model import Value
from linter.ruleset.reporter import Reporter
from linter.ruleset.values import read_choice, read_flag, read_number, read_share, read_text
from linter.ruleset.yaml_source import Node


def read_value(node: Node, path: str, field: Field, reporter: Reporter) -> Value | None:
    """A value that the field may hold; None after reporting one that it never does."""
    what = f"`{path}`"
    if field.type == "flag":
        return read_flag(node, what, reporter)
    if field.type == "number":
        return read_number(node, what, reporter)
    if field.type == "share":
        return read_share(node, what, reporter)
    if field.type == "choice":
        return read_choice(node, f"value of {what}:", field.values, reporter)
    if field.type == "step":
        return _read_step(node, field, reporter)
    return read_text(node, what, reporter)


def read_operand(test: str, node: Node, field: Field, reporter: Reporter) -> Value | None:
    """The one operand of a named test of a field."""
    if test == "lexicon":
        return _read_lexicon(node, reporter)
    if test == "matches":
        return _read_pattern(node, reporter)
    if test == "verbatim":
        return read_choice(node, "`verbatim`", ("body",), reporter)
    if field.type == "step":
        return _read_step(node, field, reporter)
    read = read_share if field.type == "share" else read_number
    return read(node, f"`{test}`", reporter)


def _read_step(node: Node, field: Field, reporter: Reporter) -> str | None:
    ladder = vocabulary().ladders.get(field.ladder)
    steps = ladder.steps if ladder is not None else ()
    word = read_text(node, f"a step of the ladder {field.ladder}", reporter)
    if word is None or word in steps or (ladder is not None and ladder.step_of(word)):
        return word
    reporter.unknown(node, f"step of the ladder {field.ladder}:", word, steps)
    return None


def _read_lexicon(node: Node, reporter: Reporter) -> str | None:
    return read_choice(node, "lexicon", vocabulary().names, reporter)


def _read_pattern(node: Node, reporter: Reporter) -> str | None:
    pattern = read_text(node, "`matches`", reporter)
    if pattern is None:
        return None
    import re2  # only rules with `matches` pay for loading it

    try:
        compiled(pattern)
    except re2.error as error:
        reason = error.args[0] if error.args else error
        text = reason.decode() if isinstance(reason, bytes) else str(reason)
        reporter.report(
            node, f"not a regular expression of the linear-time kind (RE2 syntax): {text}"
        )
        return None
    return pattern
