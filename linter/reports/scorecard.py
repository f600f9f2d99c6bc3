"""The scorecard for people, for programs, and as the page benchmarks/RULES.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from linter.reports.escape import escape
from linter.ruleset.model import Rule, Ruleset
from linter.scorecard.rates import Rate
from linter.scorecard.records import ArticleScore
from linter.scorecard.scoring import (
    FEWEST_SEEDS,
    LEAST_CAUGHT,
    MOST_ALARMS,
    RuleScore,
    Scorecard,
    Verdict,
    broken,
    group_recall,
    verdict,
)

VERDICTS: dict[Verdict, str] = {
    "fit": "fit for desk",
    "alarms": "too many alarms",
    "misses": "misses too many",
    "unproven": "unproven",
    "unseeded": "not seeded",
}
_HEAD = (
    "rule",
    "conf.",
    "seeded",
    "caught",
    "95%",
    "published",
    "written",
    "elsewhere",
    "alarms",
    "per 1,000",
    "",
)
_LEGEND = (
    "seeded: faults of the rule's own laid into right lines; caught: by the rule; published, "
    "written: caught of seeded in published articles, and in those written for it; elsewhere: "
    "missed by it, noticed by another rule; alarms: published articles with an alarm on an "
    "untouched line."
)


def scorecard_text(scorecard: Scorecard, ruleset: Ruleset) -> str:
    """The table by group, what the columns mean, the sums, and which desk rules break the gate."""
    rows: list[tuple[str, ...]] = [_HEAD]
    for group in sorted({rule.group for rule in ruleset}):
        rows.append((group, *[""] * (len(_HEAD) - 1)))
        rows += [
            (f"  {rule.id}", *_cells(rule, score))
            for rule, score in _paired(scorecard, ruleset)
            if rule.group == group
        ]
    return "".join(
        f"{line}\n" for line in [*_columns(rows), "", _LEGEND, "", *_sums(scorecard, ruleset)]
    )


def gate_text(scorecard: Scorecard, ruleset: Ruleset) -> str:
    """The rules of high confidence that their figures do not let stand in the desk profile."""
    found = broken(scorecard, ruleset)
    if not found:
        return "Every rule of high confidence that could be judged is fit for the desk profile.\n"
    lines = [
        f"{rule.id}: {VERDICTS[said]} ({_grounds(said, scorecard.get(rule.id))})"
        for rule, said in found
    ]
    noun = "rule" if len(lines) == 1 else "rules"
    head = f"{len(lines)} {noun} of high confidence should not stand in the desk profile:"
    return "".join(f"{line}\n" for line in (head, *(f"  {line}" for line in lines)))


def scorecard_record(scorecard: Scorecard, ruleset: Ruleset) -> dict[str, object]:
    """The scorecard for programs: rules, sets, profiles."""
    return {
        "rules": [
            {"id": rule.id, "group": rule.group, "confidence": rule.confidence}
            | score_record(score)
            | {"verdict": verdict(rule, score)}
            for rule, score in _paired(scorecard, ruleset)
        ],
        "sets": dict(scorecard.sets),
        "profiles": {name: _rate_record(rate) for name, rate in scorecard.profiles},
        "groups": {
            name: _rate_record(rate)
            for name, rate in group_recall(scorecard, ruleset.rules).items()
        },
    }


def score_record(score: RuleScore) -> dict[str, object]:
    """The figures of one rule for programs; shares from 0 to 1, null where nothing was counted."""
    return {
        "seeded": score.seeded,
        "caught": score.caught,
        "elsewhere": score.elsewhere,
        "recall": _rate_record(score.recall),
        "published": _rate_record(score.published),
        "written": _rate_record(score.written),
        "articles": score.articles,
        "alarmed": score.alarmed,
        "alarms": _rate_record(score.alarms),
        "faults": {name: _rate_record(rate) for name, rate in score.by_fault},
    }


def scorecard_page(scorecard: Scorecard, ruleset: Ruleset, commit: str, day: str) -> str:
    """benchmarks/RULES.md: the same figures as Markdown, with each fault's own share."""
    sets = ", ".join(f"{name} {count:,}" for name, count in scorecard.sets)
    blocks = [
        "# The scorecard",
        f"Commit `{commit}`, {day}. Articles: {sets}.",
        "Written by `headlint rules score PATHS --write .`; [the scorecard](../docs/scorecard.md) "
        "says what the figures mean. " + _LEGEND[0].upper() + _LEGEND[1:],
        "## Profiles and groups",
        _markdown(("profile", "articles alarmed", "per 1,000 (95%)"), _profile_rows(scorecard)),
        _markdown(("group", "caught", "of seeded", "share (95%)"), _group_rows(scorecard, ruleset)),
        "## Rules",
        _markdown(
            (*_HEAD[:-1], "verdict"),
            ((rule.id, *_cells(rule, score)) for rule, score in _paired(scorecard, ruleset)),
        ),
        "## Faults",
        _markdown(("rule", "fault", "caught", "of seeded", "share (95%)"), _fault_rows(scorecard)),
    ]
    return "\n\n".join(blocks) + "\n"


