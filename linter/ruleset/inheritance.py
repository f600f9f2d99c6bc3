"""A rule that extends another: takes all its keys, and replaces those it writes itself.

`extends: headlint:core/wrong-actor` names the rule of a pack; `extends: wrong-actor` one of its own
pack, or of the core pack. A rule that extends one of its own id takes its place; under another id
it stands beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from linter.ruleset.reporter import Reporter
from linter.ruleset.rule_files import Located
from linter.ruleset.values import read_text
from linter.ruleset.yaml_source import Mapping, Mark, Node, Scalar, YamlError, read_yaml

EXTENDS = "extends"
Find = Callable[[str, str], Located | tuple[str, ...]]
"""The file of a rule by its name, for the rule file of a path; the names there are, if none."""

_OWN = ("id", "$schema", EXTENDS)
"""Keys that say what a rule file is; none is handed down."""
_FIXED = "for"
_EITHER = {"unseeded": "faults", "faults": "unseeded"}
"""Keys of which a rule has one: writing one does away with the other."""
_DEEPEST = 4
"""A rule of a rule of a rule is hard enough to follow."""


def with_inherited(root: Node, path: str, find: Find, reporter: Reporter) -> Node:
    """The rule with what it inherits; as it stands where it extends none, or after a report.

    What is inherited stands at the key `extends`, so that a mistake it leads to is shown in the
    file that somebody is writing.
    """
    return _with_inherited(root, path, find, reporter, ())


def extended(root: Node) -> str:
    """The id of the rule that this one extends, "" where it extends none."""
    entry = _entry(root)
    return entry.text.rpartition("/")[2] if isinstance(entry, Scalar) else ""


def _with_inherited(
    root: Node, path: str, find: Find, reporter: Reporter, below: tuple[str, ...]
) -> Node:
    place = _entry(root)
    if place is None or not isinstance(root, Mapping):
        return root
    name = read_text(place, f"`{EXTENDS}`", reporter)
    found = find(name, path) if name is not None else ()
    if isinstance(found, Located):
        parent = _parent(found, place, find, reporter, (*below, path))
        return _merged(root, parent, place.mark, reporter) if parent is not None else root
    if name is not None:
        reporter.unknown(place, "rule to extend:", name, found)
    return root


def _parent(
    file: Located, place: Node, find: Find, reporter: Reporter, below: tuple[str, ...]
) -> Mapping | None:
    """The rule that is extended, with what it inherits itself."""
    if file.path in below:
        chain = " extends ".join((*below, file.path))
        reporter.report(place, f"rules extend each other in a circle: {chain}; take one out")
        return None
    if len(below) > _DEEPEST:
        reporter.report(place, f"rules extend each other more than {_DEEPEST} deep; copy one")
        return None
    try:
        root = read_yaml(file.read().text, file.path)
    except YamlError as error:
        problem = error.problem
        reporter.report(
            place, f"what it extends is broken: {file.path}:{problem.line}: {problem.message}"
        )
        return None
    whole = _with_inherited(root, file.path, find, reporter, below)
    return whole if isinstance(whole, Mapping) else None


def _merged(rule: Mapping, parent: Mapping, mark: Mark, reporter: Reporter) -> Mapping:
    own = {key.text: key for key, _ in rule.entries}
    if _FIXED in own:
        reporter.report(
            own[_FIXED],
            f"`{_FIXED}` is that of the rule extended; take it out, or write a rule of its own",
        )
    gone = {*_OWN, *own, *(_EITHER[name] for name in own if name in _EITHER)}
    handed_down = (entry for entry in parent.entries if entry[0].text not in gone)
    return replace(
        rule,
        entries=(
            *((key, value) for key, value in rule.entries if key.text != EXTENDS),
            *((replace(key, mark=mark), _at(value, mark)) for key, value in handed_down),
        ),
    )


def _at(node: Node, mark: Mark) -> Node:
    """The node with everything in it standing at `mark`."""
    if isinstance(node, Scalar):
        return replace(node, mark=mark)
    if isinstance(node, Mapping):
        entries = ((replace(key, mark=mark), _at(value, mark)) for key, value in node.entries)
        return Mapping(mark, tuple(entries))
    return replace(node, mark=mark, items=tuple(_at(item, mark) for item in node.items))


def _entry(root: Node) -> Node | None:
    entries = root.entries if isinstance(root, Mapping) else ()
    return next((value for key, value in entries if key.text == EXTENDS), None)
