"""Faults of who vouches: the source gone, the condition gone, he for she, another offence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.language.facts import Event, Pronoun, Quote, Span
from linter.language.lexicons.lexicon import lexicons
from linter.ruleset.relations import same_term
from linter.scorecard.mutations.phrases import exchange_phrase
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story, found

_LEAST_LEFT = 3
"""Words that must stay for the rest to be a line."""


def drop_attribution(line: Line, story: Story) -> Iterator[Mutation]:
    """The source that the line ends or opens with goes, where the story gives a source too.

    Left alone are what is still to come, which whoever announces it may well know, what somebody
    says who answers for the facts by office, and words in quotation marks, which stay somebody's.
    """
    if found(line, Quote):
        return
    of_record = lexicons().words("source_of_record")
    for event in found(line, Event):
        source = event.source
        if event.factuality != "done" or (source and source.lemma.lower() in of_record):
            continue
        if source is None or not story.tells(
            event,
            story.events,
            lambda said, own=event: (
                said.source is not None  # type: ignore[misc]
                and same_term(own.predicate, said.predicate)
            ),
        ):
            continue
        before, after = line.text[: source.span.start], line.text[source.span.end :]
        for span in (_trailing(line.text, before, after), _leading(before, after, line.text)):
            if span is not None:
                mutation = put(line, span, "")
                left = mutation.text.lower().split()
                if len(left) >= _LEAST_LEFT and left[0] not in words_of("sources")["dangling"]:
                    yield mutation


def drop_condition(line: Line, story: Story) -> Iterator[Mutation]:
    """An if-clause goes, where a sentence near the line has a condition as well.

    Left alone is a line that keeps its doubt all the same: "may resign", "if" twice; and an "if"
    that asks: "to see if".
    """
    words = words_of("sources")
    for word in words["conditions"]:
        if not any(
            re.search(rf"\b{word}\b", said.text, re.IGNORECASE) for said in story.near(line)
        ):
            continue
        for match in re.finditer(rf",? {word} [^,;:]+(?P<mark>[,;:]?)", line.text):
            before = line.text[: match.start()].lower().split()
            if before and before[-1] in words["asking"]:
                continue
            mutation = put(line, Span(*match.span()), match["mark"])
            left = re.findall(r"[\w'’]+", mutation.text)
            if len(left) >= _LEAST_LEFT and not any(one in words["keeps_open"] for one in left):
                yield mutation


def probe_as_finding(line: Line, story: Story) -> Iterator[Mutation]:
    """What somebody investigates is told as found, where the story tells of no finding."""
    yield from exchange_phrase("probe-as-finding", line, story)
    if not any(story.uses(phrase) for phrase in words_of("sources")["found"]):
        match = _inquiry().match(line.text)
        if match is not None and any(_inquiry().search(said.text) for said in story.near(line)):
            yield put(line, Span(*match.span()), "")


def swap_pronoun(line: Line, story: Story) -> Iterator[Mutation]:
    """He becomes she, or she he, where the story has pronouns of one gender only.

    Where it has both, an operator cannot tell whom the pronoun means.
    """
    genders = {said.gender for said in story.pronouns if said.form == "pronoun" and said.gender}
    for pronoun in found(line, Pronoun):
        if pronoun.form != "pronoun" or pronoun.person != "third" or genders != {pronoun.gender}:
            continue
        new = words_of("sources")["pronouns"].get(pronoun.word.lower())
        if new is not None:
            yield put(line, pronoun.span, new)


def wrong_person(line: Line, story: Story) -> Iterator[Mutation]:
    """A pronoun becomes another person's: he becomes she or you, its becomes your.

    Left alone are quoted words, which are somebody's own, and lines that speak to the reader, where
    "you" may stand for anybody.
    """
    spoken = [said for said in found(line, Pronoun) if said.form == "pronoun"]
    if any(said.person == "second" for said in spoken):
        return
    for pronoun in spoken:
        if pronoun.person == "third" and not pronoun.quoted:
            for new in words_of("sources")["persons"].get(pronoun.word.lower(), ()):
                yield put(line, pronoun.span, new)


def _trailing(text: str, before: str, after: str) -> Span | None:
    """ ", says X" or ": X" at the end of the line: from the mark to the end."""
    mark = max(before.rfind(mark) for mark in (",", ":", " -", " –", " —"))
    return Span(mark, len(text)) if mark > 0 and not after.strip(" .") else None


def _leading(before: str, after: str, text: str) -> Span | None:
    """ "X says that" or "X:" at the head of the line: up to what is said."""
    verbs = "|".join(words_of("sources")["reports"])
    match = re.match(rf"(?:\s*:|,? (?:{verbs})(?: {words_of('sources')['that']})?)\s+", after)
    return Span(0, len(text) - len(after) + match.end()) if match and not before.strip() else None


@cache
def _inquiry() -> re.Pattern[str]:
    """Who asks whether, up to what is asked."""
    words = words_of("sources")
    verbs = "|".join(words["inquiries"])
    return re.compile(rf"[^,:;]*\b(?:{verbs}) {words['open']} ", re.IGNORECASE)
