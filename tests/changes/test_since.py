from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from linter.changes.since import Changes
from linter.errors import UsageError
from tests.changes.repository import commit, git, new_repository
from tests.cli.conftest import WRONG
from tests.cli.running import Outcome, run_alone, run_here

Capture = pytest.CaptureFixture[str]
BODY = WRONG.split("\n\n", 1)[1]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two wrong stories, committed, as the current folder."""
    folder = new_repository(tmp_path / "site")
    for name in ("one.txt", "two.txt"):
        (folder / name).write_text(WRONG, encoding="utf-8")
    commit(folder)
    monkeypatch.chdir(folder)
    return folder


def record(number: int, actor: str = "Denmark") -> str:
    headline = f"{actor} closes strait to ferries"
    return json.dumps({"id": f"r{number}", "headline": headline, "body": BODY})


def checked(done: Outcome) -> list[str]:
    """What was checked: path, and the id of a record."""
    return [
        each["path"] + (f"#{each['article']}" if each["article"] else "")
        for each in json.loads(done.out)["articles"]
        if each["checked"]
    ]


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_nothing_changed_is_no_failure(site: Path, capfd: Capture) -> None:
    done = run_here(capfd, "check", ".", "--diff")
    assert done == Outcome(
        0, "Nothing to check: no article has changed since HEAD (2 files).\n", ""
    )


def test_a_folder_without_articles_is_still_told(site: Path, capfd: Capture) -> None:
    (site / "empty").mkdir()
    assert run_here(capfd, "check", "empty", "--diff").code == 3


def test_a_change_that_is_no_article_is_no_failure(site: Path, capfd: Capture) -> None:
    (site / "empty.txt").touch()
    done = run_here(capfd, "check", ".", "--diff")
    assert done.code == 0
    assert "the file is empty" in done.out


def test_only_what_has_changed_is_checked(site: Path, capfd: Capture) -> None:
    append(site / "two.txt", "More of it.\n")
    done = run_here(capfd, "check", ".", "--diff", "--format", "json")
    assert done.code == 1
    assert checked(done) == ["two.txt"]
    summary = json.loads(done.out)["summary"]
    assert (summary["unchanged"], summary["elsewhere"]) == (1, 0)
    told = run_here(capfd, "check", ".", "--diff").out
    assert told.endswith("1 finding (1 error). 1 file unchanged since HEAD.\n")


def test_where_the_run_is_started_makes_no_difference(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    append(site / "two.txt", "More of it.\n")
    monkeypatch.chdir(tmp_path)
    assert checked(run_here(capfd, "check", "site", "--diff", "--format", "json")) == [
        "site/two.txt"
    ]


def test_by_line_only_what_was_touched_is_told(site: Path, capfd: Capture) -> None:
    append(site / "one.txt", "More of it.\n")
    two = (site / "two.txt").read_text(encoding="utf-8")
    # The second line of the sentence that is the evidence: the finding names only its first.
    (site / "two.txt").write_text(two.replace("\nguard said", "\nguards said"), encoding="utf-8")
    done = run_here(capfd, "check", ".", "--diff-lines", "--format", "json")
    found = json.loads(done.out)
    assert {each["path"] for each in found["findings"]} == {"two.txt"}
    assert found["summary"]["elsewhere"] == len(found["findings"])
    (site / "two.txt").write_text(two, encoding="utf-8")
    quiet = run_here(capfd, "check", ".", "--diff-lines")
    assert quiet.code == 0
    assert "on unchanged lines" in quiet.out


def test_records_are_taken_one_by_one_and_keep_their_lines(site: Path, capfd: Capture) -> None:
    archive = site / "archive.jsonl"
    archive.write_text("".join(f"{record(n)}\n" for n in range(1, 6)), encoding="utf-8")
    commit(site)
    lines = archive.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[2] = f"{record(3, 'Norway')}\n"
    lines.insert(4, f"{record(9)}\n")
    archive.write_text("".join(lines), encoding="utf-8")
    done = run_here(capfd, "check", ".", "--diff", "--format", "json")
    assert checked(done) == ["archive.jsonl#r3", "archive.jsonl#r9"]
    places = {(each["article"], each["line"]) for each in json.loads(done.out)["findings"]}
    assert places == {("r3", 3), ("r9", 5)}
    by_line = run_here(capfd, "check", ".", "--diff-lines", "--format", "json")
    assert {(each["article"], each["line"]) for each in json.loads(by_line.out)["findings"]} == {
        ("r3", 3),
        ("r9", 5),
    }


def test_an_archive_from_which_records_went_is_unchanged(site: Path, capfd: Capture) -> None:
    archive = site / "archive.jsonl"
    archive.write_text(f"{record(1)}\n{record(2)}\n", encoding="utf-8")
    commit(site)
    archive.write_text(f"{record(1)}\n", encoding="utf-8")
    assert run_here(capfd, "check", ".", "--diff").out.startswith("Nothing to check")


def test_standard_input_is_new(site: Path) -> None:
    done = run_alone(
        "check", "-", "--stdin-filename", "one.txt", "--diff-lines", cwd=site, stdin=WRONG.encode()
    )
    assert done.code == 1


def test_a_link_changes_with_what_it_leads_to(site: Path, capfd: Capture) -> None:
    os.symlink("one.txt", site / "link.txt")
    commit(site)
    append(site / "one.txt", "More of it.\n")
    done = run_here(capfd, "check", "link.txt", "--diff", "--format", "json")
    assert checked(done) == ["link.txt"]


def test_a_file_with_other_line_ends_counts_whole(site: Path, capfd: Capture) -> None:
    old = WRONG.replace("\n", "\r").encode()
    (site / "mac.txt").write_bytes(old)
    commit(site)
    (site / "mac.txt").write_bytes(old + b"More of it.\r")
    done = run_here(capfd, "check", "mac.txt", "--diff-lines")
    assert done.code == 1


def test_each_repository_is_compared_with_its_own(site: Path, capfd: Capture) -> None:
    inner = new_repository(site / "inner")
    (inner / "three.txt").write_text(WRONG, encoding="utf-8")
    commit(inner)
    (inner / "four.txt").write_text(WRONG, encoding="utf-8")
    done = run_here(capfd, "check", ".", "--diff", "--format", "json")
    assert checked(done) == ["inner/four.txt"]


def test_the_baseline_says_nothing_of_what_was_not_looked_at(site: Path, capfd: Capture) -> None:
    assert run_here(capfd, "baseline", "create", ".").code == 0
    commit(site)
    (site / "one.txt").write_text(WRONG.replace("Denmark", "Sweden", 1), encoding="utf-8")
    done = run_here(capfd, "check", ".", "--diff")
    assert (done.code, "stale" in done.out) == (0, False)


def test_a_path_that_leads_nowhere_is_a_mistake_all_the_same(site: Path, capfd: Capture) -> None:
    assert run_here(capfd, "check", "none.txt", "--diff").code == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", ".", "--diff", "nowhere"], "there is no revision 'nowhere'"),
        (["check", "--diff", "."], "write: headlint check . --diff"),
        (["check", "--diff-lines"], "there is nothing to check: name files or folders"),
    ],
)
def test_wrong_use_is_refused(
    site: Path, arguments: list[str], message: str, capfd: Capture
) -> None:
    done = run_here(capfd, *arguments)
    assert done.code == 2
    assert message in done.err


def test_outside_of_any_repository(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="in no git repository"):
        Changes("HEAD")._repository(str(tmp_path))


def test_a_commit_of_long_ago(site: Path, capfd: Capture) -> None:
    append(site / "one.txt", "More of it.\n")
    commit(site)
    git(site, "tag", "yesterday", "HEAD~1")
    done = run_here(capfd, "check", ".", "--diff", "yesterday", "--format", "json")
    assert checked(done) == ["one.txt"]
