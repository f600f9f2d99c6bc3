"""TOML gives the same nodes as YAML, each where it is written."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.config.toml_nodes import read_toml
from linter.errors import ConfigError
from linter.ruleset.yaml_source import Mapping, Node, Scalar, Sequence

TEXT = '''\
# A comment with [brackets] and "quotes" = 1
title = "a \\" quoted = word" # and more
[tool.headlint]
profile = 'copy'
"quoted key".'dotted' . bare = true
list = [
    "one",  # [not a list]
    'two', [ "three" ],
]
inline = { a = 1, "b" = { c = """
several
lines""" } }
when = 2026-01-31 12:30:00
[[tool.headlint.overrides]]
paths = "x"
[[tool.headlint.overrides]]
paths = ["y", "z"]
[tool.headlint.overrides.deep]
key = """a""\\"b"""
[ tool . "other" ]
last = -1.5e3'''


def places(node: Node, path: str = "") -> dict[str, tuple[int, ...]]:
    """Every key and every value with its place."""
    if isinstance(node, Mapping):
        found = {}
        for key, value in node.entries:
            found[f"{path}.{key.text}:"] = tuple(key.mark)
            found |= places(value, f"{path}.{key.text}")
        return found
    if isinstance(node, Sequence):
        return {
            name: place
            for number, item in enumerate(node.items)
            for name, place in places(item, f"{path}.{number}").items()
        }
    return {path: tuple(node.mark)}


def plain(node: Node) -> Any:
    """The values as text."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text


def test_keys_and_values_stand_where_they_are_written() -> None:
    found = places(read_toml(TEXT, "pyproject.toml"))
    base = ".tool.headlint"
    expected = {
        ".title:": (2, 1),
        ".title": (2, 9),
        ".tool:": (3, 2),
        f"{base}:": (3, 7),
        f"{base}.profile:": (4, 1),
        f"{base}.profile": (4, 11),
        f"{base}.quoted key:": (5, 1),
        f"{base}.quoted key.dotted:": (5, 14),
        f"{base}.quoted key.dotted.bare:": (5, 25),
        f"{base}.quoted key.dotted.bare": (5, 32),
        f"{base}.list.0": (7, 5),
        f"{base}.list.1": (8, 5),
        f"{base}.list.2.0": (8, 14),
        f"{base}.inline.a:": (10, 12),
        f"{base}.inline.b.c:": (10, 27),
        f"{base}.inline.b.c": (10, 31),
        f"{base}.when": (13, 8),
        f"{base}.overrides.0.paths": (15, 9),
        f"{base}.overrides.1.paths.1": (17, 15),
        f"{base}.overrides.1.deep.key": (19, 7),
        ".tool.other:": (20, 10),
        ".tool.other.last": (21, 8),
    }
    assert {name: found[name] for name in expected} == expected


def test_the_values_are_those_of_tomllib() -> None:
    tree = read_toml(TEXT, "pyproject.toml")
    expected = tomllib.loads(TEXT)["tool"]["headlint"]
    found = plain(tree)["tool"]["headlint"]
    assert found["inline"]["b"] == expected["inline"]["b"]
    assert found["list"] == expected["list"]
    assert found["overrides"][1] == expected["overrides"][1]
    kinds = {
        key.text: value.kind
        for name, table in tree.entries
        if name.text == "tool" and isinstance(table, Mapping)
        for inner, values in table.entries
        if inner.text == "headlint" and isinstance(values, Mapping)
        for key, value in values.entries
        if isinstance(value, Scalar)
    }
    assert kinds == {"profile": "text", "when": "date"}


@pytest.mark.parametrize(
    ("text", "place"),
    [("a = b", (1, 5)), ("a = 1\nb = [", (2, None)), ("x = " + "[" * 10_000, (None, None))],
)
def test_what_is_no_toml_is_refused(text: str, place: tuple[int | None, int | None]) -> None:
    with pytest.raises(ConfigError, match="is not valid TOML") as caught:
        read_toml(text, "pyproject.toml")
    assert (caught.value.line, caught.value.column) == place


WORDS = st.text("ab\"'\\#[]{}=,. \n\té", max_size=8)


def written(value: Any) -> str:
    """A value as TOML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(k)} = {written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(written, value)) + "\n]"
    return quoted(value)


def quoted(text: str) -> str:
    """Text as a basic string of TOML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


@given(
    st.dictionaries(
        WORDS,
        st.recursive(
            WORDS,
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
            max_leaves=8,
        ),
        max_size=4,
    )
)
def test_any_value_is_found_where_it_is_written(values: dict[str, Any]) -> None:
    text = "".join(f"{quoted(key)} = {written(value)} # x\n" for key, value in values.items())
    tree = read_toml(text, "pyproject.toml")
    assert plain(tree) == values
    rows = text.split("\n")
    for name, (line, column) in places(tree).items():
        assert rows[line - 1][column - 1] == '"', name
