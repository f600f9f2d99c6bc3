from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.articles.traced import (
    FILLER,
    Traced,
    blank,
    decode_entities,
    join,
    replace,
    split,
    tidy,
)

copy = st.text(alphabet="ab .\n\t\r\u00a0\u00ad\u200béÉ🙂&;<>#amp39")


def whole(text: str) -> Traced:
    return Traced.of(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "decoded", "offsets"),
    [
        ("R&amp;D", "R&D", (0, 1, 6)),
        ("caf&eacute;s", "cafés", (0, 1, 2, 3, 11)),
        ("&#8217;s", "’s", (0, 7)),
        ("&#x1F6A8; alert", "🚨 alert", (0, *range(9, 15))),
        ("fish & chips", "fish & chips", tuple(range(12))),
        ("AT&T; &nosuch; x", "AT&T; &nosuch; x", tuple(range(16))),
    ],
)
def test_entities_stand_at_their_ampersand(
    text: str, decoded: str, offsets: tuple[int, ...]
) -> None:
    assert decode_entities(whole(text)) == Traced(decoded, offsets)


def test_tidy_folds_space_and_drops_what_is_invisible() -> None:
    assert tidy(whole("  Min\u00adister\u200b  \r\n\tquits\u00a0 ")) == Traced(
        "Minister quits", (2, 3, 4, 6, 7, 8, 9, 10, 12, 17, 18, 19, 20, 21)
    )


def test_replace_puts_the_new_text_where_the_old_began() -> None:
    assert replace(whole("a--b"), re.compile("--"), "—") == Traced("a—b", (0, 1, 3))


def test_split_and_join_are_each_others_reverse_but_for_what_parts() -> None:
    pieces = split(whole("one, two,three"), re.compile(", ?"))
    assert [piece.text for piece in pieces] == ["one", "two", "three"]
    assert join(pieces).offsets == (0, 1, 2, 5, 6, 7, 9, 10, 11, 12, 13)


@given(copy)
def test_every_character_kept_is_the_one_at_its_place(text: str) -> None:
    for offset, character in zip(
        *reversed((tidy(whole(text)).text, tidy(whole(text)).offsets)), strict=True
    ):
        assert text[offset] == character or (text[offset].isspace() and character == " ")


@given(copy)
def test_tidy_is_done_after_one_time(text: str) -> None:
    once = tidy(whole(text))
    assert tidy(once) == once


@given(copy, st.data())
def test_blank_keeps_the_length_and_every_line_end(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair)))))
    blanked = blank(text, spans)
    assert len(blanked) == len(text)
    covered = {at for begin, end in spans for at in range(begin, end)}
    for at, character in enumerate(text):
        if character in "\r\n" or (at not in covered and blanked[at] != " "):
            assert blanked[at] == character


def test_blank_leaves_no_word_where_a_line_was_markup_only() -> None:
    text = "{{<x>}}\n{{<cap>}}T{{</cap>}}he"
    assert (
        blank(text, [(0, 7), (8, 17), (18, 28)])
        == " " * 7 + "\n" + FILLER * 9 + "T" + FILLER * 10 + "he"
    )
