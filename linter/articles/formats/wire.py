"""Where the story stands in a transmission of a news agency (IPTC 7901), which control characters
frame: SOH, a header, STX, the headline with "=" at its end, the text, ETX, the time.

Only the frame is read here; the story inside is plain text, and `text.py` reads it as such.
Source: IPTC recommendation 7901 and files of agencies that use it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_FRAME = re.compile(r"\A\x01[^\x02]*\x02(?P<story>[^\x03\x04]*)")
# What agencies set above their headline says how the story came: "1ST LEAD", "REFILE".
_HEADLINE = re.compile(r"(?P<words>\S[^\r\n]*?)[ \t]*=[ \t]*\r?$", re.MULTILINE)
# What follows is for desks: "# dpa NOTEBOOK", "* * * *", "not for publication".
_NOT_FOR_READERS = re.compile(
    r"^(?:#|(?:\*[ \t]*){3,}\r?$|.*\bnot for publication\b)", re.MULTILINE | re.IGNORECASE
)


class Transmission(NamedTuple):
    """Offsets in the text of a file: of the words of the headline, if any, and of the story."""

    headline: tuple[int, int] | None
    story: tuple[int, int]


def transmission(text: str) -> Transmission | None:
    """What a file transmits; None where it is no transmission."""
    frame = _FRAME.match(text)
    if frame is None:
        return None
    headline = _HEADLINE.search(text, *frame.span("story"))
    start = headline.end() if headline else frame.start("story")
    notes = _NOT_FOR_READERS.search(text, start, frame.end("story"))
    story = (start, notes.start() if notes else frame.end("story"))
    return Transmission(headline.span("words") if headline else None, story)
