from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.reports.escape import display_units, escape, escape_html, escape_json
from tests.reports.acting import acting
from tests.reports.reports_at_random import TEXT


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Plain words, “quoted” – fine", "Plain words, “quoted” – fine"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("bell\x07", r"bell\x07"),
        ("c1\x9b31m", r"c1\x9b31m"),
        ("del\x7f", r"del\x7f"),
        ("over\u202eride", r"over\u202eride"),
        ("mark\u200f", r"mark\u200f"),
        ("zero\u200bwidth", r"zero\u200bwidth"),
        ("line\u2028separator", r"line\u2028separator"),
        ("lone \ud800 surrogate", r"lone \ud800 surrogate"),
        ("two\nlines\tone tab\r", "two lines one tab "),
        ("soft\xadhyphen", "softhyphen"),
        ("no\ufffecharacter \U0001ffff \ufdd0", r"no\ufffecharacter \U0001ffff \ufdd0"),
        ("family 👩‍👧", "family 👩‍👧"),
        ("flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿"),
        ("::error::stop", r"\x3a:error\x3a:stop"),
        ("::add-mask::x", r"\x3a:add-mask\x3a:x"),
        ("##[error]stop", r"\x23#[error]stop"),
        ("##vso[task.complete]", r"\x23#vso[task.complete]"),
        ("##teamcity[x]", r"\x23#teamcity[x]"),
        ("##VSO[x]", r"\x23#VSO[x]"),
        ("##\xadvso[x]", r"\x23#vso[x]"),
        (":\xad:error::x", r"\x3a:error\x3a:x"),
        ("#\u200d#[error]", "\\x23\u200d#[error]"),
        ("a :: b", "a :: b"),
        ("## Heading", "## Heading"),
        ("Won 3::2", r"Won 3\x3a:2"),
    ],
)
def test_shows_what_could_act(text: str, shown: str) -> None:
    assert escape(text) == shown


@given(TEXT)
def test_nothing_that_acts_gets_through(text: str) -> None:
    assert acting(escape(text)) == []
    assert acting(escape_html(text)) == []


@given(st.text())
def test_one_unit_a_character(text: str) -> None:
    assert len(display_units(text)) == len(text)


@given(st.text(st.sampled_from('::##[]vsoerror \\"\u202e\x1b')))
def test_json_parses_to_the_same(text: str) -> None:
    serialised = escape_json(json.dumps({"text": text}))
    assert json.loads(serialised) == {"text": text}
    assert "::error" not in serialised
    assert "##[" not in serialised
