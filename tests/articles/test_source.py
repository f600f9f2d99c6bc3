from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.articles import source as module
from linter.articles.model import Position, ReadError
from linter.articles.source import Source, SourceText, decode
from linter.articles.traced import Traced


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Café".encode(), "Café"),
        (b"\xef\xbb\xbf" + "Café".encode(), "Café"),
        (b"\xff\xfe" + "Café".encode("utf-16-le"), "Café"),
        (b"\xfe\xff" + "Café".encode("utf-16-be"), "Café"),
        ("“Enough,” says Müller".encode("cp1252"), "“Enough,” says Müller"),
        (b"page\x0cbreak", "page\x0cbreak"),
        (b"A" * 300 + b"\x03" + b"B" * 300, "A" * 300 + "\x03" + "B" * 300),
    ],
)
def test_text_is_decoded(content: bytes, text: str) -> None:
    assert decode(content, "a.txt") == text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"PK\x03\x04\x00\x00word", "an office document"),
        (b"OK\x03\x04\x00word", "not a text file"),
        (bytes(range(256)) * 4, "not text in UTF-8"),
        (b"ok\n\x81\x8d\xff", "not text in UTF-8"),
        (b"\xff\xfeA", "not text in UTF-8"),
        (b"\x01\x02\x03 three", "U+0001"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, says: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(content, "a.txt")
    assert says in caught.value.message


def test_the_error_names_the_line() -> None:
    with pytest.raises(ReadError) as caught:
        decode(b"one\ntwo \x81\n", "a.txt")
    assert caught.value.line == 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(end: str) -> None:
    text = SourceText.of("a", end.join(["one", "🙂two", "", "four"]))
    assert text.position(text.text.index("two")) == Position(2, 2)
    assert text.position(text.text.index("four")) == Position(4, 1)


@given(st.text(alphabet="ab\r\n é🙂"))
def test_a_passage_says_of_every_character_where_it_is(text: str) -> None:
    source = SourceText.of("a", text)
    passage = source.passage(Traced.of(text, 0, len(text)))
    for offset in range(len(text)):
        assert passage.position(offset) == source.position(offset)


def test_a_large_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as stream:
        stream.truncate(module.MAX_ARTICLE_BYTES + 1)
    with pytest.raises(ReadError, match="larger than 20 MB"):
        Source(str(file)).read_bytes()


def test_a_missing_file_says_so() -> None:
    with pytest.raises(ReadError, match="cannot be opened"):
        Source("nowhere/at-all.md").read_bytes()


@pytest.mark.parametrize("on_disk", [False, True])
def test_lines_are_streamed_and_cut_at_the_limit(on_disk: bool, tmp_path: Path) -> None:
    content = b"short\r\n" + b"x" * 100 + b"\n\nlast"
    file = tmp_path / "records.jsonl"
    file.write_bytes(content)
    source = Source(str(file)) if on_disk else Source(str(file), data=content)
    assert list(source.lines(limit=10)) == [b"short", b"x" * 11, b"", b"last"]