def missed_text(articles: Iterable[ArticleScore], rule_id: str) -> str:
    """The faults of one rule that it missed, and the untouched lines it alarmed on, to be read."""
    lines: list[str] = []
    for article in articles:
        for rule, line in article.alarms:
            if rule == rule_id:
                lines += [f"alarm   {escape(article.path)}", f"  line    {escape(line)}", ""]
        for seed in article.seeds:
            if rule_id in seed.rules and rule_id not in seed.noticed:
                seen = f" (noticed by {', '.join(seed.noticed)})" if seed.noticed else ""
                lines.append(f"missed  {seed.fault}, {escape(article.path)}{seen}")
                lines += [f"  line    {escape(seed.line)}", f"  seeded  {escape(seed.seeded)}", ""]
    return "".join(f"{line}\n" for line in lines)


def figure_cells(score: RuleScore | None) -> tuple[str, str]:
    """Caught of seeded, and alarms per 1,000, for a table of rules; dashes where not measured."""
    if score is None:
        return "-", "-"
    caught = f"{score.caught}/{score.seeded}" if score.seeded else "-"
    return caught, f"{1000 * (score.alarms.share or 0.0):.1f}" if score.articles else "-"


def _cells(rule: Rule, score: RuleScore) -> tuple[str, ...]:
    return (
        rule.confidence,
        str(score.seeded),
        str(score.caught),
        _percent(score.recall),
        _share(score.published),
        _share(score.written),
        str(score.elsewhere),
        str(score.alarmed),
        _per_thousand(score.alarms),
        VERDICTS[verdict(rule, score)],
    )


def _paired(scorecard: Scorecard, ruleset: Ruleset) -> Iterator[tuple[Rule, RuleScore]]:
    for rule in ruleset:
        score = scorecard.get(rule.id)
        if score is not None:
            yield rule, score


def _sums(scorecard: Scorecard, ruleset: Ruleset) -> Iterator[str]:
    total = sum(count for _, count in scorecard.sets)
    noun = "article" if total == 1 else "articles"
    yield f"{total:,} {noun}: {', '.join(f'{name} {count:,}' for name, count in scorecard.sets)}."
    for profile, rate in scorecard.profiles:
        yield f"Profile {profile}: alarms on {_per_thousand(rate)} of 1,000 articles."
    for group, rate in group_recall(scorecard, ruleset.rules).items():
        yield f"Group {group}: {rate.count} of {rate.total} faults caught."


def _grounds(said: Verdict, score: RuleScore | None) -> str:
    if score is None:
        return ""
    if said == "alarms":
        most = 1000 * MOST_ALARMS
        return f"{_per_thousand(score.alarms)} of 1,000 articles; {most:g} is the bound"
    return (
        f"{score.caught} of {score.seeded} caught; {LEAST_CAUGHT:.0%} is the bound, "
        f"from {FEWEST_SEEDS} seeds on"
    )


def _profile_rows(scorecard: Scorecard) -> Iterator[tuple[str, ...]]:
    for profile, rate in scorecard.profiles:
        yield profile, f"{rate.count:,} of {rate.total:,}", _per_thousand(rate)


def _group_rows(scorecard: Scorecard, ruleset: Ruleset) -> Iterator[tuple[str, ...]]:
    for group, rate in group_recall(scorecard, ruleset.rules).items():
        yield group, str(rate.count), str(rate.total), _percent(rate)


def _fault_rows(scorecard: Scorecard) -> Iterator[tuple[str, ...]]:
    for score in scorecard.scores:
        for fault, rate in score.by_fault:
            yield score.rule, fault, str(rate.count), str(rate.total), _percent(rate)


def _percent(rate: Rate) -> str:
    if rate.share is None:
        return "-"
    low, high = rate.interval()
    return f"{100 * rate.share:.0f}% ({100 * low:.0f}-{100 * high:.0f})"


def _share(rate: Rate) -> str:
    return f"{rate.count}/{rate.total}" if rate.total else "-"


def _per_thousand(rate: Rate) -> str:
    if rate.share is None:
        return "-"
    low, high = rate.interval()
    return f"{1000 * rate.share:.1f} ({1000 * low:.1f}-{1000 * high:.1f})"


def _rate_record(rate: Rate) -> dict[str, object]:
    low, high = rate.interval()
    share = None if rate.share is None else round(rate.share, 6)
    return {
        "count": rate.count,
        "total": rate.total,
        "share": share,
        "low": round(low, 6),
        "high": round(high, 6),
    }


def _columns(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows in columns of one width: first two and last to the left, figures to the right."""
    widths = [max(len(row[at]) for row in rows if row[1]) for at in range(len(rows[0]))]
    for row in rows:
        cells = [
            cell.ljust(width) if at in (0, 1, len(row) - 1) else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def _markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
