"""Which desk an article belongs to: what the file says, or the folder it lies in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from linter.articles.model import Article

NO_DESK = "no desk"


def desk_of(path: str, story: Article | None, base: tuple[str, ...]) -> str:
    """The section that the article states, else the first folder on its path below `base`."""
    if story is not None and story.section:
        return story.section
    folders = _folders(path)[len(base) :]
    return folders[0] if folders else NO_DESK


def common_folders(paths: Iterable[str]) -> tuple[str, ...]:
    """The folders that all paths begin with: they tell no article from another."""
    chains = [_folders(path) for path in paths]
    first, last = min(chains, default=()), max(chains, default=())
    # What the first and the last in order have in common, all between them have too.
    shared = 0
    while shared < min(len(first), len(last)) and first[shared] == last[shared]:
        shared += 1
    return first[:shared]


def _folders(path: str) -> tuple[str, ...]:
    """The folders on a path, without the root of an absolute one, which is nobody's desk."""
    whole = PurePath(path)
    return whole.relative_to(whole.anchor).parts[:-1]
