from __future__ import annotations

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from linter.reports.escape import escape
from linter.reports.markdown import inert
from tests.reports.reports_at_random import TEXT


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Rain stops play, says 3.5% – really.", "Rain stops play, says 3.5% – really."),
        ("*all* of_it", r"\*all\* of\_it"),
        ("![x](http://x.example/y.png)", r"\!\[x\](http://x.example/y.png)"),
        ("<img src=x>", r"\<img src=x\>"),
        ("thanks @desk", "thanks @\u200bdesk"),
        ("one @ two", "one @ two"),
        ("fixes #7", r"fixes \#7"),
    ],
)
def test_nothing_acts(text: str, markdown: str) -> None:
    assert inert(text) == markdown


@given(TEXT)
def test_a_reader_of_markdown_shows_the_text(text: str) -> None:
    line = f"It says {escape(text)} there"
    paragraph, inline, _ = MarkdownIt("commonmark").enable("table").parse(inert(line))
    assert paragraph.type == "paragraph_open"
    children = inline.children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children).replace("\u200b", "") == line
