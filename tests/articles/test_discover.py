from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.articles.discover import discover
from linter.articles.model import NotChecked, ReadError
from linter.articles.source import Source


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.md",
        "a.md",
        "notes.docx",
        "deep/er/c.HTML",
        "deep/.hidden.md",
        ".git/d.md",
        "node_modules/e.md",
    ):
        file = tmp_path / "news" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    (tmp_path / "outside.md").write_text("x")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(*paths: str) -> list[str]:
    return [_told(found) for found in discover(paths)]


def _told(found: Source | NotChecked | ReadError) -> str:
    if isinstance(found, Source):
        return found.path
    return f"{found.path}: {found.reason if isinstance(found, NotChecked) else found.message}"


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["news"], ["news/a.md", "news/b.md", "news/deep/er/c.HTML"]),
        (["./news/"], ["news/a.md", "news/b.md", "news/deep/er/c.HTML"]),
        (["news/b.md", "news/a.md", "./news/a.md"], ["news/a.md", "news/b.md"]),
        (["news/**/*"], ["news/a.md", "news/b.md", "news/deep/er/c.HTML"]),
        (["news/*.md", "news/notes.docx"], ["news/a.md", "news/b.md", "news/notes.docx"]),
        (["gone.md", "news/a.md"], ["news/a.md", "gone.md: no such file or folder"]),
        (["news/*.txt"], ["news/*.txt: no file fits this pattern"]),
        (["news/.git/d.md"], ["news/.git/d.md"]),
        (
            ["empty/", "news/a.md", "gone.md"],
            [
                "news/a.md",
                "empty: the folder holds no file that headlint reads",
                "gone.md: no such file or folder",
            ],
        ),
        (["empty", "gone.md"], ["gone.md: no such file or folder"]),
    ],
)
def test_paths(paths: list[str], expected: list[str]) -> None:
    assert shown(*paths) == expected


def test_links_are_not_followed_out_of_the_folder(tree: Path) -> None:
    os.symlink(tree / "outside.md", tree / "news" / "out.md")
    os.symlink(tree, tree / "news" / "loop")
    os.symlink(tree / "news" / "a.md", tree / "news" / "in.md")
    os.symlink(tree / "nothing", tree / "news" / "broken.md")
    assert "news/out.md" not in shown("news")
    assert len(shown("news")) == 3


def test_an_empty_folder_is_no_error(tmp_path: Path) -> None:
    assert discover([str(tmp_path)]) == []


def test_a_missing_path_is_a_read_error() -> None:
    (found,) = discover(["no/such/file.md"])
    assert isinstance(found, ReadError)


@pytest.mark.parametrize("path", ["https://example.org/story", "HTTP://example.org/story?id=1"])
def test_an_address_is_said_to_be_one(path: str) -> None:
    (found,) = discover([path])
    assert isinstance(found, ReadError)
    assert "save the page" in found.message
