"""What the value of a key can look like: how it is read, and what a JSON Schema says of it.

A shape reads a node of the file (YAML or TOML) and reports what is wrong with it, with its place.
One that is `plain` can also be written in an environment variable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from linter.reports.registry import BUILT_IN, names
from linter.ruleset.reporter import Reporter
from linter.ruleset.values import read_choice, read_flag, read_text
from linter.ruleset.yaml_source import Mapping, Node, Scalar
from linter.ruleset.yaml_source import Sequence as Listed

Schema = dict[str, Any]
Plain = Literal["text", "texts", "truth", "number"]

TEXT_SCHEMA: Schema = {"type": "string", "pattern": r"\S"}
TEXTS_SCHEMA: Schema = {"anyOf": [TEXT_SCHEMA, {"type": "array", "items": TEXT_SCHEMA}]}
_LARGEST = 1000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value is written: what to call it in a message, and the folder its paths count from.

    Problems go to `reporter`, which knows the file.
    """

    what: str
    folder: Path
    reporter: Reporter

    def inside(self, name: str) -> Place:
        """The place of an entry of a table."""
        return Place(f"{self.what}, `{name}`", self.folder, self.reporter)


@dataclass(frozen=True, slots=True)
class Shape:
    """How a value is read, what a schema says of it, and what a person calls it.

    `read` gives the value as `Settings` holds it; after it has reported a problem, anything.
    """

    says: str
    read: Callable[[Node, Place], Any]
    schema: Schema
    plain: Plain | None = None


def choice(values: Sequence[str]) -> Shape:
    """One of a few fixed words."""
    return Shape(
        "one word",
        lambda node, place: read_choice(node, place.what, values, place.reporter),
        {"enum": list(values)},
        "text",
    )


def mapping_of(node: Node, place: Place, example: str) -> Mapping:
    """A node that must be a table; an empty one after a problem."""
    if isinstance(node, Mapping):
        return node
    place.reporter.report(node, f"{place.what} must be a table, such as '{example}'")
    return Mapping(node.mark, ())


def known_entries(
    table: Mapping, names: Iterable[str], place: Place
) -> Iterator[tuple[Scalar, Node]]:
    """The entries of a table with a known key; the others are reported."""
    known = tuple(names)
    for key, value in table.entries:
        if key.text in known:
            yield key, value
        else:
            place.reporter.unknown(key, f"key in {place.what}:", key.text, known)


def read_texts(node: Node, place: Place) -> tuple[str, ...]:
    """One text or a list of them, which may be empty: so a file clears what it extends."""
    items = node.items if isinstance(node, Listed) else (node,)
    texts = (read_text(item, place.what, place.reporter) for item in items)
    return tuple(text for text in texts if text is not None)


def _read_text(node: Node, place: Place) -> str | None:
    return read_text(node, place.what, place.reporter)


def _read_path(node: Node, place: Place) -> Path | None:
    text = _read_text(node, place)
    return None if text is None else place.folder / text


def _read_rules(node: Node, place: Place) -> tuple[str, ...]:
    """Packs as they are; paths made whole, so that it no longer matters which file named them."""
    if isinstance(node, Mapping):
        example = "rule-settings: {wrong-actor: {severity: warning}}"
        place.reporter.report(
            node, f"{place.what} names packs and files. What one rule does is set by '{example}'"
        )
        return ()
    items = node.items if isinstance(node, Listed) else (node,)
    return tuple(name for item in items if (name := _read_pack(item, place)) is not None)


def _read_pack(node: Node, place: Place) -> str | None:
    from linter.ruleset.rule_files import is_pack

    name = _read_text(node, place)
    if name is None or is_pack(name):
        return name
    return whole_path(
        node, name, place, "a rule file, a folder of them, or a pack such as headlint:core"
    )


def whole_path(node: Node, name: str, place: Place, wanted: str) -> str:
    """A path as seen from where the command runs; reports one not below the configuration."""
    path = place.folder / name
    if not path.exists():
        place.reporter.report(
            node, f"{place.what} names {name!r}, which is not in {place.folder}; name {wanted}"
        )
    elif not path.resolve().is_relative_to(place.folder.resolve()):
        place.reporter.report(
            node,
            f"{name!r} lies outside {place.folder}; {place.what} must name what stands below the "
            "configuration",
        )
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _read_format(node: Node, place: Place) -> str | None:
    name = _read_text(node, place)
    if name is not None and name not in BUILT_IN and name not in names():
        place.reporter.unknown(node, place.what, name, names())
    return name


def _read_count(node: Node, place: Place) -> int | None:
    text = node.text if isinstance(node, Scalar) and node.kind == "number" else ""
    if text.isascii() and text.isdigit() and int(text[:9]) <= _LARGEST:
        return int(text)
    place.reporter.report(node, f"{place.what} must be a whole number from 0 to {_LARGEST}")
    return None


TEXT = Shape("text", _read_text, TEXT_SCHEMA, "text")
TEXTS = Shape("text or list of texts", read_texts, TEXTS_SCHEMA, "texts")
PATH = Shape("file or folder", _read_path, TEXT_SCHEMA, "text")
FORMAT = Shape(
    "name of a report",
    _read_format,
    # A package may bring further ones, which an editor cannot know.
    {"anyOf": [{"enum": list(BUILT_IN)}, TEXT_SCHEMA]},
    "text",
)
RULES = Shape("text or list of texts", _read_rules, TEXTS_SCHEMA, "texts")
TRUTH = Shape(
    "true or false",
    lambda node, place: read_flag(node, place.what, place.reporter),
    {"type": "boolean"},
    "truth",
)
COUNT = Shape(
    "number", _read_count, {"type": "integer", "minimum": 0, "maximum": _LARGEST}, "number"
)
