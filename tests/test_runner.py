from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.articles.model import Anchor, Article, NotChecked, Part, Passage, ReadError
from linter.findings import Finding
from linter.language.pipeline import PipelineError
from linter.runner import ReadResult, guard, run


def article(path: str, line: int = 1, identity: str | None = None) -> Article:
    passage = Passage("Bridge closes", (Anchor(0, line, 1),))
    part = Part("headline", "first line", passage)
    return Article(path, "text", (part,), (), id=identity, line=line if identity else None)


def finding(path: str, line: int, rule: str) -> Finding:
    return Finding(
        rule=rule,
        severity="error",
        confidence="high",
        path=path,
        article=None,
        part="headline",
        line=line,
        column=1,
        end_line=line,
        end_column=2,
        text="B",
        message="The headline is wrong.",
        evidence=(),
        suggestion=None,
        part_text="Bridge closes",
        part_start=0,
    )


def two_findings(checked: Article) -> list[Finding]:
    line = checked.parts[0].passage.position(0).line
    return [finding(checked.path, line, "z-rule"), finding(checked.path, line, "a-rule")]


def test_findings_are_sorted_by_path_line_and_rule() -> None:
    report = run([article("b.txt"), article("a.txt", 9), article("a.txt", 2)], two_findings)
    assert [(each.path, each.line, each.rule) for each in report.findings] == [
        ("a.txt", 2, "a-rule"),
        ("a.txt", 2, "z-rule"),
        ("a.txt", 9, "a-rule"),
        ("a.txt", 9, "z-rule"),
        ("b.txt", 1, "a-rule"),
        ("b.txt", 1, "z-rule"),
    ]


RESULTS: list[ReadResult] = [
    article("a.txt"),
    article("b.jsonl", 3, "second"),
    article("b.jsonl", 1, "first"),
    NotChecked("c.txt", "the file is empty"),
    NotChecked("b.jsonl", "not in English", id="third", line=2),
    ReadError("random bytes", "d.txt"),
    ReadError("broken record", "b.jsonl", 4, 7),
]


@given(st.permutations(RESULTS))
def test_the_order_of_reading_leaves_no_trace(results: list[ReadResult]) -> None:
    assert run(results, two_findings) == run(RESULTS, two_findings)


def test_everything_read_is_accounted_for() -> None:
    report = run(RESULTS, two_findings)
    assert [(each.path, each.article, each.checked) for each in report.articles] == [
        ("a.txt", None, True),
        ("b.jsonl", "first", True),
        ("b.jsonl", "third", False),
        ("b.jsonl", "second", True),
        ("c.txt", None, False),
    ]
    assert [(each.path, each.line, each.message) for each in report.problems] == [
        ("b.jsonl", 4, "broken record"),
        ("d.txt", None, "random bytes"),
    ]


def test_a_fault_in_one_article_does_not_stop_the_others() -> None:
    def check(checked: Article) -> list[Finding]:
        if checked.path == "a.txt":
            raise RecursionError("too deep")
        return two_findings(checked)

    report = run([article("a.txt"), article("b.txt")], check)
    assert {each.path for each in report.findings} == {"b.txt"}
    assert [each.path for each in report.articles] == ["b.txt"]
    (problem,) = report.problems
    assert problem.path == "a.txt"
    assert "internal fault: RecursionError: too deep" in problem.message


def test_a_broken_pipeline_ends_the_run() -> None:
    def check(checked: Article) -> list[Finding]:
        raise PipelineError("not installed")

    with pytest.raises(PipelineError):
        run([article("a.txt")], check)


@pytest.mark.parametrize(
    ("raised", "message"),
    [
        (ReadError("cannot be opened", "a.txt"), "cannot be opened"),
        (ValueError("odd"), "internal fault while reading: ValueError: odd"),
    ],
)
def test_a_reader_that_fails_keeps_what_it_gave_before(raised: Exception, message: str) -> None:
    def reader() -> Iterator[ReadResult]:
        yield article("a.txt")
        raise raised

    first, last = guard(reader(), "a.txt")
    assert isinstance(first, Article)
    assert isinstance(last, ReadError)
    assert message in last.message
    assert last.path == "a.txt"
