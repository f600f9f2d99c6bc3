from __future__ import annotations

from pathlib import Path

import pytest

from linter.changes.git import Hunk, changed_files, changed_hunks, commit_of, root_of
from linter.errors import UsageError
from tests.changes.repository import commit, git, new_repository

STRANGE = ["with space.txt", 'quo"te.txt', "züge/ünï.txt", "two\nlines.txt", "tab\t.txt", "-x.txt"]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    new_repository(tmp_path)
    for name in ("kept.txt", "changed.txt", "renamed.txt", "gone.txt"):
        (tmp_path / name).write_text(f"{name}\n" + "one\ntwo\nthree\n" * 5, encoding="utf-8")
    (tmp_path / ".gitignore").write_text("ignored.txt\n", encoding="utf-8")
    commit(tmp_path)
    return tmp_path


def changed(repository: Path, revision: str = "HEAD") -> dict[str, str | None]:
    return changed_files(repository, commit_of(repository, revision))


def test_every_way_to_change_counts_but_for_what_is_ignored(repository: Path) -> None:
    assert changed(repository) == {}
    (repository / "changed.txt").write_text("another\n", encoding="utf-8")
    (repository / "staged.txt").write_text("new\n", encoding="utf-8")
    git(repository, "add", "staged.txt")
    git(repository, "mv", "renamed.txt", "moved.txt")
    (repository / "gone.txt").unlink()
    (repository / "untracked.txt").touch()
    (repository / "ignored.txt").touch()
    found = {
        "changed.txt": "changed.txt",
        "staged.txt": None,
        "moved.txt": "renamed.txt",
        "untracked.txt": None,
    }
    assert changed(repository) == found
    git(repository, "add", "--all")
    assert changed(repository) == found
    before = git(repository, "rev-parse", "HEAD")
    commit(repository)
    assert changed(repository, before) == found
    assert changed(repository) == {}


@pytest.mark.parametrize("name", STRANGE)
def test_names_of_any_kind_come_through(repository: Path, name: str) -> None:
    file = repository / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("one\n", encoding="utf-8")
    assert changed(repository) == {name: None}
    commit(repository)
    file.write_text("one\ntwo\n", encoding="utf-8")
    assert changed(repository) == {name: name}
    head = commit_of(repository, "HEAD")
    assert changed_hunks(repository, head, name, name) == (Hunk(2, 1, 0),)


def test_configuration_of_git_changes_nothing(repository: Path) -> None:
    settings = {
        "diff.noprefix": "true",
        "diff.external": "false",
        "diff.renames": "false",
        "color.ui": "always",
        "core.quotePath": "true",
        "status.showUntrackedFiles": "no",
    }
    for key, value in settings.items():
        git(repository, "config", key, value)
    (repository / "renamed.txt").rename(repository / "ö.txt")
    git(repository, "add", "--all")
    assert changed(repository) == {"ö.txt": "renamed.txt"}


def test_hunks_tell_lines_added_rewritten_and_taken_away(repository: Path) -> None:
    file = repository / "changed.txt"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[0] = "@@ -9 +9 @@\n"
    lines[3:5] = []
    lines.append("last\n")
    file.write_text("".join(lines), encoding="utf-8")
    head = commit_of(repository, "HEAD")
    hunks = changed_hunks(repository, head, "changed.txt", "changed.txt")
    assert hunks == (Hunk(1, 1, 1), Hunk(3, 0, 2), Hunk(15, 1, 0))


def test_a_file_that_was_only_renamed_has_no_hunk(repository: Path) -> None:
    git(repository, "mv", "renamed.txt", "moved.txt")
    head = commit_of(repository, "HEAD")
    assert changed_hunks(repository, head, "moved.txt", "renamed.txt") == ()


def test_three_dots_stand_for_where_the_branch_left(repository: Path) -> None:
    left = git(repository, "rev-parse", "HEAD")
    git(repository, "checkout", "--quiet", "-b", "story")
    commit(repository, "on the branch")
    git(repository, "checkout", "--quiet", "main")
    (repository / "kept.txt").write_text("on main\n", encoding="utf-8")
    commit(repository, "on main")
    git(repository, "checkout", "--quiet", "story")
    assert commit_of(repository, "main...") == commit_of(repository, "main...HEAD") == left
    assert set(changed(repository, "main")) == {"kept.txt"}
    assert changed(repository, "main...") == {}


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("nowhere", "there is no revision 'nowhere'"),
        ("kept.txt", "there is no revision 'kept.txt'"),
        ("", "there is no revision ''"),
        ("--output=x", "there is no revision '--output=x'"),
        ("main..HEAD", "'main..HEAD' is a range"),
        ("main...other", "'main...other' is a range"),
    ],
)
def test_what_is_no_revision_is_refused(repository: Path, revision: str, message: str) -> None:
    with pytest.raises(UsageError) as refused:
        commit_of(repository, revision)
    assert message in str(refused.value)


def test_a_clone_without_the_history_is_told_to_fetch_it(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "--orphan", "island")
    commit(repository, "without a past")
    with pytest.raises(UsageError, match="fetch more of the history"):
        commit_of(repository, "main...")


def test_a_repository_without_a_commit(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no commit yet"):
        commit_of(new_repository(tmp_path), "HEAD")


def test_git_that_is_missing_is_said(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="git, which is not installed"):
        commit_of(repository, "HEAD")


def test_the_innermost_repository_counts(repository: Path) -> None:
    inner = new_repository(repository / "inner")
    (inner / "deep").mkdir()
    assert root_of(inner / "deep") == inner
    assert root_of(repository) == repository


def test_a_hook_of_another_repository_does_not_mislead(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = new_repository(tmp_path_factory.mktemp("other"))
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    (repository / "changed.txt").write_text("another\n", encoding="utf-8")
    assert changed(repository) == {"changed.txt": "changed.txt"}
