from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.articles.markdown_blocks import markdown_blocks
from linter.articles.source import SourceText


def read(content: str) -> list[tuple[str, str]]:
    return [
        (block.kind, block.words) for block in markdown_blocks(SourceText.of("a", content), content)
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("The **minister** _quit_ on `Monday`.", "The minister quit on Monday."),
        ("She said \\*no\\* &mdash; twice.", "She said *no* — twice."),
        (
            "A [report](https://x.example/a_(b) 'T') a [report][1] a.\n\n[1]: /b",
            "A report a report a.",
        ),
        ("a [a](a)a <https://a.example>", "a aa https://a.example"),
        ("One![a map](map.png) two.", "One two."),
        ("Wrapped by\n  hand here.", "Wrapped by hand here."),
        ("Hard  \nbreak<br>here", "Hard break here"),
        ('The <a href="/x">court</a> <b>ruled</b>', "The court ruled"),
        ("snake_case and 2*3*4", "snake_case and 234"),
        ("~~Five~~ Six died.", "Five Six died."),
        ("    Four spaces are no code here.", "Four spaces are no code here."),
        ("> Quoted\n> words.", "Quoted words."),
    ],
)
def test_markup_falls_away(content: str, words: str) -> None:
    assert read(content)[0] == ("paragraph", words)


def test_every_kind_of_block() -> None:
    content = (
        "# Title #\n\nFirst.\n\n- one\n- two\n  more\n\n1. three\n\nSetext\n------\n\n"
        "| Party | Seats |\n|---|---|\n| Labour | 12 |\n\n```\ncode\n```\n\n"
        "<div><p>Raw &amp; <i>cooked</i>.</p><ul><li>Item</li></ul><h4>Sub</h4></div>\n\n"
        "<script>var a = 'not copy';</script>\n\n<!-- nor this -->\n"
    )
    assert read(content) == [
        ("heading", "Title"),
        ("paragraph", "First."),
        ("item", "one"),
        ("item", "two more"),
        ("item", "three"),
        ("heading", "Setext"),
        ("paragraph", "Party, Seats"),
        ("paragraph", "Labour, 12"),
        ("paragraph", "Raw & cooked."),
        ("item", "Item"),
        ("heading", "Sub"),
    ]


def test_links_and_emphasis_are_measured() -> None:
    content = "[All of it](/x)\n\n*Set apart*\n\n*Half* of it\n\n<i>Also <b>all</b></i>\n"
    blocks = markdown_blocks(SourceText.of("a", content), content)
    assert [(block.links == 1.0, block.emphasised) for block in blocks] == [
        (True, False),
        (False, True),
        (False, False),
        (False, True),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_words_behind_markup_have_their_column(end: str) -> None:
    content = "> - The **court** [freed](/u) R&amp;D <i>chief</i> *Ann\n>   Lee*".replace("\n", end)
    (block,) = markdown_blocks(SourceText.of("a", content), content)
    for word in ("court", "freed", "chief", "Ann", "Lee"):
        assert block.text.offsets[block.words.index(word)] == content.index(word)


markdown = st.text(alphabet="ab *_`[]()<>!\\&;|#-+1.\n\"'~/:é🙂{}%=", max_size=80)


@given(markdown)
def test_any_markdown_is_read_and_every_character_has_its_own_place(content: str) -> None:
    text = SourceText.of("a", content)
    for block in markdown_blocks(text, content):
        for character, offset in zip(block.words, block.text.offsets, strict=True):
            assert character in (" ", ",") or content[offset] in (character, "&", "\\", "\t")
