"""The page of a rule as Markdown, for the documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import relpath

from linter.generated import table
from linter.reports.markdown import inert
from linter.rule_pages.blocks import (
    Block,
    Case,
    Inline,
    Items,
    Line,
    Link,
    Paragraph,
    RulePage,
    Sample,
    Word,
)

MADE = "<!-- Written by `make docs` from {source}; not to be edited. -->"
_BACKTICKS = re.compile(r"`+")


def page_markdown(page: RulePage) -> str:
    """The page as it stands at docs/rules/GROUP/RULE.md; its links are relative to that place."""
    folder = f"rules/{page.group}"
    blocks = [
        MADE.format(source=f"rules/{page.group}/{page.rule}.yaml"),
        f"# {inert(page.rule)}",
        inert(page.summary),
        "\n".join(
            table(
                [name for name, _ in page.facts],
                [[line_markdown(line, folder) for _, line in page.facts]],
            )
        ).rstrip("\n"),
    ]
    for section in page.sections:
        blocks.append(f"## {section.title}")
        blocks += ["\n".join(_rows(block, folder)) for block in section.blocks]
    return "\n\n".join(blocks) + "\n"


def line_markdown(line: Line, folder: str) -> str:
    """Running text with its links, for a page in a folder below docs/."""
    return "".join(_inline(inline, folder) for inline in line)


def _rows(block: Block, folder: str) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield line_markdown(block.line, folder)
    elif isinstance(block, Items):
        for line in block.lines:
            yield f"- {line_markdown(line, folder)}"
    elif isinstance(block, Sample):
        fence = _fence(block.text)
        yield f"{fence}{block.language}"
        yield block.text.rstrip("\n")
        yield fence
    else:
        yield from (f"- {_case(case)}" for case in block.cases)


def _case(case: Case) -> str:
    """One item: the line in bold, below it what else belongs to it."""
    (first_label, first), *others = case.texts
    told = [f"{inert(first_label)}: **{inert(first)}**"]
    told += [f"{inert(label)}: {inert(text)}" for label, text in others]
    return "<br>\n  ".join(told)


def _inline(inline: Inline, folder: str) -> str:
    if isinstance(inline, Word):
        return f"`{inline.text}`"
    if isinstance(inline, Link):
        return f"[{inert(inline.text)}]({relpath(inline.page, folder)})"
    return inert(inline)


def _fence(text: str) -> str:
    """Backticks enough to hold text that has some itself."""
    longest = max(map(len, _BACKTICKS.findall(text)), default=0)
    return "`" * max(3, longest + 1)
