from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from linter.articles.model import Article, NotChecked, ReadError
from tests.articles.reading import body, outcomes, parts

RECORD = {
    "id": "a-1",
    "headline": "Probe finds water on comet",
    "dek": "Scientists “astonished”",
    "bullets": ["Ice below the dust", "Landing next year"],
    "body": ["The probe found ice on Monday.", "It will land in a year."],
    "label": "supported",
}


def line(**changes: object) -> str:
    return json.dumps({**RECORD, **changes})


def test_a_record() -> None:
    (found,) = outcomes("a.jsonl", line())
    assert isinstance(found, Article)
    assert found.id == "a-1"
    assert parts(found) == [
        ("headline", "headline", "Probe finds water on comet"),
        ("dek", "dek", "Scientists “astonished”"),
        ("bullet", "bullets", "Ice below the dust"),
        ("bullet", "bullets", "Landing next year"),
    ]
    assert body(found) == RECORD["body"]


def test_a_body_may_be_one_string_of_paragraphs() -> None:
    (found,) = outcomes("a.jsonl", line(body="One story.\n\n Two paragraphs.\r\n"))
    assert isinstance(found, Article)
    assert body(found) == ["One story.", "Two paragraphs."]


def test_places_are_those_of_the_line_with_escapes_counted() -> None:
    text = "\ufeff\n" + line() + "\r\n"
    (found,) = outcomes("a.jsonl", text)
    assert isinstance(found, Article)
    written = line()
    dek = found.parts[1].passage
    assert dek.position(dek.text.index("aston")) == (2, written.index("aston") + 1)
    assert found.body[1].position(0) == (2, written.index("It will land") + 1)


def test_each_broken_line_is_an_error_of_its_own() -> None:
    text = "\n".join(
        [line(), '{"headline": "x', "[1]", line(headline=3), line() + " x", "", line(id=7)]
    )
    found = outcomes("a.jsonl", text)
    assert [type(outcome) for outcome in found] == [
        Article, ReadError, ReadError, ReadError, ReadError, Article,
    ]  # fmt: skip
    errors = [outcome for outcome in found if isinstance(outcome, ReadError)]
    assert [(each.line, each.column) for each in errors] == [
        (2, 14),
        (3, 1),
        (4, 1),
        (5, 1 + len(line())),
    ]
    assert "never closed" in errors[0].message
    assert "'headline' must be a string" in errors[2].message
    assert isinstance(found[-1], Article)
    assert found[-1].id == "7"


def test_records_left_alone_say_which_and_why() -> None:
    text = "\n".join([line(headline=None, dek="", bullets=[]), line(body=[" "])])
    found = outcomes("a.jsonl", text)
    keys = "a record needs the key 'headline', 'dek' or 'bullets'"
    assert [(o.id, o.line, o.reason) for o in found if isinstance(o, NotChecked)] == [
        ("a-1", 1, f"no headline, dek or bullets found; {keys}"),
        ("a-1", 2, "no body text to compare with; a record needs the key 'body'"),
    ]


def test_a_broken_encoding_is_an_error_of_its_line() -> None:
    found = outcomes("a.jsonl", line().encode() + b"\n{\x81\xff\xfe}\n" + line().encode())
    assert [type(outcome) for outcome in found] == [Article, ReadError, Article]
    assert isinstance(found[1], ReadError)
    assert found[1].line == 2


@given(
    st.dictionaries(
        st.sampled_from(sorted(RECORD)),
        st.text(max_size=20) | st.lists(st.text(max_size=20), max_size=3) | st.none(),
    )
)
def test_any_record_is_read_or_refused(record: dict[str, object]) -> None:
    assert len(outcomes("a.jsonl", json.dumps(record))) == 1
