from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.articles.front_matter import Field, find_front_matter, pieces_of, read_fields, texts_of
from linter.articles.model import ReadError
from linter.articles.settings import ReaderSettings
from linter.articles.source import SourceText
from linter.articles.traced import tidy


def fields(content: str) -> tuple[SourceText, dict[str, Field]]:
    text = SourceText.of("a.md", content)
    front = find_front_matter(text)
    assert front is not None
    return text, {field.name: field for field in read_fields(text, front)}


# Each way to write a value, with the word whose place is checked.
YAML = [
    ("title: Ferry sinks off Leith, nine lost\n", "nine"),
    ("title: 'Ferry''s crew: \"we saw nothing\"'  # draft\n", "nothing"),
    ('title: "Crew: \\"we saw nothing\\" \\u2014 inquiry"\n', "inquiry"),
    ('title: "Ferry sinks \\\n  off Leith"\n', "Leith"),
    ("title:\n  Ferry sinks\n  off Leith\n", "Leith"),
    ("title: >-\n  Ferry sinks\n  off Leith\n", "Leith"),
    ("title: |\n    Ferry sinks\n    off Leith\n", "Leith"),
    ("x: &a 1\ntitle: Ferry sinks\n", "sinks"),
    ("title: 'Ferry\n\n  sinks'\n", "sinks"),
    ("title: Fähre 🚢 sinks\n", "sinks"),
    ("seo:\n  title: Ferry sinks\n", "sinks"),
    ("title: [Ferry sinks, 'nine lost']\n", "nine"),
]
TOML = [
    ('title = "Ferry sinks off Leith"\n', "Leith"),
    ('title = "Crew: \\"we saw nothing\\" \\u2014 inquiry"\n', "inquiry"),
    ("title = 'Ferry \\ sinks'\n", "sinks"),
    ('title = """\nFerry sinks \\\n   off Leith"""\n', "Leith"),
    ("title = '''Ferry ''quoted'' sinks'''\n", "sinks"),
    ('draft = false\ntitle = "Ferry sinks" # not "yet"\n', "sinks"),
    ('key_points = [\n  "Ferry sinks", # one\n  "Nine lost",\n]\n', "lost"),
    ('tags = ["a = b", "title = x"]\ntitle = "Ferry sinks"\n', "sinks"),
    ('[seo]\n"title" = "Ferry sinks"\n', "sinks"),
    ('seo.title = "Fähre 🚢 sinks"\n', "sinks"),
    ('date = 2024-05-01T10:00:00Z\ntitle = "Ferry sinks"\n', "sinks"),
]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("fence", "source", "word"),
    [("---", *case) for case in YAML] + [("+++", *case) for case in TOML],
)
def test_a_word_of_a_value_has_its_place(fence: str, source: str, word: str, end: str) -> None:
    content = f"{fence}\n{source}{fence}\nThe ferry left at noon.\n".replace("\n", end)
    text, found = fields(content)
    value = next(
        tidy(value) for field in found.values() for value in field.values if word in value.text
    )
    assert value.offsets[value.text.index(word)] == text.text.index(word)


@given(st.text(alphabet="ab:#'\"\\ \u2014é🙂&*|>%@`{}[]", min_size=1, max_size=30))
def test_any_text_in_double_quotes_comes_back(value: str) -> None:
    written = value.replace("\\", "\\\\").replace('"', '\\"')
    for fence, sign in (("---", ":"), ("+++", " =")):
        text, found = fields(f'{fence}\ntitle{sign} "{written}"\n{fence}\n')
        traced = found["title"].values[0]
        assert traced.text == value
        for character, offset in zip(traced.text, traced.offsets, strict=True):
            assert text.text[offset] in (character, "\\")


def test_dates_and_numbers_are_kept_as_written_and_truth_values_are_not() -> None:
    _, found = fields("+++\ndate = 2024-05-01\nweight = 3\ndraft = true\n+++\n")
    assert {name: [v.text for v in field.values] for name, field in found.items()} == {
        "date": ["2024-05-01"],
        "weight": ["3"],
        "draft": [],
    }


@pytest.mark.parametrize(
    ("content", "says", "line", "column"),
    [
        ("---\ntitle: Ferry sinks: nine lost\n---\nx", "quotation marks", 2, 19),
        ("---\ntitle: 'Ferry\n---\nx", "not valid YAML", 3, 1),
        ("---\n- a\n- b\n---\nx", "'name: value'", 2, 1),
        ("---\ntitle: a\x07b\n---\nx", "U+0007", 2, 9),
        ("---\na: " + "[" * 3000 + "\n---\nx", "not valid YAML", 2, None),
        ('+++\ntitle = "Ferry "sinks""\n+++\nx', "not valid TOML", 2, 17),
        ("+++\nok = 1\ntitle = Ferry\n+++\nx", "not valid TOML", 3, 9),
        ("---\ntitle: Ferry sinks\n\nThe ferry left.", "never closed", 1, 1),
        ("+++\ntitle = 1\n", "never closed", 1, 1),
    ],
)
def test_broken_front_matter_is_refused_with_its_place(
    content: str, says: str, line: int, column: int | None
) -> None:
    with pytest.raises(ReadError) as caught:
        fields(content)
    assert says in caught.value.message
    assert caught.value.line == line
    assert column is None or caught.value.column == column


@pytest.mark.parametrize(
    "content", ["---\nA ruler opens this text.\n", "No front matter.\n", "", "---"]
)
def test_no_front_matter_is_no_error(content: str) -> None:
    assert find_front_matter(SourceText.of("a.md", content)) is None


def test_fields_become_parts_by_the_field_map() -> None:
    _, found = fields(
        "---\ntitle: Ferry sinks\nheadline: Nine lost as ferry sinks\nogTitle: Ferry disaster\n"
        "kicker: Accidents\nstandfirst: The *Aurora* <b>left</b> Leith &amp; never came back\n"
        "Key-Points: |\n  - Nine are lost\n  - The captain lives\nimage-description: A ship\n"
        "caption: The ferry last year\n---\n"
    )
    pieces = pieces_of(found.values(), ReaderSettings())
    assert [(piece.kind, piece.name, piece.text.text) for piece in pieces] == [
        ("headline", "title", "Ferry sinks"),
        ("alternate", "headline", "Nine lost as ferry sinks"),
        ("alternate", "ogTitle", "Ferry disaster"),
        ("dek", "standfirst", "The Aurora left Leith & never came back"),
        ("bullet", "Key-Points", "Nine are lost"),
        ("bullet", "Key-Points", "The captain lives"),
        ("caption", "caption", "The ferry last year"),
    ]


def test_a_newsroom_may_name_its_own_fields() -> None:
    _, found = fields("---\nrubrik: Ferry sinks\nsprache: en-GB\n---\n")
    settings = ReaderSettings().with_fields({"headline": ("rubrik",), "language": ("sprache",)})
    assert [piece.text.text for piece in pieces_of(found.values(), settings)] == ["Ferry sinks"]
    assert texts_of(found.values(), "language", settings) == ["en-GB"]
