"""Marks may overlap, touch, be empty or lie outside: the text stays what it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.findings import SEVERITIES
from linter.reports.page.marking import Mark, Run, runs

TEXT = "Denmark closes strait"


def test_a_text_without_marks_is_one_run() -> None:
    assert runs(TEXT, []) == (Run(TEXT),)


def test_an_empty_text_has_no_runs() -> None:
    assert runs("", []) == ()


def test_marked_words_carry_their_finding_and_its_number_behind_them() -> None:
    before, words, after = runs(TEXT, [Mark(8, 14, 2, "claim", "error", "a")])
    assert (before.text, words.text, after.text) == ("Denmark ", "closes", " strait")
    assert (words.role, words.severity, words.numbers) == ("claim", "error", (2,))
    assert [reference.number for reference in words.references] == [2]
    assert before.numbers == after.numbers == ()


def test_where_marks_overlap_a_run_belongs_to_both() -> None:
    made = runs(TEXT, [Mark(0, 14, 1, "claim", "info", "a"), Mark(8, 21, 2, "claim", "error", "b")])
    assert [(run.text, run.numbers, run.severity) for run in made] == [
        ("Denmark ", (1,), "info"),
        ("closes", (1, 2), "error"),
        (" strait", (2,), "error"),
    ]


def test_what_a_finding_is_about_stands_out_from_what_it_is_set_against() -> None:
    marks = [Mark(0, 21, 1, "sentence", "error"), Mark(0, 7, 1, "evidence", "error", "a")]
    claim = Mark(0, 7, 2, "claim", "warning", "b")
    assert [run.role for run in runs(TEXT, marks)] == ["evidence", "sentence"]
    assert runs(TEXT, [*marks, claim])[0].role == "claim"


def test_a_finding_without_words_still_shows_its_number() -> None:
    first, rest = runs(TEXT, [Mark(0, 0, 1, "claim", "error", "a")])
    assert (first.text, [each.number for each in first.references]) == ("", [1])
    assert rest == Run(TEXT)


MARKS = st.lists(
    st.builds(
        Mark,
        st.integers(-3, 40),
        st.integers(-3, 40),
        st.integers(1, 4),
        st.sampled_from(["claim", "evidence", "sentence"]),
        st.sampled_from(SEVERITIES),
        st.none() | st.text("ab", min_size=1, max_size=2),
    ),
    max_size=5,
)


@given(st.text(max_size=30), MARKS)
def test_no_character_and_no_reference_is_lost(text: str, marks: list[Mark]) -> None:
    made = runs(text, marks)
    assert "".join(run.text for run in made) == text
    shown = [each for run in made for each in run.references]
    wanted = {(mark.number, mark.anchor, mark.role) for mark in marks if mark.anchor is not None}
    assert set(shown) >= wanted
