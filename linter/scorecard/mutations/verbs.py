"""Faults of what is asserted: a denial lost or added, a plan told as done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.language.facts import DateFact, Denial, Event, Span
from linter.language.lexicons.lexicon import lexicons
from linter.ruleset.relations import compare_steps, same_term
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story, found

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|o)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")


def drop_negation(line: Line, story: Story) -> Iterator[Mutation]:
    """A not, never or no longer that the story bears out goes from its clause."""
    words = words_of("verbs")
    if any(re.search(rf"\b{word}\b", line.text, re.IGNORECASE) for word in words["lean"]):
        return
    for denial in found(line, Denial):
        if not denial.direct or not _denies(denial, line, story):
            continue
        for form in words["negations"]:
            for match in re.finditer(rf"\b{form} ", line.text, re.IGNORECASE):
                yield put(line, Span(*match.span()), "")
        for form, whole in words["contracted_whole"].items():
            for match in re.finditer(rf"\b{form}\b", line.text, re.IGNORECASE):
                yield put(line, Span(*match.span()), whole)
        for form, rest in words["contractions"].items():
            if form in line.text and not any(one in line.text for one in words["contracted_whole"]):
                at = line.text.index(form)
                new = line.text[:at] + rest + line.text[at + len(form) :]
                yield Mutation(new, form, rest)


def ask_denied(line: Line, story: Story) -> Iterator[Mutation]:
    """What line and story deny is asked: "Toll will not rise" becomes "Will toll rise?"."""
    asked = _denied_line().match(line.text)
    if asked is None or not any(_denies(one, line, story) for one in found(line, Denial)):
        return
    helper, subject, rest = asked.group("helper", "subject", "rest")
    if not any(
        event.main and event.actor and event.actor.text == subject for event in found(line, Event)
    ):
        return  # "mayor says that fares will not rise": the mayor is not asked
    own = any(subject.split()[0] in passage.text for passage in story.reading.article.body)
    subject = subject if own else f"{subject[:1].lower()}{subject[1:]}"
    yield Mutation(f"{helper.capitalize()} {subject} {rest}?", line.text, helper.capitalize())


def add_negation(line: Line, story: Story) -> Iterator[Mutation]:
    """An act that the line asserts and the story tells, and nowhere denies, gets a not."""
    words = words_of("verbs")
    for event in found(line, Event):
        if event.polarity == "negative" or event.form != "verb" or not event.main or event.quoted:
            continue
        told = story.tells(event, story.events, lambda e, own=event: _same_act(own, e))  # type: ignore[misc]
        if not told or _denied(event, story):
            continue
        span, lemma = event.predicate.span, event.predicate.lemma.lower()
        before = line.text[: span.start].split()
        verb = line.text[span.start : span.end]
        helped = bool(before) and before[-1].lower() in words["auxiliaries"]
        if helped or event.actor is None:
            yield put(line, span, f"{words['negative']} {verb}")
        elif before and before[-1].lower() == words["infinitive"]:
            opening = line.text.lower().rindex(words["infinitive"], 0, span.start)
            yield put(
                line, Span(opening, span.end), f"{words['negative']} {words['infinitive']} {verb}"
            )
        elif verb.lower() in (lemma, third_person(lemma)) and " " not in verb:
            helper = "present_plural" if verb.lower() == lemma else "present_singular"
            yield put(line, span, f"{words[helper]} {lemma}")
        elif " " not in verb and not verb.lower().endswith("ing"):
            yield put(line, span, f"{words['past']} {lemma}")


def plan_as_done(line: Line, story: Story) -> Iterator[Mutation]:
    """An act that line and story tell as planned is told as done, in the headline's present."""
    if found(line, DateFact):
        return  # "Ministers meet on Monday" tells a plan as one, in the present or not
    for event in found(line, Event):
        if event.conditional or event.form != "verb" or event.polarity == "negative":
            continue
        if not _only_planned(event, story):
            continue
        span, lemma = event.predicate.span, event.predicate.lemma.lower()
        verb = line.text[span.start : span.end]
        for words in words_of("verbs")["to_come"]:
            lead = re.compile(rf"\b{words}\s+$", re.IGNORECASE).search(line.text[: span.start])
            if lead and verb.lower() == lemma and _opens(event, lead.start(), line):
                new = lemma if has_plural_subject(event) else third_person(lemma)
                yield put(line, Span(lead.start(), span.end), new)


def third_person(lemma: str) -> str:
    """The verb with he, she or it, by the rules of spelling: passes, carries, bans."""
    if _CONSONANT_Y.search(lemma):
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if _SIBILANT.search(lemma) else f"{lemma}s"


def has_plural_subject(event: Event) -> bool:
    """Whether the subject takes a verb without -s: a coordination, or a plural noun.

    The subject is the actor, or the target of a passive that names none.
    """
    subject = event.actor or event.target
    if subject is None or subject.members:
        return True
    last = subject.text.split()[-1].lower()
    if last in words_of("verbs")["plural_pronouns"]:
        return True
    return not subject.identity and last != subject.lemma.lower() and last.endswith("s")


def _opens(event: Event, start: int, line: Line) -> bool:
    """Whether the words from `start` on come right behind the actor, as the line's first verb.

    So that "calls on the club to act" is not taken for "the club is to act".
    """
    if event.actor is None or line.text[event.actor.span.end : start].strip():
        return False
    verbs = (other for other in found(line, Event) if other.form == "verb" and other != event)
    return all(other.predicate.span.start >= start for other in verbs)


def _same_act(one: Event, other: Event) -> bool:
    return bool(same_term(one.predicate, other.predicate)) and other.polarity == "positive"


def _denies(denial: Denial, line: Line, story: Story) -> bool:
    """Whether it is the line's own main clause that denies, and the story denies it likewise."""
    own = any(
        event.main
        and event.polarity == "negative"
        and event.predicate.span == denial.predicate.span
        for event in found(line, Event)
    )
    return own and story.tells(
        denial,
        story.denials,
        lambda said: said.direct and same_term(denial.predicate, said.predicate),
    )


def _denied(fact: Denial | Event, story: Story) -> bool:
    """Whether the story denies this act, in whatever words of denial."""
    return any(same_term(fact.predicate, said.predicate) for said in story.denials) or any(
        said.polarity == "negative" and same_term(fact.predicate, said.predicate)
        for said in story.events
    )


def _only_planned(event: Event, story: Story) -> bool:
    """Whether the story tells the act, and tells it nowhere as begun, done or settled.

    What is settled ("will open in May") desks tell in the present, and rightly.
    """
    same = [said for said in story.events if same_term(event.predicate, said.predicate)]
    steps = lexicons().ladder("factuality").steps
    if any(said.factuality not in steps for said in same):
        return False
    planned = [
        said for said in same if compare_steps("at_most", "planned", said.factuality, "factuality")
    ]
    return bool(planned) and len(planned) == len(same) and story.tells(event, planned, bool)


@cache
def _denied_line() -> re.Pattern[str]:
    """A line of one clause with an auxiliary and "not", perhaps with its source behind."""
    words = words_of("verbs")
    helpers = "|".join(words["auxiliaries"])
    return re.compile(
        rf"(?P<subject>[^,:;?]+?) (?P<helper>{helpers}) {words['negative']} "
        r"(?P<rest>[^,:;?]+)(?:, [^,]+)?$"
    )
