"""The same findings, byte for byte, however a run goes about it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.measure.newsroom import write_articles
from linter import Report, Settings, check
from linter.cache import Cache, state
from linter.reports.json import render
from linter.reports.style import Style

RULES = ("wrong-number", "changed-number", "wrong-actor", "negation-flip", "headline-off-topic")
COMMAND = "from linter.cli import main; main()"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dozen made-up articles, and ten in JSON lines with one that is broken."""
    folder = tmp_path_factory.mktemp("newsroom")
    write_articles(folder, 12)
    records = [
        {"id": number, "headline": f"Mill to hire {count} workers", "body": BODY}
        for number, count in enumerate((40, 40, 50, 40, 40, 40, 400, 40, 40, 40))
    ]
    lines = [json.dumps(record) for record in records]
    (folder / "records.jsonl").write_text("\n".join([*lines, "{broken"]) + "\n", encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


BODY = [
    "The paper mill at Hexley will hire 40 workers in spring, its owner said on Tuesday.",
    "It has stood idle since a fire three years ago.",
]


pytestmark = pytest.mark.slow


def printed(report: Report) -> str:
    return render(report, Style())


def plain(jobs: int = 1) -> Settings:
    return Settings(profile="copy", cache=False, jobs=jobs)


@pytest.fixture(scope="module")
def expected(newsroom: Path) -> str:
    """What one process reports that knows nothing and keeps nothing."""
    report = check(newsroom, plain())
    assert len({finding.path for finding in report.findings}) > 3
    return printed(report)


def test_two_processes(newsroom: Path, expected: str) -> None:
    assert printed(check(newsroom, plain(jobs=2))) == expected


def test_as_many_processes_as_headlint_chooses(
    newsroom: Path, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linter.processes.WORTHWHILE", 5)
    assert printed(check(newsroom, plain(jobs=0))) == expected


@pytest.fixture(scope="module")
def warm(newsroom: Path, tmp_path_factory: pytest.TempPathFactory, expected: str) -> Settings:
    """Settings with a cache that knows everything."""
    keeping = replace(plain(), cache=True, cache_dir=tmp_path_factory.mktemp("warm"))
    assert printed(check(newsroom, keeping)) == expected
    return keeping


def test_a_run_that_knows_everything(newsroom: Path, warm: Settings, expected: str) -> None:
    assert printed(check(newsroom, warm)) == expected


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_order_of_arguments(
    newsroom: Path, warm: Settings, expected: str, data: st.DataObject
) -> None:
    every = sorted(path for path in newsroom.rglob("*") if path.is_file())
    order = data.draw(st.permutations(every))
    again = data.draw(st.lists(st.sampled_from([newsroom, *every]), max_size=5))
    assert printed(check([*order, *again], warm)) == expected


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(known=st.sets(st.integers(0, 11), max_size=6), jobs=st.sampled_from([1, 2]))
def test_a_run_that_knows_a_part(
    newsroom: Path,
    expected: str,
    tmp_path_factory: pytest.TempPathFactory,
    known: set[int],
    jobs: int,
) -> None:
    every = sorted((newsroom / "00").iterdir())
    keeping = replace(plain(jobs), cache=True, cache_dir=tmp_path_factory.mktemp("part"))
    check([every[index] for index in sorted(known)] or newsroom / "empty.txt", keeping)
    assert printed(check(newsroom, keeping)) == expected


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.sets(st.sampled_from(RULES), min_size=2))
def test_rules_together_find_what_each_finds_alone(
    newsroom: Path, tmp_path_factory: pytest.TempPathFactory, chosen: set[str]
) -> None:
    keeping = replace(plain(), cache=True, cache_dir=tmp_path_factory.getbasetemp() / "rules")
    articles = [newsroom / "records.jsonl", *sorted((newsroom / "00").iterdir())[:2]]

    def found(rules: Sequence[str]) -> set[object]:
        return set(check(articles, replace(keeping, select=tuple(rules))).findings)

    alone = [found([rule]) for rule in sorted(chosen)]
    assert found(sorted(chosen)) == set().union(*alone)
    assert sum(map(len, alone)) == len(set().union(*alone))


def test_an_edited_article_is_examined_again_and_no_other(
    newsroom: Path, warm: Settings, expected: str
) -> None:
    path = sorted((newsroom / "00").iterdir())[0]
    text = path.read_text(encoding="utf-8")
    assert warm.cache_dir is not None
    before = state(warm.cache_dir).entries
    try:
        path.write_text(text.replace("title:", "title: Again:"), encoding="utf-8")
        assert printed(check(newsroom, warm)) != expected
        assert state(warm.cache_dir).entries == before + 1
    finally:
        path.write_text(text, encoding="utf-8")
    assert printed(check(newsroom, warm)) == expected


def test_two_runs_at_once_on_one_cache(newsroom: Path, tmp_path: Path, expected: str) -> None:
    command = _command(newsroom, tmp_path)
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    for run in runs:
        out, _ = run.communicate(timeout=120)
        assert out.decode() == expected
    with Cache(tmp_path) as cache:
        assert cache.trouble is None


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process")
def test_after_a_run_that_was_killed(newsroom: Path, tmp_path: Path, expected: str) -> None:
    command = [*_command(newsroom, tmp_path), "-j", "2"]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not state(tmp_path).entries:
        time.sleep(0.05)
    assert state(tmp_path).entries, "nothing was kept before the run was killed"
    run.kill()
    run.communicate()
    assert _gone(run.pid), "its workers live on"
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    assert done.stdout.decode() == expected


def _command(newsroom: Path, cache: Path) -> list[str]:
    options = ["--profile", "copy", "--format", "json", "--cache-dir", str(cache)]
    return [sys.executable, "-c", COMMAND, "check", str(newsroom), *options]


def _gone(group: int) -> bool:
    """Whether every process of the group has ended, within some seconds."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
