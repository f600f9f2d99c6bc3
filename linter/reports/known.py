"""What a baseline holds, for people."""

from __future__ import annotations

from itertools import groupby

from linter.articles.part_names import part_name
from linter.baseline.records import Baseline, Entry
from linter.reports.layout import wrap
from linter.reports.summary import count

_INDENT = "  "


def known_text(baseline: Baseline, width: int) -> str:
    """The entries by article, each with its rule, part and words, wrapped at `width` cells."""
    if not baseline.entries:
        return "The baseline holds no findings.\n"
    lines: list[str] = []
    for (path, article), entries in groupby(baseline.entries, key=_article):
        record = f" (article {article})" if article else ""
        lines += wrap(f"{path}{record}", width)
        for entry in entries:
            first, *rest = wrap(_entry(entry), width - 2 * len(_INDENT))
            lines += [_INDENT + first, *(_INDENT * 2 + row for row in rest)]
    return "".join(f"{line}\n" for line in [*lines, "", _total(baseline)])


def change_in_words(before: Baseline, after: Baseline) -> str:
    """What a baseline holds now, and what that changed: "12 findings in 9 articles, 3 added."."""
    old, new = before.counts(), after.counts()
    changes = (((new - old).total(), "added"), ((old - new).total(), "taken out"))
    told = "".join(f", {number} {how}" for number, how in changes if number)
    return f"{_total(after).rstrip('.')}{told or ', as before'}."


def _article(entry: Entry) -> tuple[str, str]:
    return entry.key.path, entry.key.article


def _entry(entry: Entry) -> str:
    times = f" (×{entry.count})" if entry.count > 1 else ""
    key = entry.key
    return f"{key.rule} in the {part_name(key.part)}{times}: '{key.words}' in '{key.text}'"


def _total(baseline: Baseline) -> str:
    articles = len({_article(entry) for entry in baseline.entries})
    findings = count(baseline.counts().total(), "known finding")
    return f"{findings} in {count(articles, 'article')}."
