"""The runner gives every row its findings, whatever the number of processes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks.measure.check import Check, run, tasks
from benchmarks.measure.compare import compare, report
from benchmarks.measure.listing import listing, nearest_sentences
from benchmarks.measure.results import PROJECT, Run, load, only, outside_project, save
from benchmarks.measure.rows import Row
from linter.articles.model import Article
from linter.findings import Evidence, Finding
from tests.findings import finding

ROWS = [
    Row("a", 1, "1", "Ten ships sail", "Ten ships sailed.", False, (), "headline"),
    Row("a", 2, "2", "Ten ships sink", "Ten ships sailed.", True, ("verb",), "headline"),
    Row("a", 3, "3", "Nine ships sail", "Six ships sailed.", True, ("number",), "headline"),
    Row("b", 1, "1", "Breaks", "Whatever.", False, (), "dek"),
]
OTHERS = {("a", 1): "Six ships sailed.", ("a", 2): "Ten ships sank."}


def first_word_missing() -> Check:
    """A stand-in for headlint: flags a line whose first word the body lacks; breaks on one."""

    def check(article: Article) -> Iterable[Finding]:
        line, body = article.parts[0].passage.text, article.body[0].text
        if line == "Breaks":
            raise ValueError("told to")
        word = line.split()[0]
        if word not in body:
            yield finding(
                word,
                line,
                rule="missing-word",
                path=article.path,
                article=article.id,
                part=article.parts[0].kind,
                message=f"No {word}.",
                evidence=(Evidence(body, 1, 1),),
            )

    return check


def measured(processes: int = 1) -> Run:
    found = run(ROWS, first_word_missing, others=OTHERS, processes=processes)
    return Run("abc", 1, found)


def test_rows_of_one_body_are_checked_together() -> None:
    bodies = [(task.body, [row.line for row, _ in task.rows]) for task in tasks(ROWS, None)]
    assert bodies == [
        ("Ten ships sailed.", [1, 2]),
        ("Six ships sailed.", [3]),
        ("Whatever.", [1]),
    ]


def test_results_stand_in_the_order_of_the_rows() -> None:
    results = measured().results
    assert [(result.file, result.line) for result in results] == [
        (row.file, row.line) for row in ROWS
    ]
    assert [[hit.text for hit in result.hits] for result in results] == [[], [], ["Nine"], []]
    assert results[2].hits[0].evidence == "Six ships sailed."


def test_the_control_uses_the_other_body() -> None:
    first, second, third, _ = measured().results
    assert first.control is not None
    assert [hit.text for hit in first.control] == ["Ten"]
    assert second.control == ()
    assert third.control is None


def test_a_fault_is_a_result() -> None:
    assert [result.fault for result in measured().results] == ["", "", "", "ValueError: told to"]


def test_processes_make_no_difference() -> None:
    assert measured(processes=2) == measured(processes=1)


def test_results_survive_saving(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    save(measured(), path)
    assert load(path) == measured()


def test_results_are_never_written_into_the_project() -> None:
    with pytest.raises(ValueError, match="inside the project"):
        outside_project(PROJECT / "benchmarks" / "run.json")


def test_other_json_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError, match="not the results"):
        load(path)


def test_results_of_other_files_are_left_out() -> None:
    assert {result.file for result in only(measured(), {"b"}).results} == {"b"}


def test_comparison_tells_gains_from_losses() -> None:
    before = Run("old", 1, run(ROWS, lambda: lambda article: ()))
    gained = compare(before, measured())
    assert [(change.line, change.gained, change.good) for change in gained] == [(3, True, True)]
    lost = compare(measured(), before)
    assert [(change.line, change.gained, change.good) for change in lost] == [(3, False, False)]
    assert compare(measured(), measured()) == []
    assert "missing-word: right +1 -0, false +0 -0" in "\n".join(report(before, measured(), "desk"))


def test_the_listing_shows_missed_and_false_rows() -> None:
    results = measured().results
    missed = list(listing(ROWS, results, kinds=["missed"], profile="desk"))
    assert len(missed) == 1
    assert "a:2" in missed[0]
    assert "(verb)" in missed[0]
    [found] = listing(ROWS, results, kinds=["found"], profile="desk", rule="missing-word")
    assert "✗ missing-word [error, high] 'Nine'" in found
    other = list(listing(ROWS, results, kinds=["found"], profile="desk", rule="other"))
    assert other == []


def test_nearest_sentences_stand_in_body_order() -> None:
    body = "The harbour froze. Nobody came. Boats in the harbour were frozen for 12 days."
    assert nearest_sentences("Harbour frozen 12 days", body, 2) == [
        "The harbour froze.",
        "Boats in the harbour were frozen for 12 days.",
    ]
