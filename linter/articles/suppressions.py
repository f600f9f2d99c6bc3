"""Suppressions written in an article: which rule is to keep silent on it, why, and until when.

A suppression is an entry with the fields of `FIELDS`, as front matter and JSON lines hold it, or a
line of text that says the same, as a comment or a labelled line holds it:

    headlint-ignore RULE[, RULE …] [in PART]: REASON [(until YYYY-MM-DD)]

What is wrong with one is kept with it (`Suppression.fault`), so that it can be told at its place
while the findings stay. Whether a rule of that name exists is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from linter.articles.model import PART_KINDS, PartKind, Suppression
from linter.articles.settings import field_key
from linter.articles.source import SourceText
from linter.errors import did_you_mean

NAME = "headlint-ignore"
"""The field, and the word a comment begins with. Case, "-" and "_" make no difference in fields."""

FIELDS = ("rule", "reason", "part", "until")
EXAMPLE = "{rule: wrong-actor, reason: why the line may stay}"

_BLANKET = frozenset({"*", "all"})
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORD = re.compile(r"\w")
_RULE = re.compile(r"[^\s,]+")
_PART = re.compile(r"\sin\s+(\S+)\s*\Z", re.IGNORECASE)
# Without brackets only what begins as a date does: "until" may also end a reason.
_UNTIL = re.compile(r"\(\s*until\b[:\s]*([^()]*)\)\s*\Z|\buntil[:\s]+(\d\S*)\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """A text and the offset in the file at which it stands, or as near to it as is known."""

    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One suppression as written: the texts of each field, or None where it has no fields."""

    offset: int
    fields: Mapping[str, tuple[Words, ...]] | None


class _FaultError(Exception):
    """What is wrong with an entry, and the offset of it."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message, offset)
        self.message = message
        self.offset = offset

    def __str__(self) -> str:
        return self.message


def is_name(key: str) -> bool:
    """Whether a field of this name holds suppressions."""
    return field_key(key) == field_key(NAME)


def suppressions_of(text: SourceText, entries: Iterable[Entry]) -> tuple[Suppression, ...]:
    """One suppression for each rule an entry names, in their order; a faulty entry gives one."""
    return tuple(each for entry in entries for each in _read(text, entry))


def line_entry(text: SourceText, at: int, start: int, end: int) -> Entry:
    """The entry that a line of text spells, from behind the word `headlint-ignore` to its end.

    `at` is the offset at which all of it begins.
    """
    line = text.text[start:end]
    lead = len(line) - len(line.lstrip(" \t\r\n:"))
    colon = line.find(":", lead)
    head_end = len(line) if colon < 0 else colon
    part = _PART.search(line, lead, head_end)
    fields = {
        "rule": tuple(
            Words(rule.group(), start + rule.start())
            for rule in _RULE.finditer(line, lead, part.start() if part else head_end)
        )
    }
    if part:
        fields["part"] = (Words(part.group(1), start + part.start(1)),)
    until = _UNTIL.search(line, head_end)
    if until:
        group = until.lastindex or 1
        fields["until"] = (Words(until.group(group).strip(), start + until.start(group)),)
    reason = line[head_end + 1 : until.start() if until else len(line)]
    fields["reason"] = (Words(reason, at),)
    return Entry(at, fields)


def _read(text: SourceText, entry: Entry) -> Iterator[Suppression]:
    place = text.position(min(entry.offset, len(text.text)))
    try:
        rules = _rules(entry)
        reason, part, until = _reason(entry), _part(entry), _until(entry)
    except _FaultError as fault:
        place = text.position(min(fault.offset, len(text.text)))
        names = ", ".join(rule.text for rule in (entry.fields or {}).get("rule", ()))
        yield Suppression(names, "", place.line, place.column, fault=fault.message)
        return
    for rule in rules:
        yield Suppression(rule.text, reason, place.line, place.column, part, until)


def _rules(entry: Entry) -> tuple[Words, ...]:
    if entry.fields is None:
        raise _FaultError(
            f"must give a rule and a reason, like this: {NAME}: [{EXAMPLE}]", entry.offset
        )
    for key in entry.fields:
        if key not in FIELDS:
            known = ", ".join(FIELDS)
            hint = did_you_mean(key, FIELDS)
            raise _FaultError(f"has no field '{key}'.{hint} The fields are: {known}", entry.offset)
    rules = tuple(rule for rule in entry.fields.get("rule", ()) if rule.text.strip())
    if not rules:
        raise _FaultError("names no rule; say which one is to keep silent", entry.offset)
    for rule in rules:
        if rule.text.casefold() in _BLANKET:
            raise _FaultError(
                "is for all rules, and would also hide mistakes that are yet to be made; "
                "name the rules",
                rule.offset,
            )
    return rules


def _reason(entry: Entry) -> str:
    reason = _one("reason", entry)
    if reason is None or not _WORD.search(reason.text):
        raise _FaultError(
            "gives no reason; say why the line may stay, for those who read it next",
            reason.offset if reason else entry.offset,
        )
    return " ".join(reason.text.split())


def _part(entry: Entry) -> PartKind | None:
    part = _one("part", entry)
    if part is None:
        return None
    for kind in PART_KINDS:
        if part.text == kind:
            return kind
    hint = did_you_mean(part.text, PART_KINDS)
    raise _FaultError(
        f"is for a part '{part.text}', which there is not.{hint} "
        f"The parts are: {', '.join(PART_KINDS)}",
        part.offset,
    )


def _until(entry: Entry) -> str | None:
    until = _one("until", entry)
    if until is None:
        return None
    try:
        if not _DATE.fullmatch(until.text):
            raise ValueError(until.text)
        return date.fromisoformat(until.text).isoformat()
    except ValueError:
        raise _FaultError(
            f"holds until '{until.text}', which is no date; write it as 2027-01-31", until.offset
        ) from None


def _one(name: str, entry: Entry) -> Words | None:
    """The one text of a field, or None where the field is missing."""
    values = (entry.fields or {}).get(name)
    if values is None:
        return None
    if len(values) != 1:
        raise _FaultError(f"must give '{name}' as one text", entry.offset)
    return values[0]
