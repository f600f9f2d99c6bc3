from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.articles import formats as registry
from linter.articles.formats import Outcome, format_for, formats, known_suffixes
from linter.articles.model import Article, NotChecked, ReadError
from linter.articles.read import read_path
from linter.articles.settings import ReaderSettings
from linter.articles.source import Source
from tests.articles.reading import article, error, outcomes, reason

STORY = (
    "The senate passed the farm bill on Thursday after a debate that went on for nine hours, "
    "sending it to the governor.\n\nShe is expected to sign it.\n"
)
NAMES = ["a.md", "a.mdx", "a.txt", "a.html", "a.jsonl", "a", "a.docx"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", [b"", b" \n\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_says_so(name: str, content: bytes) -> None:
    assert reason(name, content) == "the file is empty"


@pytest.mark.parametrize("name", NAMES)
def test_random_bytes_give_an_error_or_a_reason(name: str) -> None:
    content = bytes((n * 7919 + n // 251) % 256 for n in range(5000))
    for found in outcomes(name, content):
        assert isinstance(found, ReadError | NotChecked)


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_a_large_file_is_refused(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    with file.open("wb") as stream:
        stream.write(b"<html>word ")
        stream.truncate(50_000_000)
    (found,) = read_path(Source(str(file)))
    assert isinstance(found, ReadError)
    assert "larger than 20 MB" in found.message


def test_a_large_file_of_records_is_streamed(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    record = '{"headline": "Senate passes bill", "body": "The senate passed it."}\n'
    with file.open("w") as stream:
        stream.write(record + '{"headline": "' + "x" * 6_000_000 + '"}\n' + record)
    found = list(read_path(Source(str(file))))
    assert [type(each) for each in found] == [Article, ReadError, Article]
    assert "larger than 5 MB" in str(found[1])


def test_a_missing_file_is_an_error_value() -> None:
    (found,) = read_path(Source("no/such.md"))
    assert isinstance(found, ReadError)


def test_no_text_is_an_error_that_says_what_to_do() -> None:
    message = error("a.txt", b"PK\x03\x04\0\0\0").message
    assert "save the story as plain text" in message


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("<!DOCTYPE html>\n<html><body><p>x</p></body></html>", "html"),
        ("---\ntitle: Senate passes bill\n---\nx", "markdown"),
        ("+++\ntitle = 'x'\n+++\nx", "markdown"),
        ('{"headline": "x", "body": "y"}\n', "jsonl"),
        (f"Senate passes farm bill\n\n{STORY}", "text"),
    ],
)
def test_a_file_of_unknown_suffix_is_looked_into(content: str, name: str) -> None:
    found = format_for(Source("draft", data=content.encode()))
    assert found is not None
    assert found.name == name


def test_a_binary_of_unknown_suffix_is_no_format() -> None:
    assert reason("notes.bin", b"\x01\x02\0\0").startswith("its format is not known")


def test_the_suffix_decides_before_the_contents() -> None:
    assert article("a.txt", f"Senate passes farm bill\n\n{STORY}").format == "text"


def test_known_suffixes() -> None:
    assert known_suffixes() >= {
        ".md",
        ".markdown",
        ".mdx",
        ".html",
        ".htm",
        ".txt",
        ".jsonl",
        ".ndjson",
    }


class _ShoutFormat:
    name = "shout"
    suffixes = (".shout",)

    def claims(self, source: Source) -> bool:
        return False

    def read(self, source: Source, settings: ReaderSettings) -> Iterator[Outcome]:
        yield NotChecked(source.path, "too loud", self.name)


class _Point:
    name = "shout"

    def load(self) -> _ShoutFormat:
        return _ShoutFormat()


def test_a_package_may_add_a_format(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "entry_points", lambda group: [_Point()])
    formats.cache_clear()
    try:
        assert ".shout" in known_suffixes()
        assert reason("a.shout", "HELLO") == "too loud"
    finally:
        monkeypatch.undo()
        formats.cache_clear()


def test_a_format_that_cannot_be_loaded_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = EntryPoint("shout", "no_such_package:FORMAT", registry.GROUP)
    monkeypatch.setattr(registry, "entry_points", lambda group: [broken])
    formats.cache_clear()
    try:
        with pytest.raises(ImportError, match=r"'shout'.*Update or uninstall"):
            formats()
    finally:
        formats.cache_clear()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(NAMES), st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_bytes_give_outcomes_and_nothing_is_raised(name: str, content: bytes) -> None:
    for found in outcomes(name, content):
        assert isinstance(found, Article | NotChecked | ReadError)


@pytest.mark.parametrize(
    "content",
    [
        "[" * 50_000,
        "> " * 3000 + "x",
        "- " * 3000 + "x",
        "<div>" * 3000 + "x",
        "*a " * 3000,
        "[a](" * 3000,
        "<a b='" * 3000,
        "{{<a>}}" * 2000,
        "&" * 50_000,
        "---\na: " + "{a: " * 5000,
        '{"headline": ' + "[" * 50_000,
        "***" * 3000,
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.html", "a.jsonl", "a.txt"])
def test_bombs_do_not_go_off(name: str, content: str) -> None:
    assert outcomes(name, content)
