"""Steps for what stands around the claim: site names, kickers, tails."""

from __future__ import annotations

import re
from dataclasses import replace

from linter.language.headlinese.clauses import has_verb
from linter.language.headlinese.records import Context, Rewritten
from linter.language.headlinese.words import words

_SUFFIX = re.compile(r"\s+[|\-–—»·]\s+([^|–—»·]{2,40})$")
_BAR = re.compile(r"\s+\|\s+")
_KICKER = re.compile(r"^([^:|–—]{2,45}?)(?::\s+|\s+[|–—-]\s+)(?=\S)")
_SHOUT = re.compile(r"^((?:[A-Z][A-Z'’&-]+\s+){1,2})(?=[A-Z0-9'\"‘“]?[a-z0-9'\"‘“])")
_TAIL = re.compile(r"\s*(?:[-–—|,]\s+|[(\[]\s*)([\w &']+?)\s*[)\]]?$")
_CAPITALS = re.compile(r"[^a-z]*[A-Z]{3,}[^a-z]*")


def site_suffix(line: Rewritten, context: Context) -> Rewritten:
    """Take off the name of the site: "… | Ardmore Post", "… - Northern News"."""
    match = _SUFFIX.search(line.text)
    if not match:
        return line
    name = match.group(1)
    last = re.split(r"[\s.]+", name.strip().lower())
    outlet = not words().outlets.isdisjoint(last) and name[0].isupper()
    bar = "|" in match.group() and len(last) <= 4 and len(name) < match.start() / 2
    outlet = outlet and (len(last) <= 5 and (name.istitle() or name.isupper() or len(last) <= 2))
    spoken = any(char in name for char in "'\"‘“") or (not outlet and has_verb(context.tag(name)))
    return line.between(0, match.start()) if (outlet or bar) and not spoken else line


def kicker(line: Rewritten, context: Context) -> Rewritten:
    """Take off a label at the start: "WATCH: …", "BUDGET 3.0 | …", "EXCLUSIVE …"."""
    match = _KICKER.match(line.text)
    if match and _is_kicker(match.group(1), line.text[match.end() :], match.group()):
        return _labelled(line, match.group(1), match.end())
    shout = _SHOUT.match(line.text)
    if shout and shout.group(1).strip().lower() in words().kickers:
        return _labelled(line, shout.group(1).strip(), shout.end())
    return line


def _is_kicker(prefix: str, rest: str, whole: str) -> bool:
    if prefix.strip().lower() in words().kickers:
        return True
    if "|" in whole and len(prefix) < len(rest):
        return True
    mixed = any(char.islower() for char in rest)
    return ":" in whole and mixed and len(prefix.split()) > 1 and bool(_CAPITALS.fullmatch(prefix))


def tail(line: Rewritten, context: Context) -> Rewritten:
    """Take off a label at the end: "… - in pictures", "… (video)"."""
    match = _TAIL.search(line.text)
    if match and match.group(1).lower() in words().tails and match.start() > 0:
        return line.between(0, match.start())
    return line


def topic(line: Rewritten, context: Context) -> Rewritten:
    """Take off a topic before a colon that is nobody's words: "Harbour fire: two crews praised".

    Runs after the attribution step, so that what is left before a colon is no source.
    """
    match = _KICKER.match(line.text)
    if not match or ":" not in match.group() or line.text[match.end()] in "'\"‘“":
        return line
    prefix = match.group(1)
    if len(prefix.split()) > 6 or any(
        t.tag in {"VBZ", "VBP", "VBD", "MD"} for t in context.tag(prefix)
    ):
        return line
    return _labelled(line, prefix, match.end())


def _labelled(line: Rewritten, label: str, end: int) -> Rewritten:
    both = f"{line.label}: {label}" if line.label else label
    return replace(line.between(end, len(line.text)), label=both.strip())
