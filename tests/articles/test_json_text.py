from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.articles.json_text import (
    MAX_DEPTH,
    JsonError,
    JsonOther,
    JsonString,
    JsonValue,
    parse_json,
    traced_string,
)

values = st.recursive(
    st.text() | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


def plain(value: JsonValue) -> object:
    if isinstance(value, JsonString):
        return value.value
    if isinstance(value, JsonOther):
        return json.loads(value.literal)
    if isinstance(value, list):
        return [plain(item) for item in value]
    return {key: plain(item) for key, item in value.items()}


@given(values, st.booleans())
def test_it_reads_what_the_standard_library_writes(value: object, ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only)
    found, end = parse_json(text)
    assert plain(found) == value
    assert end == len(text)


@given(st.text(alphabet='ab"\\\n\té🙂'))
def test_every_character_of_a_string_has_its_place(value: str) -> None:
    text = " " + json.dumps(value)
    found, _ = parse_json(text)
    assert isinstance(found, JsonString)
    traced = traced_string(text, found)
    assert traced.text == value
    for character, offset in zip(traced.text, traced.offsets, strict=True):
        assert text[offset] in (character, "\\")


def test_half_a_surrogate_pair_becomes_the_replacement_character() -> None:
    text = '"\\ud83d oh \\ud83d\\ude00"'
    found, _ = parse_json(text)
    assert isinstance(found, JsonString)
    assert traced_string(text, found).text == "\ufffd oh 😀"


@pytest.mark.parametrize(
    ("text", "says", "offset"),
    [
        ('{"a" 1}', "':' was expected", 5),
        ('{"a": }', "a JSON value was expected", 6),
        ('["a", "b]', "never closed", 6),
        ("{a: 1}", "a key in double quotation marks", 1),
        ('{"a": "tab\there"}', "control character", 10),
        ("", "a JSON value was expected", 0),
        ("[" * (MAX_DEPTH + 2), "nested deeper", MAX_DEPTH + 1),
    ],
)
def test_what_is_no_json_is_refused_at_its_place(text: str, says: str, offset: int) -> None:
    with pytest.raises(JsonError) as caught:
        parse_json(text)
    assert says in caught.value.message
    assert caught.value.offset == offset


def test_control_characters_are_allowed_where_asked() -> None:
    assert plain(parse_json('"tab\there"', strict=False)[0]) == "tab\there"
