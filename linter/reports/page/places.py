"""Where the words of findings stand in the article, as a page shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linter.articles.model import Anchor, Article, Passage
from linter.findings import Evidence, Finding


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage of an article: of the `part` called `name`, or of the story where these are None.

    `known` is false of one that only its findings tell of.
    """

    passage: Passage
    part: str | None = None
    name: str | None = None
    known: bool = True


def shown_of(story: Article | None, findings: Sequence[Finding]) -> tuple[Shown, ...]:
    """Everything that is shown of an article: its parts, then its paragraphs.

    What findings are about and is not in the story, because there is none or the file has changed
    since it was checked, is added, so that a finding never stands without its words.
    """
    shown = list(_told(story)) if story else []
    for finding in findings:
        if claim_place(shown, finding) is None:
            shown.append(_part_of(finding))
    for finding in findings:
        for sentence in finding.evidence:
            if sentence.text and evidence_place(shown, sentence) is None:
                passage = _passage(sentence.text, sentence.line, sentence.column)
                shown.append(Shown(passage, known=False))
    return tuple(shown)


def claim_place(shown: Sequence[Shown], finding: Finding) -> int | None:
    """The index of the part that a finding is about, or None."""
    alike = [
        index
        for index, each in enumerate(shown)
        if each.part == finding.part and each.passage.text == finding.part_text
    ]
    stated = (finding.line, finding.column)
    for index in alike:
        if shown[index].passage.position(finding.part_start) == stated:
            return index
    return alike[0] if alike else None


def evidence_place(shown: Sequence[Shown], sentence: Evidence) -> tuple[int, int] | None:
    """The index of the passage that holds a sentence, and its offset there, or None."""
    if not sentence.text:
        return None
    for index, each in enumerate(shown):
        offset = each.passage.text.find(sentence.text)
        while offset >= 0:
            if each.passage.position(offset) == (sentence.line, sentence.column):
                return index, offset
            offset = each.passage.text.find(sentence.text, offset + 1)
    return None


def _told(story: Article) -> Iterator[Shown]:
    for part in story.parts:
        yield Shown(part.passage, part.kind, part.name)
    for passage in story.body:
        yield Shown(passage)


def _part_of(finding: Finding) -> Shown:
    # Where the part begins is not known, where its words stand is.
    passage = _passage(finding.part_text, finding.line, finding.column - finding.part_start)
    return Shown(passage, finding.part, finding.part, known=False)


def _passage(text: str, line: int, column: int) -> Passage:
    return Passage(text, (Anchor(0, line, column),))
