from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.articles.model import Article, ReadError
from linter.articles.source import Source
from linter.cache import Cache
from linter.config import Settings
from linter.examine import Examined, ReadResult, Timing, guard
from linter.findings import Finding
from linter.language.pipeline import PipelineError
from linter.plan import Plan, SamePlan
from linter.ruleset.model import Ruleset
from linter.runner import run, tell
from tests.findings import finding

PLAN = SamePlan(Plan(Settings(), Ruleset((), "no rules")))
TEXT = b"Bridge closes\n\nThe bridge will be closed for a week from Monday, the town said.\n"
RECORDS = (
    b'{"id": "first", "headline": "Bridge closes", "body": "The bridge is closed, they said."}\n'
    b"\n"
    b'{"id": "second", "headline": "Road opens", "body": "The road will be opened, they said."}\n'
    b'{"id": "third", "body": "The line above this story has been left out, they said."}\n'
    b'{"id": "fourth"\n'
)
SOURCES: tuple[Source | ReadError, ...] = (
    Source("a.txt", data=TEXT),
    Source("b.jsonl", data=RECORDS),
    Source("c.txt", data=b" \n"),
    Source("d.txt", data=b"\x00\x01\x02"),
    Source("e.jsonl", data=b"\n\n"),
    ReadError("no such file or folder", "f.txt"),
)


def found_by(rule: str, article: Article) -> Finding:
    line = article.parts[0].passage.position(0).line
    return finding(
        "B", "Bridge closes", line=line, rule=rule, path=article.path, article=article.id
    )


def two_findings(
    article: Article, ruleset: Ruleset, model: str | None
) -> tuple[list[Finding], Timing]:
    return [found_by("z-rule", article), found_by("a-rule", article)], Timing()


@pytest.fixture(autouse=True)
def _two_findings_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """The language layer has its own tests: here every article has the same two findings."""
    monkeypatch.setattr("linter.examine._findings", two_findings)


def test_findings_are_sorted_by_path_line_and_rule() -> None:
    report = run((Source("b.txt", data=TEXT), *SOURCES[:2]), PLAN)
    assert [(each.path, each.line, each.rule) for each in report.findings] == [
        ("a.txt", 1, "a-rule"),
        ("a.txt", 1, "z-rule"),
        ("b.jsonl", 1, "a-rule"),
        ("b.jsonl", 1, "z-rule"),
        ("b.jsonl", 3, "a-rule"),
        ("b.jsonl", 3, "z-rule"),
        ("b.txt", 1, "a-rule"),
        ("b.txt", 1, "z-rule"),
    ]


@settings(
    max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.permutations(SOURCES), st.sampled_from([1, 2]))
def test_the_order_of_reading_leaves_no_trace(sources: list[Source | ReadError], jobs: int) -> None:
    assert run(sources, PLAN, jobs=jobs) == run(SOURCES, PLAN)


def test_everything_read_is_accounted_for() -> None:
    report = run(SOURCES, PLAN)
    assert [(each.path, each.article, each.checked, each.line) for each in report.articles] == [
        ("a.txt", None, True, None),
        ("b.jsonl", "first", True, 1),
        ("b.jsonl", "second", True, 3),
        ("b.jsonl", "third", False, 4),
        ("c.txt", None, False, None),
        ("e.jsonl", None, False, None),
    ]
    assert [(each.path, each.line) for each in report.problems] == [
        ("b.jsonl", 5),
        ("d.txt", 1),
        ("f.txt", None),
    ]


