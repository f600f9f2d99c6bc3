"""The rows behind the figures, laid out to be read by eye."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, get_args

from benchmarks.measure.figures import Profile, kept
from benchmarks.measure.results import Hit, RowResult
from benchmarks.measure.rows import Row

Kind = Literal["false", "missed", "found"]
KINDS: tuple[Kind, ...] = get_args(Kind)


def listing(
    rows: Iterable[Row],
    results: Iterable[RowResult],
    *,
    kinds: Sequence[Kind],
    profile: Profile,
    rule: str | None = None,
    nearest: int = 2,
) -> Iterator[str]:
    """Blocks of text, one a row: its label, its line, the findings, and body sentences near it.

    `kinds` chooses rows: `false` alarms, `missed` errors, `found` errors, as `profile` sees them.
    With `rule` only its findings count (and a row that only it misses is missed). `nearest` is
    the number of body sentences shown, those that share most words with the line, in body order.
    """
    by_key = {(row.file, row.line): row for row in rows}
    for result in results:
        hits = [hit for hit in kept(result.hits, profile) if rule in (None, hit.rule)]
        kind = kind_of(result, hits)
        if kind is not None and kind in kinds:
            yield _block(by_key[result.file, result.line], result, hits, kind, nearest)


def kind_of(result: RowResult, hits: Sequence[Hit]) -> Kind | None:
    """Which kind of row it is, given the hits that count; None for a right row left in peace."""
    if result.wrong:
        return "found" if hits else "missed"
    return "false" if hits else None


def _block(row: Row, result: RowResult, hits: Sequence[Hit], kind: str, nearest: int) -> str:
    types = f" ({', '.join(row.error_types)})" if row.error_types else ""
    lines = [f"── {row.file}:{row.line} {row.id} · {kind}{types}", f"   {row.part}: {row.headline}"]
    for hit in hits:
        lines.append(f"   ✗ {hit.rule} [{hit.severity}, {hit.confidence}] {hit.text!r}")
        lines.append(f"     {hit.message}")
        if hit.evidence:
            lines.append(f"     evidence: {hit.evidence}")
    lines.extend(f"   body: {text}" for text in nearest_sentences(row.headline, row.body, nearest))
    if result.fault:
        lines.append(f"   fault: {result.fault}")
    return "\n".join(lines)


def nearest_sentences(line: str, body: str, count: int) -> list[str]:
    """The `count` sentences of `body` that share most words with `line`, in body order."""
    sentences = [text.strip() for text in re.split(r"(?<=[.!?])\s+|\n+", body) if text.strip()]
    wanted = _words(line)
    ranked = sorted(range(len(sentences)), key=lambda i: -len(wanted & _words(sentences[i])))
    return [sentences[index] for index in sorted(ranked[:count])]


def _words(text: str) -> set[str]:
    # Words of three letters and fewer are mostly grammar; numbers of any length count.
    return set(re.findall(r"\d+|\w{4,}", text.lower()))
