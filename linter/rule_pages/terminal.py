"""The page of a rule in a terminal: `headlint explain`."""

from __future__ import annotations

from collections.abc import Iterator

from linter.reports.escape import escape
from linter.reports.layout import wrap
from linter.rule_pages.blocks import Block, Case, Inline, Items, Line, Paragraph, RulePage, Sample

_INDENT = "  "
_BULLET = "- "
_LABEL = 9
"""Cells for the label of a case; a longer one takes more."""


def page_text(page: RulePage, width: int) -> str:
    """The page as plain text, `width` cells wide; samples keep the width they have."""
    facts = "; ".join(f"{name.lower()}: {_plain(line)}" for name, line in page.facts)
    lines = wrap(f"{page.rule} (group {page.group})", width)
    lines += ["", *wrap(page.summary, width), ""]
    lines += [*wrap(facts[0].upper() + facts[1:], width), ""]
    for section in page.sections:
        lines += wrap(f"{section.title}:", width)
        for block in section.blocks:
            lines += [*(f"{_INDENT}{row}".rstrip() for row in _rows(block, width - len(_INDENT)))]
            lines += [] if _leads_on(block) else [""]
    while not lines[-1]:
        lines.pop()
    return "".join(f"{line}\n" for line in lines)


def _leads_on(block: Block) -> bool:
    """Whether the next block belongs right below."""
    return isinstance(block, Paragraph) and _plain(block.line).endswith(":")


def _rows(block: Block, width: int) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from wrap(_plain(block.line), width)
    elif isinstance(block, Items):
        for line in block.lines:
            yield from _hung(_BULLET, _plain(line), width)
    elif isinstance(block, Sample):
        for row in block.text.splitlines():
            yield f"{_INDENT}{escape(row)}" if row else ""
    else:
        for number, case in enumerate(block.cases):
            yield from [""] if number else []
            yield from _case(case, width)


def _case(case: Case, width: int) -> Iterator[str]:
    for label, text in case.texts:
        yield from _hung(f"{escape(label):<{_LABEL}} ", text, width)


def _hung(head: str, text: str, width: int) -> Iterator[str]:
    """The text beside its head; rows after the first are indented as far."""
    for row in wrap(text, width - len(head)):
        yield f"{head}{row}"
        head = " " * len(head)


def _plain(line: Line) -> str:
    return "".join(map(_word, line))


def _word(inline: Inline) -> str:
    return inline if isinstance(inline, str) else inline.text