def test_a_known_result_is_the_same_wherever_it_is_found_again(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        run(SOURCES, PLAN, cache)
    moved = Source("elsewhere/b.jsonl", data=b"\n" * 7 + RECORDS)
    watch = Watch()
    with Cache(tmp_path) as cache:
        report = run((moved,), PLAN, cache, observer=watch)
    assert report == run((moved,), PLAN)
    assert report.findings[0].line == 8
    assert (watch.known, watch.examined) == (4, 0)


def test_what_was_at_fault_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(article: Article, *_: object) -> tuple[list[Finding], Timing]:
        raise RecursionError("too deep")

    with Cache(tmp_path) as cache, monkeypatch.context() as patch:
        patch.setattr("linter.examine._findings", broken)
        assert run(SOURCES[:1], PLAN, cache).problems
    with Cache(tmp_path) as cache:
        report = run(SOURCES[:1], PLAN, cache)
    assert not report.problems
    assert len(report.findings) == 2


def test_other_rules_or_settings_know_nothing_of_it(tmp_path: Path) -> None:
    plans = [
        PLAN.plan,
        replace(PLAN.plan, ruleset=Ruleset((), "other rules")),
        replace(PLAN.plan, settings=Settings(field_map=(("dek", ("intro",)),))),
    ]
    for plan in plans:
        watch = Watch()
        with Cache(tmp_path) as cache:
            run(SOURCES[:1], SamePlan(plan), cache, observer=watch)
        assert (watch.known, watch.examined) == (0, 1)


def test_settings_that_change_no_finding_share_what_is_known(tmp_path: Path) -> None:
    for jobs, known in ((1, 0), (2, 1)):
        watch = Watch()
        with Cache(tmp_path) as cache:
            plan = Plan(Settings(jobs=jobs, fail_on="info"), PLAN.plan.ruleset)
            run(SOURCES[:1], SamePlan(plan), cache, observer=watch)
        assert watch.known == known


class Watch:
    def __init__(self) -> None:
        self.files = self.taken = self.known = self.examined = 0

    def begun(self, files: int) -> None:
        self.files = files

    def read(self) -> None:
        self.taken += 1

    def done(self, examined: Examined, timing: Timing | None) -> None:
        self.known += timing is None
        self.examined += timing is not None

    def unkept(self, trouble: str) -> None:
        raise AssertionError(trouble)


def test_the_observer_hears_of_everything() -> None:
    watch = Watch()
    run(SOURCES, PLAN, observer=watch)
    assert (watch.files, watch.taken) == (6, 6)
    assert watch.examined + watch.known == 9


def test_stories_are_the_articles_with_findings() -> None:
    report = run(SOURCES, PLAN)
    report = replace(report, findings=report.findings[2:])
    told = list(tell(report, SOURCES, PLAN))
    assert [(each.path, each.id) for each in told] == [("b.jsonl", "first"), ("b.jsonl", "second")]


def test_a_fault_in_one_article_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def check(article: Article, *rest: object) -> tuple[list[Finding], Timing]:
        if article.path == "a.txt":
            raise RecursionError("too deep")
        return two_findings(article, Ruleset(()), None)

    monkeypatch.setattr("linter.examine._findings", check)
    report = run((Source("a.txt", data=TEXT), Source("b.txt", data=TEXT)), PLAN)
    assert {each.path for each in report.findings} == {"b.txt"}
    assert [each.path for each in report.articles] == ["b.txt"]
    (problem,) = report.problems
    assert problem.path == "a.txt"
    assert "internal fault: RecursionError: too deep" in problem.message


def test_a_broken_pipeline_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def check(*_: object) -> tuple[list[Finding], Timing]:
        raise PipelineError("not installed")

    monkeypatch.setattr("linter.examine._findings", check)
    with pytest.raises(PipelineError):
        run(SOURCES, PLAN)


@pytest.mark.parametrize(
    ("raised", "message"),
    [
        (ReadError("cannot be opened", "a.txt"), "cannot be opened"),
        (ValueError("odd"), "internal fault while reading: ValueError: odd"),
    ],
)
def test_a_reader_that_fails_keeps_what_it_gave_before(raised: Exception, message: str) -> None:
    article = Article("a.txt", "text", (), ())

    def reader() -> Iterator[ReadResult]:
        yield article
        raise raised

    first, last = guard(reader(), "a.txt")
    assert first is article
    assert isinstance(last, ReadError)
    assert message in last.message
    assert last.path == "a.txt"
