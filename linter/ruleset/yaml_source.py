"""YAML in which every key and every value knows its line and column.

Built from the parser's events, so that limits hold while the text is still being read and an alias
is refused before it can multiply (the "billion laughs"). The tree is plain: mappings, sequences and
scalars, where a scalar says what YAML 1.1 would have made of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, NoReturn

import yaml

from linter.findings import Problem

MAX_CHARACTERS = 200_000
"""A rule of a dozen tests has about 5,000 characters; forty times that is a mistake."""
MAX_DEPTH = 20
MAX_NODES = 10_000

ScalarKind = Literal["text", "truth", "number", "date", "null"]

_RESOLVED: dict[str, ScalarKind] = {
    "tag:yaml.org,2002:str": "text",
    "tag:yaml.org,2002:bool": "truth",
    "tag:yaml.org,2002:int": "number",
    "tag:yaml.org,2002:float": "number",
    "tag:yaml.org,2002:timestamp": "date",
    "tag:yaml.org,2002:null": "null",
}
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Mark(NamedTuple):
    """A place in the rule file: line and column count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as written; `kind` is what YAML 1.1 takes it for, "text" if quoted."""

    mark: Mark
    text: str
    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    mark: Mark
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; every key is a scalar and stands once."""

    mark: Mark
    entries: tuple[tuple[Scalar, Node], ...]


Node = Scalar | Sequence | Mapping


class YamlError(Exception):
    """Text that is not YAML of the plain kind a rule is written in; carries the `problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
        return self.problem.message


def read_yaml(text: str, path: str) -> Node:
    """The tree of one YAML document.

    Raises YamlError, with line, column and advice, for text that does not parse, is empty or too
    large, nests too deep, holds several documents, anchors, aliases, tags or a key twice.
    """
    if len(text) > MAX_CHARACTERS:
        _refuse(path, Mark(1, 1), f"longer than {MAX_CHARACTERS:,} characters; split it")
    return _Composer(text, path).document()


class _Composer:
    """Turns parser events into nodes, counting as it goes."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.nodes = 0
        self.resolver: Any = yaml.SafeLoader("")
        self.events = self._checked_events(text)

    def document(self) -> Node:
        node: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and node is not None:
                self._refuse_at(event, "a second document begins here; one rule a file")
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, depth=1)
        if node is None:
            _refuse(self.path, Mark(1, 1), "the file holds no rule; it is empty")
        return node

    def _checked_events(self, text: str) -> Iterator[yaml.Event]:
        """Events one by one; what the scanner refuses becomes a problem with its place."""
        try:
            yield from yaml.parse(text, Loader=_Loader)
        except yaml.reader.ReaderError as error:
            mark = _mark_at(text, error.position)
            self._refuse_text(mark, f"a character that YAML does not allow: {error.reason}")
        except yaml.MarkedYAMLError as error:
            place = error.problem_mark or error.context_mark
            mark = Mark(place.line + 1, place.column + 1) if place else Mark(1, 1)
            self._refuse_text(mark, f"not valid YAML: {error.problem or error.context}")

    def _node(self, event: yaml.NodeEvent, depth: int) -> Node:
        self._check(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(_mark(event), tuple(self._items(depth)))
        return self._mapping(event, depth)

    def _items(self, depth: int) -> Iterator[Node]:
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            assert isinstance(event, yaml.NodeEvent)
            yield self._node(event, depth + 1)

    def _mapping(self, start: yaml.NodeEvent, depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, Mark] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse_at(event, "a key must be a single word, not a list or a mapping")
            assert isinstance(event, yaml.NodeEvent)
            self._check(event, depth + 1)
            key = self._scalar(event)
            if key.text in seen:
                first = seen[key.text].line
                self._refuse_at(event, f"{key.text!r} stands twice; the first is on line {first}")
            seen[key.text] = key.mark
            value = next(self.events)
            assert isinstance(value, yaml.NodeEvent)
            entries.append((key, self._node(value, depth + 1)))
        return Mapping(_mark(start), tuple(entries))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        plain = bool(event.implicit[0])
        tag = self.resolver.resolve(yaml.ScalarNode, event.value, event.implicit)
        kind = _RESOLVED.get(str(tag), "text") if plain else "text"
        return Scalar(_mark(event), event.value, kind)

    def _check(self, event: yaml.NodeEvent, depth: int) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._refuse_at(event, f"more than {MAX_NODES:,} values in one file; split it")
        if depth > MAX_DEPTH:
            self._refuse_at(event, f"nested more than {MAX_DEPTH} levels deep; make it flatter")
        if isinstance(event, yaml.AliasEvent):
            self._refuse_at(event, f"aliases are not allowed; write *{event.anchor} out in full")
        if event.anchor is not None:
            self._refuse_at(event, f"anchors are not allowed; take out &{event.anchor}")
        if getattr(event, "tag", None) is not None:
            tag = str(getattr(event, "tag", ""))
            self._refuse_at(event, f"tags are not allowed; take out {tag!r} and write plain text")

    def _refuse_at(self, event: yaml.Event, message: str) -> NoReturn:
        _refuse(self.path, _mark(event), message)

    def _refuse_text(self, mark: Mark, message: str) -> NoReturn:
        _refuse(self.path, mark, message)


def _mark_at(text: str, position: int) -> Mark:
    """The place of the parser's offset: in bytes if it is the C one, else in characters."""
    in_bytes = issubclass(_Loader, getattr(yaml, "CSafeLoader", ()))
    before = text.encode()[:position].decode(errors="ignore") if in_bytes else text[:position]
    return Mark(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _mark(event: yaml.Event) -> Mark:
    start = event.start_mark
    assert start is not None  # both parsers mark every event
    return Mark(start.line + 1, start.column + 1)


def _refuse(path: str, mark: Mark, message: str) -> NoReturn:
    raise YamlError(Problem(path, message, mark.line, mark.column))
