"""Reads the plain values of a rule file: text, choices, numbers, lists, mappings.

Each function gives the value, or None after it has reported what is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping as Table
from collections.abc import Sequence as Listed

from linter.ruleset.reporter import Reporter, nearest
from linter.ruleset.schema import Key
from linter.ruleset.yaml_source import Mapping, Node, Scalar, ScalarKind, Sequence

_TAKEN_FOR: dict[ScalarKind, str] = {
    "truth": "true or false",
    "number": "a number",
    "date": "a date",
    "null": "nothing",
}


def read_text(node: Node, what: str, reporter: Reporter) -> str | None:
    """Text that is not empty. What YAML would read as something else must be quoted."""
    if not isinstance(node, Scalar):
        reporter.report(node, f"{what} must be text, not {_shape(node)}")
        return None
    if not node.text.strip():
        reporter.report(node, f"{what} is empty; write it or take the key out")
        return None
    if node.kind != "text":
        taken = _TAKEN_FOR[node.kind]
        reporter.report(node, f"YAML reads {node.text} as {taken}; quote it: '{node.text}'")
        return None
    return node.text.strip()


def read_choice(node: Node, what: str, values: Listed[str], reporter: Reporter) -> str | None:
    """One of a few fixed words."""
    word = read_text(node, what, reporter)
    if word is not None and word not in values:
        reporter.unknown(node, what, word, values)
        return None
    return word


def read_choices(node: Node, what: str, values: Listed[str], reporter: Reporter) -> tuple[str, ...]:
    """One fixed word or a list of them, none twice."""
    words: list[str] = []
    for item in items_of(node, what, reporter):
        word = read_choice(item, what, values, reporter)
        if word in words:
            reporter.report(item, f"{word!r} stands twice in {what}; take one out")
        elif word is not None:
            words.append(word)
    return tuple(words)


def read_texts(node: Node, what: str, reporter: Reporter) -> tuple[str, ...]:
    """One text or a list of texts."""
    texts = (read_text(item, what, reporter) for item in items_of(node, what, reporter))
    return tuple(text for text in texts if text is not None)


def read_number(node: Node, what: str, reporter: Reporter) -> float | None:
    """A plain number: digits, perhaps a sign and a decimal point."""
    text = node.text if isinstance(node, Scalar) and node.kind == "number" else ""
    try:
        return float(text)
    except ValueError:
        reporter.report(node, f"{what} must be a plain number such as 3 or 0.5, without quotes")
        return None


def read_share(node: Node, what: str, reporter: Reporter) -> float | None:
    """A number from 0 to 1."""
    share = read_number(node, what, reporter)
    if share is not None and not 0 <= share <= 1:
        reporter.report(node, f"{what} is a share from 0 to 1, not {share:g}")
        return None
    return share


def read_flag(node: Node, what: str, reporter: Reporter) -> bool | None:
    """`true` or `false`, and none of YAML's other words for them."""
    if isinstance(node, Scalar) and node.kind == "truth" and node.text in ("true", "false"):
        return node.text == "true"
    reporter.report(node, f"{what} must be true or false, without quotes")
    return None


def read_mapping(
    node: Node, what: str, keys: Listed[Key], reporter: Reporter
) -> Table[str, tuple[Scalar, Node]]:
    """The known keys of a mapping with their nodes; unknown and missing ones are reported."""
    if not isinstance(node, Mapping):
        reporter.report(node, f"{what} must be a mapping of keys to values, not {_shape(node)}")
        return {}
    names = tuple(key.name for key in keys)
    found: dict[str, tuple[Scalar, Node]] = {}
    misspelt: set[str] = set()
    for key, value in node.entries:
        if key.text in names:
            found[key.text] = (key, value)
        elif key.kind == "truth":
            reporter.report(key, f"YAML reads the key {key.text} as true or false; no such key")
        else:
            reporter.unknown(key, f"key in {what}:", key.text, names)
            misspelt.update(nearest(key.text, names))
    for wanted in keys:
        if wanted.required and wanted.name not in found and wanted.name not in misspelt:
            reporter.report(node, f"{what} has no `{wanted.name}`; add it: {wanted.doc}")
    return found


def items_of(node: Node, what: str, reporter: Reporter) -> tuple[Node, ...]:
    """The items of a list; a single value is a list of one. Reports an empty list."""
    if not isinstance(node, Sequence):
        return (node,)
    if not node.items:
        reporter.report(node, f"{what} is an empty list; name something or take the key out")
    return node.items


def _shape(node: Node) -> str:
    if isinstance(node, Mapping):
        return "a mapping"
    return "a list" if isinstance(node, Sequence) else "a single value"
