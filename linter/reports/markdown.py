"""Put text into a Markdown comment so that it is read, and does nothing."""

from __future__ import annotations

import re

# What CommonMark and GitHub's own additions give a meaning anywhere in a line. Marks that act only
# at the start of one (`#`, `-`, `1.`) need no escape: what we print starts with a word of ours, or
# the message template's.
_MARKS = re.compile(r"[\\`*_~<>&\[\]|$!#]")
# Escaping cannot stop a mention, since it is looked for in what is shown; a zero-width space can.
_MENTION = re.compile(r"@(?=\w)")
_ZERO_WIDTH_SPACE = "\u200b"


def inert(text: str) -> str:
    """One line of `text` as Markdown that shows it: no picture, HTML, mention or disguised link.

    A web address stays what services make of one: a link that shows where it leads.
    """
    escaped = _MARKS.sub(lambda mark: f"\\{mark[0]}", text)
    return _MENTION.sub(f"@{_ZERO_WIDTH_SPACE}", escaped)
