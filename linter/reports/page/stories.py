"""One article with findings, as the report page shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from linter.articles.kinds import NEWS
from linter.articles.model import Article
from linter.articles.part_names import part_name
from linter.findings import Evidence, Finding, RuleInfo
from linter.reports.grouping import Group, suppression
from linter.reports.layout import cut
from linter.reports.page.marking import Mark, runs
from linter.reports.page.places import Shown, claim_place, evidence_place, shown_of
from linter.reports.page.records import Card, Copy, Paragraph, Quote, Story, Stretch
from linter.reports.places import place

# So many paragraphs in a row without any evidence are worth a click; fewer are read past.
_FOLDED_FROM = 5


@dataclass(frozen=True, slots=True)
class _Placed:
    """A finding with its number, and the index of the part its words stand in."""

    group: Group
    number: int
    id: str
    index: int

    @property
    def finding(self) -> Finding:
        return self.group.lead

    @property
    def claim(self) -> str:
        return f"{self.id}-claim"

    def evidence(self, position: int) -> str:
        """The id of the words of the sentence at this position."""
        return f"{self.id}-evidence-{position}"


def story_shown(
    groups: Sequence[Group],
    story: Article | None,
    desk: str,
    rules: Mapping[str, RuleInfo],
    first: int,
) -> Story:
    """The article with its findings, of which there is at least one.

    `first` is the number of its first finding on the page.
    """
    lead = groups[0].lead
    shown = shown_of(story, [each for group in groups for each in group.findings])
    placed = [
        _Placed(group, number, f"finding-{first + number - 1}", claim_place(shown, group.lead) or 0)
        for number, group in enumerate(groups, start=1)
    ]
    marks = _marks(placed, shown)
    copy = [_copy(each, marks[index]) for index, each in enumerate(shown) if each.part is not None]
    title = next((each for each in copy if each.kind == "headline"), None)
    return Story(
        id=f"article-{first}",
        path=lead.path,
        record=lead.article,
        desk=desk,
        kind=story.kind if story is not None and story.kind != NEWS else None,
        whole=story is not None,
        title=title,
        copy=tuple(each for each in copy if each is not title),
        cards=tuple(_card(each, rules) for each in placed),
        body=_body(shown, marks),
    )


def _marks(placed: Iterable[_Placed], shown: Sequence[Shown]) -> dict[int, list[Mark]]:
    """The marks in each passage, by its index."""
    marks: dict[int, list[Mark]] = defaultdict(list)
    for each in placed:
        finding = each.finding
        start = finding.part_start
        marks[each.index].append(
            Mark(
                start, start + len(finding.text), each.number, "claim", finding.severity, each.claim
            )
        )
        for position, other in enumerate(each.group.repeats, start=2):
            start, anchor = other.part_start, f"{each.claim}-{position}"
            marks[claim_place(shown, other) or 0].append(
                Mark(start, start + len(other.text), each.number, "claim", other.severity, anchor)
            )
        for position, sentence in enumerate(each.group.evidence, start=1):
            found = evidence_place(shown, sentence)
            if found is not None:
                index, offset = found
                marks[index] += _sentence(each, position, sentence, offset)
    return marks


def _sentence(each: _Placed, position: int, sentence: Evidence, offset: int) -> list[Mark]:
    """The whole sentence, and the words in it that collide, if any do."""
    number, severity, anchor = each.number, each.finding.severity, each.evidence(position)
    end = offset + len(sentence.text)
    if not sentence.collides:
        return [Mark(offset, end, number, "sentence", severity, anchor)]
    words = Mark(
        offset + sentence.start, offset + sentence.end, number, "evidence", severity, anchor
    )
    return [Mark(offset, end, number, "sentence", severity), words]


def _copy(each: Shown, marks: Iterable[Mark]) -> Copy:
    kind = each.part or ""
    # Of the others there may be several, of several fields.
    name = each.name if kind not in ("headline", "bullet", each.name) else None
    return Copy(kind, part_name(kind), name, runs(each.passage.text, marks))


def _card(each: _Placed, rules: Mapping[str, RuleInfo]) -> Card:
    finding = each.finding
    return Card(
        id=each.id,
        number=each.number,
        severity=finding.severity,
        message=finding.message,
        where=tuple(
            (part_name(found.part), found.line) for found in (finding, *each.group.repeats)
        ),
        place=place(finding.path, finding.line, finding.column),
        claim=each.claim,
        quotes=tuple(
            _quote(each, position, sentence)
            for position, sentence in enumerate(each.group.evidence, start=1)
            if sentence.text
        ),
        suggestion=finding.suggestion,
        rule_id=finding.rule,
        also=each.group.also,
        further=tuple(other.message for other in each.group.further),
        suppression=suppression(each.group.rules),
        rule=rules.get(finding.rule),
    )


def _quote(each: _Placed, position: int, sentence: Evidence) -> Quote:
    text, start, end = cut(sentence.text, sentence.start, sentence.end)
    words = [Mark(start, end, each.number, "evidence", each.finding.severity)]
    return Quote(
        runs(text, words if start < end else ()),
        sentence.line,
        part_name(sentence.part) if sentence.part else None,
        each.evidence(position),
        not sentence.collides,
    )


def _body(shown: Sequence[Shown], marks: Mapping[int, Sequence[Mark]]) -> tuple[Stretch, ...]:
    """The story, long stretches without evidence folded; the lede is never folded."""
    story = [index for index, each in enumerate(shown) if each.part is None]
    stretches = []
    for read, members in groupby(story, lambda index: index == story[0] or bool(marks[index])):
        paragraphs = tuple(
            Paragraph(runs(shown[index].passage.text, marks[index])) for index in members
        )
        stretches.append(Stretch(paragraphs, not read and len(paragraphs) >= _FOLDED_FROM))
    return tuple(stretches)
