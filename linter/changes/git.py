"""What git knows of a folder, asked of the `git` program. Nothing is ever written.

Paths cross as NUL-ended bytes (`-z`), so that spaces, quotes, line feeds and any encoding come
through. A revision is made a commit id before anything else sees it.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from linter.errors import UsageError

_MINUTES = 2
_HUNK = re.compile(rb"^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
# Set by git while it runs a hook, and about that hook's repository; an article may be in another.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_LITERAL_PATHSPECS")
# Configuration that would make git run other programs, or show something other than the files.
_PLAIN = ("--no-ext-diff", "--no-textconv", "--no-color", "--find-renames", "--ignore-submodules")


@dataclass(frozen=True, slots=True)
class Hunk:
    """A run of lines that changed: `count` lines from `first`, in place of `removed` old ones."""

    first: int
    count: int
    removed: int


def root_of(folder: Path) -> Path | None:
    """The work tree that holds a folder, the innermost one; None if there is none."""
    for each in (folder, *folder.parents):
        if (each / ".git").exists():
            return each
    return None


def commit_of(root: Path, revision: str) -> str:
    """The commit to compare the files with.

    `REV...` and `REV...HEAD` stand for the commit at which the current branch left REV. Raises
    UsageError if there is no such revision, and for ranges that end elsewhere.
    """
    start, dots, end = revision.partition("...")
    if ".." in start or (dots and end not in ("", "HEAD")):
        raise UsageError(
            f"--diff: '{revision}' is a range; the files are compared as they are in the folder, "
            f"so name one revision, or 'main...' for the point where the branch left main."
        )
    commit = _commit(root, start)
    if not dots:
        return commit
    done = _git(root, "merge-base", commit, "HEAD")
    if done.returncode:
        raise UsageError(
            f"--diff: '{start}' and HEAD have no common ancestor in {root}. If this is a shallow "
            "clone, as build servers make, fetch more of the history first."
        )
    return done.stdout.decode().strip()


def changed_files(root: Path, commit: str) -> dict[str, str | None]:
    """The files that are not as in `commit`, and the name that each had there, None if it is new.

    Names count from the root. Committed, staged and unstaged changes count, and files that git does
    not track unless it ignores them. Files that are gone are left out.
    """
    listed = _output(root, "diff", *_PLAIN, "--name-status", "-z", "--diff-filter=d", commit, "--")
    changed = dict(_named(listed))
    others = _output(root, "ls-files", "--others", "--exclude-standard", "-z")
    return {**dict.fromkeys(_names(others)), **changed}


def changed_hunks(root: Path, commit: str, name: str, before: str) -> tuple[Hunk, ...]:
    """The runs of lines in which a file differs from what `before` was in `commit`."""
    files = (f":(top,literal){each}" for each in dict.fromkeys((name, before)))
    patch = _output(root, "diff", *_PLAIN, "--text", "--unified=0", commit, "--", *files)
    return tuple(
        Hunk(int(found[2]), _number(found[3]), _number(found[1])) for found in _HUNK.finditer(patch)
    )


def names_of_revisions(root: Path) -> tuple[str, ...]:
    """The branches and tags there are, the newest first."""
    what = ("--sort=-creatordate", "--format=%(refname:short)")
    names = _output(root, "for-each-ref", *what, "refs/heads", "refs/remotes", "refs/tags")
    return tuple(names.decode(errors="replace").split())


def _commit(root: Path, revision: str) -> str:
    # One that begins with a dash would be taken for an option.
    if revision and not revision.startswith("-"):
        done = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        if not done.returncode:
            return done.stdout.decode().strip()
        if "dubious ownership" in (why := done.stderr.decode(errors="replace")):
            raise UsageError(f"--diff: git refuses to read {root}: {why.strip()}")
    if revision == "HEAD":
        raise UsageError(f"--diff: there is no commit yet in {root} to compare with.")
    hint = ""
    if os.path.exists(revision):
        hint = f" If you mean the path, write: headlint check {revision} --diff"
    raise UsageError(f"--diff: there is no revision '{revision}' in {root}.{hint}")


def _named(listed: bytes) -> Iterator[tuple[str, str | None]]:
    """Each file of `--name-status -z`, with its old name: status, name, and for R and C another."""
    names = iter(_names(listed))
    for status in names:
        name = next(names)
        if status[0] in "RC":
            yield next(names), name
        else:
            yield name, None if status[0] == "A" else name


def _names(listed: bytes) -> list[str]:
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]


def _number(count: bytes | None) -> int:
    return 1 if count is None else int(count)


def _output(root: Path, *arguments: str) -> bytes:
    done = _git(root, *arguments)
    if done.returncode:
        why = done.stderr.decode(errors="replace").strip()
        raise UsageError(f"--diff: git {arguments[0]} failed in {root}: {why}")
    return done.stdout


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    # Reading alone must not wait for, or take, the lock of someone's commit.
    environment |= {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        return subprocess.run(
            ["git", "-c", "core.quotePath=false", "-C", str(root), *arguments],
            capture_output=True,
            env=environment,
            stdin=subprocess.DEVNULL,
            timeout=_MINUTES * 60,
            check=False,
        )
    except FileNotFoundError:
        raise UsageError("--diff needs git, which is not installed or not on the PATH.") from None
    except subprocess.TimeoutExpired:
        raise UsageError(f"--diff: git took more than {_MINUTES} minutes in {root}.") from None
