"""Why a rule said what it said, step by step: `headlint trace`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from linter.articles.model import Article
from linter.articles.part_names import part_name
from linter.language.facts import Fact
from linter.language.fields.values import words_of
from linter.reports.escape import escape
from linter.reports.layout import wrap
from linter.reports.places import place
from linter.ruleset.model import ReportOn, Rule
from linter.ruleset.reasons import Reason
from linter.ruleset.trace import Considered, Trace

if TYPE_CHECKING:
    from linter.language.reading import Reading

_INDENT = "  "
_VERDICTS = {
    "supported": "supported: the story bears it out",
    "conflict": "conflict: the story says something else",
    "missing": "missing: nothing in the story speaks of it",
    "silent": "silent: the story speaks of it, but does not say",
    "fault": "fault: the line is wrong by itself; no evidence is asked for",
}
_REPORTED: dict[ReportOn, str] = {
    "conflict": "only what is in conflict with the story",
    "missing": "only what is missing from the story",
    "any": "what is in conflict with the story or missing from it",
    "claim": "what is wrong by itself",
}
_ANSWERS = {True: "met", False: "failed", None: "not known"}


def trace_text(
    reading: Reading, rule: Rule, traces: Iterable[Trace], width: int, note: str = ""
) -> str:
    """Every claim that the rule looked at: the verdict, and the evidence that was weighed.

    Claims that it compared come first, those that it left alone after them. `note` is said of the
    rule under its name.
    """
    every = list(traces)
    left = [each for each in every if each.outcome.verdict == "not-applicable"]
    lines = [_head(reading.article), "", *_rows(f"{rule.id}: {rule.summary}", 0, width)]
    lines += _rows(note, 0, width) if note else ()
    explained: set[str] = set()
    for trace in every:
        if trace.outcome.verdict != "not-applicable":
            lines += ["", *_trace(reading, trace, explained, width)]
    if left:
        lines += ["", f"Left alone ({len(left)}), not being what the rule is about:"]
    for trace in left:
        lines += _left_alone(reading, trace, explained, width)
    if not every:
        names = " or ".join(dict.fromkeys(part_name(kind) for kind in rule.parts))
        told = f"Nothing to look at: there is no {rule.claim} in any {names}."
        lines += ["", *_rows(told, 0, width)]
    return "".join(f"{line}\n" for line in (*lines, ""))


def _head(article: Article) -> str:
    record = f" article {escape(article.id)}" if article.id else ""
    return f"{place(article.path)}{record}"


def _trace(reading: Reading, trace: Trace, explained: set[str], width: int) -> Iterator[str]:
    outcome = trace.outcome
    yield from _claim(reading, trace, 0, width)
    verdict = _VERDICTS[outcome.verdict]
    if outcome.reported:
        yield f"{_INDENT}{verdict} (reported)"
    else:
        yield from _rows(
            f"{verdict} (not reported; the rule reports {_REPORTED[outcome.rule.report]})", 1, width
        )
    seen: set[str] = set()
    compared = [each for each in trace.considered if each.aligned]
    others = [each for each in trace.considered if not each.aligned]
    for considered in compared:
        yield from _considered(reading, considered, "compared with", seen, explained, width)
    if others:
        more = trace.searched - len(compared)
        of_many = f"the nearest {len(others)} of {more}" if more > len(others) else "all there is"
        yield f"{_INDENT}not compared ({of_many}), since the rule asks for more:"
    for considered in others:
        yield from _considered(reading, considered, "", seen, explained, width)


def _left_alone(reading: Reading, trace: Trace, explained: set[str], width: int) -> Iterator[str]:
    yield from _claim(reading, trace, 1, width)
    for reason in trace.failed:
        yield from _reason(reading, reason, 2, explained, width)
    for reason in trace.excepted:
        yield from _reason(reading, reason, 2, explained, width, "exception")


def _claim(reading: Reading, trace: Trace, depth: int, width: int) -> Iterator[str]:
    claim = trace.outcome.claim
    part = part_name(reading.article.parts[trace.outcome.part].kind)
    words = reading.passage(claim).text[claim.span.start : claim.span.end]
    yield from _rows(f"{_where(reading, claim)} {part}: “{words}”", depth, width)


def _considered(
    reading: Reading,
    considered: Considered,
    name: str,
    seen: set[str],
    explained: set[str],
    width: int,
) -> Iterator[str]:
    """One piece of evidence; a sentence in `seen` was shown, and is not repeated."""
    fact = considered.evidence
    depth = 1 if name else 2
    shown = fact.sentence.text in seen
    seen.add(fact.sentence.text)
    text = f"“{words_of(fact)}”, of the same sentence" if shown else f"“{fact.sentence.text}”"
    share = f"restates {considered.share:.0%} of the line"
    head = f"{name} {_where(reading, fact)}".strip()
    yield from _rows(f"{head}, {share}: {text}", depth, width)
    for reason in (*considered.failed, *considered.met):
        yield from _reason(reading, reason, depth + 1, explained, width)


def _reason(
    reading: Reading,
    reason: Reason,
    depth: int,
    explained: set[str],
    width: int,
    label: str = "",
) -> Iterator[str]:
    """One thing asked for and what came of it; what is in `explained` was explained before."""
    answer = label or _ANSWERS[reason.answer]
    if reason.ways:
        yield from _rows(f"{answer}: none of {reason.ways} ways fits; nearest is", depth, width)
        for each in reason.nearest:
            yield from _reason(reading, each, depth + 1, explained, width)
        return
    held = f" ({reason.held})" if reason.held else ""
    yield from _rows(f"{answer}: {reason.wanted}{held}", depth, width)
    if reason.meaning and reason.meaning not in explained:
        explained.add(reason.meaning)
        yield from _rows(reason.meaning, depth + 1, width)
    if reason.found is not None:
        words, sentence = words_of(reason.found), reason.found.sentence.text
        told = f"“{sentence}”" if words == sentence else f"“{words}”, in “{sentence}”"
        yield from _rows(f"{_where(reading, reason.found)}: {told}", depth + 1, width)


def _where(reading: Reading, fact: Fact) -> str:
    line, column = reading.passage(fact).position(fact.span.start)
    return f"{line}:{column}"


def _rows(text: str, depth: int, width: int) -> Iterator[str]:
    indent = _INDENT * depth
    for number, row in enumerate(wrap(text, width - len(indent) - len(_INDENT))):
        yield f"{indent}{_INDENT if number else ''}{row}"
