"""Findings of one slip, put together for people to read once.

Rules know nothing of each other, so one slip can be found twice: a wrong capital is also a wrong
actor. And the title for search or social media mostly repeats the headline, slip and all. Programs
get every finding; an editor gets the surest, with what the others set the same words against, their
names, and the other headlines that say the same, under it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from linter.findings import SEVERITIES, Evidence, Finding

_HEADLINES = frozenset({"headline", "alternate"})
_CONFIDENCES = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Group:
    """The finding to show, and the other rules that found the same slip, by their ids.

    `further` are those findings of the others that set the words against a sentence of their own;
    `repeats` what the lead's rule found of the same slip in other headlines of the article.
    """

    lead: Finding
    also: tuple[str, ...] = ()
    further: tuple[Finding, ...] = ()
    repeats: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings that are told in full or named: the lead, the further ones, the repeats."""
        return (self.lead, *self.further, *self.repeats)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What the lead is set against, then the further ones."""
        return tuple(each for found in (self.lead, *self.further) for each in found.evidence)

    @property
    def rules(self) -> tuple[str, ...]:
        """All that found it: whoever lets the line stand has to name them all."""
        return (self.lead.rule, *self.also)


def suppression(rules: Iterable[str]) -> str:
    """What an article must hold for these rules to be silent, but for the comment around it."""
    return f"headlint-ignore {', '.join(rules)}: REASON"


def group(findings: Iterable[Finding]) -> list[Group]:
    """The groups of `findings`, in the order in which each is first met.

    Two findings belong together when they are about the same words of a part, since mending these
    mends both; or when their words overlap and they are set against the same sentence, or one of
    them is set against none. The surest leads: by severity, then confidence, then by what it holds
    against the line (words of the story, of another part, none), then whether it can say what
    should stand there, then the rule's name. What an alternate headline repeats of the headline
    joins the headline's.
    """
    members: list[list[Finding]] = []
    by_part: dict[tuple[str, str | None, str, str, int], list[list[Finding]]] = {}
    for finding in findings:
        groups = by_part.setdefault(_part(finding), [])
        for others in groups:
            if _same_slip(finding, others):
                others.append(finding)
                break
        else:
            members.append([finding])
            groups.append(members[-1])
    return _told_once([_led(found) for found in members])


def _told_once(groups: Sequence[Group]) -> list[Group]:
    """The groups without those that repeat one of another headline, which that one then names."""
    same: dict[object, list[Group]] = {}
    for found in groups:
        alone = found.lead.part not in _HEADLINES
        same.setdefault(id(found) if alone else _slip(found), []).append(found)
    return [each for several in same.values() for each in _joined(several)]


def _slip(found: Group) -> tuple[object, ...]:
    """What is the same of one slip in two headlines; their own words and places are not."""
    lead = found.lead
    told = [
        (each.rule, each.text.casefold(), _marked(each.evidence)) for each in (lead, *found.further)
    ]
    return (lead.path, lead.article, lead.severity, lead.suggestion, *told)


def _joined(several: Sequence[Group]) -> Sequence[Group]:
    first, *others = sorted(several, key=lambda found: found.lead.part != "headline")
    # Two headlines are of two articles: records that have no id.
    if any(found.lead.part == "headline" for found in others):
        return several
    also = dict.fromkeys(rule for found in (first, *others) for rule in found.also)
    return [replace(first, also=tuple(also), repeats=tuple(found.lead for found in others))]


def _led(found: list[Finding]) -> Group:
    lead, *others = sorted(found, key=_sureness)
    rules = dict.fromkeys(finding.rule for finding in others if finding.rule != lead.rule)
    return Group(lead, tuple(rules), tuple(_further(lead, others)))


def _further(lead: Finding, others: Iterable[Finding]) -> Iterator[Finding]:
    """Those that hold sentences against the line that none before them does."""
    shown = set(_marked(lead.evidence))
    for finding in others:
        sentences = _marked(finding.evidence)
        if not shown.issuperset(sentences):
            yield finding
        shown.update(sentences)


def _sureness(finding: Finding) -> tuple[int, int, bool, bool, bool, str, int]:
    marked = [sentence for sentence in finding.evidence if sentence.collides]
    return (
        SEVERITIES.index(finding.severity),
        _CONFIDENCES.index(finding.confidence),
        not marked,
        all(sentence.part is not None for sentence in marked),
        finding.suggestion is None,
        finding.rule,
        finding.part_start,
    )


def _same_slip(finding: Finding, others: Sequence[Finding]) -> bool:
    """Whether a finding is about what `others` are, all of them in one part."""
    return all(_overlap(finding, other) for other in others) and (
        any(_same_words(finding, other) for other in others)
        or all(_same_evidence(finding, other) for other in others)
    )


def _same_words(one: Finding, other: Finding) -> bool:
    """A whole line singles nothing out: several things may be wrong with it."""
    return (one.part_start, one.text) == (other.part_start, other.text) != (0, one.part_text)


def _part(finding: Finding) -> tuple[str, str | None, str, str, int]:
    """What tells one part of one article from another: a part's text stands on its own line."""
    return (finding.path, finding.article, finding.part, finding.part_text, finding.line)


def _overlap(one: Finding, other: Finding) -> bool:
    last_start = max(one.part_start, other.part_start)
    first_end = min(one.part_start + len(one.text), other.part_start + len(other.text))
    return last_start < first_end


def _same_evidence(one: Finding, other: Finding) -> bool:
    marked, others = _marked(one.evidence), _marked(other.evidence)
    return not marked or not others or marked == others


def _marked(evidence: tuple[Evidence, ...]) -> tuple[tuple[str, int, int], ...]:
    """The sentences with words that collide, without those that only come nearest."""
    return tuple(
        (sentence.text, sentence.line, sentence.column)
        for sentence in evidence
        if sentence.collides
    )
