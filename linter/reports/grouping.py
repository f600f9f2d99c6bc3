"""Findings of several rules about the same words, put together for people to read once.

Rules know nothing of each other, so one slip can be found twice: a wrong capital is also a wrong
actor. Programs get every finding; an editor gets the surest, with the other rules named under it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from linter.findings import SEVERITIES, Evidence, Finding

_CONFIDENCES = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Group:
    """The finding to show, and the rules that found the same."""

    lead: Finding
    also: tuple[str, ...] = ()


def group(findings: Iterable[Finding]) -> list[Group]:
    """The groups of `findings`, in the order in which each is first met.

    Two findings belong together when their words in the same part overlap and they are set against
    the same sentence, or one of them is set against none. The surest leads: by severity, then
    confidence, then whether it holds words of the story against the line, then the rule's name.
    """
    members: list[list[Finding]] = []
    by_part: dict[tuple[str, str | None, str, str, int], list[list[Finding]]] = {}
    for finding in findings:
        groups = by_part.setdefault(_part(finding), [])
        for others in groups:
            if all(_same_slip(finding, other) for other in others):
                others.append(finding)
                break
        else:
            members.append([finding])
            groups.append(members[-1])
    return [_led(found) for found in members]


def _led(found: list[Finding]) -> Group:
    lead, *others = sorted(found, key=_sureness)
    rules = dict.fromkeys(finding.rule for finding in others if finding.rule != lead.rule)
    return Group(lead, tuple(rules))


def _sureness(finding: Finding) -> tuple[int, int, bool, str, int]:
    return (
        SEVERITIES.index(finding.severity),
        _CONFIDENCES.index(finding.confidence),
        not _marked(finding.evidence),
        finding.rule,
        finding.part_start,
    )


def _same_slip(one: Finding, other: Finding) -> bool:
    """Of two findings in one part."""
    return _overlap(one, other) and _same_evidence(one, other)


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
    """The sentences with words that collide; one shown only because it comes nearest has none."""
    return tuple(
        (sentence.text, sentence.line, sentence.column)
        for sentence in evidence
        if sentence.start < sentence.end
    )
