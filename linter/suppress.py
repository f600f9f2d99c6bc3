"""Take away the findings that an article has a reason to keep, and say which reasons have gone.

A pure stage behind matching and the cache: it depends on the day, and so must not be kept. What is
wrong with a suppression becomes a notice at its place and never hides a finding.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from linter.articles.model import Suppression
from linter.articles.part_names import part_name
from linter.errors import did_you_mean
from linter.findings import Checked, Finding, Notice, Report, notice_order


def suppress(report: Report, groups: Mapping[str, str], today: date) -> Report:
    """`report` without its suppressed findings, which are counted, and with notices.

    `groups` gives every rule there is, by id, its group: a suppression of any other name is a
    mistake. A suppression that silences nothing is told of only if its rule ran on the article.
    One that holds until a day still holds on that day.
    """
    found = _by_article(report)
    silenced: set[int] = set()
    notices: list[Notice] = []
    for index, article in enumerate(report.articles):
        for suppression in article.suppressions:
            hit = [number for number in found[index] if _is_for(suppression, report, number)]
            lapsed = suppression.until is not None and suppression.until < today.isoformat()
            if fault := suppression.fault or _unknown(suppression.rule, groups):
                message = f"This suppression {fault}{'' if fault.endswith('.') else '.'}"
                notices.append(_notice("broken-suppression", message, article, suppression))
            elif lapsed and suppression.rule in article.rules:
                message = _lapsed(suppression, bool(hit))
                notices.append(_notice("lapsed-suppression", message, article, suppression))
            elif not lapsed and not hit and suppression.rule in article.rules:
                message = _unused(suppression)
                notices.append(_notice("unused-suppression", message, article, suppression))
            elif not lapsed:
                silenced.update(hit)
    kept = tuple(each for number, each in enumerate(report.findings) if number not in silenced)
    return replace(
        report,
        findings=kept,
        notices=tuple(sorted((*report.notices, *notices), key=notice_order)),
        suppressed=report.suppressed + len(silenced),
    )


def _by_article(report: Report) -> Mapping[int, list[int]]:
    """The numbers of the findings on each article, both counted in the order of the report.

    Of several articles in one file, a finding is on the last that begins at or above its line.
    """
    places: dict[tuple[str, str | None], list[tuple[int, int]]] = defaultdict(list)
    for index, article in enumerate(report.articles):
        if article.checked:
            places[article.path, article.article].append((article.line or 0, index))
    found: dict[int, list[int]] = defaultdict(list)
    for number, finding in enumerate(report.findings):
        same = sorted(places[finding.path, finding.article])
        above = bisect_right(same, finding.line, key=lambda place: place[0])
        if same:
            found[same[max(above - 1, 0)][1]].append(number)
    return found


def _is_for(suppression: Suppression, report: Report, number: int) -> bool:
    finding: Finding = report.findings[number]
    return finding.rule == suppression.rule and suppression.part in (None, finding.part)


def _unknown(rule: str, groups: Mapping[str, str]) -> str | None:
    if rule in groups:
        return None
    if rule in groups.values():
        return (
            f"is for the group '{rule}', and would also hide mistakes that are yet to be made; "
            "name the rules"
        )
    hint = did_you_mean(rule, groups)
    return f"is for a rule '{rule}', which there is not.{hint} See 'headlint rules list'."


def _lapsed(suppression: Suppression, hit: bool) -> str:
    held = f"This suppression of {suppression.rule} held until {suppression.until}"
    if hit:
        return f"{held}; the rule speaks again. Mend the line, or give a new date."
    return f"{held} and has nothing left to silence; take it out."


def _unused(suppression: Suppression) -> str:
    where = f" in the {part_name(suppression.part)}" if suppression.part else ""
    return (
        f"This suppression silences nothing: {suppression.rule} has nothing to say{where}; "
        "take it out."
    )


def _notice(kind: str, message: str, article: Checked, suppression: Suppression) -> Notice:
    return Notice(
        kind,
        "error" if kind == "broken-suppression" else "warning",
        article.path,
        message,
        suppression.line,
        suppression.column,
    )
