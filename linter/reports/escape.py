r"""Make text from an article, a path or a rule safe to print.

An article is untrusted: it may hold terminal escapes, characters that reverse the reading order,
or a line that a build server takes for a command (`::error::`, `##vso[...]`). They are shown as
`\x1b`, `\u202e`, `\x3a:error::`, so that the reader sees what stands there and nothing acts on it.
"""

from __future__ import annotations

import html
import re
import unicodedata

# Other, control; surrogate; private use; and the two separators that some viewers break lines at.
_UNSAFE_CATEGORIES = frozenset({"Cc", "Cs", "Co", "Zl", "Zp"})
_ZERO_WIDTH_JOINER = 0x200D
_EMOJI_TAGS = range(0xE0020, 0xE0080)
_SOFT_HYPHEN = "\xad"

# What is shown as nothing: soft hyphen, joiners, variation selectors, emoji tags. A soft hyphen is
# left out below, and a build server may pass over the others too before it looks for a command.
_NOTHING = (
    "[\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u200d\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0020-\U000e01ef]*"
)
# GitHub: "::name ...::" and, from its older syntax, "##[name]" anywhere in a line.
# Azure Pipelines: "##vso[". TeamCity: "##teamcity[". Only the first character is escaped.
_OPENINGS = ("##[", "##vso[", "##teamcity[")
_COMMAND = re.compile(
    "|".join(
        (
            f":{_NOTHING}:(?={_NOTHING}\\w)",
            *(_NOTHING.join(map(re.escape, opening)) for opening in _OPENINGS),
        )
    ),
    re.IGNORECASE,
)


def display_units(text: str) -> list[str]:
    """One string to print for each character of `text`, so that offsets stay usable."""
    units = _shown_units(text)
    for command in _COMMAND.finditer(text):
        units[command.start()] = _escaped(text[command.start()])
    return units


def escape(text: str) -> str:
    """`text` on one line; what could act on a terminal or build server is spelled out."""
    return "".join(display_units(text))


def escape_html(text: str) -> str:
    """`text` on one line of HTML, for an element or a quoted attribute.

    What could act on a reader's page, or on a build server that prints it, is spelled out.
    """
    shown = html.escape("".join(_shown_units(text)))
    return _COMMAND.sub(lambda found: f"&#{ord(found[0][0])};{found[0][1:]}", shown)


def escape_json(serialised: str) -> str:
    """ASCII-only JSON text in which no build-server command can be read; it parses the same."""
    return _COMMAND.sub(lambda found: f"\\u{ord(found[0][0]):04x}{found[0][1:]}", serialised)


def _shown_units(text: str) -> list[str]:
    # Most text is harmless; `isprintable` is false of everything that is spelled out, and is quick.
    return list(text) if text.isprintable() else [_shown(character) for character in text]


def _shown(character: str) -> str:
    if character in "\n\r\t":
        return " "
    if character == _SOFT_HYPHEN:
        return ""
    if _is_unsafe(character):
        return _escaped(character)
    return character


def _is_unsafe(character: str) -> bool:
    category = unicodedata.category(character)
    if category == "Cf":
        code = ord(character)
        return code != _ZERO_WIDTH_JOINER and code not in _EMOJI_TAGS
    return category in _UNSAFE_CATEGORIES or _is_noncharacter(character)


def _is_noncharacter(character: str) -> bool:
    """The 66 code points that Unicode keeps from being characters; XML 1.0 refuses some of them."""
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _escaped(character: str) -> str:
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
