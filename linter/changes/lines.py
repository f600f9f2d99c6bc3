"""Lines that have changed, and whether a finding has to do with them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from linter.articles.model import Article, Passage
from linter.changes.git import Hunk
from linter.findings import Evidence, Finding

Span = tuple[int, int]
"""First and last line."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The changed lines of a file. `hunks` is None where all are: the file is new."""

    hunks: tuple[Hunk, ...] | None = None

    def touch(self, span: Span) -> bool:
        """Whether a line from the first to the last has changed."""
        if self.hunks is None:
            return True
        first, last = span
        left = [hunk for hunk in self.hunks if hunk.count]
        before = bisect_right(left, last, key=lambda hunk: hunk.first) - 1
        return before >= 0 and first < left[before].first + left[before].count

    @property
    def lost(self) -> bool:
        """Whether any line was taken away or rewritten."""
        return self.hunks is None or any(hunk.removed for hunk in self.hunks)


ALL_LINES = Lines()


def concerns(lines: Lines, finding: Finding, article: Article | None) -> bool:
    """Whether a finding may come from this change: its part, or a sentence set against it, changed.

    A finding without such a sentence says that the story does not tell something; it may come from
    any line that was taken away.
    """
    spans = [_part_span(finding, article), *(_span(each, article) for each in finding.evidence)]
    return any(map(lines.touch, spans)) or (not finding.evidence and lines.lost)


def _part_span(finding: Finding, article: Article | None) -> Span:
    """The lines of the whole part: a "not" may be gone from a line before the words at fault."""
    place = (finding.line, finding.column)
    for part in article.parts if article is not None else ():
        passage = part.passage
        if passage.text == finding.part_text and passage.position(finding.part_start) == place:
            return _lines_of(passage, 0, len(passage.text))
    return finding.line, finding.end_line


def _span(evidence: Evidence, article: Article | None) -> Span:
    """The lines of the whole sentence, of which a finding names only the first."""
    for passage in _passages(article):
        at = passage.text.find(evidence.text)
        while at >= 0:
            if passage.position(at) == (evidence.line, evidence.column):
                return _lines_of(passage, at, at + len(evidence.text))
            at = passage.text.find(evidence.text, at + 1)
    return evidence.line, evidence.line


def _passages(article: Article | None) -> Iterable[Passage]:
    if article is not None:
        yield from article.body
        yield from (part.passage for part in article.parts)


def _lines_of(passage: Passage, start: int, end: int) -> Span:
    return passage.position(start).line, passage.position(max(end - 1, start)).line
