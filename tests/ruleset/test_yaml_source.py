"""Every value knows its place, and what a rule must not hold is refused while it is read."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.ruleset.yaml_source import (
    MAX_CHARACTERS,
    MAX_NODES,
    Mapping,
    Mark,
    Node,
    Scalar,
    Sequence,
    YamlError,
    read_yaml,
)


def scalars(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [scalar for item in node.items for scalar in scalars(item)]
    return [scalar for key, value in node.entries for scalar in (key, *scalars(value))]


def test_keys_and_values_know_their_places() -> None:
    root = read_yaml("id: a\nin: [headline,  dek]\nnames:\n  - Zoë: 'x'\n", "r.yaml")
    assert isinstance(root, Mapping)
    places = {scalar.text: scalar.mark for scalar in scalars(root)}
    assert places["id"] == Mark(1, 1)
    assert places["headline"] == Mark(2, 6)
    assert places["dek"] == Mark(2, 17)
    assert places["Zoë"] == Mark(4, 5)
    assert places["x"] == Mark(4, 10)


def test_columns_count_characters_not_bytes() -> None:
    root = read_yaml("{“Zoë 🚆”: dek}", "r.yaml")
    assert [scalar.mark.column for scalar in scalars(root)] == [2, 11]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("No", "truth"),
        ("on", "truth"),
        ("yes", "truth"),
        ("12:30", "number"),
        ("0x1F", "number"),
        ("1_000", "number"),
        ("0.5", "number"),
        ("2024-05-01", "date"),
        ("~", "null"),
        ("null", "null"),
        ("12,000 troops", "text"),
        ("Norway", "text"),
        ("'No'", "text"),
        ('"12:30"', "text"),
        ("3-2", "text"),
    ],
)
def test_what_yaml_takes_a_value_for(value: str, kind: str) -> None:
    assert scalars(read_yaml(f"line: {value}", "r.yaml"))[1].kind == kind


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", (1, 1), "empty"),
        ("# only a comment\n", (1, 1), "empty"),
        ("id: a\nin: b\nid: c\n", (3, 1), "'id' stands twice; the first is on line 1"),
        ("a: &x 1\n", (1, 4), "anchors are not allowed; take out &x"),
        ("a: b\nc: *x\n", (2, 4), "aliases are not allowed; write *x out"),
        ("a: !!python/object:os.system x\n", (1, 4), "tags are not allowed"),
        ("a: !custom [x]\n", (1, 4), "tags are not allowed"),
        ("? [a, b]\n: c\n", (1, 3), "a key must be a single word"),
        ("a: b\n---\nc: d\n", (2, 1), "a second document begins here"),
        ("a: [b\n", (2, 1), "not valid YAML"),
        ("a:\n\t- b\n", (2, 1), "not valid YAML"),
        ("a: b: c\n", (1, 5), "not valid YAML"),
        ("a: “b”\nc: \x07\n", (2, 4), "a character that YAML does not allow"),
        ("a: " + "[" * 40 + "]" * 40, (1, 23), "nested more than 20 levels deep"),
        ("a: [" + "b, " * MAX_NODES + "]", (1, None), "more than 10,000 values"),
        ("a: " + "b" * MAX_CHARACTERS, (1, 1), "longer than 200,000 characters"),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else None,
)
def test_what_is_refused_with_its_place(
    text: str, place: tuple[int, int | None], words: str
) -> None:
    with pytest.raises(YamlError) as caught:
        read_yaml(text, "r.yaml")
    problem = caught.value.problem
    assert words in problem.message
    assert problem.path == "r.yaml"
    assert problem.line == place[0]
    assert place[1] in (None, problem.column)


def test_a_billion_laughs_stop_at_the_first() -> None:
    bomb = "a: &a [lol, lol]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    with pytest.raises(YamlError, match="anchors are not allowed"):
        read_yaml(bomb, "r.yaml")


@given(st.text(max_size=200))
def test_any_text_gives_a_tree_or_a_problem(text: str) -> None:
    with suppress(YamlError):
        read_yaml(text, "r.yaml")


@given(
    st.dictionaries(
        st.text("abcdefgh", min_size=1), st.text("xyz ", min_size=1).map(str.strip), min_size=1
    )
)
def test_the_mark_of_a_quoted_value_is_where_it_stands(entries: dict[str, str]) -> None:
    text = "".join(f"{key}: '{value}'\n" for key, value in entries.items())
    lines = text.splitlines()
    for scalar in scalars(read_yaml(text, "r.yaml"))[1::2]:
        rest = lines[scalar.mark.line - 1][scalar.mark.column - 1 :]
        assert rest == f"'{scalar.text}'"
