"""What in printed text could act on a terminal, on a reader's page or on a build server.

Written apart from `linter.reports.escape` on purpose, and stricter: it takes away everything that a
server may pass over before it looks for commands, in any case, anywhere in a line.
"""

from __future__ import annotations

import re
import unicodedata

_PASSED_OVER = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
"""Unicode's Default_Ignorable_Code_Point: DerivedCoreProperties.txt."""

_COMMANDS = re.compile(r"::[a-z]|##\[|##vso\[|##teamcity\[", re.IGNORECASE)
"""GitHub Actions' two syntaxes (its commands have names of letters and hyphens), Azure
Pipelines' and TeamCity's."""

_EMOJI_JOINTS = {"\u200d", *map(chr, range(0xE0020, 0xE0080))}


def acting(text: str, own: str = "\n") -> list[str]:
    """Each character and each command in `text` that could act; `own` are characters let pass."""
    return [*_characters(text, own), *_COMMANDS.findall(_PASSED_OVER.sub("", text))]


def _characters(text: str, own: str) -> list[str]:
    return [
        f"U+{ord(character):04X}"
        for character in text
        if character not in own
        and character not in _EMOJI_JOINTS
        and unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    ]
