"""Faults of court reports: another offence, another sentence, the accused called by the crime.

Each asks for the phrase it changes in a form that takes the change: "charged with theft" can
become "charged with burglary", "steals" cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.language.facts import Marker, Number, Span
from linter.language.lexicons.markers import phrases
from linter.ruleset.relations import compare_steps
from linter.scorecard.mutations.numbers import changed, told
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story, found

_TIMES = ("year", "month", "week", "day")
_WORD = re.compile(r"[\w'’-]+")


def swap_offence(line: Line, story: Story) -> Iterator[Mutation]:
    """An offence that the story names becomes one of its family that the story does not name.

    Only where the offence stands as a noun behind a word that takes one ("charge of theft") or
    before one ("theft trial").
    """
    words = words_of("law")
    named = _entries("offence", story)
    for marker in _own(line, "offence"):
        phrase = line.text[marker.span.start : marker.span.end].lower()
        if marker.entry not in named or phrase not in words["offences"]:
            continue
        if _is_noun(line.text, marker.span):
            for other in sorted(_family(marker) - named):
                yield put(line, marker.span, words["called"].get(other, other))


def change_term(line: Line, story: Story) -> Iterator[Mutation]:
    """The length of a prison sentence becomes another."""
    words = words_of("law")
    sentences: list[str] = words["sentences"]
    if not _holds(line.text, sentences):
        return
    for number in told(line, story):
        if number.value.unit not in _TIMES or _is_other_time(line.text, number):
            continue
        if any(
            said.value.unit in _TIMES and _holds(said.sentence.text, sentences)
            for said in story.numbers
        ):
            yield from changed(number, line, story)


def presume_guilt(line: Line, story: Story) -> Iterator[Mutation]:
    """Somebody accused of an offence is called by it: "man charged" becomes "killer charged"."""
    stages = _own(line, "legal_stage", story)
    if any(compare_steps("at_least", "convicted", one.entry, "legal") for one in stages):
        return
    words = words_of("law")
    offences = {marker.entry for marker in _own(line, "offence", story) if marker.sure}
    doers = [doer for entry, doer in words["doers"].items() if entry in offences]
    for match in _accused().finditer(line.text):
        for doer in doers:
            if not any(story.uses(form) for form in (doer, _plural(doer))):
                many = match.group("person").lower() in words["persons"]["many"]
                yield put(line, Span(*match.span("person")), _plural(doer) if many else doer)


def _own(line: Line, kind: str, story: Story | None = None) -> list[Marker]:
    """The markers of a kind in the line; with a story also those in it."""
    own = [marker for marker in found(line, Marker) if marker.kind == kind]
    if story is not None:
        own += [marker for marker in story.all(Marker) if marker.kind == kind and marker.sure]
    return own


def _entries(kind: str, story: Story) -> set[str]:
    """What the story names of a kind, denied or not: told so, a swap would not be false."""
    return {marker.entry for marker in story.all(Marker) if marker.kind == kind}


def _family(marker: Marker) -> set[str]:
    """The other offences that the marker's must not be mistaken for."""
    offences = [phrase for each in phrases().values() for phrase in each]
    return {
        phrase.entry
        for phrase in offences
        if phrase.kind == marker.kind and phrase.family == marker.family
    } - {marker.entry}


def _is_noun(text: str, span: Span) -> bool:
    frames = words_of("law")["frames"]
    before = " ".join(_WORD.findall(text[: span.start])).lower()
    after = _WORD.findall(text[span.end :])[:1]
    taken = any(re.search(rf"(?:^|\s){re.escape(word)}$", before) for word in frames["before"])
    led = bool(after) and after[0].lower() in frames["after"]
    ends = not after or after[0].lower() in frames["ends"] or text[span.end : span.end + 1] in ",;:"
    return (taken and ends) or led


def _is_other_time(text: str, number: Number) -> bool:
    """Whether the figure is an age, or says when or for how long something else was."""
    times = words_of("law")["other_times"]
    before = _WORD.findall(text[: number.value.span.start])[-1:]
    after = _WORD.findall(text[number.value.span.end :])[:1]
    return any(word.lower() in times["before"] for word in before) or any(
        word.lower() in times["after"] for word in after
    )


def _plural(doer: str) -> str:
    plurals: dict[str, str] = words_of("law")["plurals"]
    return plurals.get(doer, f"{doer}s")


def _holds(text: str, phrases: list[str]) -> bool:
    low = text.lower()
    return any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", low) for phrase in phrases)


@cache
def _accused() -> re.Pattern[str]:
    """A plain noun for a person, an age perhaps, and what the law does to the person."""
    words = words_of("law")
    persons = "|".join([*words["persons"]["one"], *words["persons"]["many"]])
    accused = "|".join(words["accused"])
    return re.compile(
        rf"(?<![\w-])(?P<person>{persons})(?=(?:, \d+,| \d+,?)? (?:{accused})(?!\w))", re.IGNORECASE
    )
