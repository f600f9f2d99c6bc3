"""A finding to test with, told by what matters in the test."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from linter.findings import Finding

_BARE = Finding(
    rule="wrong-actor",
    severity="error",
    confidence="high",
    path="a.txt",
    article=None,
    part="headline",
    line=1,
    column=1,
    end_line=1,
    end_column=1,
    text="",
    message="The headline is wrong.",
    evidence=(),
    suggestion=None,
    part_text="",
    part_start=0,
)


def finding(
    text: str, part_text: str, *, line: int = 1, part_column: int = 1, **fields: Any
) -> Finding:
    """A finding about `text` in a part that begins at `line` and `part_column` of its file.

    `fields` are further fields of a finding. Raises ValueError where the part lacks the text.
    """
    start = part_text.index(text)
    return replace(
        _BARE,
        text=text,
        part_text=part_text,
        part_start=start,
        line=line,
        column=part_column + start,
        end_line=line,
        end_column=part_column + start + len(text),
        **fields,
    )
