"""A desk is what the article says, or its folder."""

from __future__ import annotations

import pytest

from linter.articles.model import Article
from linter.reports.page.desks import NO_DESK, common_folders, desk_of

CASES = [
    (["content/world/a.md", "content/sport/b.md"], ("content",)),
    (["content/world/a.md", "content/world/2024/b.md"], ("content", "world")),
    (["a.md", "world/b.md"], ()),
    (["seeds/a.txt", "seeds/b.txt"], ("seeds",)),
    (["/press/world/a.md", "/press/sport/b.md"], ("press",)),
    (["/press/a.md", "world/b.md"], ()),
    (["-"], ()),
    ([], ()),
]


@pytest.mark.parametrize(("paths", "shared"), CASES)
def test_folders_that_all_have_in_common_name_no_desk(
    paths: list[str], shared: tuple[str, ...]
) -> None:
    assert common_folders(paths) == shared


def test_the_first_folder_below_names_the_desk() -> None:
    assert desk_of("content/world/asia/a.md", None, ("content",)) == "world"
    assert desk_of("content/a.md", None, ("content",)) == NO_DESK
    assert desk_of("/press/a.md", None, ()) == "press"
    assert desk_of("/a.md", None, ()) == NO_DESK


def test_what_the_article_states_comes_first() -> None:
    article = Article("content/world/a.md", "markdown", (), (), section="Politics")
    assert desk_of(article.path, article, ("content",)) == "Politics"
