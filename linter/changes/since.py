"""A run over what has changed since a revision: which sources it takes, which findings it tells."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from linter.articles.formats import format_for
from linter.articles.formats.jsonl import JsonLinesFormat
from linter.articles.model import NotChecked, ReadError
from linter.articles.source import Source
from linter.changes.git import changed_files, changed_hunks, commit_of, root_of
from linter.changes.lines import ALL_LINES, Lines, concerns
from linter.errors import UsageError
from linter.findings import Report

Found = Source | NotChecked | ReadError

# git ends a line at a line feed only; where a file ends lines otherwise, numbers do not agree.
_OTHER_LINE_END = re.compile(rb"\r(?!\n)")


@dataclass(frozen=True, slots=True)
class Repository:
    """A work tree, the commit it is compared with, and its changed files (see `changed_files`)."""

    root: Path
    commit: str
    files: Mapping[str, str | None]


@dataclass(slots=True)
class Changes:
    """What has changed since `revision`, in whatever repositories the articles lie.

    With `by_line`, findings are told only where display copy or evidence changed. git is asked
    once for each repository, when its first file is met. What is in hand and in no file, as
    standard input, counts as new. All methods raise UsageError for what git cannot answer.
    """

    revision: str
    by_line: bool = False
    _repositories: dict[Path, Repository] = field(default_factory=dict, repr=False)
    _folders: dict[str, Repository] = field(default_factory=dict, repr=False)
    _lines: dict[str, Lines | None] = field(default_factory=dict, repr=False)

    def within(self, sources: Iterable[Found]) -> tuple[Found, ...]:
        """The sources that have changed; a file of many articles with its changed records only.

        Paths that lead nowhere are kept: they are mistakes, changed or not.
        """
        kept = (self._changed(each) for each in sources)
        return tuple(each for each in kept if each is not None)

    def told(self, report: Report) -> Report:
        """`report` with the findings on changed lines only, if so asked; the others are counted.

        Its stories tell where a sentence ends; without them, its first line stands for it.
        """
        if not self.by_line:
            return report
        stories = {(story.path, story.id): story for story in report.stories}
        kept = tuple(
            finding
            for finding in report.findings
            if concerns(
                self._lines.get(finding.path) or ALL_LINES,
                finding,
                stories.get((finding.path, finding.article)),
            )
        )
        return replace(report, findings=kept, elsewhere=len(report.findings) - len(kept))

    def _changed(self, found: Found) -> Found | None:
        if isinstance(found, ReadError) or (isinstance(found, Source) and found.file is None):
            return found
        many = _holds_records(found)
        lines = self._lines_in(found.path, needed=many or self.by_line)
        self._lines[found.path] = lines
        if lines is None:
            return None
        return _changed_records(found, lines) if many and isinstance(found, Source) else found

    def _lines_in(self, path: str, needed: bool) -> Lines | None:
        """The lines of a file that have changed, all unless `needed`; None if it has not."""
        folder, base = os.path.split(os.path.abspath(path))
        repository = self._repository(folder)
        # A link is a file of its own, and changes also with what it leads to.
        for file in (Path(os.path.realpath(folder), base), Path(os.path.realpath(path))):
            name = os.path.relpath(file, repository.root).replace(os.sep, "/")
            if name not in repository.files:
                continue
            before = repository.files[name]
            if before is None or not needed or _ends_lines_otherwise(file):
                return ALL_LINES
            return Lines(changed_hunks(repository.root, repository.commit, name, before))
        return None

    def _repository(self, folder: str) -> Repository:
        if folder not in self._folders:
            root = root_of(Path(os.path.realpath(folder)))
            if root is None:
                raise UsageError(
                    f"--diff compares with git, and {folder} is in no git repository. Leave --diff "
                    "out to check all."
                )
            if root not in self._repositories:
                commit = commit_of(root, self.revision)
                self._repositories[root] = Repository(root, commit, changed_files(root, commit))
            self._folders[folder] = self._repositories[root]
        return self._folders[folder]


def _changed_records(source: Source, lines: Lines) -> Source | None:
    """The source with its unchanged records blanked, so that the others keep their lines."""
    if lines.hunks is None:
        return source
    records = {
        number: line
        for number, line in enumerate(source.lines(), start=1)
        if line.strip() and lines.touch((number, number))
    }
    if not records:
        return None
    numbers = range(min(records), max(records) + 1)
    data = b"\n".join(records.get(number, b"") for number in numbers)
    return replace(source, data=data, first_line=numbers[0], format=JsonLinesFormat.name)


def _holds_records(found: Source | NotChecked) -> bool:
    """Whether a file is known to hold one article a line."""
    try:
        return isinstance(found, Source) and isinstance(format_for(found), JsonLinesFormat)
    except ReadError:  # The reader will say so.
        return False


def _ends_lines_otherwise(file: Path) -> bool:
    try:
        return _OTHER_LINE_END.search(file.read_bytes()) is not None
    except OSError:  # The reader will say so.
        return True
