"""headlint as a newsroom's hook finds it: a repository of its own, with a tagged version."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.changes.repository import commit, git, new_repository

ROOT = Path(__file__).parents[2]
_CACHES = ("__pycache__", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache")
_MADE = (".git", ".venv", "build", "dist", "*.egg-info", "tests", *_CACHES)


def publish(folder: Path, tag: str) -> Path:
    """A repository in `folder` with the files of the project as they are now."""
    new_repository(folder)
    shutil.copytree(ROOT, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*_MADE))
    commit(folder)
    git(folder, "tag", tag)
    return folder
