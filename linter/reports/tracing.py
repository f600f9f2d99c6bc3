"""Why a rule said what it said, step by step: `headlint trace`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from linter.articles.model import Article
from linter.language.facts import Fact
from linter.language.field_values import words_of
from linter.reports.escape import escape
from linter.reports.layout import wrap
from linter.reports.places import place
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
    "not-applicable": "left alone, because:",
}


def trace_text(reading: Reading, traces: Iterable[Trace], width: int) -> str:
    """Every claim that the rule looked at: the verdict, and the evidence that was weighed."""
    lines = [_head(reading.article), ""]
    for trace in traces:
        lines += _trace(reading, trace, width)
        lines.append("")
    if len(lines) == 2:
        lines += ["no claim of the kind that the rule looks for", ""]
    return "".join(f"{line}\n" for line in lines)


def _head(article: Article) -> str:
    record = f" article {escape(article.id)}" if article.id else ""
    return f"{place(article.path)}{record}"


def _trace(reading: Reading, trace: Trace, width: int) -> Iterator[str]:
    claim = trace.outcome.claim
    kind = reading.article.parts[trace.outcome.part].kind
    words = reading.passage(claim).text[claim.span.start : claim.span.end]
    yield from _rows(f"claim, in the {kind} {_where(reading, claim)}: {words}", 0, width)
    reported = " (reported)" if trace.outcome.reported else ""
    yield f"{_INDENT}{_VERDICTS[trace.outcome.verdict]}{reported}"
    for reason in trace.reasons:
        yield from _rows(reason, 2, width)
    seen: set[str] = set()
    for considered in trace.considered:
        yield from _considered(reading, considered, seen, width)
    unseen = trace.searched - len(trace.considered)
    if unseen > 0:
        yield f"{_INDENT}{unseen} more facts of the story come less near"


def _considered(
    reading: Reading, considered: Considered, seen: set[str], width: int
) -> Iterator[str]:
    """One piece of evidence; sentences and reasons in `seen` were shown, and are not repeated."""
    fact = considered.evidence
    head = f"{'aligned' if considered.aligned else 'not aligned'}, "
    head += f"{considered.share:.0%} of the claim's words, {_where(reading, fact)}: "
    said = f"same sentence, “{words_of(fact)}”" if fact.sentence.text in seen else ""
    yield from _rows(head + (said or fact.sentence.text), 1, width)
    if considered.answer is True:
        yield f"{_INDENT * 2}meets what is required"
    for reason in considered.reasons:
        yield from _rows("for the same reason" if reason in seen else reason, 2, width)
    seen |= {fact.sentence.text, *considered.reasons}


def _where(reading: Reading, fact: Fact) -> str:
    line, column = reading.passage(fact).position(fact.span.start)
    return f"at {line}:{column}"


def _rows(text: str, depth: int, width: int) -> Iterator[str]:
    indent = _INDENT * depth
    for number, row in enumerate(wrap(text, width - len(indent) - len(_INDENT))):
        yield f"{indent}{_INDENT if number else ''}{row}"
