"""From the result of a run to what the report page shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from linter.findings import SEVERITIES, Checked, Report
from linter.reports.grouping import Group, group
from linter.reports.page.desks import common_folders, desk_of
from linter.reports.page.records import Choice, NotCheckedFor, Page, Story
from linter.reports.page.stories import story_shown
from linter.reports.places import place
from linter.reports.summary import by_reason, summarise, told_once

_NO_GROUP = "other rules"
_Key = tuple[str, str | None, int | None]
"""What tells one article from another: path, id and line of a record."""


def page_of(report: Report) -> Page:
    """What the page shows of a run; what several rules found in the same words is told once."""
    stories = tuple(_stories(report, group(report.findings)))
    return Page(
        summary=summarise(told_once(report)),
        fail_on=report.fail_on,
        rules=len(report.rules),
        stories=stories,
        severities=tuple(_severities(stories)),
        rule_choices=tuple(_rules(report, stories)),
        desks=tuple(_desks(stories)),
        problems=tuple(
            (place(each.path, each.line, each.column), each) for each in report.problems
        ),
        notices=tuple((place(each.path, each.line, each.column), each) for each in report.notices),
        not_checked=tuple(
            NotCheckedFor(reason, tuple(map(_place, articles)))
            for reason, articles in by_reason(report.articles).items()
        ),
    )


def _stories(report: Report, groups: Sequence[Group]) -> Iterable[Story]:
    # Records need no id, and nothing stops two from having one; a line of a file has one record.
    of_records = {article.path for article in report.articles if article.line is not None}
    by_article: dict[_Key, list[Group]] = {}
    for each in groups:
        lead = each.lead
        line = lead.line if lead.path in of_records else None
        by_article.setdefault((lead.path, lead.article, line), []).append(each)
    known = {(story.path, story.id, story.line): story for story in report.stories}
    rules = {rule.id: rule for rule in report.rules}
    base = common_folders({path for path, _, _ in by_article} | {a.path for a in report.articles})
    first = 1
    for key, members in by_article.items():
        story = known.get(key)
        yield story_shown(members, story, desk_of(key[0], story, base), rules, first)
        first += len(members)


def _severities(stories: Iterable[Story]) -> Iterable[Choice]:
    counts = Counter(card.severity for story in stories for card in story.cards)
    return (Choice(severity, counts[severity]) for severity in SEVERITIES if counts[severity])


def _rules(report: Report, stories: Iterable[Story]) -> Iterable[tuple[str, tuple[Choice, ...]]]:
    """The rules that found something, under the names of their groups."""
    groups = {rule.id: rule.group for rule in report.rules}
    counts = Counter(
        name for story in stories for card in story.cards for name in (card.rule_id, *card.also)
    )
    ordered = sorted((groups.get(name, _NO_GROUP), name) for name in counts)
    for head, members in groupby(ordered, lambda member: member[0]):
        yield head, tuple(Choice(name, counts[name]) for _, name in members)


def _desks(stories: Iterable[Story]) -> Iterable[Choice]:
    counts: Counter[str] = Counter()
    for story in stories:
        counts[story.desk] += len(story.cards)
    return (Choice(desk, counts[desk]) for desk in sorted(counts, key=lambda d: (d.casefold(), d)))


def _place(article: Checked) -> str:
    record = f" ({article.article})" if article.article else ""
    return f"{place(article.path, article.line)}{record}"
